using System.CommandLine;
using Portfolio.Export.Console;
using Portfolio.Export.Runs.Sharding;

namespace Portfolio.Export.Commands;

/// <summary><c>merge</c>: joins what the shards of a run have made.</summary>
internal static class MergeCommand
{
    public static Command Make(Terminal terminal)
    {
        var folders = new Argument<string[]>("dir") { Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o") { HelpName = "DIR" };
        var prune = new Option<bool>("--prune");
        var force = ExportOptions.ForceOption();
        var quiet = ExportOptions.QuietOption();
        var report = ExportOptions.ReportOption();
        var command = new Command("merge") { folders, output, force, prune, report, quiet };
        command.SetAction(parsed =>
            new MergeRun(
                new(
                    parsed.GetValue(folders) ?? [],
                    parsed.GetValue(output),
                    parsed.GetValue(report),
                    parsed.GetValue(prune),
                    parsed.GetValue(force),
                    parsed.GetValue(quiet)
                ),
                terminal
            ).Run()
        );
        return command;
    }
}
