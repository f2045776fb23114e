using System.CommandLine;
using Portfolio.Export.Console;

namespace Portfolio.Export.Commands;

/// <summary><c>verify</c>: reads finished PDFs back and compares them with their entries.</summary>
internal static class VerifyCommand
{
    public static Command Make(Terminal terminal)
    {
        var paths = ExportOptions.PathArgument();
        paths.Arity = ArgumentArity.OneOrMore;
        // A PDF is named first, which the shell completes.
        paths.CompletionSources.Clear();
        var root = ExportOptions.RootOption();
        var jobs = ExportOptions.JobsOption();
        var json = new Option<bool>("--json");
        var command = new Command("verify") { paths, root, jobs, json };
        command.SetAction(parsed =>
            Interruption.Run(stop =>
                new VerifyRun(
                    parsed.GetValue(paths) ?? [],
                    parsed.GetValue(root),
                    parsed.GetValue(jobs),
                    parsed.GetValue(json),
                    terminal,
                    stop
                ).Run()
            )
        );
        return command;
    }
}
