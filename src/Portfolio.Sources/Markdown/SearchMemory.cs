namespace Portfolio.Sources.Markdown;

/// <summary>
/// What was searched for in the rest of a text and not found, or where it is: thousands of signs that never close must not each be searched
/// for to the end.
/// </summary>
internal sealed class SearchMemory
{
    private readonly Dictionary<string, (int From, int At)> known = new(StringComparer.Ordinal);

    /// <summary>Offset behind the last formula between single dollars; -1 before one.</summary>
    public int FormulaEnd { get; set; } = -1;

    /// <summary>Offset of the next one from here on, or -1.</summary>
    public int Find(string text, string what, int from, bool ignoreCase = false)
    {
        if (known.TryGetValue(what, out var last) && from >= last.From && (last.At < 0 || last.At >= from))
            return last.At;
        var at = text.IndexOf(what, from, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        known[what] = (from, at);
        return at;
    }

    /// <summary>It was noted that nothing of this kind follows.</summary>
    public bool IsAbsent(string what, int from) => known.TryGetValue(what, out var last) && last.At < 0 && from >= last.From;

    public void NoteAbsent(string what, int from) => known[what] = (from, -1);
}
