using System.Globalization;
using System.Text;

namespace Portfolio.Export.Composing.Mathematics;

/// <content>Commands with arguments: fractions, roots, scripts above and below, alphabets, accents, environments.</content>
internal sealed partial class TexReader
{
    /// <summary>What stands below follows as a subscript.</summary>
    private void ReadUnderset()
    {
        var first = line.Pieces.Count;
        ReadScript(-1);
        var below = line.Pieces.GetRange(first, line.Pieces.Count - first);
        line.Pieces.RemoveRange(first, below.Count);
        ReadArgument();
        line.Pieces.AddRange(below);
    }

    /// <summary>Brackets stand for the brace; what is written at it follows as a script.</summary>
    private void ReadBraced()
    {
        var first = line.Pieces.Count;
        ReadArgument();
        Enclose(first);
    }

    /// <summary>Rows under a symbol follow each other.</summary>
    private void ReadStack()
    {
        arrays.Push(("substack", ", ", ""));
        ReadArgument();
        arrays.Pop();
        for (var i = 0; i < line.Pieces.Count; i++)
        {
            if (line.Pieces[i] is { Text: "; ", Level: > 0 })
                line.Pieces[i] = line.Pieces[i] with { Text = ", " };
        }
    }

    /// <summary>The number of choices, written C(n, k).</summary>
    private void ReadBinomial()
    {
        line.Put("C(", false);
        ReadArgument();
        line.Put(", ", false);
        ReadArgument();
        line.Put(")", false);
    }

    private void ReadFraction()
    {
        var first = line.Pieces.Count;
        ReadArgument();
        if (!line.IsProduct(first))
            Enclose(first);
        line.Put("/", false);
        first = line.Pieces.Count;
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
            line.Put(
                degree switch
                {
                    "3" => "∛",
                    "4" => "∜",
                    _ => "√",
                },
                false
            );
        }
        else
        {
            line.Put("√", false);
        }

        var first = line.Pieces.Count;
        ReadArgument();
        Enclose(first);
    }

    private void ReadWords(string name)
    {
        if (name == "operatorname" && at < tex.Length && tex[at] == '*')
            at++;
        if (at >= tex.Length || tex[at] != '{')
        {
            failed = true;
            return;
        }

        var end = tex.IndexOf('}', at);
        var words = end < 0 ? "" : tex[(at + 1)..end];
        if (end < 0 || words.AsSpan().IndexOfAny('{', '\\', '$') >= 0)
        {
            (var before, line.Upright) = (line.Upright, true);
            ReadArgument();
            line.Upright = before;
            return;
        }

        at = end + 1;
        if (words.Length == 0)
            return;
        line.Put(words, false);
        if (name == "operatorname")
            line.Put(" ", false);
    }

    private void ReadStyled(bool isBold)
    {
        var before = (line.Bold, line.Upright);
        (line.Bold, line.Upright) = (isBold, true);
        ReadArgument();
        (line.Bold, line.Upright) = before;
    }

    private void ReadAlphabet(Dictionary<char, string> alphabet)
    {
        var first = line.Pieces.Count;
        ReadArgument();
        for (var i = first; i < line.Pieces.Count && !failed; i++)
        {
            var text = new StringBuilder();
            foreach (var c in line.Pieces[i].Text)
            {
                if (alphabet.TryGetValue(c, out var symbol))
                    text.Append(symbol);
                else
                    text.Append(c);
            }

            line.Pieces[i] = line.Pieces[i] with { Text = text.ToString(), Italic = false };
        }
    }

    private void ReadAccent(string combining)
    {
        var first = line.Pieces.Count;
        ReadArgument();
        if (failed || line.Pieces.Count != first + 1 || new StringInfo(line.Pieces[first].Text).LengthInTextElements != 1)
            failed = true;
        else
            line.Pieces[first] = line.Pieces[first] with { Text = line.Pieces[first].Text + combining };
    }

    private void ReadNot()
    {
        var first = line.Pieces.Count;
        ReadArgument();
        if (failed || line.Pieces.Count != first + 1)
            failed = true;
        else
            line.Pieces[first] = line.Pieces[first] with
            {
                Text = line.Pieces[first].Text.TrimEnd() + "\u0338" + (line.Level == 0 ? " " : ""),
            };
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
        if (TexCommands.LineEnvironments.Contains(name))
            return;
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
            if (name == "array")
                SkipGroup();
            arrays.Push((name, between, close));
            if (open.Length > 0)
                line.Put(open, false);
        }
        else
        {
            arrays.Pop();
            line.TrimRowEnd();
            if (close.Length > 0)
                line.Put(close, false);
        }
    }

    private void SkipGroup()
    {
        if (at < tex.Length && tex[at] == '{' && tex.IndexOf('}', at) is var end and > 0)
            at = end + 1;
    }

    private void Enclose(int first)
    {
        if (!failed)
            line.Enclose(first);
    }
}
