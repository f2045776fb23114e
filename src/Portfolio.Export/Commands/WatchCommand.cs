using System.CommandLine;
using Portfolio.Export.Console;
using Portfolio.Export.Runs;

namespace Portfolio.Export.Commands;

/// <summary><c>watch</c>: exports, and exports again what changes.</summary>
internal static class WatchCommand
{
    public static Command Make(Terminal terminal)
    {
        var options = new ExportOptions();
        var command = new Command("watch");
        options.AddTo(command);
        command.SetAction(parsed => Interruption.Run(stop => new WatchRun(options.Request(parsed), terminal, stop).Run()));
        return command;
    }
}
