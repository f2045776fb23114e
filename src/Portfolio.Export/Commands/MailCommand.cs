using System.CommandLine;
using Portfolio.Export.Console;
using Portfolio.Export.Packs.Mailing;

namespace Portfolio.Export.Commands;

/// <summary><c>mail</c>: a draft with the pack of an application attached, which is made first with the same options.</summary>
internal static class MailCommand
{
    public static Command Make(Terminal terminal)
    {
        var options = new PackOptions(needsName: true);
        var print = new Option<bool>("--print");
        var command = new Command("mail");
        options.AddTo(command);
        command.Options.Add(print);
        command.SetAction(parsed =>
            Interruption.Run(stop => new MailRun(options.Request(parsed), parsed.GetValue(print), terminal, stop).Run())
        );
        return command;
    }
}
