using System.CommandLine;
using Portfolio.Export.Console;
using Portfolio.Export.Schemas;

namespace Portfolio.Export.Commands;

/// <summary><c>completions</c>: a script that makes a shell complete the command lines of this program.</summary>
internal static class CompletionsCommand
{
    /// <summary>Shells, each with a script of that ending.</summary>
    public static readonly IReadOnlyList<string> Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Make(Terminal terminal)
    {
        var shell = new Argument<string>("shell");
        ChoiceOptions.Check(shell, new ChoiceSchema(Shells));
        var command = new Command("completions") { shell };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(EmbeddedText.Read($"Completion/completions.{parsed.GetValue(shell)!.ToLowerInvariant()}"));
            return ExitCode.Ok;
        });
        return command;
    }
}
