using System.Text;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>The tokens of a formula, with the commands that it defines replaced by what they stand for.</summary>
internal sealed class TexInput
{
    /// <summary>Macros within macros; people write three or four.</summary>
    private const int DeepestMacro = 20;

    /// <summary>Tokens that macros may bring into one formula.</summary>
    private const int MostTokens = 10_000;

    /// <summary>The tokens to come, the next one last.</summary>
    private readonly List<TexToken> waiting = [];
    private readonly TexMacros macros;
    private readonly int length;
    private int brought;

    public TexInput(string tex, TexMacros macros)
    {
        this.macros = macros;
        length = tex.Length;
        Tokenize(tex, waiting);
        waiting.Reverse();
    }

    /// <summary>The macro that was not followed any further, or null.</summary>
    public TexToken? TooDeep { get; private set; }

    /// <summary>Commands that the entry defines.</summary>
    public Dictionary<string, TexMacro> Macros => macros.Known;

    /// <summary>The next token, spaces included.</summary>
    public TexToken Peek()
    {
        while (waiting.Count > 0)
        {
            var next = waiting[^1];
            if (next.Kind != TexKind.Command || !macros.Known.TryGetValue(next.Text, out var macro) || !Expand(next, macro))
                return next;
        }

        return new(TexKind.End, "", length);
    }

    /// <summary>The next token that is no space.</summary>
    public TexToken PeekSolid()
    {
        SkipSpaces();
        return Peek();
    }

    /// <summary>Takes the next token.</summary>
    public TexToken Take()
    {
        var next = Peek();
        if (next.Kind != TexKind.End)
            waiting.RemoveAt(waiting.Count - 1);
        return next;
    }

    /// <summary>Takes the next token as it stands, also when it is a macro.</summary>
    public TexToken TakeRaw()
    {
        if (waiting.Count == 0)
            return new(TexKind.End, "", length);
        var next = waiting[^1];
        waiting.RemoveAt(waiting.Count - 1);
        return next;
    }

    public void SkipSpaces()
    {
        while (waiting.Count > 0 && waiting[^1].Kind == TexKind.Space)
            waiting.RemoveAt(waiting.Count - 1);
    }

    /// <summary>Takes a character if it is the next token that is no space.</summary>
    public bool TryTake(char character)
    {
        if (!PeekSolid().Is(character))
            return false;
        Take();
        return true;
    }

    /// <summary>Puts tokens in front of what comes.</summary>
    public void Push(IReadOnlyList<TexToken> tokens)
    {
        for (var i = tokens.Count - 1; i >= 0; i--)
            waiting.Add(tokens[i]);
    }

    /// <summary>The tokens of an argument, without its braces: a group, or one token.</summary>
    public List<TexToken> TakeArgument()
    {
        SkipSpaces();
        var first = TakeRaw();
        if (first.Kind == TexKind.End)
            return [];
        return first.Is('{') ? TakeUntil('}') : [first];
    }

    /// <summary>The tokens of an argument in square brackets, or null when there is none.</summary>
    public List<TexToken>? TakeOption()
    {
        SkipSpaces();
        if (waiting.Count == 0 || !waiting[^1].Is('['))
            return null;
        TakeRaw();
        return TakeUntil(']');
    }

    /// <summary>An argument as characters: a length, a colour, the name of an environment.</summary>
    public string TakeWords() => Words(TakeArgument());

    /// <summary>Tokens as they are written.</summary>
    public static string Words(IReadOnlyList<TexToken> tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
            text.Append(token.Kind == TexKind.Space ? " " : token.Source);
        return text.ToString();
    }

    private List<TexToken> TakeUntil(char close)
    {
        var tokens = new List<TexToken>();
        for (var open = 0; ; )
        {
            var next = TakeRaw();
            if (next.Kind == TexKind.End || (open == 0 && next.Is(close)))
                return tokens;
            if (next.Is('{'))
                open++;
            else if (next.Is('}'))
                open = Math.Max(open - 1, 0);
            tokens.Add(next);
        }
    }

    private bool Expand(in TexToken call, TexMacro macro)
    {
        if (call.Depth >= DeepestMacro || brought + macro.Body.Count > MostTokens)
        {
            TooDeep ??= call;
            return false;
        }

        TakeRaw();
        var arguments = new List<TexToken>[macro.Parameters];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = i == 0 && macro.Default is { } usual ? TakeOption() ?? [.. usual] : TakeArgument();
        var body = new List<TexToken>(macro.Body.Count);
        foreach (var token in macro.Body)
        {
            if (token.Kind == TexKind.Parameter && token.Text[0] - '1' is var number && number >= 0 && number < arguments.Length)
                body.AddRange(arguments[number]);
            else
                body.Add(token with { At = call.At, Depth = call.Depth + 1 });
            if (brought + body.Count > MostTokens)
            {
                TooDeep ??= call;
                return true;
            }
        }

        brought += body.Count + 1;
        Push(body);
        return true;
    }

    private static void Tokenize(string tex, List<TexToken> tokens)
    {
        for (var i = 0; i < tex.Length; )
        {
            var start = i;
            var c = tex[i];
            if (c == '\\' && i + 1 < tex.Length)
            {
                i++;
                while (i < tex.Length && char.IsAsciiLetter(tex[i]))
                    i++;
                if (i == start + 1)
                    i += char.IsHighSurrogate(tex[i]) && i + 1 < tex.Length ? 2 : 1;
                tokens.Add(Named(tex[(start + 1)..i], start));
                var isWord = char.IsAsciiLetter(tex[start + 1]);
                while (isWord && i < tex.Length && char.IsWhiteSpace(tex[i]))
                    i++;
            }
            else if (char.IsWhiteSpace(c))
            {
                while (i < tex.Length && char.IsWhiteSpace(tex[i]))
                    i++;
                tokens.Add(new(TexKind.Space, " ", start));
            }
            else if (c == '#' && i + 1 < tex.Length && tex[i + 1] is >= '1' and <= '9')
            {
                tokens.Add(new(TexKind.Parameter, tex[i + 1].ToString(), start));
                i += 2;
            }
            else if (c == '%' && tex.IndexOf('\n', i) is >= 0 and var end)
            {
                i = end + 1;
            }
            else
            {
                i += char.IsHighSurrogate(c) && i + 1 < tex.Length ? 2 : 1;
                while (i < tex.Length && tex[i] is >= '\u0300' and <= '\u036F')
                    i++;
                tokens.Add(new(TexKind.Character, tex[start..i], start));
            }
        }
    }

    /// <summary>A command; plain TeX has names for the signs of scripts.</summary>
    private static TexToken Named(string name, int at) =>
        name switch
        {
            "sp" => new(TexKind.Character, "^", at),
            "sb" => new(TexKind.Character, "_", at),
            _ => new(TexKind.Command, name, at),
        };
}
