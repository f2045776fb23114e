using Portfolio.Export.Fonts;
using Portfolio.Export.Identity;
using Portfolio.Export.Making;
using Portfolio.Export.Packs;
using Portfolio.Export.Runs;
using Portfolio.Messages;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Serving;

/// <summary>Sets views on pages, as often as asked: fonts stay open, and pictures are coded once. Safe to share between threads.</summary>
internal sealed class ViewSetter
{
    private readonly ServeRequest request;
    private readonly ExportSession session = new();
    private readonly PictureMemory pictures;
    private readonly Lock fontGate = new();

    public ViewSetter(ServeRequest request)
    {
        this.request = request;
        pictures = new(session.Hashes);
    }

    /// <param name="entry">The entry of the view, as the list has it; null for a pack.</param>
    /// <param name="root">Full path of the site.</param>
    public SetView Set(ServedView view, PlannedEntry? entry, string root)
    {
        var bag = new DiagnosticBag();
        try
        {
            return new(entry is null ? SetPack(view, root, bag) : SetEntry(view.Over(request.Export, entry), bag), Sorted(bag));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Fail(
                DiagnosticCodes.FileUnreadable,
                new(entry?.DisplayPath ?? view.Name),
                ExportMessages.InputUnreadable(fault.Message),
                ExportMessages.InputUnreadableHint
            );
        }
        catch (FontUnusableException fault)
        {
            bag.Add(fault.Describe());
        }
        catch (FaceDamagedException fault)
        {
            bag.Add(FontUnusableException.Describe($"{fault.Face}.ttf", fault.What));
        }
        catch (Exception bug) when (!InternalErrors.AreShown)
        {
            bag.Add(InternalErrors.Of(bug, new(entry?.DisplayPath ?? view.Name)));
        }

        return new(null, Sorted(bag));
    }

    private ViewPages? SetEntry(ExportRequest asked, DiagnosticBag bag)
    {
        var plan = ExportPlan.Make(asked, bag, out var usage);
        if (usage is not null)
            bag.Fail(DiagnosticCodes.FileNotFound, new(asked.Paths[0]), usage, null);
        if (plan is not { Entries: [var planned, ..] } || plan.HasBrokenSettings || asked.Choose(bag) is not { } commandLine)
            return null;
        Dictionary<string, string> files = new(StringComparer.Ordinal) { [planned.DisplayPath] = planned.FullPath };
        if (planned.Versions?.Twin is { } twin)
            files[twin.DisplayPath] = twin.Path;
        var set = Deadline.Run(planned.Site, new(planned.DisplayPath), LimitMessages.Entry, bag, (site, own) =>
            Pipeline(asked, commandLine).Set(site, planned.FullPath, planned.DisplayPath, own, planned.Versions)
        );
        return set is null || bag.HasErrors ? null : new(set.Pages, set.Coded, planned.Site, files);
    }

    private ViewPages? SetPack(ServedView view, string root, DiagnosticBag bag)
    {
        var asked = new PackRequest
        {
            Names = [view.Name],
            Root = root,
            FontPaths = request.Export.FontPaths,
        };
        var opened = ApplicationSite.Open(asked, bag, out var usage);
        if (usage is not null)
            bag.Fail(DiagnosticCodes.ConfigBroken, new(view.Name), usage, null);
        if (opened is not { Chosen: [var application] } || opened.Site.Settings.IsBroken || opened.File.IsBroken || bag.HasErrors)
            return null;
        var fonts = Library();
        var identity = application.Anonymous ? AnonymousCopy.Matcher(opened.Site, opened.File.Identity, opened.File.Display, bag) : null;
        IReadOnlyDictionary<PictureKey, PdfPicture> coded = new Dictionary<PictureKey, PdfPicture>();
        var set = Deadline.Run(opened.Site, application.Place, $"“{application.Name}”", bag, (timed, own) =>
        {
            if (PackContents.Read(application, timed, new PackSources(timed), application.Anonymous, own) is not { } contents)
                return null;
            var parts = identity is null ? contents : contents.Without(identity);
            var style = PackStyle.Of(application, timed, asked.Choices);
            return new PackBuilder(parts, timed, style, fonts, identity).Set(application.Limits, new(pictures), own, out coded);
        });
        return set is null || bag.HasErrors
            ? null
            : new(set, coded, opened.Site, new Dictionary<string, string> { [opened.File.Display] = opened.File.Path });
    }

    private FontLibrary Library()
    {
        lock (fontGate)
            return session.Fonts(request.Export).Library;
    }

    private ExportPipeline Pipeline(ExportRequest asked, Settings.OptionLayer commandLine)
    {
        lock (fontGate)
            return session.PipelineFor(asked, commandLine, pictures);
    }

    /// <summary>The gravest first; of equals as the files have them.</summary>
    private static List<Diagnostic> Sorted(DiagnosticBag bag) =>
        [.. bag.Items.OrderByDescending(d => d.Severity).ThenBy(d => d.Place.File, StringComparer.Ordinal).ThenBy(d => d.Place.Line)];
}
