using Portfolio.Typesetting.Cjk;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Mathematics;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>
/// Sets inlines into lines of a measure: collect, itemize, shape, space, break, finish.
/// One per document; not safe for use by two threads at once.
/// </summary>
/// <remarks>
/// For the flow: every line of a paragraph is as high as its leading, but where an inline picture is higher. Item coordinates are those of
/// the line; x may be negative where the blank half of an opening mark hangs out, and spaces at a line end stand beyond the measure.
/// Lines do not depend on what is above or below: any of them may be moved to another page.
/// </remarks>
internal sealed class ParagraphLayout(FontLibrary fonts) : IDisposable
{
    private readonly Itemizer itemizer = new(fonts);
    private readonly Dictionary<object, Prepared> measured = new(ReferenceEqualityComparer.Instance);
    private readonly LayoutScratch scratch = LayoutScratch.Rent();
    private Shaper? shaper;
    private Spacer? spacer;

    /// <summary>
    /// Em; in a narrower measure words of letters make lines ragged. Chosen: few spaces would have to take all that a word leaves free.
    /// </summary>
    private const double LeastJustified = 24;

    private FormulaSetter? formulas;

    /// <summary>Breaks and spaces <paramref name="inlines"/> for lines of <paramref name="measure"/> points.</summary>
    public LaidOutParagraph LayOut(IReadOnlyList<Inline> inlines, ParagraphStyle style, double measure, string language)
    {
        measure = Math.Max(measure, 1);
        Prepared prepared = Prepare(inlines, keep: false, measure);
        bool justify =
            style.Alignment == Alignment.Justify
            || (
                style.Alignment == Alignment.Auto
                && !style.Balance
                && prepared.IsMostlyHan
                && !(prepared.HasWordSpace && measure < LeastJustified * (prepared.MainStyle?.Size ?? 0))
            );
        var arranger = new LineArranger(
            measure,
            Math.Clamp(style.FirstLineIndent, -measure / 2, measure / 2),
            style.Alignment,
            justify,
            style.Balance
        );
        var findings = new List<Finding>(prepared.Findings);
        double baseline = BaselineOf(prepared, style.Leading);
        var lines = new List<LaidOutLine>();
        var builder = new LineBuilder(scratch.Glyphs);
        double em = prepared.MainStyle?.Size ?? style.Leading / 1.6;
        foreach (List<LinePart> parts in arranger.Arrange(prepared.Segments, prepared.AtRight))
        {
            var (height, depth) = ReachOf(parts);
            double ascent = Math.Max(baseline, height),
                descent = Math.Max(style.Leading - baseline, depth);
            builder.Begin(ascent, em);
            IEnumerable<PageItem>? above = null;
            foreach (LinePart part in parts)
            {
                ReportOverfull(part, measure, findings);
                if (part.LinesUp == 0)
                    builder.Add(part);
                else
                    above = (above ?? []).Concat(Above(part, lines, em));
            }

            if (style.MarksBrokenLines && parts is [.., var last] && last.Text.Geometry.LastVisible(last.End, last.Text.Count) >= 0)
                builder.AddContinuation(measure);
            lines.Add(new(builder.Items, builder.Width, ascent + descent, ascent) { Above = above is null ? [] : [.. above] });
        }

        Release(prepared);
        return new(lines, style.Leading, findings);
    }

    /// <summary>Lines keep nothing of what they were made of.</summary>
    private void Release(Prepared prepared)
    {
        foreach ((PreparedSegment? text, _) in prepared.Segments.Concat(prepared.AtRight))
        {
            if (text is null)
                continue;
            text.Geometry.Release();
            shaper!.Release(text.Shaped);
        }
    }

    /// <summary>What stands at the right of an earlier line, seen from the next one.</summary>
    private IReadOnlyList<PageItem> Above(LinePart part, List<LaidOutLine> lines, double em)
    {
        int own = lines.Count - part.LinesUp;
        var builder = new LineBuilder([]);
        builder.Begin(lines[own].Baseline - lines.Skip(own).Sum(l => l.Height), em);
        builder.Add(part);
        return builder.Items;
    }

    /// <summary>Width in points of the inlines on one line, and of the widest piece that cannot be broken; for table columns.</summary>
    public (double Natural, double Minimum) Measure(IReadOnlyList<Inline> inlines, string language)
    {
        double natural = 0,
            minimum = 0,
            line = 0;
        foreach ((PreparedSegment? text, Segment source) in Prepare(inlines, keep: true, double.PositiveInfinity).Segments)
        {
            if (text is not null)
            {
                line += text.Width;
                minimum = Math.Max(minimum, WidestPiece(text));
            }

            natural = Math.Max(natural, line);
            line = source.End == SegmentEnd.Fill ? line + source.FillWidth : 0;
        }

        foreach ((PreparedSegment? text, _) in Prepare(inlines, keep: true, double.PositiveInfinity).AtRight)
            natural += text is null ? 0 : text.Width + LineArranger.GapBeforeRight(text);

        return (natural, minimum);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        shaper?.Dispose();
        scratch.Return();
    }

    // Table cells are measured before they are set; the shaping in between is kept.
    private Prepared Prepare(IReadOnlyList<Inline> inlines, bool keep, double measure)
    {
        // What stands alone is fitted to the measure.
        if (inlines is [Formula { IsDisplay: true }])
            measured.Remove(inlines);
        if (keep ? measured.TryGetValue(inlines, out Prepared? prepared) : measured.Remove(inlines, out prepared))
            return prepared;
        shaper ??= new(itemizer, scratch);
        spacer ??= new(shaper);
        prepared = new();
        Prepared own = prepared;
        foreach (Segment segment in SegmentCollector.Collect(inlines, f => (formulas ??= new(fonts, this)).Set(f, measure, own.Findings)))
            (segment.AtRight is null ? prepared.Segments : prepared.AtRight).Add((PrepareSegment(segment, prepared), segment));
        if (keep)
            measured[inlines] = prepared;
        return prepared;
    }

    private PreparedSegment? PrepareSegment(Segment segment, Prepared paragraph)
    {
        if (segment.Text.AsSpan().Trim(' ').IsEmpty)
            return null;
        var han = new bool[segment.Text.Length];
        HanContext.Resolve(segment.Text, han);
        ShapedSegment shaped = shaper!.Shape(segment, han, paragraph.ReportMissing);
        if (shaped.Clusters.Length == 0)
            return null;
        CarriedText.Fold(shaped);
        spacer!.Space(shaped);
        FindBreaks(shaped, han);
        var geometry = new LineGeometry(shaped);
        if (geometry.LastVisible(0, shaped.Clusters.Length) < 0)
            return null;
        paragraph.Count(shaped);
        return new(shaped, geometry, new(shaped, geometry, scratch.Extra));
    }

    private static void FindBreaks(ShapedSegment shaped, bool[] han)
    {
        var costs = new BreakCost[shaped.Source.Text.Length];
        Kinsoku.FindBreaks(shaped.Source.Text, han, costs);
        foreach (int place in shaped.Source.Allowed)
        {
            if (place < costs.Length)
                costs[place] = BreakCost.Free;
        }

        foreach (int place in shaped.Source.Forbidden)
        {
            if (place < costs.Length)
                costs[place] = BreakCost.Never;
        }

        foreach (LeafSpan leaf in shaped.Source.Leaves)
        {
            int at = leaf.Start;
            foreach (MathPiece piece in leaf.Pieces)
            {
                if (piece.Space != 0)
                    costs[at++] = BreakCost.Never;
                if (at > leaf.Start)
                    costs[at] = piece.Cost;
                at++;
            }
        }

        // The number of a note stays with what it is about.
        foreach (LeafSpan leaf in shaped.Source.Leaves)
        {
            if (leaf.Style is { Rise: > 0 } && leaf.Start > 0 && shaped.Source.Text[leaf.Start - 1] != ' ')
                costs[leaf.Start] = BreakCost.Never;
        }

        for (int i = 0; i < shaped.Clusters.Length; i++)
            shaped.Clusters[i].Break = costs[shaped.Clusters[i].TextStart + CarriedText.Leading(shaped, i)];
    }

    private static double WidestPiece(PreparedSegment text)
    {
        double widest = 0;
        int last = 0;
        for (int i = 1; i <= text.Count; i++)
        {
            if (i < text.Count && text.Shaped.Clusters[i].Break is BreakCost.Never or BreakCost.Bound or BreakCost.InToken)
                continue;
            widest = Math.Max(widest, text.Geometry.Width(last, i));
            last = i;
        }

        return widest;
    }

    // The square of the Han face stands in the middle of the line box, in every line and whatever other faces mix in.
    private double BaselineOf(Prepared prepared, double leading)
    {
        TextStyle? main = prepared.MainStyle;
        if (main is null)
            return leading * 0.75;
        ScaledFace han = itemizer.Family(main).Han.Regular;
        FaceMetrics m = han.Face.Metrics;
        bool isSquare = Math.Abs(m.EmTop - m.EmBottom - m.UnitsPerEm) <= m.UnitsPerEm / 100;
        double middle = isSquare ? (m.EmTop + m.EmBottom) / 2.0 / m.UnitsPerEm : 0.38;
        return leading / 2 + middle * main.Size * han.Scale;
    }

    // Points above and below the baseline that pictures and formulas ask for, with one between lines.
    private static (double Height, double Depth) ReachOf(List<LinePart> parts)
    {
        double height = 0,
            depth = 0;
        foreach (LinePart part in parts)
        {
            for (int i = part.Start; i < part.End; i++)
            {
                ref Cluster c = ref part.Text.Shaped.Clusters[i];
                LeafSpan leaf = part.Text.Shaped.Runs[c.Run].Leaf;
                if (leaf.Leaf is InlinePicture picture)
                    height = Math.Max(height, picture.Height + 1);
                else if (leaf.Leaf is Formula { Style.Rise: var rise } && leaf.Pieces[c.GlyphStart].Box is var box)
                    (height, depth) = (Math.Max(height, box.Height + rise + 1), Math.Max(depth, box.Depth - rise + 1));
            }
        }

        return (height, depth);
    }

    private static void ReportOverfull(LinePart part, double measure, List<Finding> findings)
    {
        double excess = part.X + part.Text.Geometry.Width(part.Start, part.End) - measure;
        if (part.Slack < 0)
            excess = Math.Min(excess, -part.Slack - part.Text.Geometry.Shrink(part.Start, part.End));
        if (excess <= 0.01)
            return;
        ShapedSegment shaped = part.Text.Shaped;
        Cluster first = shaped.Clusters[part.Start];
        Inline leaf = shaped.Runs[first.Run].Leaf.Leaf;
        findings.Add(
            new(
                FindingKind.OverfullLine,
                leaf.Id,
                leaf is Formula formula ? formula.AlternativeText : new string(shaped.Source.Text, first.TextStart, first.TextLength),
                excess
            )
        );
    }

    /// <summary>A paragraph before a measure is known.</summary>
    private sealed class Prepared
    {
        private readonly HashSet<string> missing = [];
        private int hanCount,
            wordCount,
            letterCount;

        public List<(PreparedSegment? Text, Segment Source)> Segments { get; } = [];

        /// <summary>What stands at the right of the lines.</summary>
        public List<(PreparedSegment? Text, Segment Source)> AtRight { get; } = [];

        public List<Finding> Findings { get; } = [];

        /// <summary>The largest style that stands on the baseline.</summary>
        public TextStyle? MainStyle { get; private set; }

        /// <summary>Whether there is a space that would get wider in a justified line.</summary>
        public bool HasWordSpace { get; private set; }

        public bool IsMostlyHan => hanCount > 2 * wordCount && hanCount > 0.6 * letterCount;

        public void ReportMissing(NodeId node, string characters)
        {
            if (missing.Add(characters))
                Findings.Add(new(FindingKind.MissingGlyph, node, characters, 0));
        }

        public void Count(ShapedSegment shaped)
        {
            foreach (LeafSpan leaf in shaped.Source.Leaves)
            {
                if (
                    leaf.Style is { } style
                    && (MainStyle is null || (style.Size > MainStyle.Size && style.Rise == 0) || (MainStyle.Rise != 0 && style.Rise == 0))
                )
                    MainStyle = style;
            }

            // A Latin word counts as two ideographs, an address as one word; but where addresses are most of the text, lines are ragged.
            for (int i = 0; i < shaped.Clusters.Length; i++)
            {
                ref Cluster c = ref shaped.Clusters[i];
                HasWordSpace |= c.Elasticity == Elasticity.WordSpace;
                if (c.Class == SpacingClass.Han)
                    hanCount++;
                else if (c.Class == SpacingClass.Letter)
                    letterCount++;
                if (
                    c.Class == SpacingClass.Letter
                    && (i == 0 || c.Break == BreakCost.Free || shaped.Clusters[i - 1].Class is SpacingClass.Han or SpacingClass.Space)
                )
                    wordCount++;
            }
        }
    }
}

/// <summary>Lines of a paragraph.</summary>
/// <param name="Lines">Top to bottom; empty when there is nothing visible.</param>
/// <param name="Leading">Baseline to baseline in points.</param>
/// <param name="Findings">Missing glyphs, overfull lines.</param>
internal sealed record LaidOutParagraph(IReadOnlyList<LaidOutLine> Lines, double Leading, IReadOnlyList<Finding> Findings)
{
    /// <summary>Lines times leading, more where inline pictures ask for it.</summary>
    public double Height => Lines.Sum(l => l.Height);
}

/// <summary>
/// One line. Items are placed with x from the left edge of the measure and y from the top of the line, and are moved to the page by the
/// flow.
/// </summary>
/// <param name="Items">Marks.</param>
/// <param name="Width">Width of the ink and spaces up to the last visible glyph.</param>
/// <param name="Height">Height of the line box: the leading, or more for inline pictures.</param>
/// <param name="Baseline">Distance of the baseline from the top of the line box.</param>
internal sealed record LaidOutLine(IReadOnlyList<PageItem> Items, double Width, double Height, double Baseline)
{
    /// <summary>What stands at the right of earlier lines of the paragraph and is read behind this one; placed like the items.</summary>
    public IReadOnlyList<PageItem> Above { get; init; } = [];
}
