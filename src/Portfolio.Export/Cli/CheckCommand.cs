using System.CommandLine;
using Portfolio.Export.Listing;
using Portfolio.Export.Running;

namespace Portfolio.Export.Cli;

/// <summary><c>check</c>: everything but the writing.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var paths = ExportOptions.PathArgument();
        var root = ExportOptions.RootOption();
        var jobs = ExportOptions.JobsOption();
        var strict = ExportOptions.StrictOption();
        var command = new Command("check", "Print what is wrong or could be better in the entries; write nothing.") { paths, root, jobs, strict };
        command.SetAction(parsed => Interruption.Run(stop =>
        {
            var request = new ExportRequest { Paths = parsed.GetValue(paths) ?? [], Root = parsed.GetValue(root), Jobs = parsed.GetValue(jobs), Strict = parsed.GetValue(strict) };
            return new CheckRun(request, new ExportSession(), terminal, stop).Run();
        }));
        return command;
    }
}
