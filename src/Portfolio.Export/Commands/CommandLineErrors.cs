using System.CommandLine;
using System.CommandLine.Parsing;
using Portfolio.Export.Commands.Help;
using Portfolio.Messages;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands;

/// <summary>What is wrong with a command line, in the words of this program, and what was probably meant.</summary>
internal static class CommandLineErrors
{
    /// <summary>The messages, each once, and the hint below them.</summary>
    public static (IReadOnlyList<string> Messages, string Hint) Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.UnmatchedTokens is [var typed, ..])
        {
            var isOption = typed.StartsWith('-');
            var meant = isOption ? null : NearestName.Near(typed, command.Subcommands.Select(c => c.Name));
            return (
                [isOption ? CommandMessages.OptionUnknown(typed) : CommandMessages.CommandUnknown(typed)],
                typed.ToLowerInvariant() is "cv" or "resume" or "vitae" or "简历" ? CommandMessages.CvIsExport
                : meant is null ? CommandMessages.SeeCommands
                : CommandMessages.CommandUnknownHint(meant, CommandMessages.SeeCommands)
            );
        }

        var help = CommandMessages.SeeHelp(command is RootCommand ? "" : HelpPrinter.NameOf(command) + " ");
        var unknown = parsed
            .Tokens.Select(t => t.Value)
            .FirstOrDefault(t => t.StartsWith("--", StringComparison.Ordinal) && !IsOption(command, t));
        var near = unknown is null ? null : NearestName.Near(unknown, command.Options.Select(o => o.Name));
        return (
            [
                .. parsed.UnmatchedTokens.Select(CommandMessages.ArgumentUnexpected),
                .. parsed
                    .Errors.Where(e => parsed.UnmatchedTokens.Count == 0 || e.SymbolResult is not CommandResult)
                    .Select(e => Message(e, command))
                    .Distinct(),
            ],
            InApplication(command, unknown, help) ?? (near is null ? help : CommandMessages.OptionUnknownHint(near, help))
        );
    }

    /// <summary>What export takes on the command line and a pack from its application; null for other options.</summary>
    private static string? InApplication(Command command, string? option, string help)
    {
        if (command.Name is not ("pack" or "mail") || option is null)
            return null;
        var name = option.Split('=')[0][2..];
        return name switch
        {
            "to" or "pages" => CommandMessages.PackIsPdfHint(help),
            "lang" or "language" => CommandMessages.InApplicationHint("language", help),
            "theme" or "paper" or "layout" or "dpi" or "quality" => CommandMessages.InApplicationHint(name, help),
            _ => null,
        };
    }

    private static string Message(ParseError error, Command command) =>
        error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0, Option: { Arity.MinimumNumberOfValues: > 0 } option } => CommandMessages.ValueMissing(
                option.Name,
                option.HelpName ?? ""
            ),
            ArgumentResult { Tokens.Count: 0, Argument: { Arity.MinimumNumberOfValues: > 0 } argument } => CommandMessages.ArgumentMissing(
                HelpPrinter.NameOf(command),
                argument.Name.ToUpperInvariant()
            ),
            _ => error.Message,
        };

    private static bool IsOption(Command command, string token) =>
        token.Split('=')[0] is var name && command.Options.Any(o => o.Name == name || o.Aliases.Contains(name));
}
