using System.CommandLine;
using Portfolio.Export.Commands.Listing;
using Portfolio.Export.Console;
using Portfolio.Export.Runs;

namespace Portfolio.Export.Commands;

/// <summary><c>list</c>: what would be exported.</summary>
internal static class ListCommand
{
    public static Command Make(Terminal terminal)
    {
        var paths = ExportOptions.PathArgument();
        var root = ExportOptions.RootOption();
        var drafts = new Option<bool>("--drafts");
        var follow = new Option<bool>("--follow");
        var jobs = ExportOptions.JobsOption();
        var json = new Option<bool>("--json");
        var command = new Command("list") { paths, root, drafts, follow, jobs, json };
        command.SetAction(parsed =>
            Interruption.Run(stop =>
                new ListRun(
                    new ExportRequest
                    {
                        Paths = parsed.GetValue(paths) ?? [],
                        Root = parsed.GetValue(root),
                        Drafts = parsed.GetValue(drafts),
                        Follow = parsed.GetValue(follow),
                        Jobs = parsed.GetValue(jobs),
                    },
                    parsed.GetValue(json),
                    terminal,
                    stop
                ).Run()
            )
        );
        return command;
    }
}
