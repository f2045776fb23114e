namespace Portfolio.Export.Composing.Mathematics;

/// <summary>Reads the part of TeX's mathematics that runs of text can show, matrices row by row on one line.</summary>
internal sealed partial class TexReader
{
    /// <summary>Formulas of people nest a few levels; more is no formula to be read on one line.</summary>
    private const int DeepestGroup = 32;

    /// <summary>Thirds of the size by which a script stands above and below its line; scripts of scripts move by half of that.</summary>
    private const double SuperscriptRise = 1.1,
        SubscriptRise = -0.55;

    /// <summary>TeX has three sizes, too: text, script and scriptscript.</summary>
    private const int DeepestLevel = 2;

    private readonly string tex;
    private readonly MathLine line = new();
    private int at;
    private bool failed;
    private int depth;

    /// <summary>Open environments that lie on one line: what stands between cells, and what closes.</summary>
    private readonly Stack<(string Name, string Between, string Close)> arrays = new();

    private TexReader(string tex) => this.tex = tex;

    /// <summary>Commands that nobody knows here; each stands in the formula as it is written.</summary>
    private readonly List<string> unknown = [];

    /// <summary>The formula in pieces, on one line or on several; null for what text cannot show, as diagrams.</summary>
    public static IReadOnlyList<MathPiece>? Read(string tex) => Read(tex, out _);

    /// <summary>The formula in pieces, and the commands in it that are not known and stand as they are written.</summary>
    public static IReadOnlyList<MathPiece>? Read(string tex, out IReadOnlyList<string> unknown)
    {
        var reader = new TexReader(tex.Trim());
        unknown = reader.unknown;
        while (reader.at < reader.tex.Length && !reader.failed)
            reader.ReadOne();
        return reader.failed || reader.arrays.Count > 0 || reader.line.Pieces.Count == 0 ? null : reader.line.Merged();
    }

    private void ReadOne()
    {
        var c = tex[at];
        switch (c)
        {
            case '\\':
                ReadCommand();
                break;
            case '{':
                ReadGroup();
                break;
            case '}' or '$' or '#' or '%':
                failed = true;
                break;
            case '^':
                at++;
                ReadScript(1);
                break;
            case '_':
                at++;
                ReadScript(-1);
                break;
            case '&' when arrays.Count > 0:
                at++;
                PutBetween(arrays.Peek().Between);
                break;
            case '&' or ' ' or '\t' or '\n':
                at++;
                break;
            case '~':
                at++;
                line.Put(" ", false);
                break;
            case '\'':
                at++;
                line.Put("′", false);
                break;
            case '-':
                at++;
                line.PutOperator("−");
                break;
            case '+' or '=' or '<' or '>':
                at++;
                line.PutOperator(c.ToString());
                break;
            case '*':
                at++;
                line.PutOperator("∗");
                break;
            case ',' or ';':
                at++;
                line.Put(line.Level == 0 ? $"{c} " : c.ToString(), false);
                break;
            default:
                var length = char.IsHighSurrogate(c) && at + 1 < tex.Length ? 2 : 1;
                line.Put(tex.Substring(at, length), char.IsLetter(c) && c < '\u0370');
                at += length;
                break;
        }
    }

    private void ReadGroup()
    {
        if (++depth > DeepestGroup)
        {
            failed = true;
            return;
        }

        at++;
        var first = line.Pieces.Count;
        while (!failed && at < tex.Length && tex[at] != '}')
        {
            if (IsOver())
                ReadOver(first);
            else
                ReadOne();
        }

        if (at >= tex.Length)
            failed = true;
        at++;
        depth--;
    }

    private bool IsOver() => tex.AsSpan(at).StartsWith("\\over") && (at + 5 >= tex.Length || !char.IsAsciiLetter(tex[at + 5]));

    /// <summary>What stands before it in the group is divided by what follows.</summary>
    private void ReadOver(int first)
    {
        at += 5;
        if (!line.IsProduct(first))
            Enclose(first);
        line.Put("/", false);
        first = line.Pieces.Count;
        while (!failed && at < tex.Length && tex[at] != '}')
            ReadOne();
        Enclose(first);
    }

    /// <summary>A group, a command or one symbol.</summary>
    private void ReadArgument()
    {
        while (at < tex.Length && tex[at] == ' ')
            at++;
        if (at >= tex.Length || tex[at] is '^' or '_' or '}' || ++depth > DeepestGroup)
        {
            failed = true;
            return;
        }

        ReadOne();
        depth--;
    }

    private void ReadScript(int direction)
    {
        var (oldLevel, oldRise) = (line.Level, line.Rise);
        line.Rise += (direction > 0 ? SuperscriptRise : SubscriptRise) / (line.Level + 1);
        line.Level = Math.Min(line.Level + 1, DeepestLevel);
        ReadArgument();
        (line.Level, line.Rise) = (oldLevel, oldRise);
    }

    private void ReadCommand()
    {
        var start = ++at;
        while (at < tex.Length && char.IsAsciiLetter(tex[at]))
            at++;
        if (at == start)
        {
            if (at < tex.Length)
                ReadEscape(tex[at++]);
            else
                failed = true;
            return;
        }

        var name = tex[start..at];
        while (at < tex.Length && tex[at] == ' ')
            at++;
        if (TexSymbols.Letters.TryGetValue(name, out var letter))
            line.Put(letter, char.IsLower(letter, 0) && !line.Upright);
        else if (TexSymbols.Operators.TryGetValue(name, out var symbol))
            line.PutOperator(symbol);
        else if (TexSymbols.Symbols.TryGetValue(name, out symbol))
            line.Put(symbol, false);
        else if (TexCommands.Functions.Contains(name))
            PutFunction(name);
        else if (TexSymbols.Accents.TryGetValue(name, out symbol))
            ReadAccent(symbol);
        else
            ReadStructure(name);
    }

    private void ReadEscape(char c)
    {
        switch (c)
        {
            case '\\':
                SkipSpacing();
                Break();
                break;
            case '{' or '}' or '$' or '%' or '#' or '&' or '_':
                line.Put(c.ToString(), false);
                break;
            case '|':
                line.Put("‖", false);
                break;
            case ',' or ':' or ';' or ' ':
                line.Put(" ", false);
                break;
            case '!':
                break;
            default:
                failed = true;
                break;
        }
    }

    private void ReadStructure(string name)
    {
        if (TexCommands.WithoutEffect.Contains(name))
            SkipInvisibleDelimiter(name);
        else if (TexCommands.Skipped.Contains(name))
            SkipGroup();
        else if (TexCommands.Words.Contains(name))
            ReadWords(name);
        else if (TexCommands.Bold.Contains(name))
            ReadStyled(isBold: true);
        else if (TexCommands.Fractions.Contains(name))
            ReadFraction();
        else if (TexSymbols.Alphabets.TryGetValue(name, out var alphabet))
            ReadAlphabet(alphabet);
        else if (name is "begin" or "end")
            ReadEnvironment(name == "begin");
        else
            ReadArrangement(name);
    }

    private void ReadArrangement(string name)
    {
        switch (name)
        {
            case "sqrt":
                ReadRoot();
                break;
            case "not":
                ReadNot();
                break;
            case "tag":
                line.Put("\u2003(", false);
                ReadWords(name);
                line.Put(")", false);
                break;
            case "pmod":
                line.Put(" (mod ", false);
                ReadArgument();
                line.Put(")", false);
                break;
            case "boxed":
                line.Put("[", false);
                ReadArgument();
                line.Put("]", false);
                break;
            case "underset":
                ReadUnderset();
                break;
            case "underbrace" or "overbrace":
                ReadBraced();
                break;
            case "substack":
                ReadStack();
                break;
            case "binom" or "dbinom" or "tbinom":
                ReadBinomial();
                break;
            default:
                PutUnknown(name);
                break;
        }
    }

    private void PutUnknown(string name)
    {
        if (TexCommands.Drawn.Contains(name))
        {
            failed = true;
            return;
        }

        if (!unknown.Contains(name))
            unknown.Add(name);
        line.Put("\\" + name, false);
    }

    /// <summary>An invisible delimiter is a full stop: <c>\left.</c></summary>
    private void SkipInvisibleDelimiter(string name)
    {
        if (name is "left" or "right" && at < tex.Length && tex[at] == '.')
            at++;
    }

    private void PutBetween(string symbol)
    {
        if (line.Pieces.Count > 0 && line.Pieces[^1].Text.EndsWith(symbol[0]))
            return;
        line.Put(symbol, false);
    }

    private void SkipSpacing()
    {
        if (at < tex.Length && tex[at] == '[' && tex.IndexOf(']', at) is var end and > 0)
            at = end + 1;
    }

    private void Break()
    {
        if (arrays.Count > 0)
            line.Put("; ", false);
        else if (line.Level > 0)
            failed = true;
        else
            line.Pieces.Add(new("\n", 0, 0, false, false));
    }

    private void PutFunction(string name)
    {
        line.Put(name, false);
        if (line.Level == 0 && at < tex.Length && (char.IsAsciiLetterOrDigit(tex[at]) || tex[at] == '\\'))
            line.Put(" ", false);
    }
}
