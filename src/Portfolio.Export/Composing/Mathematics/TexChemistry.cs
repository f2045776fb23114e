namespace Portfolio.Export.Composing.Mathematics;

/// <summary>
/// The plain part of mhchem: formulas and equations of chemistry as tokens of mathematics. Atoms stand upright, their counts below and
/// their charges above; bonds take no space, arrows grow with what stands on them.
/// </summary>
internal sealed partial class TexChemistry
{
    /// <summary>Groups in groups; a formula of chemistry has two or three.</summary>
    private const int Deepest = 20;

    /// <summary>Arrows as they are written, the longest first, and the command that sets them.</summary>
    private static readonly (string Written, string Plain, string Long)[] Arrows =
    [
        ("<=>>", "rightleftharpoons", "xrightleftharpoons"),
        ("<<=>", "rightleftharpoons", "xrightleftharpoons"),
        ("<-->", "rightleftarrows", "xrightleftarrows"),
        ("<=>", "rightleftharpoons", "xrightleftharpoons"),
        ("<->", "longleftrightarrow", "xleftrightarrow"),
        ("->", "longrightarrow", "xrightarrow"),
        ("<-", "longleftarrow", "xleftarrow"),
        ("=>", "Longrightarrow", "xRightarrow"),
    ];

    private readonly List<TexToken> source;
    private readonly List<TexToken> output = [];
    private readonly int depth;
    private int at;

    /// <summary>The last piece was an atom or a closing bracket: digits are a count, a sign is a charge or a bond.</summary>
    private bool afterAtom;

    private TexChemistry(List<TexToken> source, int depth) => (this.source, this.depth) = (source, depth);

    /// <summary>Tokens that set what <c>\ce</c> is given.</summary>
    public static List<TexToken> Translate(List<TexToken> source, int depth = 0)
    {
        if (depth > Deepest)
            return [];
        var chemistry = new TexChemistry(source, depth);
        while (chemistry.at < source.Count)
            chemistry.Next();
        return chemistry.output;
    }

    private TexToken Here => source[at];

    private char CharacterAt(int place) => place < source.Count && source[place] is { Kind: TexKind.Character, Text: [var c] } ? c : '\0';

    private bool IsBlankAt(int place) => place < 0 || place >= source.Count || source[place].Kind == TexKind.Space;

    private void Next()
    {
        if (Here.Kind == TexKind.Space)
            Blank();
        else if (Here.Kind != TexKind.Character)
            Command();
        else if (!Arrow() && !Script() && !Number() && !Letters() && !Bond())
            Sign();
    }

    /// <summary>A blank between two substances; around signs the sign has its own.</summary>
    private void Blank()
    {
        at++;
        if (afterAtom && (char.IsLetterOrDigit(CharacterAt(at)) || CharacterAt(at) is '(' or '[' or '^'))
            Add(TexKind.Command, ",");
        afterAtom = false;
    }

    /// <summary>A command with its arguments stays as it is; so does mathematics between dollars.</summary>
    private void Command()
    {
        var command = Here;
        at++;
        if (command.IsCommand("bond"))
        {
            var kind = TexInput.Words(Group());
            AddBond(kind);
            return;
        }

        output.Add(command);
        while (CharacterAt(at) == '{')
            AddGroup(Group());
        afterAtom = true;
    }

    private bool Arrow()
    {
        foreach (var (written, plain, longer) in Arrows)
        {
            var length = 0;
            while (length < written.Length && CharacterAt(at + length) == written[length])
                length++;
            if (length < written.Length)
                continue;
            at += length;
            var (above, below) = (Option(), Option());
            Add(TexKind.Command, above is null ? plain : longer);
            if (below is not null)
            {
                Add(TexKind.Character, "[");
                output.AddRange(below);
                Add(TexKind.Character, "]");
            }

            if (above is not null)
                AddGroup(above);
            afterAtom = false;
            return true;
        }

        return false;
    }

    /// <summary>What stands on or under an arrow, in square brackets right behind it.</summary>
    private List<TexToken>? Option()
    {
        if (CharacterAt(at) != '[')
            return null;
        var start = ++at;
        for (var open = 1; at < source.Count; at++)
        {
            open +=
                CharacterAt(at) == '[' ? 1
                : CharacterAt(at) == ']' ? -1
                : 0;
            if (open == 0)
                break;
        }

        var inner = source.GetRange(start, at - start);
        at++;
        return Translate(inner, depth + 1);
    }

    /// <summary>Digits: behind an atom its count, else an amount.</summary>
    private bool Number()
    {
        if (!char.IsAsciiDigit(CharacterAt(at)))
            return false;
        var start = at;
        while (char.IsAsciiDigit(CharacterAt(at)) || (CharacterAt(at) is '.' && !afterAtom && char.IsAsciiDigit(CharacterAt(at + 1))))
            at++;
        var digits = source.GetRange(start, at - start);
        if (afterAtom)
        {
            AddScript('_', digits);
            return true;
        }

        if (CharacterAt(at) == '/' && char.IsAsciiDigit(CharacterAt(at + 1)))
        {
            start = ++at;
            while (char.IsAsciiDigit(CharacterAt(at)))
                at++;
            Add(TexKind.Command, "tfrac");
            AddGroup(digits);
            AddGroup(source.GetRange(start, at - start));
        }
        else
        {
            output.AddRange(digits);
        }

        if (char.IsLetter(CharacterAt(at)) || CharacterAt(at) is '(' or '[')
            Add(TexKind.Command, ",");
        return true;
    }

    /// <summary>Atoms, upright; a small letter alone is a number that is not known.</summary>
    private bool Letters()
    {
        var start = at;
        while (char.IsLetter(CharacterAt(at)))
            at++;
        if (at == start)
            return false;
        var letters = source.GetRange(start, at - start);
        if (letters is [{ Text: [>= 'a' and <= 'z'] }] && IsBlankAt(start - 1) && (IsBlankAt(at) || CharacterAt(at) is '('))
        {
            output.AddRange(letters);
            return true;
        }

        Add(TexKind.Command, "mathrm");
        AddGroup(letters);
        afterAtom = true;
        return true;
    }

    private void Sign()
    {
        if (Here.Is('{'))
        {
            AddGroup(Translate(Group(), depth + 1));
            afterAtom = true;
            return;
        }

        if (Here.Is('$') && source.FindIndex(at + 1, t => t.Is('$')) is > 0 and var end)
        {
            AddGroup(source.GetRange(at + 1, end - at - 1));
            (at, afterAtom) = (end + 1, true);
            return;
        }

        output.Add(Here);
        afterAtom = CharacterAt(at) is ')' or ']';
        at++;
    }

    /// <summary>Takes a group without its braces, or nothing.</summary>
    private List<TexToken> Group()
    {
        var start = at + 1;
        for (var open = 0; at < source.Count; at++)
        {
            open +=
                CharacterAt(at) == '{' ? 1
                : CharacterAt(at) == '}' ? -1
                : 0;
            if (open == 0)
                break;
        }

        var inner = start <= at && start <= source.Count ? source.GetRange(start, Math.Min(at, source.Count) - start) : [];
        at++;
        return inner;
    }

    private void AddGroup(List<TexToken> content)
    {
        Add(TexKind.Character, "{");
        output.AddRange(content);
        Add(TexKind.Character, "}");
    }

    private void Add(TexKind kind, string text) =>
        output.Add(new(kind, text, source.Count == 0 ? 0 : source[Math.Min(at, source.Count - 1)].At));
}
