using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Portfolio.Export.Console;
using Portfolio.Export.Serving;
using Portfolio.Messages;

namespace Portfolio.Export.Commands;

/// <summary><c>serve</c>: a page in the browser that shows entries and follows their changes.</summary>
internal static class ServeCommand
{
    /// <summary>What the page itself chooses, and what no export has.</summary>
    private static readonly string[] NotRepeated = ["--port", "--editor", "--open", "--theme", "--paper", "--lang", "--layout", "--ui"];

    /// <summary>Options that <c>pack</c> has, too.</summary>
    private static readonly string[] OfPacks = ["--root", "--font-path", "--system-fonts"];

    public static Command Make(Terminal terminal)
    {
        var inputs = new InputOptions();
        var choices = new ChoiceOptions(forPages: true);
        var port = PortOption();
        var editor = EditorOption();
        var open = new Option<bool>("--open");
        var command = new Command("serve") { port, editor, open };
        inputs.AddTo(command);
        choices.AddTo(command);
        command.SetAction(parsed =>
            Interruption.Run(stop =>
            {
                var export = choices.Into(parsed, inputs.Request(parsed));
                var request = new ServeRequest(export, Words(parsed, name => !NotRepeated.Contains(name)))
                {
                    PackWords = Words(parsed, OfPacks.Contains),
                    Open = parsed.GetValue(open),
                    Port = parsed.GetValue(port) ?? 0,
                    Editor = parsed.GetValue(editor) is { } said ? EditorCommand.Parse(said) : null,
                };
                return new ServeRun(request, terminal, stop).Run();
            })
        );
        return command;
    }

    private static Option<int?> PortOption()
    {
        var port = new Option<int?>("--port") { HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (
                result.Tokens is [{ Value: var value }]
                && (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n is < 1024 or > 65_535)
            )
                result.AddError(ServeMessages.PortValue);
        });
        return port;
    }

    private static Option<string?> EditorOption()
    {
        var editor = new Option<string?>("--editor") { HelpName = "COMMAND" };
        editor.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && EditorCommand.Parse(value) is null)
                result.AddError(ServeMessages.EditorValue);
        });
        return editor;
    }

    /// <summary>The options of a command line as they were written, those that are wanted.</summary>
    private static IReadOnlyList<string> Words(ParseResult parsed, Predicate<string> isWanted) =>
        [
            .. parsed
                .CommandResult.Children.OfType<OptionResult>()
                .Where(o => o is { Implicit: false, IdentifierToken: not null } && isWanted(o.Option.Name))
                .SelectMany(o => o.Tokens.Select(t => t.Value).Prepend(o.Option.Name)),
        ];
}
