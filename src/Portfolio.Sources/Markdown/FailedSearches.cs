using Markdig.Helpers;
using Markdig.Parsers;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// What a parser of inlines has searched for in the rest of a block and not found: thousands of brackets that never close must not each
/// be searched for to the end.
/// </summary>
internal sealed class FailedSearches
{
    private readonly HashSet<string> absent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> found = new(StringComparer.Ordinal);

    /// <summary>The memory of a parser.</summary>
    /// <param name="processor">Works on one block at a time.</param>
    /// <param name="parser">Index of the parser; each has a memory of its own, for each block.</param>
    public static FailedSearches Of(InlineProcessor processor, int parser)
    {
        if (processor.ParserStates[parser] is FailedSearches known)
            return known;
        var made = new FailedSearches();
        processor.ParserStates[parser] = made;
        return made;
    }

    public bool IsAbsent(string text) => absent.Contains(text);

    public void NoteAbsent(string text) => absent.Add(text);

    /// <summary>True when the text stands somewhere behind the start of the slice.</summary>
    public bool Finds(string text, ref StringSlice slice)
    {
        if (IsAbsent(text))
            return false;
        if (found.TryGetValue(text, out var known) && known >= slice.Start)
            return true;
        var at = slice.Text.IndexOf(text, slice.Start, slice.Length, StringComparison.Ordinal);
        if (at >= 0)
            found[text] = at;
        else
            NoteAbsent(text);
        return at >= 0;
    }
}
