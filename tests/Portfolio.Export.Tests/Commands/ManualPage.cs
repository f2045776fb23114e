using System.CommandLine;
using System.Text;
using Portfolio.Export.Commands.Help;
using Portfolio.Messages;

namespace Portfolio.Export.Tests.Commands;

/// <summary>Writes the manual page for <c>man</c> (mdoc is for BSD; this is man(7)) from the texts of <c>--help</c>.</summary>
internal static class ManualPage
{
    private static readonly HelpTexts Texts = HelpTexts.In(MessageLanguage.En);

    public static string Write(RootCommand root, string version)
    {
        var page = new StringBuilder();
        void Line(string line) => page.Append(line).Append('\n');
        void Options(string command, IEnumerable<Option> options)
        {
            foreach (var option in options)
            {
                Line(".TP");
                Line(string.Join(", ", Names(option).Select(n => $"\\fB{Plain(n)}\\fR")) + Value(option));
                Line(Text(Texts.Option(command, option.Name) ?? ""));
            }
        }

        Line(".\\\" Made from src/Portfolio.Export/Commands/Help/en.yml. Do not edit: UPDATE_SNAPSHOTS=1 dotnet test writes it anew.");
        Line($".TH PORTFOLIO\\-EXPORT 1 \"\" \"Portfolio.Export {version}\" \"User Commands\"");
        Line(".SH NAME");
        Line("portfolio\\-export \\- turn the Markdown entries of a personal site into PDFs for applications");
        Line(".SH SYNOPSIS");
        Line(".B portfolio\\-export\n.I COMMAND\n.RI [ ARGUMENT ...]\n.RI [ OPTION ...]");
        Line(".SH COMMANDS");
        foreach (var name in Texts.Commands)
        {
            var command = name.Split(' ').Aggregate((Command)root, (c, n) => c.Subcommands.Single(s => s.Name == n));
            Line($".SS {name}{string.Concat(command.Arguments.Select(a => " " + a.Name.ToUpperInvariant()))}");
            Line(Text(Texts.Summary(name)));
            foreach (var argument in command.Arguments)
            {
                Line($".TP\n\\fI{argument.Name.ToUpperInvariant()}\\fR");
                Line(Text(Texts.Argument(name, argument.Name) ?? ""));
            }

            var known = command.Options.Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
            Line(".PP");
            Line($"Options: {string.Join(", ", known.Select(o => $"\\fB{Plain(o)}\\fR"))}.".Replace("Options: .", "It has no options."));
            foreach (var (typed, does) in Texts.Examples(name))
                Line($".TP\n.B {Plain(typed)}\n{Text(does)}");
        }

        Line(".SH OPTIONS");
        var all = Below(root).SelectMany(c => c.Options).DistinctBy(o => o.Name).ToList();
        foreach (var (title, names) in Texts.Groups)
        {
            Line($".SS {title}");
            Options("", names.Select(n => all.Single(o => o.Name == n)));
        }

        Line(".SH EXIT STATUS");
        foreach (var code in Texts.ExitCodes.Split('·', StringSplitOptions.TrimEntries))
            Line($".TP\n.B {code.Split(' ')[0]}\n{Text(code[(code.IndexOf(' ', StringComparison.Ordinal) + 1)..])}");
        return page.ToString();
    }

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);

    private static IEnumerable<string> Names(Option option) =>
        option.Aliases.Where(a => a is ['-', not '-' and not '?']).Append(option.Name).Order(StringComparer.Ordinal);

    private static string Value(Option option) => option.HelpName is { } name ? $" \\fI{Plain(name)}\\fR" : "";

    /// <summary>A paragraph; a line must not begin with a dot or an apostrophe, which are commands.</summary>
    private static string Text(string text) => Plain(text) is ['.' or '\'', ..] dotted ? "\\&" + dotted : Plain(text);

    private static string Plain(string text) =>
        text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
}
