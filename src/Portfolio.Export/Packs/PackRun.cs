using System.Globalization;
using Portfolio.Export.Composing;
using Portfolio.Export.Console;
using Portfolio.Export.Fonts;
using Portfolio.Export.Identity;
using Portfolio.Export.Making;
using Portfolio.Export.Packs.Mailing;
using Portfolio.Export.Runs;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Packs;

/// <summary>One run of <c>pack</c>: makes the packs of the named applications, or of all that changed.</summary>
internal sealed class PackRun(PackRequest request, Terminal terminal, CancellationToken stop)
{
    private readonly Fingerprint fingerprint = new(new FileHashes());

    public int Run()
    {
        var general = new DiagnosticBag();
        if (ApplicationSite.Open(request, general, out var usage) is not { } opened)
        {
            foreach (var diagnostic in general.Items)
                terminal.Print(diagnostic);
            if (usage is not null)
                terminal.Error.WriteLine($"portfolio-export: {usage}");
            return usage is null ? ExitCode.ContentError : ExitCode.Usage;
        }

        foreach (var diagnostic in general.Items)
            terminal.Print(diagnostic);
        if (opened.Site.Settings.IsBroken || opened.File.IsBroken || general.HasErrors)
            return ExitCode.ContentError;
        FontLibrary fonts;
        try
        {
            var set = FontFolder.Open(FontFolder.DefaultPath, request.FontPaths);
            foreach (var problem in set.Problems)
                terminal.Print(problem);
            fonts = set.Library;
        }
        catch (FontUnusableException fault)
        {
            terminal.Print(fault.Describe());
            return ExitCode.ContentError;
        }

        AtomicFile.SweepLeftovers(opened.Folder);
        var state = BuildState.Load(opened.Folder);
        var sources = new PackSources(opened.Site);
        var worst = ExitCode.Ok;
        foreach (var application in opened.Chosen)
        {
            if (stop.IsCancellationRequested)
                return ExitCode.Interrupted;
            worst = Math.Max(worst, One(application, opened, sources, fonts, state));
        }

        if (!TrySave(state, opened.Folder))
            return Math.Max(worst, ExitCode.ContentError);
        return worst;
    }

    private int One(Application application, ApplicationSite opened, PackSources sources, FontLibrary fonts, BuildState state)
    {
        var bag = new DiagnosticBag();
        try
        {
            var code = One(application, opened, sources, fonts, state, bag);
            return code == ExitCode.Ok && bag.HasErrors ? ExitCode.ContentError
                : code == ExitCode.Ok && request.Strict && bag.Items.Any(d => d.Severity == Severity.Warning) ? ExitCode.ContentError
                : code;
        }
        catch (FontUnusableException fault)
        {
            terminal.Print(fault.Describe());
            return ExitCode.ContentError;
        }
        catch (FaceDamagedException fault)
        {
            terminal.Print(FontUnusableException.Describe($"{fault.Face}.ttf", fault.What));
            return ExitCode.ContentError;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Print(
                new(
                    DiagnosticCodes.OutputNotWritable,
                    Severity.Error,
                    new(opened.Folder),
                    $"the pack “{application.Name}” cannot be written: {fault.Message}",
                    "close it in other programs, free disk space, or choose another folder with -o"
                )
            );
            return ExitCode.ContentError;
        }
    }

    private int One(
        Application application,
        ApplicationSite opened,
        PackSources sources,
        FontLibrary fonts,
        BuildState state,
        DiagnosticBag bag
    )
    {
        var anonymous = request.Limits.Anonymous || application.Anonymous;
        var name = FileName(application, opened, request) + ".pdf";
        var path = Path.Combine(opened.Folder, name);
        var shown = Path.Combine(opened.DisplayFolder, name).Replace('\\', '/');
        var begun = DateTime.UtcNow;
        var contents = PackContents.Read(application, opened.Site, sources, anonymous, bag);
        if (contents is null)
            return Failed();
        var files = contents.Files.Concat(contents.Parts.Select(p => p.FullPath)).Distinct(StringComparer.Ordinal).ToList();
        var key = Fingerprint.OfText(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{RunKey.Of(request.Choices, request.FontPaths)} {request.Limits} {request.Attach} {anonymous} {contents.MetadataDate:O} {application.Said} {string.Join(' ', opened.File.Identity.Values)} {string.Join('\n', contents.Parts.Select(p => p.Name))}"
            )
        );
        if (
            !request.Force
            && state.Find(name) is { } record
            && record.Key == key
            && record.OutputHash == fingerprint.OfFile(path)
            && record.Inputs.All(i => i.Path.Length > 0 && fingerprint.OfFile(i.Path) == i.Hash)
        )
        {
            foreach (var warning in record.Warnings)
                terminal.Print(warning);
            if (!request.Quiet)
                terminal.Out.WriteLine($"{shown}  unchanged");
            return ExitCode.Ok;
        }

        if (!request.Force && state.Find(name) is null && ForeignFile.Is(path))
        {
            bag.Fail(
                DiagnosticCodes.ForeignFile,
                new(shown),
                "there is a file of this name that this program did not make; it is left as it is",
                "move it away, or overwrite it with --force"
            );
            return Failed();
        }

        var limits = application.Limits with
        {
            Size = request.Limits.Size ?? application.Limits.Size,
            Pages = request.Limits.Pages ?? application.Limits.Pages,
            Fit = request.Limits.Fit || application.Limits.Fit,
        };
        var identity = anonymous ? AnonymousCopy.Matcher(opened.Site, opened.File.Identity, opened.File.Display, bag) : null;
        if (bag.HasErrors)
            return Failed();
        if (identity is not null)
            contents = contents.Without(identity);
        var finished = Deadline.Run(opened.Site, application.Place, $"“{application.Name}”", bag, own =>
            new PackBuilder(
                contents,
                opened.Site,
                PackStyle.Of(application, opened.Site, request.Choices),
                fonts,
                identity,
                request.Attach
            ).Build(limits, own)
        );
        if (finished is null)
            return Failed();
        if (identity is not null)
            AnonymousCopy.Check(finished.Pdf, name, identity, new(shown), bag);
        if (bag.HasErrors)
            return Failed();
        if (finished.Unmet is { } unmet)
        {
            bag.Fail(DiagnosticCodes.LimitExceeded, application.Place, $"“{application.Name}” cannot be made: {unmet.Message}", unmet.Hint);
            if (limits.Size is not null && !request.Quiet)
                Tell(finished, limits.Size);
            Failed();
            return ExitCode.Limit;
        }

        Print(bag);
        AtomicFile.Write(path, finished.Pdf);
        AtomicFile.Write(Path.ChangeExtension(path, ".json"), Manifest.Write(contents, finished.PageCount, [(name, finished.Pdf)]));
        state.Set(
            name,
            new(
                key,
                [
                    .. files.Select(f => new BuildInput(
                        f,
                        f.Length == 0 || (File.Exists(f) && File.GetLastWriteTimeUtc(f) > begun) ? "changing" : fingerprint.OfFile(f)
                    )),
                ],
                Fingerprint.OfBytes(finished.Pdf),
                finished.Pdf.Length,
                finished.Set.Pages.Pages.Count,
                [.. bag.Items.Where(d => d.Severity == Severity.Warning)]
            )
        );
        if (!request.Quiet)
        {
            terminal.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{shown}  {finished.PageCount} pages, {ByteSize.Show(finished.Pdf.Length)}")
            );
            if (finished.Tightness > 0)
                terminal.Out.WriteLine($"  set tighter: {FitLevel.Describe(finished.Tightness)}");
            if (limits.Size is not null)
                Tell(finished, limits.Size);
            if (anonymous && Seen(finished).Count > 0)
            {
                terminal.Out.WriteLine(
                    "  look at these pictures: whoever can be seen in them is not anonymous; leave-out: picture:… takes one out"
                );
                foreach (var picture in Seen(finished))
                    terminal.Out.WriteLine($"    {picture}");
            }
        }

        return ExitCode.Ok;

        int Failed()
        {
            Print(bag);
            state.Remove(name);
            return ExitCode.ContentError;
        }
    }

    /// <summary>Name of the pack without ending: an anonymous copy of an application that is not always so stands beside the other, and its name tells nothing.</summary>
    public static string FileName(Application application, ApplicationSite opened, PackRequest request)
    {
        if (!request.Limits.Anonymous && !application.Anonymous)
            return application.Name;
        var matcher = new IdentityMatcher(opened.File.Identity, Person.Of(opened.Site, FrontMatterMap.None));
        var name = matcher
            .Find(application.Name)
            .Reverse()
            .Aggregate(application.Name, (kept, found) => kept[..found.Start] + "applicant" + kept[found.End..]);
        return application.Anonymous ? name : name + "-anonymous";
    }

    /// <summary>What only people can judge: pictures, and pages of other files.</summary>
    private static List<string> Seen(FinishedPack finished) =>
        [
            .. finished
                .Pictures.Select(p => p.Picture)
                .Concat(
                    finished
                        .Set.Parts.Where(p =>
                            p.Kind == PartKind.Appended
                            && !finished.Pictures.Any(f =>
                                f.Picture == p.Name || f.Picture.StartsWith(p.Name + "#", StringComparison.Ordinal)
                            )
                        )
                        .Select(p => p.Name)
                ),
        ];

    private void Tell(FinishedPack finished, long? limit)
    {
        foreach (var line in LedgerLines.Of(finished.Ledger, finished.Pictures, limit))
            terminal.Out.WriteLine(line);
    }

    private void Print(DiagnosticBag bag)
    {
        foreach (var diagnostic in bag.Items.Where(d => d.Severity > Severity.Info))
            terminal.Print(diagnostic);
    }

    private bool TrySave(BuildState state, string folder)
    {
        try
        {
            state.Save(folder);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Print(
                new(
                    DiagnosticCodes.OutputNotWritable,
                    Severity.Error,
                    new(folder),
                    $"the state of this folder cannot be written: {fault.Message}",
                    "choose another folder with -o, or free disk space"
                )
            );
            return false;
        }
    }
}
