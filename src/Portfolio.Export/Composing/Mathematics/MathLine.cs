namespace Portfolio.Export.Composing.Mathematics;

/// <summary>The line of a formula as it grows: symbols, and the style of the next one.</summary>
internal sealed class MathLine
{
    /// <summary>What the line holds so far, a piece for each symbol.</summary>
    public List<MathPiece> Pieces { get; } = [];

    /// <summary>How many sizes smaller the next symbol is.</summary>
    public int Level { get; set; }

    /// <summary>How far the next symbol stands above or below the baseline; see <see cref="MathPiece"/>.</summary>
    public double Rise { get; set; }

    /// <summary>Letters stand upright.</summary>
    public bool Upright { get; set; }

    /// <summary>Letters are bold, and brackets around them.</summary>
    public bool Bold { get; set; }

    /// <summary>Neighbours of one style as one piece.</summary>
    public List<MathPiece> Merged()
    {
        var merged = new List<MathPiece>();
        foreach (var piece in Pieces)
        {
            if (
                merged.Count > 0
                && merged[^1] is var last
                && piece.Text != "\n"
                && last.Text != "\n"
                && last with { Text = "" } == piece with { Text = "" }
            )
                merged[^1] = last with { Text = last.Text + piece.Text };
            else
                merged.Add(piece);
        }

        return merged;
    }

    /// <summary>Brackets around what a fraction bar or radical would have held together.</summary>
    /// <param name="first">Index of the piece from which on it reaches.</param>
    public void Enclose(int first)
    {
        var text = string.Concat(Pieces.Skip(first).Select(p => p.Text));
        if (text.Length <= 1 || text.All(c => char.IsAsciiDigit(c) || c == '.'))
            return;
        if (Pieces.Skip(first).All(p => p == Pieces[first] || p.Level > Level) && Pieces[first].Text.Length == 1)
            return;
        Pieces.Insert(first, new("(", Level, Rise, false, Bold));
        Put(")", false);
    }

    /// <summary>Whether nothing in it binds looser than a fraction bar.</summary>
    /// <param name="first">Index of the piece from which on the line is looked at.</param>
    public bool IsProduct(int first)
    {
        var open = 0;
        foreach (var c in string.Concat(Pieces.Skip(first).Where(p => p.Level == Level).Select(p => p.Text)))
        {
            if (c is '(' or '[')
                open++;
            else if (c is ')' or ']')
                open--;
            else if (open == 0 && c is (' ' or '/' or '−' or '+'))
                return false;
        }

        return true;
    }

    /// <summary>The last row may be closed like the others.</summary>
    public void TrimRowEnd()
    {
        if (Pieces.Count > 0 && Pieces[^1].Text == "; ")
            Pieces.RemoveAt(Pieces.Count - 1);
    }

    /// <summary>Room around an operator, but not in a script, nor where it is a sign with nothing on its left, as in −1.</summary>
    public void PutOperator(string symbol)
    {
        var isSign =
            Pieces.Count == 0 || Pieces[^1].Text.EndsWith(' ') || Pieces[^1].Text is "\n" or "(" or "[" || Pieces[^1].Text.EndsWith('(');
        Put(Level > 0 || isSign ? symbol : $" {symbol} ", false);
    }

    /// <summary>Adds text in the style of the line; upright where that is asked for.</summary>
    public void Put(string text, bool italic) => Pieces.Add(new(text, Level, Math.Round(Rise, 3), italic && !Upright, Bold));
}
