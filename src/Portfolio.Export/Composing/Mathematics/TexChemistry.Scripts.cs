namespace Portfolio.Export.Composing.Mathematics;

/// <content>Charges, masses, counts and bonds.</content>
internal sealed partial class TexChemistry
{
    /// <summary>^ and _, charges, and the arrows of gases and precipitates.</summary>
    private bool Script()
    {
        var c = CharacterAt(at);
        if (c is '^' or 'v' && IsBlankAt(at - 1) && IsBlankAt(at + 1) && at > 0)
        {
            Add(TexKind.Command, ",");
            Add(TexKind.Command, c == '^' ? "uparrow" : "downarrow");
            at++;
            return true;
        }

        if (afterAtom && c is '+' or '-' && IsCharge(at))
        {
            AddScript('^', [Here]);
            at++;
            return true;
        }

        if (c is not ('^' or '_'))
            return false;
        if (afterAtom)
        {
            at++;
            AddScript(c, ScriptContent());
            return true;
        }

        // Before an atom: its mass and its atomic number.
        List<TexToken> mass = [],
            number = [];
        while (CharacterAt(at) is '^' or '_')
        {
            var isMass = CharacterAt(at++) == '^';
            (mass, number) = isMass ? (ScriptContent(), number) : (mass, ScriptContent());
        }

        Add(TexKind.Command, "prescript");
        AddGroup(Upright(mass));
        AddGroup(Upright(number));
        Add(TexKind.Character, "{");
        if (!Letters())
            afterAtom = true;
        Add(TexKind.Character, "}");
        return true;
    }

    /// <summary>A group, or the letters, digits and signs that follow.</summary>
    private List<TexToken> ScriptContent()
    {
        if (CharacterAt(at) == '{')
            return Group();
        var start = at;
        if (at < source.Count && source[at].Kind == TexKind.Command)
            at++;
        else if (char.IsLetter(CharacterAt(at)))
            at++;
        else
        {
            while (char.IsAsciiDigit(CharacterAt(at)))
                at++;
            while (CharacterAt(at) is '+' or '-')
                at++;
        }

        return source.GetRange(start, at - start);
    }

    /// <summary>A sign right behind an atom, with nothing behind it, is its charge.</summary>
    private bool IsCharge(int place) =>
        IsBlankAt(place + 1) || CharacterAt(place + 1) is ')' or ']' or '}' or ',' or '+' or '-' or '^' or '_' or '.';

    private void AddScript(char mark, List<TexToken> content)
    {
        Add(TexKind.Character, mark.ToString());
        AddGroup(Upright(content));
    }

    /// <summary>Capitals and words in scripts are upright; a point is an electron.</summary>
    private static List<TexToken> Upright(List<TexToken> content)
    {
        var isVariable = content is [{ Text: [>= 'a' and <= 'z'] }];
        if (isVariable || !content.Exists(t => t.Kind == TexKind.Character && (char.IsLetter(t.Text[0]) || t.Text is ".")))
            return content;
        var at = content[0].At;
        List<TexToken> upright = [new(TexKind.Command, "mathrm", at), new(TexKind.Character, "{", at)];
        foreach (var token in content)
            upright.Add(token.Is('.') ? new(TexKind.Command, "bullet", token.At) : token);
        upright.Add(new(TexKind.Character, "}", at));
        return upright;
    }

    /// <summary>Bonds between atoms, and the dot before water of crystals.</summary>
    private bool Bond()
    {
        var c = CharacterAt(at);
        if (c is '*' || (c == '.' && afterAtom && char.IsLetterOrDigit(CharacterAt(at + 1))))
        {
            Add(TexKind.Character, "{");
            Add(TexKind.Command, "cdot");
            Add(TexKind.Character, "}");
            (at, afterAtom) = (at + 1, false);
            return true;
        }

        if (c is not ('-' or '=' or '#') || IsBlankAt(at - 1) || IsBlankAt(at + 1))
            return false;
        at++;
        AddBond(c.ToString());
        return true;
    }

    private void AddBond(string kind)
    {
        Add(TexKind.Character, "{");
        if (kind is "#" or "3")
            Add(TexKind.Command, "equiv");
        else
            Add(
                TexKind.Character,
                kind switch
                {
                    "=" or "2" => "=",
                    "..." or "...." => "⋯",
                    "->" or "<-" => "→",
                    _ => "-",
                }
            );
        Add(TexKind.Character, "}");
        afterAtom = false;
    }
}
