using System.CommandLine;
using System.Text;
using Portfolio.Export.Console;
using Portfolio.Export.Identity;
using Portfolio.Export.Packs;
using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Commands;

/// <summary><c>init</c>: a commented <c>portfolio.yml</c> and <c>applications.yml</c>, and schemas for editors.</summary>
internal static class InitCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("dir") { DefaultValueFactory = _ => "." };
        var force = new Option<bool>("--force");
        var isPrivate = new Option<bool>("--private");
        var command = new Command("init") { folder, force, isPrivate };
        command.SetAction(parsed =>
            parsed.GetValue(folder) is var at && !UserPaths.IsFolder(at!) ? Missing(at!, terminal)
            : parsed.GetValue(isPrivate) ? MovePrivate(at!, terminal)
            : Write(at!, parsed.GetValue(force), terminal)
        );
        return command;
    }

    private static int Missing(string folder, Terminal terminal)
    {
        terminal.Error.WriteLine(StartMessages.FolderMissing(folder));
        return ExitCode.Usage;
    }

    private static int MovePrivate(string folder, Terminal terminal)
    {
        var bag = new DiagnosticBag();
        var moved = new PrivateMove(ExportPlan.OpenSite(folder, bag), bag).Run();
        foreach (var diagnostic in bag.Items)
            terminal.Print(diagnostic);
        foreach (var (from, to) in moved)
            terminal.Out.WriteLine($"{from} -> {to}");
        if (!bag.HasErrors)
            terminal.Error.WriteLine(moved.Count == 0 ? StartMessages.NothingToMove : StartMessages.Moved);
        return bag.HasErrors ? ExitCode.ContentError : ExitCode.Ok;
    }

    private static int Write(string folder, bool force, Terminal terminal)
    {
        var path = Path.Combine(folder, SettingsReader.FileName);
        var target = path;
        var applications = Path.Combine(folder, ApplicationsPlace.FolderName, ApplicationsPlace.FileName);

        // What somebody has written of applications is never overwritten.
        var writesApplications = !UserPaths.IsAnything(applications) && !UserPaths.IsAnything(ApplicationsPlace.RootIn(folder));
        var writesSettings = force || !UserPaths.IsAnything(path);
        if (!writesSettings && !writesApplications)
        {
            terminal.Print(
                new(DiagnosticCodes.ForeignFile, Severity.Error, new(Shown(path)), StartMessages.FileExists, StartMessages.FileExistsHint)
            );
            return ExitCode.ContentError;
        }

        var facts = new StarterFacts(ExportPlan.OpenSite(folder, new DiagnosticBag()));
        try
        {
            foreach (var schema in (string[])[.. StarterFile.Schemas, ApplicationStarter.Schema])
            {
                target = Path.Combine(folder, StarterFile.SchemaFolder, schema);
                AtomicFile.Write(target, Encoding.UTF8.GetBytes(StarterFile.Schema(schema)));
            }

            target = path;
            if (writesSettings)
                AtomicFile.Write(path, Encoding.UTF8.GetBytes(facts.FillSettings(StarterFile.Text())));
            target = applications;
            if (writesApplications)
                AtomicFile.Write(applications, Encoding.UTF8.GetBytes(facts.FillApplications(ApplicationStarter.Text())));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Print(
                new(DiagnosticCodes.OutputNotWritable, Severity.Error, new(Shown(target)), FileMessages.NotWritable(fault.Message))
            );
            return ExitCode.ContentError;
        }

        if (writesSettings)
            terminal.Out.WriteLine(Shown(path));
        if (writesApplications)
            terminal.Out.WriteLine(Shown(applications));
        return ExitCode.Ok;
    }

    private static string Shown(string path) =>
        (path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith(@".\", StringComparison.Ordinal) ? path[2..] : path).Replace(
            '\\',
            '/'
        );
}
