namespace Portfolio.Sources.Markdown.Kramdown;

/// <summary>Short forms and what they stand for (<c>*[HTML]: Hypertext Markup Language</c>).</summary>
internal sealed class Abbreviations
{
    /// <summary>Rule of thumb: more are an attack.</summary>
    private const int Most = 1000;

    /// <summary>Places of a text that say what their short form stands for; who listens has heard it by then. Rule of thumb.</summary>
    public const int MostPlaces = 2000;

    private readonly Dictionary<char, List<(string Short, string Long)>> byFirst = [];
    private int count;

    public bool IsEmpty => count == 0;

    /// <summary>The last definition of a short form holds, as in kramdown.</summary>
    public void Add(string written, string meaning)
    {
        if (written.Length == 0 || count >= Most)
            return;
        if (!byFirst.TryGetValue(written[0], out var alike))
            byFirst[written[0]] = alike = [];
        alike.RemoveAll(a => a.Short == written);
        var at = alike.FindIndex(a => a.Short.Length < written.Length);
        alike.Insert(at < 0 ? alike.Count : at, (written, meaning));
        count++;
    }

    /// <summary>The next short form that stands as a word of its own, the longest where several do; a length of 0 for none.</summary>
    public (int Start, int Length, string Meaning) Next(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if ((i > 0 && IsWord(text[i - 1])) || !byFirst.TryGetValue(text[i], out var alike))
                continue;
            foreach (var (written, meaning) in alike)
            {
                var end = i + written.Length;
                if (text[i..].StartsWith(written, StringComparison.Ordinal) && (end == text.Length || !IsWord(text[end])))
                    return (i, written.Length, meaning);
            }
        }

        return (text.Length, 0, "");
    }

    /// <summary>Letters as Ruby's <c>\w</c> has them: Han beside a short form is none.</summary>
    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
