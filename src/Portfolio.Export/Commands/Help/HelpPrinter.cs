using System.CommandLine;
using System.CommandLine.Invocation;
using Portfolio.Export.Console;
using Portfolio.Messages;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands.Help;

/// <summary>Prints <c>--help</c> of the program or a command, in 80 columns.</summary>
internal sealed class HelpPrinter(Terminal terminal) : SynchronousCommandLineAction
{
    private const int Width = 80;

    /// <summary>Where the texts begin; a name that reaches further has its text below it.</summary>
    private const int TextColumn = 24;

    private const string Name = "portfolio-export";

    // Read when help is asked for, not at every start.
    private readonly Lazy<HelpTexts> texts = new(() => HelpTexts.Own);

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        if (command is RootCommand)
            PrintProgram(command);
        else
            PrintCommand(command);
        return ExitCode.Ok;
    }

    private void PrintProgram(Command root)
    {
        Paragraph(CommandMessages.Usage(Name));
        terminal.Out.WriteLine();
        Paragraph(texts.Value.Program);
        Head(CommandMessages.Commands);
        foreach (var command in texts.Value.Commands)
            Row(command, texts.Value.Summary(command));
        Head(CommandMessages.Options);
        foreach (var option in root.Options)
            Row(Names(option), texts.Value.Option("", option.Name) ?? "");
        Head(CommandMessages.ToStart);
        Examples(texts.Value.Start);
        Head(CommandMessages.ExitCodes);
        Paragraph(texts.Value.ExitCodes, 2);
    }

    /// <summary>The name of a command with those that it stands below, as <c>fonts add</c>.</summary>
    public static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault(c => c is not RootCommand) is { } parent
            ? $"{NameOf(parent)} {command.Name}"
            : command.Name;

    private static IEnumerable<Command> Above(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => Above(parent).Prepend(parent));

    private void PrintCommand(Command command)
    {
        var name = NameOf(command);
        var arguments = string.Concat(command.Arguments.Select(a => " " + Shown(a)));
        Paragraph(CommandMessages.UsageOfCommand(Name, name, arguments));
        terminal.Out.WriteLine();
        Paragraph(texts.Value.Summary(name));
        if (command.Arguments.Count > 0)
            Head(CommandMessages.Arguments);
        foreach (var argument in command.Arguments)
            Row(argument.Name.ToUpperInvariant(), texts.Value.Argument(name, argument.Name) ?? "");
        var options = command.Options.Concat(Above(command).SelectMany(c => c.Options.Where(o => o.Recursive)));
        foreach (var (title, names) in texts.Value.Groups)
        {
            var inGroup = names.Select(n => options.FirstOrDefault(o => o.Name == n)).OfType<Option>().ToList();
            if (inGroup.Count > 0)
                Head(title);
            foreach (var option in inGroup)
                Row(Names(option), texts.Value.Option(name, option.Name) ?? "");
        }

        Head(CommandMessages.Examples);
        Examples(texts.Value.Examples(name));
    }

    private static string Shown(Argument argument)
    {
        var name = argument.Name.ToUpperInvariant();
        return argument.Arity.MaximumNumberOfValues > 1
            ? argument.Arity.MinimumNumberOfValues > 0
                ? $"{name}..."
                : $"[{name}...]"
            : argument is { Arity.MinimumNumberOfValues: > 0, HasDefaultValue: false }
                ? name
                : $"[{name}]";
    }

    private static string Names(Option option)
    {
        var shortName = option.Aliases.FirstOrDefault(a => a.Length == 2 && a[1] != '?');
        var value = option.HelpName is { } name ? $" {name}" : "";
        return (shortName is null ? "    " : $"{shortName}, ") + option.Name + value;
    }

    private void Examples(IReadOnlyList<(string Typed, string Does)> examples)
    {
        foreach (var (typed, does) in examples)
        {
            terminal.Out.WriteLine($"  {typed}");
            Paragraph(does, 6);
        }
    }

    private void Head(string title)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(title);
    }

    private void Row(string name, string text)
    {
        var lines = TextColumns.Wrap(text, Width - TextColumn);
        var first = $"  {name}";
        if (first.Length + 2 > TextColumn)
            terminal.Out.WriteLine(first);
        for (var i = 0; i < lines.Count; i++)
            terminal.Out.WriteLine(
                (i == 0 && first.Length + 2 <= TextColumn ? first.PadRight(TextColumn) : new(' ', TextColumn)) + lines[i]
            );
    }

    private void Paragraph(string text, int indent = 0)
    {
        foreach (var line in TextColumns.Wrap(text, Width - indent))
            terminal.Out.WriteLine(new string(' ', indent) + line);
    }
}
