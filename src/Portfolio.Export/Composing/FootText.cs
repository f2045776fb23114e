using Portfolio.Sources.Text;

namespace Portfolio.Export.Composing;

/// <summary>The words of the running foot.</summary>
internal static class FootText
{
    /// <summary>Em of the title in the foot: with a name and the page number it fits on one line of the smallest measure.</summary>
    private const double LongestTitle = 26;

    /// <summary>Em of a beginning of the title that can stand for it; less is an interjection.</summary>
    private const double ShortestTitle = 3;

    /// <summary>Characters of a title without any place to cut at.</summary>
    private const int LongestWord = 40;

    /// <summary>What separates the parts of a title, the strongest first.</summary>
    private static readonly string[] Separators = ["——", "—", " – ", " - ", "：", ": ", " | ", "｜", "，", ", "];

    /// <param name="author">Null for none.</param>
    public static string Of(string? author, string title) => author is null ? Short(title) : $"{author} • {Short(title)}";

    /// <summary>The title, up to its first separator when it is long, else cut between words.</summary>
    public static string Short(string title)
    {
        if (Scripts.EstimateWidth(title) <= LongestTitle)
            return title;
        foreach (var separator in Separators)
        {
            var at = title.IndexOf(separator, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var head = title[..at].TrimEnd();
            if (Scripts.EstimateWidth(head) is >= ShortestTitle and <= LongestTitle)
                return head;
        }

        var width = 0.0;
        var end = 0;
        for (var i = 0; i < title.Length; i++)
        {
            width += Scripts.EstimateWidth(title.AsSpan(i, 1).ToString());
            if (width > LongestTitle)
                break;
            if (title[i] == ' ')
                end = i;
            else if (Scripts.IsEastAsian(title[i]) && !char.IsHighSurrogate(title[i]))
                end = i + 1;
        }

        return string.Concat(title.AsSpan(0, end == 0 ? Math.Min(title.Length, LongestWord) : end).TrimEnd(), "…");
    }
}
