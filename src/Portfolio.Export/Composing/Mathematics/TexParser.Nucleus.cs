using Portfolio.Messages;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <content>Single pieces: characters, signs, names of functions.</content>
internal sealed partial class TexParser
{
    /// <summary>A piece without scripts; null for what leaves nothing.</summary>
    private MathNode? ReadNucleus()
    {
        var token = input.Take();
        switch (token.Kind)
        {
            case TexKind.Command:
                return ReadCommand(token);
            case TexKind.Parameter:
                return new MathText(token.Source);
            case TexKind.Character:
                return ReadCharacter(token);
            default:
                return null;
        }
    }

    private MathNode? ReadCharacter(in TexToken token)
    {
        switch (token.Text)
        {
            case "{":
                return ReadGroup(token);
            case "~":
                return new MathSpace(0.25);
            case "$":
                Remark(token, FormulaMessages.DollarSign);
                return null;
            case "&":
                Remark(token, FormulaMessages.Ampersand);
                return null;
            case "-" or "–":
                return new MathSymbol("−", "−", MathClass.Binary);
            case "*":
                return new MathSymbol("∗", "∗", MathClass.Binary);
            case "'" or "’":
                return new MathScripts(null, null, Primes(1));
            case "%" or "#":
                return new MathSymbol(token.Text, token.Text, MathClass.Ordinary);
            case "…":
                return new MathSymbol("…", "…", MathClass.Inner);
        }

        if (TexSigns.LargeOperators.ContainsValue(token.Text))
            return Large(token.Text);
        var c = token.Text[0];
        return Scripts.IsEastAsian(c) || c > '\u2E80' && !char.IsSurrogate(c) || token.Text.Length > 1 && !char.IsSurrogate(c)
            ? new MathText(token.Text)
            : TexAlphabets.Symbol(token.Text, alphabet);
    }

    private MathSymbol Large(string character)
    {
        limits = character[0] is >= '∫' and <= '∳' or '⨌' ? MathLimits.Beside : MathLimits.InDisplay;
        return new(character, character, MathClass.Operator, IsLarge: true);
    }

    private MathNode? ReadCommand(in TexToken token)
    {
        var name = token.Text;
        if (TexSigns.GreekLetters.TryGetValue(name, out var letter))
            return TexAlphabets.Symbol(letter, alphabet);
        if (
            name.StartsWith("var", StringComparison.Ordinal)
            && TexSigns.GreekLetters.TryGetValue(name[3..], out letter)
            && char.IsUpper(letter[0])
        )
            return TexAlphabets.Symbol(letter, alphabet == TexAlphabet.Normal ? TexAlphabet.Italic : alphabet);
        if (name.StartsWith("up", StringComparison.Ordinal) && TexSigns.GreekLetters.TryGetValue(name[2..], out letter))
            return TexAlphabets.Symbol(letter, TexAlphabet.Roman);
        if (TexSigns.TryFind(name, out var sign))
            return name is "iff" or "implies" or "impliedby" ? Conclusion(Sign(name, sign)) : Sign(name, sign);
        if (TexSigns.Pairs.TryGetValue(name, out var pair))
            return new MathRow([.. pair.Select(c => new MathSymbol(c.ToString(), c.ToString(), MathClass.Relation))], MathClass.Relation);
        if (TexSigns.LargeOperators.TryGetValue(name, out var large))
            return Large(large);
        if (TexSigns.Functions.Contains(name))
            return new MathText(name, MathClass.Operator);
        if (TexSigns.LimitFunctions.TryGetValue(name, out var words))
        {
            limits = MathLimits.InDisplay;
            return new MathText(words.Replace(' ', '\u2009'), MathClass.Operator);
        }

        if (TexSigns.Accents.TryGetValue(name, out var accent))
            return ReadAccent(accent);
        if (TexSigns.Arrows.TryGetValue(name, out var arrow))
        {
            var under = input.TakeOption();
            return new MathArrow(arrow, ReadArgument(), under is null ? null : ReadTokens(under));
        }

        if (AlphabetOf(name, isSwitch: false) is { } letters)
            return ReadAlphabet(letters);
        return ReadSpacing(token, out var space) ? space : ReadStructure(token);
    }

    /// <summary>Arrows between sentences stand apart from them (amsmath).</summary>
    private static MathRow Conclusion(MathSymbol arrow) => new([new MathSpace(5.0 / 18), arrow, new MathSpace(5.0 / 18)]);

    private MathSymbol Sign(string name, in TexSign sign)
    {
        // Letters among the signs, as ℏ or ı, follow the alphabet; capital Greek may be asked for in italics.
        if (sign.Class == MathClass.Ordinary && (name is "partial" or "nabla" or "imath" or "jmath" or "i" or "j"))
            return TexAlphabets.Symbol(sign.Character, alphabet);
        return new(sign.Character, sign.Character, sign.Class);
    }

    private MathNode ReadAccent(string mark)
    {
        var stretches = mark[0] is '*' or '_';
        var isUnder = mark[0] == '_';
        var character = stretches ? mark[1..] : mark;
        var content = ReadArgument();
        if (stretches && character[0] is '⏞' or '⏟' or '⎴' or '⎵' or '⏠' or '⏡' or '⏜' or '⏝')
            limits = MathLimits.Always;
        if (character == "‾")
            return new MathLined(content, isUnder ? MathLines.Under : MathLines.Over);

        // The dot of an i makes way for what stands on it.
        var lone = content as MathSymbol ?? (content is MathRow { Nodes: [MathSymbol only] } ? only : null);
        if (!stretches && lone is { Text: "i" or "j" })
            content = TexAlphabets.Symbol(lone.Text == "i" ? "ı" : "ȷ", alphabet) with { Text = lone.Text, Look = MathLook.Sign };
        return new MathAccent(content, character, stretches, isUnder);
    }

    private static TexAlphabet? AlphabetOf(string name, bool isSwitch) =>
        isSwitch
            ? name switch
            {
                "rm" or "rmfamily" or "upshape" => TexAlphabet.Roman,
                "bf" or "bfseries" => TexAlphabet.Bold,
                "it" or "itshape" or "sl" => TexAlphabet.Italic,
                "cal" or "scr" => TexAlphabet.Script,
                "frak" => TexAlphabet.Fraktur,
                "sf" or "sffamily" => TexAlphabet.SansSerif,
                "tt" or "ttfamily" => TexAlphabet.Typewriter,
                "boldmath" => TexAlphabet.BoldSymbol,
                "unboldmath" or "normalfont" => TexAlphabet.Normal,
                _ => null,
            }
            : name switch
            {
                "mathrm" or "mathup" or "symrm" or "symup" => TexAlphabet.Roman,
                "mathbf" or "bold" or "vb" or "symbf" or "mathbfup" => TexAlphabet.Bold,
                "mathit" or "symit" => TexAlphabet.Italic,
                "boldsymbol" or "bm" or "pmb" or "mathbfit" or "symbfit" => TexAlphabet.BoldSymbol,
                "mathbb" or "Bbb" or "symbb" or "mathds" or "mathbbm" => TexAlphabet.Blackboard,
                "mathcal" or "mathscr" or "symcal" or "symscr" or "mathbfcal" => TexAlphabet.Script,
                "mathfrak" or "symfrak" => TexAlphabet.Fraktur,
                "mathsf" or "symsf" or "mathsfit" => TexAlphabet.SansSerif,
                "mathtt" or "symtt" => TexAlphabet.Typewriter,
                "mathnormal" => TexAlphabet.Normal,
                _ => null,
            };

    private MathRow ReadAlphabet(TexAlphabet letters)
    {
        var before = alphabet;
        alphabet = letters;
        var content = ReadArgument();
        alphabet = before;
        var nodes = content is MathRow { Class: MathClass.Ordinary } row ? row.Nodes : [content];
        return new(Joined(nodes, letters), MathClass.Ordinary);
    }

    private List<MathNode> Joined(IReadOnlyList<MathNode> nodes) => Joined(nodes, alphabet);

    /// <summary>Upright letters in a row are a word, which is set as one.</summary>
    private static List<MathNode> Joined(IReadOnlyList<MathNode> nodes, TexAlphabet letters)
    {
        if (letters is not (TexAlphabet.Roman or TexAlphabet.Italic or TexAlphabet.Bold or TexAlphabet.Typewriter))
            return [.. nodes];
        var joined = new List<MathNode>();
        for (var i = 0; i < nodes.Count; )
        {
            var end = i;
            while (end < nodes.Count && nodes[end] is MathSymbol { Text: [var c] } && char.IsAsciiLetterOrDigit(c))
                end++;
            if (end - i < 2)
            {
                joined.Add(nodes[i++]);
                continue;
            }

            var word = string.Concat(nodes.Skip(i).Take(end - i).Select(n => ((MathSymbol)n).Text));
            joined.Add(
                new MathText(
                    word,
                    IsBold: letters == TexAlphabet.Bold,
                    IsItalic: letters == TexAlphabet.Italic,
                    IsCode: letters == TexAlphabet.Typewriter
                )
            );
            i = end;
        }

        return joined;
    }

    /// <summary>Blanks.</summary>
    private bool ReadSpacing(in TexToken token, out MathNode? space)
    {
        double? em = token.Text switch
        {
            "," or "thinspace" => 3.0 / 18,
            ":" or ">" or "medspace" => 4.0 / 18,
            ";" or "thickspace" => 5.0 / 18,
            "!" or "negthinspace" => -3.0 / 18,
            "negmedspace" => -4.0 / 18,
            "negthickspace" => -5.0 / 18,
            " " or "space" or "nobreakspace" or "\n" or "\t" => 0.25,
            "enspace" or "enskip" => 0.5,
            "quad" => 1,
            "qquad" => 2,
            "hfill" or "hfil" => 1,
            "kern" or "mkern" or "hskip" or "mskip" => TakeLength(),
            "hspace" or "mspace" => SpaceOf(),
            _ => null,
        };
        space = em is { } width ? new MathSpace(width, Breaks: token.Text is "quad" or "qquad" or " ") : null;
        return em is not null;

        double SpaceOf()
        {
            input.TryTake('*');
            return TexLength.Em(input.TakeWords());
        }
    }

    /// <summary>A length that stands without braces.</summary>
    private double TakeLength()
    {
        if (input.PeekSolid().Is('{'))
            return TexLength.Em(input.TakeWords());
        var text = "";
        for (var next = input.PeekSolid(); TexLength.MayGoOn(text, next); next = input.PeekSolid())
            text += input.Take().Text;

        // Lengths that have names are small in formulas, or have no meaning outside of TeX.
        if (input.PeekSolid() is { Kind: TexKind.Command } named && TexLength.Named.Contains(named.Text))
            input.Take();
        return TexLength.Em(text);
    }
}
