using System.Text;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>Reads the part of TeX's mathematics that runs of text can show, matrices row by row on one line; null for the rest (diagrams, unknown commands).</summary>
internal sealed class TexReader
{
    // Formulas of people nest a few levels; more is no formula to be read on one line.
    private const int DeepestGroup = 32;

    private readonly string tex;
    private readonly List<MathPiece> pieces = [];
    private int at;
    private int level;
    private double rise;
    private bool upright;
    private bool bold;
    private bool failed;
    private int depth;

    /// <summary>Open environments that lie on one line: what stands between cells, and what closes.</summary>
    private readonly Stack<(string Name, string Between, string Close)> arrays = new();

    private TexReader(string tex) => this.tex = tex;

    public static IReadOnlyList<MathPiece>? Read(string tex)
    {
        var reader = new TexReader(tex.Trim());
        while (reader.at < reader.tex.Length && !reader.failed) reader.ReadOne();
        return reader.failed || reader.arrays.Count > 0 || reader.pieces.Count == 0 ? null : Merge(reader.pieces);
    }

    private static List<MathPiece> Merge(List<MathPiece> pieces)
    {
        var merged = new List<MathPiece>();
        foreach (var piece in pieces)
        {
            if (merged.Count > 0 && merged[^1] is var last && piece.Text != "\n" && last.Text != "\n" && last with { Text = "" } == piece with { Text = "" }) merged[^1] = last with { Text = last.Text + piece.Text };
            else merged.Add(piece);
        }

        return merged;
    }

    private void ReadOne()
    {
        var c = tex[at];
        switch (c)
        {
            case '\\': ReadCommand(); break;
            case '{': ReadGroup(); break;
            case '}' or '$' or '#' or '%': failed = true; break;
            case '^': at++; ReadScript(1); break;
            case '_': at++; ReadScript(-1); break;
            case '&' when arrays.Count > 0: at++; PutBetween(arrays.Peek().Between); break;
            case '&' or ' ' or '\t' or '\n': at++; break;
            case '~': at++; Put(" ", false); break;
            case '\'': at++; Put("′", false); break;
            case '-': at++; PutOperator("−"); break;
            case '+' or '=' or '<' or '>': at++; PutOperator(c.ToString()); break;
            case '*': at++; PutOperator("∗"); break;
            case ',' or ';': at++; Put(level == 0 ? $"{c} " : c.ToString(), false); break;
            default:
                var length = char.IsHighSurrogate(c) && at + 1 < tex.Length ? 2 : 1;
                Put(tex.Substring(at, length), char.IsLetter(c) && c < '\u0370');
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
        var first = pieces.Count;
        while (!failed && at < tex.Length && tex[at] != '}')
        {
            if (IsOver()) ReadOver(first);
            else ReadOne();
        }

        if (at >= tex.Length) failed = true;
        at++;
        depth--;
    }

    private bool IsOver() => tex.AsSpan(at).StartsWith("\\over") && (at + 5 >= tex.Length || !char.IsAsciiLetter(tex[at + 5]));

    /// <summary>What stands before it in the group is divided by what follows.</summary>
    private void ReadOver(int first)
    {
        at += 5;
        if (!IsProduct(first)) Enclose(first);
        Put("/", false);
        first = pieces.Count;
        while (!failed && at < tex.Length && tex[at] != '}') ReadOne();
        Enclose(first);
    }

    /// <summary>A group, a command or one sign.</summary>
    private void ReadArgument()
    {
        while (at < tex.Length && tex[at] == ' ') at++;
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
        var (oldLevel, oldRise) = (level, rise);
        rise += direction > 0 ? 1.1 / (level + 1) : -0.55 / (level + 1);
        level = Math.Min(level + 1, 2);
        ReadArgument();
        (level, rise) = (oldLevel, oldRise);
    }

    private void ReadCommand()
    {
        var start = ++at;
        while (at < tex.Length && char.IsAsciiLetter(tex[at])) at++;
        if (at == start)
        {
            if (at < tex.Length) ReadEscape(tex[at++]);
            else failed = true;
            return;
        }

        var name = tex[start..at];
        while (at < tex.Length && tex[at] == ' ') at++;
        if (TexSigns.Letters.TryGetValue(name, out var letter)) Put(letter, char.IsLower(letter, 0) && !upright);
        else if (TexSigns.Operators.TryGetValue(name, out var sign)) PutOperator(sign);
        else if (TexSigns.Signs.TryGetValue(name, out sign)) Put(sign, false);
        else if (TexSigns.Functions.Contains(name)) PutFunction(name);
        else if (TexSigns.Accents.TryGetValue(name, out sign)) ReadAccent(sign);
        else ReadStructure(name);
    }

    private void ReadEscape(char c)
    {
        switch (c)
        {
            case '\\': SkipSpacing(); Break(); break;
            case '{' or '}' or '$' or '%' or '#' or '&' or '_': Put(c.ToString(), false); break;
            case '|': Put("‖", false); break;
            case ',' or ':' or ';' or ' ': Put(" ", false); break;
            case '!': break;
            default: failed = true; break;
        }
    }

    private void ReadStructure(string name)
    {
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac" or "cfrac": ReadFraction(); break;
            case "sqrt": ReadRoot(); break;
            case "text" or "mathrm" or "textrm" or "operatorname" or "mbox" or "textnormal" or "mathsf" or "texttt" or "mathtt" or "textsf": ReadWords(name); break;
            case "mathbf" or "boldsymbol" or "bm" or "textbf" or "pmb": ReadStyled(isBold: true); break;
            case "displaylines" or "mathit" or "textit" or "displaystyle" or "textstyle" or "limits" or "nolimits" or "left" or "right" or "bigl" or "bigr" or "big" or "Big" or "Bigl" or "Bigr" or "bigg" or "Bigg" or "biggl" or "biggr" or "middle" or "mathop" or "mathrel" or "mathbin" or "hline":
                // An invisible delimiter is a full stop.
                if (name is "left" or "right" && at < tex.Length && tex[at] == '.') at++;
                break;
            case "mathbb": ReadAlphabet(TexSigns.DoubleStruck); break;
            case "mathcal" or "mathscr": ReadAlphabet(TexSigns.Script); break;
            case "not": ReadNot(); break;
            case "begin" or "end": ReadEnvironment(name == "begin"); break;
            case "mathfrak": ReadAlphabet(TexSigns.Fraktur); break;
            case "label" or "nonumber" or "notag" or "color" or "textcolor" or "hspace" or "vspace": SkipGroup(); break;
            case "tag": Put("\u2003(", false); ReadWords(name); Put(")", false); break;
            case "pmod": Put(" (mod ", false); ReadArgument(); Put(")", false); break;
            case "boxed": Put("[", false); ReadArgument(); Put("]", false); break;
            case "underset": ReadUnderset(); break;
            case "underbrace" or "overbrace": ReadBraced(); break;
            case "substack": ReadStack(); break;
            case "binom" or "dbinom" or "tbinom": ReadBinomial(); break;
            default: failed = true; break;
        }
    }

    /// <summary>What stands below follows as a subscript.</summary>
    private void ReadUnderset()
    {
        var first = pieces.Count;
        ReadScript(-1);
        var below = pieces.GetRange(first, pieces.Count - first);
        pieces.RemoveRange(first, below.Count);
        ReadArgument();
        pieces.AddRange(below);
    }

    /// <summary>Brackets stand for the brace; what is written at it follows as a script.</summary>
    private void ReadBraced()
    {
        var first = pieces.Count;
        ReadArgument();
        Enclose(first);
    }

    /// <summary>Rows under a sign follow each other.</summary>
    private void ReadStack()
    {
        arrays.Push(("substack", ", ", ""));
        ReadArgument();
        arrays.Pop();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is { Text: "; ", Level: > 0 }) pieces[i] = pieces[i] with { Text = ", " };
        }
    }

    /// <summary>The number of choices, written C(n, k).</summary>
    private void ReadBinomial()
    {
        Put("C(", false);
        ReadArgument();
        Put(", ", false);
        ReadArgument();
        Put(")", false);
    }

    private void ReadFraction()
    {
        var first = pieces.Count;
        ReadArgument();
        if (!IsProduct(first)) Enclose(first);
        Put("/", false);
        first = pieces.Count;
        ReadArgument();
        Enclose(first);
    }

    private void ReadRoot()
    {
        if (at < tex.Length && tex[at] == '[')
        {
            var end = tex.IndexOf(']', at);
            var degree = end < 0 ? "" : tex[(at + 1)..end];
            if (degree is not ("2" or "3" or "4"))
            {
                failed = true;
                return;
            }

            at = end + 1;
            Put(degree switch { "3" => "∛", "4" => "∜", _ => "√" }, false);
        }
        else
        {
            Put("√", false);
        }

        var first = pieces.Count;
        ReadArgument();
        Enclose(first);
    }

    /// <summary>Brackets around what a stroke or root sign would have held together.</summary>
    private void Enclose(int first)
    {
        if (failed) return;
        var text = string.Concat(pieces.Skip(first).Select(p => p.Text));
        if (text.Length <= 1 || text.All(c => char.IsAsciiDigit(c) || c == '.')) return;
        if (pieces.Skip(first).All(p => p == pieces[first] || p.Level > level) && pieces[first].Text.Length == 1) return;
        pieces.Insert(first, new("(", level, rise, false, bold));
        Put(")", false);
    }

    /// <summary>Nothing in it binds looser than a stroke would.</summary>
    private bool IsProduct(int first)
    {
        var open = 0;
        foreach (var c in string.Concat(pieces.Skip(first).Where(p => p.Level == level).Select(p => p.Text)))
        {
            if (c is '(' or '[') open++;
            else if (c is ')' or ']') open--;
            else if (open == 0 && c is (' ' or '/' or '−' or '+')) return false;
        }

        return true;
    }

    private void ReadWords(string name)
    {
        if (name == "operatorname" && at < tex.Length && tex[at] == '*') at++;
        if (at >= tex.Length || tex[at] != '{')
        {
            failed = true;
            return;
        }

        var end = tex.IndexOf('}', at);
        var words = end < 0 ? "" : tex[(at + 1)..end];
        if (end < 0 || words.AsSpan().IndexOfAny('{', '\\', '$') >= 0)
        {
            (var before, upright) = (upright, true);
            ReadArgument();
            upright = before;
            return;
        }

        at = end + 1;
        if (words.Length == 0) return;
        Put(words, false);
        if (name == "operatorname") Put(" ", false);
    }

    private void ReadStyled(bool isBold)
    {
        var before = (bold, upright);
        (bold, upright) = (isBold, true);
        ReadArgument();
        (bold, upright) = before;
    }

    private void ReadAlphabet(IReadOnlyDictionary<char, string> alphabet)
    {
        var first = pieces.Count;
        ReadArgument();
        for (var i = first; i < pieces.Count && !failed; i++)
        {
            var text = new StringBuilder();
            foreach (var c in pieces[i].Text)
            {
                if (alphabet.TryGetValue(c, out var sign)) text.Append(sign);
                else text.Append(c);
            }

            pieces[i] = pieces[i] with { Text = text.ToString(), Italic = false };
        }
    }

    private void ReadAccent(string combining)
    {
        var first = pieces.Count;
        ReadArgument();
        if (failed || pieces.Count != first + 1 || new System.Globalization.StringInfo(pieces[first].Text).LengthInTextElements != 1) failed = true;
        else pieces[first] = pieces[first] with { Text = pieces[first].Text + combining };
    }

    private void ReadNot()
    {
        var first = pieces.Count;
        ReadArgument();
        if (failed || pieces.Count != first + 1) failed = true;
        else pieces[first] = pieces[first] with { Text = pieces[first].Text.TrimEnd() + "\u0338" + (level == 0 ? " " : "") };
    }

    private void ReadEnvironment(bool opens)
    {
        var end = at < tex.Length && tex[at] == '{' ? tex.IndexOf('}', at) : -1;
        if (end < 0)
        {
            failed = true;
            return;
        }

        var name = tex[(at + 1)..end].TrimEnd('*');
        at = end + 1;
        if (name is "aligned" or "align" or "equation" or "gather" or "gathered" or "split" or "multline" or "eqnarray" or "displaymath" or "math") return;
        var (open, between, close) = name switch
        {
            "matrix" or "array" or "smallmatrix" => ("", ", ", ""),
            "pmatrix" => ("(", ", ", ")"),
            "bmatrix" => ("[", ", ", "]"),
            "Bmatrix" => ("{", ", ", "}"),
            "vmatrix" => ("|", ", ", "|"),
            "Vmatrix" => ("‖", ", ", "‖"),
            "cases" or "dcases" => ("{ ", "\u2003", ""),
            _ => ("", "", ""),
        };
        if (between.Length == 0 || (!opens && (arrays.Count == 0 || arrays.Peek().Name != name)))
        {
            failed = true;
        }
        else if (opens)
        {
            if (name == "array") SkipGroup();
            arrays.Push((name, between, close));
            if (open.Length > 0) Put(open, false);
        }
        else
        {
            arrays.Pop();
            TrimRowEnd();
            if (close.Length > 0) Put(close, false);
        }
    }

    private void PutBetween(string sign)
    {
        if (pieces.Count > 0 && pieces[^1].Text.EndsWith(sign[0])) return;
        Put(sign, false);
    }

    /// <summary>The last row may be closed like the others.</summary>
    private void TrimRowEnd()
    {
        if (pieces.Count > 0 && pieces[^1].Text == "; ") pieces.RemoveAt(pieces.Count - 1);
    }

    private void SkipGroup()
    {
        if (at < tex.Length && tex[at] == '{' && tex.IndexOf('}', at) is var end and > 0) at = end + 1;
    }

    private void SkipSpacing()
    {
        if (at < tex.Length && tex[at] == '[' && tex.IndexOf(']', at) is var end and > 0) at = end + 1;
    }

    private void Break()
    {
        if (arrays.Count > 0) Put("; ", false);
        else if (level > 0) failed = true;
        else pieces.Add(new("\n", 0, 0, false, false));
    }

    private void PutFunction(string name)
    {
        Put(name, false);
        if (level == 0 && at < tex.Length && (char.IsAsciiLetterOrDigit(tex[at]) || tex[at] == '\\')) Put(" ", false);
    }

    /// <summary>Room around an operator, but not in a script, nor before a sign that has nothing on its left.</summary>
    private void PutOperator(string sign)
    {
        var isSign = pieces.Count == 0 || pieces[^1].Text.EndsWith(' ') || pieces[^1].Text is "\n" or "(" or "[" || pieces[^1].Text.EndsWith('(');
        Put(level > 0 || isSign ? sign : $" {sign} ", false);
    }

    private void Put(string text, bool italic) => pieces.Add(new(text, level, Math.Round(rise, 3), italic && !upright, bold));
}
