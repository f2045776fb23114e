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
        var root = ExportOptions.RootOption();
        var fontPaths = ExportOptions.FontPathOption();
        var jobs = ExportOptions.JobsOption();
        var strict = ExportOptions.StrictOption();
        var json = new Option<bool>("--json");
        var systemFonts = ExportOptions.SystemFontsOption();
        var command = new Command("fonts") { paths, root, fontPaths, systemFonts, jobs, strict, json };
        command.Subcommands.Add(FontsAddCommand.Make(terminal));
        command.SetAction(parsed =>
            Interruption.Run(stop =>
            {
                var request = new ExportRequest
                {
                    Paths = parsed.GetValue(paths) ?? [],
                    Root = parsed.GetValue(root),
                    FontPaths = ExportOptions.FontPaths(parsed, fontPaths, systemFonts, parsed.GetValue(root), parsed.GetValue(paths)),
                    Jobs = parsed.GetValue(jobs),
                    Strict = parsed.GetValue(strict),
                };
                return new FontsRun(request, parsed.GetValue(json), terminal, stop).Run();
            })
        );
        return command;
    }
}
