using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Export.Tests.Typesetting.Paragraphs;

/// <summary>What must hold of every line of every string at every width (M01 to M05, M13, M14).</summary>
public sealed class TrickyStringTests : IDisposable
{
    private const string NeverFirst = "。．，、：；！？”》〉）』」】〗〕］｝·・～–％%℃‰/／)]}…＆";
    private const string NeverLast = "“‘《〈（『「【〖〔［｛￥$§№";
    private const double Size = 10;
    private readonly ParagraphLayout layout = new(TestFonts.Library);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, TrickyStrings.All.Length)];

    public void Dispose() => layout.Dispose();

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Lines_keep_the_rules_at_every_width(int number)
    {
        var (text, kept) = Parse(TrickyStrings.All[number]);
        double widest = kept.Select(k => WidthOf(text[k.Start..k.End])).Append(0).Max();
        for (double measure = 62; measure < 460; measure += 6.7)
        {
            foreach (Alignment alignment in new[] { Alignment.Justify, Alignment.Left })
                Check(text, kept, measure, alignment, widest + 2 * Size < measure);
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Nothing_is_lost_where_hardly_anything_fits(int number)
    {
        var (text, _) = Parse(TrickyStrings.All[number]);
        for (double measure = 11; measure < 62; measure += 5.3)
        {
            LaidOutParagraph laidOut = LayOut(text, measure, Alignment.Auto);
            Assert.Equal(Printed(text), TestParagraphs.TextOf(laidOut));
            Assert.True(
                laidOut.Lines.All(l => l.Width <= measure + 0.01) || laidOut.Findings.Any(f => f.Kind == FindingKind.OverfullLine),
                $"{measure}: {TestParagraphs.Broken(laidOut)}"
            );
        }
    }

    private void Check(string text, List<(int Start, int End)> kept, double measure, Alignment alignment, bool hasRoom)
    {
        LaidOutParagraph laidOut = LayOut(text, measure, alignment);
        string broken = $"{measure} {alignment}: {TestParagraphs.Broken(laidOut)}";
        Assert.Equal(Printed(text), TestParagraphs.TextOf(laidOut));
        Assert.DoesNotContain(laidOut.Findings, f => f.Kind == FindingKind.OverfullLine);
        int at = 0;
        for (int i = 0; i < laidOut.Lines.Count; i++)
        {
            string line = TestParagraphs.TextOf(laidOut.Lines[i]);
            Assert.True(line.Trim().Length > 0, broken);
            Assert.True(laidOut.Lines[i].Width <= measure + 0.01, broken);
            if (i > 0)
                Assert.False(NeverFirst.Contains(line.TrimStart()[0]) && !IsInAddress(text), "start " + broken);
            if (i < laidOut.Lines.Count - 1)
                Assert.False(NeverLast.Contains(line.TrimEnd()[^1]), "end " + broken);
            at += line.Length;
            // Narrow justified columns may have to part a number from what it counts.
            if (hasRoom && (alignment == Alignment.Left || measure > 30 * Size) && i < laidOut.Lines.Count - 1)
                Assert.False(kept.Exists(k => k.Start < at && at < k.End), $"parted at {i}, {broken}");
            bool isStretchable = Spreads(laidOut.Lines[i]) is { Count: > 0 } spreads && spreads.Max() < LineGeometry.SquareStretch - 0.002;
            if (alignment == Alignment.Justify && i < laidOut.Lines.Count - 1 && isStretchable)
                Assert.True(Math.Abs(laidOut.Lines[i].Width - measure) < 0.3, $"line {i} is {laidOut.Lines[i].Width}: {broken}");
        }

        Squeezes(laidOut, broken);
    }

    // Marks lose half an em at most, and nothing else moves over its neighbour.
    private static void Squeezes(LaidOutParagraph laidOut, string broken)
    {
        foreach (LaidOutLine line in laidOut.Lines)
        {
            List<(Glyph Glyph, double X, double Size)> placed = [.. TestParagraphs.Placed(line)];
            for (int k = 0; k + 1 < placed.Count; k++)
            {
                double step = placed[k + 1].X - placed[k].X;
                bool isMark =
                    placed[k].Glyph.Text is [>= '\u2E80', ..] or "“" or "”" or "‘" or "’" or "·" or "…"
                    || placed[k + 1].Glyph.Text is [>= '\u3000' and < '\u3020', ..] or [>= '\uFF00', ..] or "“" or "‘" or "·" or "・";
                Assert.True(step >= (isMark ? -0.01 : -0.06 * Size), $"{placed[k].Glyph.Text}{placed[k + 1].Glyph.Text} {step}: {broken}");
            }
        }
    }

    private static List<double> Spreads(LaidOutLine line)
    {
        List<(Glyph Glyph, double X, double Size)> placed = [.. TestParagraphs.Placed(line)];
        var spreads = new List<double>();
        for (int k = 0; k + 1 < placed.Count; k++)
        {
            if (IsHan(placed[k].Glyph.Text) && IsHan(placed[k + 1].Glyph.Text))
                spreads.Add((placed[k + 1].X - placed[k].X) / Size - 1);
        }

        return spreads;
    }

    private static bool IsHan(string text) => text is [>= '\u4E00' and <= '\u9FFF'];

    private static bool IsInAddress(string text) => text.Contains("://") || text.Contains('\\');

    private static string Printed(string text) => text.Replace("\u200B", "").Replace("\u2060", "");

    private double WidthOf(string text) => LayOut(text, 10_000, Alignment.Left).Lines[0].Width;

    private LaidOutParagraph LayOut(string text, double measure, Alignment alignment) =>
        layout.LayOut(
            [new Text(new(1), "zh-CN", text, TestParagraphs.Body)],
            TestParagraphs.Lines with
            {
                Alignment = alignment,
            },
            measure,
            "zh-CN"
        );

    // Places count printed characters.
    private static (string Text, List<(int Start, int End)> Kept) Parse(string marked)
    {
        var kept = new List<(int, int)>();
        string text = "";
        int printed = 0,
            start = 0;
        foreach (char c in marked)
        {
            if (c == '⟨')
                start = printed;
            else if (c == '⟩')
                kept.Add((start, printed));
            else
            {
                text += c;
                if (c is not ('\u200B' or '\u2060'))
                    printed++;
            }
        }

        return (text, kept);
    }
}
