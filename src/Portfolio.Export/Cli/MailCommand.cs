using System.CommandLine;
using Portfolio.Export.Mailing;
using Portfolio.Export.Packing;

namespace Portfolio.Export.Cli;

/// <summary><c>mail</c>: a draft with the pack of an application attached.</summary>
internal static class MailCommand
{
    public static Command Make(Terminal terminal)
    {
        var names = PackCommand.NamesArgument("Applications of applications.yml.");
        names.Arity = ArgumentArity.OneOrMore;
        var root = ExportOptions.RootOption();
        var output = PackCommand.OutputOption();
        var print = new Option<bool>("--print") { Description = "Show the mail." };
        var anonymous = new Option<bool>("--anonymous") { Description = "Attach the anonymous copy." };
        var force = new Option<bool>("--force") { Description = "Make the pack again, too." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print only warnings and errors." };
        var command = new Command("mail", "Write a draft of a mail (.eml) with the pack of an application attached. Nothing is sent.") { names, root, output, print, anonymous, force, quiet };
        command.SetAction(parsed => Interruption.Run(stop => new MailRun(
            new PackRequest
            {
                Names = parsed.GetValue(names) ?? [],
                Root = parsed.GetValue(root),
                Output = parsed.GetValue(output),
                Anonymous = parsed.GetValue(anonymous),
                Force = parsed.GetValue(force),
                Quiet = parsed.GetValue(quiet),
            },
            parsed.GetValue(print),
            terminal,
            stop).Run()));
        return command;
    }
}
