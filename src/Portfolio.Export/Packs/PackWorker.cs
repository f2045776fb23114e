using System.Diagnostics;
using System.Globalization;
using Portfolio.Export.Fonts;
using Portfolio.Export.Identity;
using Portfolio.Export.Making;
using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Packs;

/// <summary>Makes the packs of a run, each in memory; several at once. Nothing is written or printed here.</summary>
internal sealed class PackWorker(
    PackRequest request,
    ApplicationSite opened,
    PackSources sources,
    FontLibrary fonts,
    OutputState state,
    CancellationToken stop
)
{
    public PackOutcome Work(Application application)
    {
        var begun = Stopwatch.GetTimestamp();
        var bag = new DiagnosticBag();
        var name = FileName(application, opened, request) + ".pdf";
        var output = new PackOutput(Path.Combine(opened.Folder, name), Path.Combine(opened.DisplayFolder, name).Replace('\\', '/'));
        var failed = new PackOutcome(application, output, PackResult.Failed, bag);
        if (stop.IsCancellationRequested)
            return failed with { Result = PackResult.Stopped };
        try
        {
            var outcome = Make(failed);
            return outcome with { Milliseconds = Stopwatch.GetElapsedTime(begun).TotalMilliseconds };
        }
        catch (FontUnusableException fault)
        {
            bag.Add(fault.Describe());
        }
        catch (FaceDamagedException fault)
        {
            bag.Add(FontUnusableException.Describe($"{fault.Face}.ttf", fault.What));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(NotWritten(application, opened, fault));
        }

        return failed;
    }

    /// <summary>What is told when the folder or a file in it does not do as it should.</summary>
    public static Diagnostic NotWritten(Application application, ApplicationSite opened, Exception fault) =>
        new(
            DiagnosticCodes.OutputNotWritable,
            Severity.Error,
            new(opened.Folder),
            PackMessages.NotWritable(application.Name, fault.Message),
            FileMessages.NotWritableHint
        );

    private PackOutcome Make(PackOutcome failed)
    {
        var (application, output, _, bag) = failed;
        var anonymous = request.Limits.Anonymous || application.Anonymous;
        var begun = DateTime.UtcNow;
        var record = new FileRecord();
        var site = opened.Site.Recording(record);
        if (PackContents.Read(application, site, sources, anonymous, bag) is not { } contents)
            return failed;
        var key = Key(application, contents, anonymous);
        if (!request.Force && state.Unchanged(output.Path, key, site) is { } same)
            return failed with { Result = PackResult.Unchanged, Same = same };
        var scope = new OutputScope(site.Root, LanguageMode.Source, anonymous);
        if (!MayWrite(output, scope, bag))
            return failed;
        var identity = anonymous ? AnonymousCopy.Matcher(site, opened.File.Identity, opened.File.Display, bag) : null;
        if (bag.HasErrors)
            return failed;
        var limits = LimitsOf(application);
        if (Build(application, contents, site, identity, bag) is not { } finished)
            return failed;
        if (identity is not null)
            CheckAnonymous(finished.File.Pdf, Path.GetFileName(output.Path), identity, contents, new(output.Display), bag);
        if (bag.HasErrors)
            return failed;
        var outcome = failed with
        {
            Result = PackResult.Made,
            Finished = finished,
            Contents = contents,
            Limits = limits,
            IsAnonymous = anonymous,
            Record = new(site, record, scope, key, begun),
        };
        if (finished.Unmet is not { } unmet)
            return outcome;
        bag.Fail(
            DiagnosticCodes.LimitExceeded,
            application.Place,
            PackMessages.OverLimits(application.Name, unmet.Message),
            PackMessages.OverLimitsHint(unmet.Hint, output.OverDisplay)
        );
        return outcome with { Result = PackResult.Over };
    }

    /// <summary>Reads an anonymous copy back; what it still shows is led back to the lines of its parts.</summary>
    private static void CheckAnonymous(
        byte[] pdf,
        string name,
        IdentityMatcher identity,
        PackContents contents,
        SourcePlace place,
        DiagnosticBag bag
    )
    {
        var sources = contents.Parts.SelectMany(p => (SourceEntry?[])[p.Source, p.Twin]).OfType<SourceEntry>();
        var placeOf = IdentityPlaces.In(identity, [.. sources.Select(s => (s.Path, s.Text))]);
        AnonymousCopy.Check(pdf, name, identity, place, bag, placeOf);
    }

    /// <summary>Null, with a message, when it is not made in time.</summary>
    private FinishedPack? Build(
        Application application,
        PackContents contents,
        ConfiguredSite site,
        IdentityMatcher? identity,
        DiagnosticBag bag
    )
    {
        var limits = LimitsOf(application);
        return Deadline.Run(site, application.Place, $"“{application.Name}”", bag, (timed, own) =>
            new PackBuilder(
                identity is null ? contents : contents.Without(identity),
                timed,
                PackStyle.Of(application, timed, request.Choices),
                fonts,
                identity,
                request.Attach
            ).Build(limits, own)
        );
    }

    private PackLimits LimitsOf(Application application) =>
        application.Limits with
        {
            Size = request.Limits.Size ?? application.Limits.Size,
            Pages = request.Limits.Pages ?? application.Limits.Pages,
            Fit = request.Limits.Fit || application.Limits.Fit,
        };

    /// <summary>Hash of what a pack depends on beside files.</summary>
    private string Key(Application application, PackContents contents, bool anonymous) =>
        Fingerprint.OfText(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{RunKey.Of(request.Choices, request.FontPaths)} {request.Limits} {request.Attach} {anonymous} "
                    + $"{contents.MetadataDate:O} {application.Said} {string.Join(' ', opened.File.Identity.Values)} "
                    + $"{string.Join('\n', contents.Parts.Select(p => p.Name))}"
            )
        );

    /// <summary>False, with a message, when a file of others stands where the pack or its manifest goes.</summary>
    private bool MayWrite(PackOutput output, OutputScope scope, DiagnosticBag bag)
    {
        foreach (
            var (path, refusal) in new[]
            {
                (output.Path, state.Refuses(output.Path, scope)),
                (output.Manifest, state.Folder.Refuses(output.Manifest, OwnFile.Is)),
                (output.Over, state.Folder.Refuses(output.Over, OwnFile.Is)),
            }
        )
        {
            if (refusal == OutputRefusal.None || (refusal == OutputRefusal.Foreign && request.Force))
                continue;
            var display = Path.Combine(Path.GetDirectoryName(output.Display) ?? "", Path.GetFileName(path)).Replace('\\', '/');
            OutputRefusals.Report(refusal, display, state.Find(path)?.Scope.Site is { } site && site != scope.Site ? site : null, bag);
        }

        return !bag.HasErrors;
    }

    /// <summary>
    /// Name of the pack without ending: an anonymous copy of an application that is not always so stands beside the other, and its name
    /// tells nothing.
    /// </summary>
    public static string FileName(Application application, ApplicationSite opened, PackRequest request)
    {
        if (!request.Limits.Anonymous && !application.Anonymous)
            return application.Name;
        var name = AnonymousCopy.Nameless(
            application.Name,
            AnonymousCopy.Matcher(opened.Site, opened.File.Identity, opened.File.Display, new DiagnosticBag())
        );
        return application.Anonymous ? name : name + "-anonymous";
    }
}
