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

/// <summary><c>init</c>: a commented <c>portfolio.yml</c> and <c>applications.yml</c>, a letter, a theme, and schemas.</summary>
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
        var files = new List<(string Path, string Text)>();
        if (writesSettings)
            files.Add((path, StarterMarks.Tight(facts.FillSettings(StarterFile.Text()))));
        if (writesApplications)
            files.Add((applications, StarterMarks.Tight(facts.FillApplications(ApplicationStarter.Text(facts.Written)))));
        if (writesApplications)
            files.AddRange(Beside(applications, facts).Where(f => !UserPaths.IsAnything(f.Path)));
        try
        {
            foreach (var schema in (string[])[.. StarterFile.Schemas, ApplicationStarter.Schema])
            {
                target = Path.Combine(folder, StarterFile.SchemaFolder, schema);
                AtomicFile.Write(target, Encoding.UTF8.GetBytes(StarterFile.Schema(schema)));
            }

            foreach (var (file, text) in files)
            {
                target = file;
                AtomicFile.Write(file, Encoding.UTF8.GetBytes(text));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Print(
                new(DiagnosticCodes.OutputNotWritable, Severity.Error, new(Shown(target)), FileMessages.NotWritable(fault.Message))
            );
            return ExitCode.ContentError;
        }

        foreach (var (file, _) in files)
            terminal.Out.WriteLine(Shown(file));
        if (!facts.HasEntries)
            terminal.Error.WriteLine($"{StartMessages.Written}\n{StartMessages.NextEntry}");
        else if (writesApplications)
            terminal.Error.WriteLine(StartMessages.Next(Shown(applications)));
        return ExitCode.Ok;
    }

    /// <summary>What an application refers to: a letter, the text of a mail, and a theme.</summary>
    private static IEnumerable<(string Path, string Text)> Beside(string applications, StarterFacts facts)
    {
        var folder = Path.GetDirectoryName(applications)!;
        yield return (Path.Combine(folder, ApplicationStarter.LetterName), ApplicationStarter.Letter(facts.Written, facts.Signature));
        yield return (Path.Combine(folder, ApplicationStarter.MailName), ApplicationStarter.Mail(facts.Written, facts.Signer));
        yield return (Path.Combine(folder, ApplicationStarter.ThemeName), ApplicationStarter.Theme());
    }

    private static string Shown(string path) =>
        (path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith(@".\", StringComparison.Ordinal) ? path[2..] : path).Replace(
            '\\',
            '/'
        );
}
