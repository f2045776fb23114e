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
        var command = new Command("watch", "Export entries, and export again what changes, until Ctrl-C.");
        options.AddTo(command);
        command.SetAction(parsed => Interruption.Run(stop => new WatchRun(options.Request(parsed), terminal, stop).Run()));
        return command;
    }
}
