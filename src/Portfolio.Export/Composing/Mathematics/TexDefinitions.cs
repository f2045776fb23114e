using Portfolio.Messages;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>Commands that define commands.</summary>
internal static class TexDefinitions
{
    /// <summary>Reads a definition; false for a command that defines nothing.</summary>
    public static bool Reads(string name, TexInput input, in TexToken tokenOf, RemarkOn remark)
    {
        switch (name)
        {
            case "newcommand" or "renewcommand" or "providecommand" or "newcommand*" or "DeclareRobustCommand":
                NewCommand(input);
                return true;
            case "def" or "gdef" or "edef" or "xdef":
                Def(input);
                return true;
            case "let" or "futurelet":
                Let(input);
                return true;
            case "DeclareMathOperator":
                DeclareOperator(input);
                return true;
            case "newenvironment" or "renewenvironment":
                input.TakeArgument();
                input.TakeOption();
                input.TakeArgument();
                input.TakeArgument();
                remark(tokenOf, FormulaMessages.NoEnvironments);
                return true;
            default:
                return false;
        }
    }

    private static void NewCommand(TexInput input)
    {
        input.TryTake('*');
        var name = NameOf(input.TakeArgument());
        var count = input.TakeOption() is { } option && int.TryParse(TexInput.Words(option), out var number) ? Math.Clamp(number, 0, 9) : 0;
        var usual = input.TakeOption();
        var body = input.TakeArgument();
        if (name is not null)
            input.Macros[name] = new(count, usual, body);
    }

    private static void Def(TexInput input)
    {
        input.SkipSpaces();
        var name = input.TakeRaw();
        var count = 0;
        for (var next = input.TakeRaw(); ; next = input.TakeRaw())
        {
            if (next.Kind == TexKind.End)
                return;
            if (next.Is('{'))
            {
                input.Push([next]);
                break;
            }

            count += next.Kind == TexKind.Parameter ? 1 : 0;
        }

        var body = input.TakeArgument();
        if (name.Kind == TexKind.Command)
            input.Macros[name.Text] = new(count, null, body);
    }

    private static void Let(TexInput input)
    {
        input.SkipSpaces();
        var name = input.TakeRaw();
        input.SkipSpaces();
        var meaning = input.TakeRaw();
        if (meaning.Is('='))
        {
            input.SkipSpaces();
            meaning = input.TakeRaw();
        }

        if (name.Kind != TexKind.Command || meaning.IsCommand(name.Text))
            return;
        input.Macros[name.Text] =
            meaning.Kind == TexKind.Command && input.Macros.TryGetValue(meaning.Text, out var known) ? known : new(0, null, [meaning]);
    }

    private static void DeclareOperator(TexInput input)
    {
        var isStarred = input.TryTake('*');
        var name = NameOf(input.TakeArgument());
        var words = input.TakeArgument();
        if (name is null)
            return;
        List<TexToken> body = [new(TexKind.Command, "operatorname", 0)];
        if (isStarred)
            body.Add(new(TexKind.Character, "*", 0));
        input.Macros[name] = new(0, null, [.. body, new(TexKind.Character, "{", 0), .. words, new(TexKind.Character, "}", 0)]);
    }

    private static string? NameOf(List<TexToken> tokens) => tokens.Find(t => t.Kind == TexKind.Command) is { Text: { } name } ? name : null;
}

/// <summary>Notes something about a token.</summary>
/// <param name="token">Token.</param>
/// <param name="message">Message.</param>
/// <param name="isUnknown">Whether it is an unknown command.</param>
internal delegate void RemarkOn(in TexToken token, string message, bool isUnknown = false);
