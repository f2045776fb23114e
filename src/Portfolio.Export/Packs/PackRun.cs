using System.Globalization;
using Portfolio.Export.Console;
using Portfolio.Export.Fonts;
using Portfolio.Export.Identity;
using Portfolio.Export.Making;
using Portfolio.Export.Packs.Mailing;
using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Packs;

/// <summary>One run of <c>pack</c>: makes the packs of the named applications, or of all that changed.</summary>
internal sealed class PackRun(PackRequest request, Terminal terminal, CancellationToken stop)
{
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
        var state = new OutputState(opened.Folder, "", new FileHashes());
        var shared = new Shared(opened, new PackSources(opened.Site), fonts, state);
        var worst = request.Strict && general.Items.Any(d => d.Severity == Severity.Warning) ? ExitCode.Warnings : ExitCode.Ok;
        foreach (var application in opened.Chosen)
        {
            if (stop.IsCancellationRequested)
                return ExitCode.Interrupted;
            worst = Worse(worst, One(application, shared));
        }

        if (!TrySave(state, opened))
            return Worse(worst, ExitCode.ContentError);
        return worst;
    }

    /// <summary>Warnings have the highest number and are the least.</summary>
    private static int Worse(int one, int other) =>
        one == ExitCode.Ok || (one == ExitCode.Warnings && other != ExitCode.Ok) ? other
        : other is ExitCode.Ok or ExitCode.Warnings ? one
        : Math.Max(one, other);

    private int One(Application application, Shared shared)
    {
        var bag = new DiagnosticBag();
        try
        {
            var code = One(application, shared, bag);
            return code == ExitCode.Ok && bag.HasErrors ? ExitCode.ContentError
                : code == ExitCode.Ok && request.Strict && bag.Items.Any(d => d.Severity == Severity.Warning) ? ExitCode.Warnings
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
                    new(shared.Opened.Folder),
                    $"the pack “{application.Name}” cannot be written: {fault.Message}",
                    "close it in other programs, free disk space, or choose another folder with -o"
                )
            );
            return ExitCode.ContentError;
        }
    }

    private int One(Application application, Shared shared, DiagnosticBag bag)
    {
        var (opened, sources, fonts, state) = shared;
        var anonymous = request.Limits.Anonymous || application.Anonymous;
        var name = FileName(application, opened, request) + ".pdf";
        var output = new PackOutput(Path.Combine(opened.Folder, name), Path.Combine(opened.DisplayFolder, name).Replace('\\', '/'));
        var begun = DateTime.UtcNow;
        var record = new FileRecord();
        var site = opened.Site.Recording(record);
        if (PackContents.Read(application, site, sources, anonymous, bag) is not { } contents)
            return Failed(output, state, bag);
        var key = Key(application, opened, contents, anonymous);
        if (!request.Force && state.Unchanged(output.Path, key, site) is { } same)
        {
            ReportUnchanged(output, same.Warnings);
            return ExitCode.Ok;
        }

        var scope = new OutputScope(site.Root, LanguageMode.Source, anonymous);
        if (!MayWrite(output, scope, state, bag))
            return Failed(output, state, bag);
        var identity = anonymous ? AnonymousCopy.Matcher(site, opened.File.Identity, opened.File.Display, bag) : null;
        if (bag.HasErrors)
            return Failed(output, state, bag);
        var limits = LimitsOf(application);
        var finished = Build(application, contents, site, fonts, identity, bag);
        if (finished is null)
            return Failed(output, state, bag);
        if (identity is not null)
            CheckAnonymous(finished.File.Pdf, name, identity, contents, new(output.Display), bag);
        if (bag.HasErrors)
            return Failed(output, state, bag);
        if (finished.Unmet is { } unmet)
        {
            bag.Fail(DiagnosticCodes.LimitExceeded, application.Place, $"“{application.Name}” cannot be made: {unmet.Message}", unmet.Hint);
            if (limits.Size is not null && !request.Quiet)
                ReportSizes(finished, limits.Size);
            Failed(output, state, bag);
            return ExitCode.Limit;
        }

        Print(bag);
        Write(finished.File, output, contents, state.Folder);
        foreach (var file in site.Settings.Files.Append(Path.Combine(site.Root, site.ConfigFile)))
            record.Add(file);
        state.Record(output.Path, StateOf(finished.File, opened.File.Path, scope, key, bag), site, record, begun);
        if (!request.Quiet)
            Report(finished, output, limits, anonymous);
        return ExitCode.Ok;
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
        FontLibrary fonts,
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

    /// <summary>Writes the pack, and its manifest beside it.</summary>
    private static void Write(MadeFile made, PackOutput output, PackContents contents, OutputFolder folder)
    {
        folder.Write(output.Path, made.Pdf);
        folder.Write(output.Manifest, Manifest.Write(contents, made.PageCount, [(Path.GetFileName(output.Path), made.Pdf)]));
    }

    /// <summary>What the next run compares; the inputs are added to it.</summary>
    /// <param name="source">Full path of the file that describes the application.</param>
    private static BuildRecord StateOf(MadeFile made, string source, OutputScope scope, string key, DiagnosticBag bag) =>
        new(
            source,
            scope,
            key,
            [],
            Fingerprint.OfBytes(made.Pdf),
            made.Pdf.Length,
            made.PageCount,
            [.. bag.Items.Where(d => d.Severity == Severity.Warning)]
        );

    private PackLimits LimitsOf(Application application) =>
        application.Limits with
        {
            Size = request.Limits.Size ?? application.Limits.Size,
            Pages = request.Limits.Pages ?? application.Limits.Pages,
            Fit = request.Limits.Fit || application.Limits.Fit,
        };

    /// <summary>Hash of what a pack depends on beside files.</summary>
    private string Key(Application application, ApplicationSite opened, PackContents contents, bool anonymous) =>
        Fingerprint.OfText(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{RunKey.Of(request.Choices, request.FontPaths)} {request.Limits} {request.Attach} {anonymous} "
                    + $"{contents.MetadataDate:O} {application.Said} {string.Join(' ', opened.File.Identity.Values)} "
                    + $"{string.Join('\n', contents.Parts.Select(p => p.Name))}"
            )
        );

    /// <summary>False, with a message, when a file of others stands where the pack or its manifest goes.</summary>
    private bool MayWrite(PackOutput output, OutputScope scope, OutputState state, DiagnosticBag bag)
    {
        foreach (
            var (path, refusal) in new[]
            {
                (output.Path, state.Refuses(output.Path, scope)),
                (output.Manifest, state.Folder.Refuses(output.Manifest, OwnFile.Is)),
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

    private int Failed(PackOutput output, OutputState state, DiagnosticBag bag)
    {
        Print(bag);
        state.Forget(output.Path);
        return ExitCode.ContentError;
    }

    private void ReportUnchanged(PackOutput output, IReadOnlyList<Diagnostic> warnings)
    {
        foreach (var warning in warnings)
            terminal.Print(warning);
        if (!request.Quiet)
            terminal.Out.WriteLine($"{output.Display}  unchanged");
    }

    private void Report(FinishedPack finished, PackOutput output, PackLimits limits, bool anonymous)
    {
        terminal.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{output.Display}  {finished.File.PageCount} pages, {ByteSize.Show(finished.File.Pdf.Length)}"
            )
        );
        if (finished.File.Attempt.FitLevel > 0)
            terminal.Out.WriteLine($"  set tighter: {FitLevel.Describe(finished.File.Attempt.FitLevel)}");
        if (limits.Size is not null)
            ReportSizes(finished, limits.Size);
        if (!anonymous || Seen(finished) is not { Count: > 0 } seen)
            return;
        terminal.Out.WriteLine(
            "  look at these pictures: whoever can be seen in them is not anonymous; leave-out: picture:… takes one out"
        );
        foreach (var picture in seen)
            terminal.Out.WriteLine($"    {picture}");
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

    /// <summary>What only people can judge: pictures, and pages of other files.</summary>
    private static List<string> Seen(FinishedPack finished) =>
        [
            .. finished
                .File.Sizes.Select(p => p.Picture)
                .Concat(
                    finished
                        .Parts.Where(p =>
                            p.Kind == PartKind.Appended
                            && !finished.File.Sizes.Any(f =>
                                f.Picture == p.Name || f.Picture.StartsWith(p.Name + "#", StringComparison.Ordinal)
                            )
                        )
                        .Select(p => p.Name)
                ),
        ];

    private void ReportSizes(FinishedPack finished, long? limit)
    {
        foreach (var line in LedgerLines.Of(finished.File.Report, finished.File.Sizes, limit))
            terminal.Out.WriteLine(line);
    }

    private void Print(DiagnosticBag bag)
    {
        foreach (var diagnostic in bag.Items.Where(d => d.Severity > Severity.Info))
            terminal.Print(diagnostic);
    }

    private bool TrySave(OutputState state, ApplicationSite opened)
    {
        try
        {
            state.Save();
            if (request.Output is null)
                state.Folder.KeepOutOfVersionControl();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Print(
                new(
                    DiagnosticCodes.OutputNotWritable,
                    Severity.Error,
                    new(opened.DisplayFolder),
                    $"the state of this folder cannot be written: {fault.Message}",
                    "choose another folder with -o, or free disk space"
                )
            );
            return false;
        }
    }

    /// <summary>What all packs of a run share.</summary>
    private sealed record Shared(ApplicationSite Opened, PackSources Sources, FontLibrary Fonts, OutputState State);
}

/// <summary>Where a pack goes.</summary>
/// <param name="Path">Full path of the PDF.</param>
/// <param name="Display">The same as the user would name it.</param>
internal sealed record PackOutput(string Path, string Display)
{
    /// <summary>Full path of the manifest beside it.</summary>
    public string Manifest { get; } = System.IO.Path.ChangeExtension(Path, ".json");
}
