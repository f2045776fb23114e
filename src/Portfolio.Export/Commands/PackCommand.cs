using System.CommandLine;
using Portfolio.Export.Console;
using Portfolio.Export.Packs;

namespace Portfolio.Export.Commands;

/// <summary><c>pack</c>: one PDF for each application.</summary>
internal static class PackCommand
{
    public static Command Make(Terminal terminal)
    {
        var options = new PackOptions(needsName: false);
        var command = new Command("pack");
        options.AddTo(command);
        command.SetAction(parsed => Interruption.Run(stop => new PackRun(options.Request(parsed), terminal, stop).Run()));
        return command;
    }
}
