using System.CommandLine;
using Portfolio.Export.Console;

namespace Portfolio.Export.Commands;

/// <summary><c>verify</c>: reads finished PDFs back and compares them with their entries.</summary>
internal static class VerifyCommand
{
    public static Command Make(Terminal terminal)
    {
        var paths = ExportOptions.PathArgument();
        paths.Description =
            "A PDF, perhaps followed by the entry it was made from; or a folder of PDFs, whose entries are known when export made them.";
        paths.Arity = ArgumentArity.OneOrMore;
        var root = ExportOptions.RootOption();
        var jobs = ExportOptions.JobsOption();
        var json = new Option<bool>("--json") { Description = "Print JSON for other programs." };
        var command = new Command(
            "verify",
            "Read finished PDFs back, also those of other programs, and tell what they lost of their entries."
        )
        {
            paths,
            root,
            jobs,
            json,
        };
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
