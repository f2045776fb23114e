using System.Globalization;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Typesetting.Flow;

/// <summary>Lays out the running foot: a short text at the left, page numbers at the right, both artifacts.</summary>
internal sealed class RunningFoot(TextLayout lines, PageSetup setup, int pages, List<Finding> findings)
{
    /// <summary>Least space between the two texts, in points. Chosen: wide enough not to read as one text.</summary>
    private const double Gap = 24;

    private readonly Dictionary<string, LaidOutLine?> known = [];

    /// <summary>Adds the foot to the marks of a page, counted from 0.</summary>
    public void Add(List<PageItem> items, int page)
    {
        if (setup.Foot is not { } foot || (foot.FromTwoPages && pages == 1))
            return;
        string number = foot
            .PageNumbers.Replace("{page}", (page + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{pages}", pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var right = LayOut(foot, number);
        double room = setup.Measure - (right is null ? 0 : right.Width + Gap);
        Place(items, foot, Cut(foot, room), setup.MarginLeft);
        Place(items, foot, right, setup.Width - setup.MarginRight - (right?.Width ?? 0));
    }

    private void Place(List<PageItem> items, Foot foot, LaidOutLine? line, double left)
    {
        if (line is not null)
            items.AddTranslated(line.Items, left, setup.Height - foot.Baseline - line.Baseline);
    }

    /// <summary>The left text, or as many of its characters as leave room for an ellipsis.</summary>
    private LaidOutLine? Cut(Foot foot, double room)
    {
        var whole = LayOut(foot, foot.Left);
        if (whole is null || whole.Width <= room)
            return whole;
        int[] starts = StringInfo.ParseCombiningCharacters(foot.Left);
        int fits = 0,
            tooMany = starts.Length;
        while (tooMany - fits > 1)
        {
            int middle = (fits + tooMany) / 2;
            if ((LayOut(foot, Shortened(middle))?.Width ?? 0) <= room)
                fits = middle;
            else
                tooMany = middle;
        }

        return fits == 0 ? null : LayOut(foot, Shortened(fits));

        string Shortened(int count) => string.Concat(foot.Left.AsSpan(0, starts[count]).TrimEnd(" ·—–-:：,，、"), "…");
    }

    private LaidOutLine? LayOut(Foot foot, string text)
    {
        if (known.TryGetValue(text, out var line))
            return line;
        if (text.Length == 0)
            return known[text] = null;
        var style = new ParagraphStyle(foot.Style.Size * 1.4, Alignment.Left);
        var laidOut = lines.LayOut([new Text(NodeId.Artifact, foot.Language, text, foot.Style)], style, TextLayout.OneLine, foot.Language);
        findings.AddRange(laidOut.Findings.Where(f => f.Kind == FindingKind.MissingGlyph && !findings.Contains(f)));
        return known[text] = laidOut.Lines.Count == 0 ? null : laidOut.Lines[0];
    }
}
