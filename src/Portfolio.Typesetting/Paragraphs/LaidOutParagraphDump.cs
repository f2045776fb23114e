using System.Globalization;
using System.Text;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>
/// Prints a laid-out paragraph as text. After each run stand its x, face and size; in the text <c>{g167}</c> is a gap baked into the
/// glyph beside it and <c>{a-500}</c> a movement that holds from there on, both in 1/1000 em.
/// </summary>
internal static class LaidOutParagraphDump
{
    /// <summary>One block of lines for each line of the paragraph.</summary>
    public static string Write(LaidOutParagraph paragraph)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"leading {paragraph.Leading:0.##}, height {paragraph.Height:0.##}\n");
        foreach (LaidOutLine line in paragraph.Lines)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"line width {line.Width:0.00} height {line.Height:0.##} baseline {line.Baseline:0.00}\n"
            );
            foreach (PageItem item in line.Items)
                Write(item, line.Baseline, text);
        }

        foreach (Finding finding in paragraph.Findings)
            text.Append(CultureInfo.InvariantCulture, $"finding {finding.Kind} {finding.Node} '{finding.Detail}' {finding.Amount:0.##}\n");
        return text.ToString();
    }

    private static void Write(PageItem item, double baseline, StringBuilder text)
    {
        switch (item)
        {
            case GlyphRun run:
                text.Append("  ");
                Write(run.Glyphs, text);
                text.Append(CultureInfo.InvariantCulture, $"|  {run.Node} x {run.X:0.00} {run.Face.Name} {run.Size:0.##}");
                if (Math.Abs(run.Y - baseline) > 0.001)
                    text.Append(CultureInfo.InvariantCulture, $" rise {baseline - run.Y:0.##}");
                text.Append('\n');
                break;
            case RuleItem r:
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  rule x {r.X:0.00} y {r.Y:0.00} {r.Width:0.00} by {r.Height:0.00}{(r.Radius > 0 ? " dot" : "")}\n"
                );
                break;
            case LinkItem l:
                text.Append(CultureInfo.InvariantCulture, $"  link {l.Node} x {l.X:0.00} y {l.Y:0.00} {l.Width:0.00} by {l.Height:0.00}\n");
                break;
            case ImageItem i:
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  image {i.Node} {i.Picture} x {i.X:0.00} y {i.Y:0.00} {i.Width:0.00} by {i.Height:0.00}\n"
                );
                break;
        }
    }

    private static void Write(IReadOnlyList<Glyph> glyphs, StringBuilder text)
    {
        double adjust = 0;
        foreach (Glyph g in glyphs)
        {
            if (g.GapBefore != 0)
                text.Append(CultureInfo.InvariantCulture, $"{{g{g.GapBefore}}}");
            text.Append(g.Text.Length == 0 ? "~" : g.Text);
            if (g.GapAfter != 0)
                text.Append(CultureInfo.InvariantCulture, $"{{g{g.GapAfter}}}");
            if (Math.Round(g.Adjust) != adjust && glyphs.Count > 1)
                text.Append(CultureInfo.InvariantCulture, $"{{a{adjust = Math.Round(g.Adjust):0}}}");
        }
    }
}
