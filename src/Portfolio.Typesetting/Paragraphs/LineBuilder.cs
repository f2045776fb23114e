using Portfolio.Typesetting.Cjk;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Mathematics;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>Part of a line: clusters of one segment from x on.</summary>
/// <param name="Text">Segment with its geometry.</param>
/// <param name="Start">First cluster.</param>
/// <param name="End">Behind the last cluster, spaces included.</param>
/// <param name="X">Left edge of the ink square.</param>
/// <param name="Slack">Points by which white space grows, or shrinks when negative.</param>
internal readonly record struct LinePart(PreparedSegment Text, int Start, int End, double X, double Slack)
{
    /// <summary>How many lines above the one that it is drawn with it stands.</summary>
    public int LinesUp { get; init; }

    /// <summary>Points by which text without ink at the beginning of the part grows.</summary>
    public double Lead { get; init; }

    /// <summary>Colour of the dots between the part before and this one, or null.</summary>
    public Rgb? Leader { get; init; }

    /// <summary>Marks among the clusters without ink at the beginning.</summary>
    public int LeadingMarks => CountLeading().Marks;

    /// <summary>Marks and spaces among the clusters without ink at the beginning.</summary>
    public (int Marks, int Spaces) CountLeading()
    {
        int marks = 0,
            i = Start;
        for (; i < End && Text.IsBlank(i); i++)
            marks += Text.IsBlankMark(i) ? 1 : 0;
        return (marks, i - Start - marks);
    }
}

/// <summary>Last step: places the glyphs, pictures, rules and links of lines, one after the other.</summary>
/// <param name="glyphs">Room for the glyphs of a run; empty between lines.</param>
internal sealed class LineBuilder(List<Glyph> glyphs)
{
    // Points.
    private const double Rounding = 1e-6;

    /// <summary>Most that one side of a glyph grows, in 1/1000 em: a page is wider.</summary>
    private const double LargestGap = 30000;

    // Leaders, in points: from dot to dot, across a dot, and clear of the words on both sides. Chosen: a light row on paper.
    private const double LeaderStep = 4.5,
        LeaderDot = 0.8,
        LeaderClear = 4;

    /// <summary>Em by which a space grows. Chosen: poppler parts words from 0.15 em on.</summary>
    private const double SpaceGrowth = 0.15;

    private readonly List<PageItem> grounds = [];
    private readonly List<PageItem> marks = [];
    private readonly List<PageItem> links = [];
    private List<PageItem> content = [];
    private Action<(TextDecoration Kind, TextStyle? Style), double, double>? addRules;
    private Action<NodeId, double, double>? addLink;
    private ShapedRun? current;
    private double baseline,
        em,
        runX,
        penOfLast,
        end;

    /// <summary>Right edge of the ink so far.</summary>
    public double Width { get; private set; }

    /// <summary>What lies below the text, items in reading order, then rules, then links.</summary>
    public IReadOnlyList<PageItem> Items =>
        grounds.Count + marks.Count + links.Count == 0 ? content : [.. grounds, .. content, .. marks, .. links];

    /// <summary>Begins a line; what was set before stays with those who have asked for it.</summary>
    /// <param name="ascent">Distance of the baseline from the top of the line.</param>
    /// <param name="size">Font size of the paragraph: the height of links.</param>
    public void Begin(double ascent, double size)
    {
        (baseline, em) = (ascent, size);
        grounds.Clear();
        marks.Clear();
        links.Clear();
        content = [];
        current = null;
        (Width, runX, penOfLast, end) = (0, 0, 0, 0);
    }

    /// <summary>Adds a part to the line.</summary>
    public void Add(LinePart part)
    {
        if (part.Leader is { } color)
            AddLeader(color, part.X, part.X + part.Text.Width);
        AddWords(part);
    }

    private void AddWords(LinePart part)
    {
        (PreparedSegment text, int start, int end, double x, double slack) = part;
        AddTurn(part);
        bool isLeading = true;
        ShapedSegment shaped = text.Shaped;
        int last = text.Geometry.LastVisible(start, end);
        ReadOnlySpan<double> extra = text.Justifier.Spread(start, end, slack);
        ref Cluster first = ref shaped.Clusters[start];
        double pen = x - (text.Geometry.CutLeft(first) - text.Geometry.GapLostLeft(first));
        var decoration = new Stretch<(TextDecoration Kind, TextStyle? Style)>(addRules ??= AddRules);
        var link = new Stretch<NodeId>(addLink ??= AddLink);
        for (int i = start; i < end; i++)
        {
            ref Cluster c = ref shaped.Clusters[i];
            ShapedRun run = shaped.Runs[c.Run];
            isLeading &= run.Leaf.Leaf is not InlinePicture && run.Style.Blank > 0;
            bool space = c.Class == SpacingClass.Space;
            // What readers would take for a word space becomes part of the glyph before.
            double squeeze = i > start ? c.Squeeze : 0,
                more = i > start && !space ? extra[i - start] : 0;
            double moved = squeeze + (more > LineGeometry.SquareStretch * shaped.Em + Rounding ? more : 0);
            pen += squeeze + more;
            bool isDot = c.Class == SpacingClass.Middle;
            short gapBefore = i == start && !isDot ? (short)0 : c.GapBefore,
                gapAfter = last >= start && i >= last && !isDot ? (short)0 : c.GapAfter;
            double width = c.Width - (c.GapBefore - gapBefore + c.GapAfter - gapAfter) / 1000.0 * run.Size;
            double left = pen,
                right = pen + width;
            if (run.Leaf.Leaf is not Text)
                PlaceObject(run, in c, pen, gapBefore, gapAfter);
            else
            {
                var (growsBefore, growsAfter) = isLeading && part.Lead > 0 ? Growth(part, i, run.Size) : default;
                Place(shaped, in c, run, pen, Grown(gapBefore, growsBefore), Grown(gapAfter, growsAfter), moved);
                right += (growsBefore + growsAfter) / 1000 * run.Size;
                if (BoldDash.IsOne(shaped, in c))
                    AddDash(run, shaped.Glyphs[c.GlyphStart], pen + gapBefore / 1000.0 * run.Size);
                if (c.Class == SpacingClass.Han && !run.IsDistinct && (run.Style.Decoration & TextDecoration.EmphasisDots) != 0)
                    AddDot(run, (left + right) / 2);
            }

            pen = right + (space ? extra[i - start] : 0);
            if (i <= last)
            {
                right = i == last ? right - (text.Geometry.CutRight(c) - text.Geometry.GapLostRight(c)) : pen;
                left = i == start ? x : left;
                TextDecoration kind =
                    (run.Leaf.Style?.Decoration ?? TextDecoration.None) & (TextDecoration.Underline | TextDecoration.StrikeThrough);
                decoration.Extend((kind, kind == TextDecoration.None ? null : run.Style), left, right);
                link.Extend(run.Leaf.Link, left, right);
                Width = Math.Max(Width, right);
            }
        }

        Flush(pen);
        decoration.Close();
        link.Close();
    }

    private void PlaceObject(ShapedRun run, in Cluster c, double pen, short gapBefore, short gapAfter)
    {
        Flush();
        if (run.Leaf.Leaf is InlinePicture picture)
            content.Add(new ImageItem(picture.Id, picture.Picture, pen, baseline - picture.Height, picture.Width, picture.Height));
        if (run.Leaf.Leaf is not Formula formula || c.Class == SpacingClass.Space)
            return;

        // The gaps to Han are part of the outer glyphs: readers would take them for spaces.
        MathBox box = run.Leaf.Pieces[c.GlyphStart].Box;
        double before = gapBefore / 1000.0 * run.Size,
            y = baseline - formula.Style.Rise;
        box.WriteGroundsTo(content, pen + before, y);
        box.WriteTo(content, formula.Id, pen + before, y, before, gapAfter / 1000.0 * run.Size);
        box.WriteRulesTo(marks, pen + before, y);
    }

    /// <summary>
    /// A space below the line, which belongs to no text, before words that stand at the left of those read before them: PDFium sorts what
    /// stands on one baseline by its place unless something on another one comes between. It passes over glyphs without an outline, hence
    /// a full stop that leaves no ink.
    /// </summary>
    private void AddTurn(LinePart part)
    {
        ShapedRun run = part.Text.Shaped.Runs[part.Text.Shaped.Clusters[part.Start].Run];
        if (content.Count == 0 || part.X >= end - em || run.Leaf.Leaf is not Text)
            return;
        if (run.Face.GlyphOf('.') is not (> 0 and var stop))
            return;
        double advance = run.Face.AdvanceOf(stop) * 1000.0 / run.Face.UnitsPerEm;
        content.Add(
            new GlyphRun(NodeId.Artifact, run.Face, run.Size, run.Style.Color, part.X, baseline + run.Size, [new(stop, " ", advance)])
            {
                IsBlank = true,
            }
        );
    }

    private void Place(ShapedSegment shaped, in Cluster c, ShapedRun run, double pen, short gapBefore, short gapAfter, double moved)
    {
        if (current is null || current.Leaf != run.Leaf || current.Face != run.Face || current.Size != run.Size)
        {
            Bake(moved);
            Flush();
            (current, runX) = (run, pen);
        }

        for (int k = 0; k < c.GlyphCount; k++)
        {
            ShapedGlyph g = shaped.Glyphs[c.GlyphStart + k];
            short before = k == 0 ? gapBefore : (short)0,
                after = k == c.GlyphCount - 1 ? gapAfter : (short)0;
            double own = run.Face.AdvanceOf(g.Id) * 1000.0 / run.Face.UnitsPerEm;
            // A glyph without ink is as wide as the white it leaves.
            double white = run.Style.Blank > 0 ? Math.Round(g.Advance - own) : 0;
            after = Grown(after, white);
            Adjust(pen, k == 0 ? moved : 0);
            string text = k == 0 ? Strings.Of(shaped.Source.Text, c.TextStart, c.TextLength) : "";
            glyphs.Add(new(g.Id, text, before + own + after, before, after, 0, g.OffsetX, g.OffsetY));
            penOfLast = pen;
            pen += (before + g.Advance + after - white) / 1000 * run.Size;
        }
    }

    /// <summary>
    /// White, in 1/1000 em, by which a mark or space at the beginning of the part grows. Poppler goes by the white between two glyphs:
    /// spaces get enough of it to be seen, marks the rest.
    /// </summary>
    private (double Before, double After) Growth(LinePart part, int cluster, double size)
    {
        var (marks, spaces) = part.CountLeading();
        double space = Math.Min(SpaceGrowth * em, part.Lead / (marks + spaces)),
            share = part.Text.IsBlankMark(cluster) ? (part.Lead - space * spaces) / marks : space;
        return Halves(share / size * 1000);
    }

    /// <summary>White for the two sides of a glyph: behind it, as far as one side holds.</summary>
    private static (double Before, double After) Halves(double white) => (Math.Max(white - LargestGap, 0), Math.Min(white, LargestGap));

    private static short Grown(short gap, double more) => (short)Math.Clamp(Math.Round(gap + more), short.MinValue, short.MaxValue);

    // The glyph before moves the pen to where the next one stands.
    private void Adjust(double pen, double moved)
    {
        if (glyphs.Count == 0)
            return;
        Bake(moved);
        Glyph before = glyphs[^1];
        double adjust = Math.Round((pen - penOfLast) / current!.Size * 1000 - before.Advance, 3);
        if (adjust != 0)
            glyphs[^1] = before with { Adjust = adjust };
    }

    // A squeeze becomes part of the width of the glyph before: as a movement back, or as two faces that overlap,
    // it looks like overlapping words to poppler, which then tears the line.
    private void Bake(double moved)
    {
        if (moved == 0 || glyphs.Count == 0)
            return;
        Glyph before = glyphs[^1];
        short baked = (short)Math.Max(Math.Round(moved / current!.Size * 1000), -before.Advance);
        glyphs[^1] = before with { GapAfter = (short)(before.GapAfter + baked), Advance = before.Advance + baked };
    }

    private void Flush(double pen)
    {
        Flush();
        end = pen;
    }

    private void Flush()
    {
        if (current is not null && glyphs.Count > 0)
            content.Add(
                new GlyphRun(
                    current.Leaf.Leaf.Id,
                    current.Face,
                    current.Size,
                    current.Style.Color,
                    runX,
                    baseline - current.Style.Rise,
                    glyphs.ToArray()
                )
                {
                    IsBlank = current.Style.Blank > 0,
                }
            );
        glyphs.Clear();
        current = null;
    }

    private void AddRules((TextDecoration Kind, TextStyle? Style) key, double left, double right)
    {
        if (key.Style is not { } style || right - left < 0.01)
            return;
        double y = baseline - style.Rise,
            thickness = Math.Max(0.05 * style.Size, 0.3);
        if ((key.Kind & TextDecoration.Underline) != 0)
            marks.Add(new RuleItem(left, y + 0.15 * style.Size, right - left, thickness, style.Color));
        if ((key.Kind & TextDecoration.StrikeThrough) != 0)
            marks.Add(new RuleItem(left, y - 0.32 * style.Size, right - left, thickness, style.Color));
    }

    /// <summary>Marks the line as one that goes on below: behind the measure, in the padding of the box.</summary>
    public void AddContinuation(double measure) => marks.AddRange(ContinuationMark.At(measure, baseline, em));

    private void AddDash(ShapedRun run, ShapedGlyph glyph, double x)
    {
        if (BoldDash.Under(run, glyph.Id, x + glyph.OffsetX / 1000 * run.Size, baseline - run.Style.Rise) is { } rule)
            grounds.Add(rule);
    }

    private void AddDot(ShapedRun run, double center)
    {
        double diameter = 0.16 * run.Style.Size;
        marks.Add(
            new RuleItem(
                center - diameter / 2,
                baseline - run.Style.Rise + 0.2 * run.Style.Size,
                diameter,
                diameter,
                run.Style.Color,
                diameter / 2
            )
        );
    }

    // The dots of all rows stand below each other, counted from the right edge.
    private void AddLeader(Rgb color, double right, double edge)
    {
        int first = (int)Math.Ceiling((edge - right + LeaderClear + LeaderDot) / LeaderStep),
            last = (int)Math.Floor((edge - Width - LeaderClear) / LeaderStep);
        for (int k = last; k >= first; k--)
            marks.Add(new RuleItem(edge - k * LeaderStep, baseline - LeaderDot - 0.4, LeaderDot, LeaderDot, color, LeaderDot / 2));
    }

    // A link that goes on behind a Fill is one area: the white between is part of it.
    private void AddLink(NodeId link, double left, double right)
    {
        if (link.IsArtifact || right - left <= 0.01)
            return;
        if (links is [.., LinkItem before] && before.Node == link)
            links[^1] = before with { Width = right - before.X };
        else
            links.Add(new LinkItem(link, left, baseline - 0.94 * em, right - left, 1.18 * em));
    }

    /// <summary>Neighbouring clusters of one kind.</summary>
    private struct Stretch<T>(Action<T, double, double> close)
        where T : struct
    {
        private T key;
        private double left,
            right;
        private bool open;

        public void Extend(T kind, double from, double to)
        {
            if (open && EqualityComparer<T>.Default.Equals(kind, key))
            {
                right = to;
                return;
            }

            Close();
            (key, left, right, open) = (kind, from, to, true);
        }

        public void Close()
        {
            if (open)
                close(key, left, right);
            open = false;
        }
    }

    /// <summary>Strings of single characters are made once.</summary>
    private static class Strings
    {
        private static readonly string?[]?[] Pages = new string?[256][];

        public static string Of(char[] text, int start, int length)
        {
            if (length != 1)
                return new string(text, start, length);
            char c = text[start];
            string?[] page = Pages[c >> 8] ??= new string?[256];
            return page[c & 0xFF] ??= c.ToString();
        }
    }
}
