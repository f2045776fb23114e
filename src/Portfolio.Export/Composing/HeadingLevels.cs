namespace Portfolio.Export.Composing;

/// <summary>Turns the author's heading levels into ones that skip none: the title is 1, the body begins at 2.</summary>
internal sealed class HeadingLevels
{
    /// <summary>PDF has the tags H1 to H6 (ISO 32000-1, 14.8.4.3.2).</summary>
    private const int Deepest = 6;

    private readonly Stack<(int Written, int Level)> open = new();

    /// <summary>Level of the heading that the text here stands below; 1 is the title.</summary>
    public int Current => open.Count == 0 ? 1 : open.Peek().Level;

    /// <summary>The level for the next heading in document order. Headings of one written level under one parent get one level.</summary>
    public int Enter(int written)
    {
        while (open.Count > 0 && open.Peek().Written >= written)
            open.Pop();
        var level = Math.Min(Current + 1, Deepest);
        open.Push((written, level));
        return level;
    }
}
