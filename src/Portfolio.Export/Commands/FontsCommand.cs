using System.CommandLine;
using Portfolio.Export.Console;
using Portfolio.Export.Runs;

namespace Portfolio.Export.Commands;

/// <summary><c>fonts</c>: the families there are, or what entries lack.</summary>
internal static class FontsCommand
{
    public static Command Make(Terminal terminal)
    {
        var paths = ExportOptions.PathArgument();
        paths.Description = "Entries or folders to look for characters that no font has; without any, the font families are listed.";
        var root = ExportOptions.RootOption();
        var fontPaths = ExportOptions.FontPathOption();
        var jobs = ExportOptions.JobsOption();
        var strict = ExportOptions.StrictOption();
        strict.Description = "Exit with 1 when an entry lacks something.";
        var json = new Option<bool>("--json") { Description = "Print JSON for other programs." };
        var command = new Command("fonts", "List the font families: faces, files, characters, licence; or what entries lack.")
        {
            paths,
            root,
            fontPaths,
            jobs,
            strict,
            json,
        };
        command.SetAction(parsed =>
            Interruption.Run(stop =>
            {
                var request = new ExportRequest
                {
                    Paths = parsed.GetValue(paths) ?? [],
                    Root = parsed.GetValue(root),
                    FontPaths = ExportOptions.FontPaths(parsed, fontPaths),
                    Jobs = parsed.GetValue(jobs),
                    Strict = parsed.GetValue(strict),
                };
                return new FontsRun(request, parsed.GetValue(json), terminal, stop).Run();
            })
        );
        return command;
    }
}
