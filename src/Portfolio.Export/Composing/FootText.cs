using Portfolio.Sources.Text;

namespace Portfolio.Export.Composing;

/// <summary>The words of the running foot.</summary>
internal static class FootText
{
    private const double LongestTitle = 26;

    private static readonly string[] Seams = ["——", "—", " – ", " - ", "：", ": ", " | ", "｜", "，", ", "];

    public static string Of(string? author, string title) => author is null ? Short(title) : $"{author} • {Short(title)}";

    /// <summary>The title up to its first seam when it is long, else cut between words.</summary>
    public static string Short(string title)
    {
        if (Scripts.EstimateWidth(title) <= LongestTitle)
            return title;
        foreach (var seam in Seams)
        {
            var at = title.IndexOf(seam, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var head = title[..at].TrimEnd();
            if (Scripts.EstimateWidth(head) is >= 3 and <= LongestTitle)
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

        return string.Concat(title.AsSpan(0, end == 0 ? Math.Min(title.Length, 40) : end).TrimEnd(), "…");
    }
}
