using System.CommandLine;
using System.Text;
using Portfolio.Export.Console;
using Portfolio.Export.Packs;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Commands;

/// <summary><c>init</c>: a commented <c>portfolio.yml</c>, and schemas for editors.</summary>
internal static class InitCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("dir")
        {
            Description = "Root folder of the site. Default: the current folder",
            DefaultValueFactory = _ => ".",
        };
        var force = new Option<bool>("--force") { Description = "Overwrite a portfolio.yml that is there." };
        var command = new Command("init", "Write a commented portfolio.yml and applications.yml to begin with.") { folder, force };
        command.SetAction(parsed => Write(parsed.GetValue(folder)!, parsed.GetValue(force), terminal));
        return command;
    }

    private static int Write(string folder, bool force, Terminal terminal)
    {
        if (!Directory.Exists(folder))
        {
            terminal.Error.WriteLine($"portfolio-export: {folder}: no such folder");
            return ExitCode.Usage;
        }

        var path = Path.Combine(folder, SettingsReader.FileName);
        var target = path;
        var applications = Path.Combine(folder, ApplicationReader.FileName);

        // What somebody has written of applications is never overwritten.
        var writesApplications = !Path.Exists(applications);
        var writesSettings = force || !Path.Exists(path);
        if (!writesSettings && !writesApplications)
        {
            terminal.Print(
                new(
                    DiagnosticCodes.ForeignFile,
                    Severity.Error,
                    new(Shown(path)),
                    "this file is there already; it is left as it is",
                    "overwrite it with --force"
                )
            );
            return ExitCode.ContentError;
        }

        try
        {
            foreach (var schema in (string[])[.. StarterFile.Schemas, ApplicationStarter.Schema])
            {
                target = Path.Combine(folder, StarterFile.SchemaFolder, schema);
                AtomicFile.Write(target, Encoding.UTF8.GetBytes(StarterFile.Schema(schema)));
            }

            target = path;
            if (writesSettings)
                AtomicFile.Write(path, Encoding.UTF8.GetBytes(StarterFile.Text()));
            target = applications;
            if (writesApplications)
                AtomicFile.Write(applications, Encoding.UTF8.GetBytes(ApplicationStarter.Text()));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Print(
                new(DiagnosticCodes.OutputNotWritable, Severity.Error, new(Shown(target)), $"cannot be written: {fault.Message}")
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
