using System.Runtime.InteropServices;
using HarfBuzzSharp;
using Portfolio.Typesetting.Cjk;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Mathematics;
using Portfolio.Typesetting.Unicode;
using Buffer = HarfBuzzSharp.Buffer;
using Script = Portfolio.Typesetting.Unicode.Script;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>Third step: turns items into glyphs and clusters. Script and language are always set by hand, never guessed.</summary>
internal sealed class Shaper(Itemizer itemizer, LayoutScratch scratch) : IDisposable
{
    private static readonly Feature[] HanFeatures = [new(Tag.Parse("kern"), 0)];
    private static readonly Feature[] CodeFeatures =
    [
        new(Tag.Parse("liga"), 0),
        new(Tag.Parse("calt"), 0),
        new(Tag.Parse("clig"), 0),
        new(Tag.Parse("kern"), 0),
    ];

    // pwid: the cmap of a CJK face gives curly quotes and apostrophes a whole em, which splits don’t in two.
    private static readonly Feature[] TextFeatures = [new(Tag.Parse("kern"), 1), new(Tag.Parse("pwid"), 1)];
    private static readonly Feature[] TabularFeatures = [.. TextFeatures, new(Tag.Parse("tnum"), 1)];
    private static readonly Feature[] HalfFeatures = [new(Tag.Parse("halt"), 1)];

    /// <summary>
    /// Drawn for a character that no face has, the first that there is: white square, replacement character, geta mark, ?.
    /// </summary>
    private static readonly int[] Replacements = [0x25A1, 0xFFFD, 0x3013, '?'];

    private readonly Dictionary<(string Tag, bool Han), Language> languages = [];
    private readonly List<Cluster> clusters = scratch.Clusters;
    private readonly Buffer buffer = new() { Flags = BufferFlags.RemoveDefaultIgnorables };

    /// <summary>Shapes all items of a segment; characters that no face has are reported to <paramref name="missing"/>.</summary>
    public ShapedSegment Shape(Segment segment, bool[] han, Action<NodeId, string> missing)
    {
        var shaped = new ShapedSegment { Source = segment, Glyphs = scratch.RentShapes() };
        shaped.Glyphs.EnsureCapacity(segment.Text.Length);
        clusters.Clear();
        foreach (Item item in itemizer.Itemize(segment, han))
        {
            if (shaped.Runs.Count == 0 || !ReferenceEquals(shaped.Runs[^1], item.Run))
                shaped.Runs.Add(item.Run);
            if (item.Run.Leaf.Leaf is InlinePicture picture)
                clusters.Add(
                    new()
                    {
                        TextStart = item.Start,
                        TextLength = item.Length,
                        GlyphStart = shaped.Glyphs.Count,
                        Run = shaped.Runs.Count - 1,
                        Class = SpacingClass.Object,
                        Width = Math.Max(picture.Width, 0),
                    }
                );
            else if (item.Run.Leaf.Leaf is Formula)
                AddFormula(shaped, clusters, item);
            else if (item.Run.Style.Blank > 0)
            {
                AddBlank(shaped, clusters, item);
                if (item.Missing && new string(segment.Text, item.Start, item.Length).TrimEnd() is { Length: > 0 } characters)
                    missing(item.Run.Leaf.Leaf.Id, characters);
            }
            else if (item.Missing)
                Replace(shaped, clusters, item, missing);
            else
                Shape(shaped, clusters, item, missing);
        }

        shaped.Take(CollectionsMarshal.AsSpan(clusters));
        shaped.IsCode = segment.Leaves.Count > 0;
        foreach (LeafSpan leaf in segment.Leaves)
        {
            shaped.Em = Math.Max(shaped.Em, leaf.Style?.Size ?? 0);
            shaped.IsCode &= leaf.IsCode;
        }

        return shaped;
    }

    /// <summary>Takes the memory of a segment back for the next ones; nothing of it may be looked at afterwards.</summary>
    public void Release(ShapedSegment shaped)
    {
        shaped.Release();
        scratch.Return(shaped.Glyphs);
    }

    /// <summary>
    /// Blank at both sides of a full-width mark that its half-width form lacks, in 1/1000 em; (0, 0) when the face has none.
    /// </summary>
    public (double Left, double Right) HalfWidth(ShapedRun run, char mark)
    {
        Fill([mark], 0, 1, Script.Han, LanguageOf(run));
        run.Face.Shaper.Shape(buffer, HalfFeatures);
        if (buffer.Length != 1)
            return (0, 0);
        double scale = 1000.0 / run.Face.UnitsPerEm;
        GlyphPosition half = buffer.GetGlyphPositionSpan()[0];
        double full = run.Face.AdvanceOf((ushort)buffer.GetGlyphInfoSpan()[0].Codepoint);
        return (-half.XOffset * scale, (full - half.XAdvance + half.XOffset) * scale);
    }

    /// <inheritdoc/>
    public void Dispose() => buffer.Dispose();

    private void Shape(ShapedSegment shaped, List<Cluster> clusters, Item item, Action<NodeId, string> missing)
    {
        ShapedRun run = item.Run;
        Fill(shaped.Source.Text, item.Start, item.Length, item.Script, LanguageOf(run));
        run.Face.Shaper.Shape(buffer, FeaturesOf(run));
        ReadOnlySpan<GlyphInfo> infos = buffer.GetGlyphInfoSpan();
        ReadOnlySpan<GlyphPosition> positions = buffer.GetGlyphPositionSpan();
        double scale = 1000.0 / run.Face.UnitsPerEm;
        bool holes = false;
        int firstCluster = clusters.Count;
        for (int i = 0; i < infos.Length; )
        {
            int from = (int)infos[i].Cluster,
                first = shaped.Glyphs.Count,
                next = i;
            double width = 0;
            for (; next < infos.Length && infos[next].Cluster == from; next++)
            {
                GlyphPosition p = positions[next];
                holes |= infos[next].Codepoint == 0;
                shaped.Glyphs.Add(new((ushort)infos[next].Codepoint, p.XAdvance * scale, p.XOffset * scale, p.YOffset * scale));
                width += p.XAdvance;
            }

            int to = next < infos.Length ? (int)infos[next].Cluster : item.Start + item.Length;
            int c = CodePoints.At(shaped.Source.Text, from, out _);
            clusters.Add(
                new()
                {
                    // What stands before the first glyph of an item printed nothing: its text goes with that glyph.
                    TextStart = i == 0 ? item.Start : from,
                    TextLength = to - (i == 0 ? item.Start : from),
                    GlyphStart = first,
                    GlyphCount = next - i,
                    Run = shaped.Runs.Count - 1,
                    Class = SpacingClasses.Of(c, run.Han),
                    Width = width * scale / 1000 * run.Size,
                }
            );
            i = next;
        }

        if (holes)
            FillHoles(shaped, clusters, firstCluster, item, missing);
    }

    // A cluster of a formula has no glyphs: in their place it names its piece.
    private static void AddFormula(ShapedSegment shaped, List<Cluster> clusters, Item item)
    {
        IReadOnlyList<MathPiece> pieces = item.Run.Leaf.Pieces;
        for (int i = 0, at = item.Start; i < pieces.Count; i++)
        {
            if (pieces[i].Space != 0)
                Add(SpacingClass.Space, pieces[i].Space, BreakCost.Never);
            Add(SpacingClass.Letter, pieces[i].Box.Width, pieces[i].Cost);

            void Add(SpacingClass kind, double width, BreakCost cost) =>
                clusters.Add(
                    new()
                    {
                        TextStart = at++,
                        TextLength = 1,
                        GlyphStart = i,
                        Run = shaped.Runs.Count - 1,
                        Class = kind,
                        Width = Math.Max(width, 0),
                        Break = cost,
                    }
                );
        }
    }

    // The characters share the white evenly. Marks are carried by their own glyphs, which are not painted; letters and what the face
    // lacks by spaces: text that looks as if something were hidden in it is none of ours.
    private static void AddBlank(ShapedSegment shaped, List<Cluster> clusters, Item item)
    {
        ShapedRun run = item.Run;
        ushort space = run.Face.GlyphOf(' ');
        double advance = run.Style.Blank / Math.Max(((Text)run.Leaf.Leaf).Content.Length, 1) / run.Size * 1000;
        for (int i = item.Start; i < item.Start + item.Length; )
        {
            int length = Itemizer.ClusterLength(shaped.Source.Text.AsSpan(0, item.Start + item.Length), i, out _, out _);
            clusters.Add(
                new()
                {
                    TextStart = i,
                    TextLength = length,
                    GlyphStart = shaped.Glyphs.Count,
                    GlyphCount = 1,
                    Run = shaped.Runs.Count - 1,
                    Class = SpacingClass.Space,
                    Width = advance * length / 1000 * run.Size,
                }
            );
            ushort own = length == 1 && !char.IsLetterOrDigit(shaped.Source.Text[i]) ? run.Face.GlyphOf(shaped.Source.Text[i]) : (ushort)0;
            shaped.Glyphs.Add(new(own == 0 ? space : own, advance * length, 0, 0));
            i += length;
        }
    }

    // The face has a base character but not what stands on it: another face is tried for the cluster, once, then the replacement.
    private void FillHoles(ShapedSegment shaped, List<Cluster> clusters, int firstCluster, Item item, Action<NodeId, string> missing)
    {
        List<Cluster> made = clusters.GetRange(firstCluster, clusters.Count - firstCluster);
        clusters.RemoveRange(firstCluster, made.Count);
        ShapedRun own = item.Run;
        foreach (Cluster cluster in made)
        {
            if (!HasHole(shaped, cluster))
            {
                clusters.Add(cluster with { Run = RunNumber(shaped, own) });
                continue;
            }

            var part = new Item(own, item.Script, cluster.TextStart, cluster.TextLength, Missing: true);
            ScaledFace? other = item.Missing ? null : itemizer.FaceFor(shaped.Source.Text.AsSpan(part.Start, part.Length), own);
            if (other is null)
            {
                Replace(shaped, clusters, part, missing);
                continue;
            }

            ShapedRun run = own with { Face = other.Face, Size = own.Style.Size * other.Scale };
            _ = RunNumber(shaped, run);
            Shape(shaped, clusters, part with { Run = run }, missing);
        }
    }

    private static int RunNumber(ShapedSegment shaped, ShapedRun run)
    {
        if (!ReferenceEquals(shaped.Runs[^1], run))
            shaped.Runs.Add(run);
        return shaped.Runs.Count - 1;
    }

    private static bool HasHole(ShapedSegment shaped, Cluster cluster)
    {
        for (int i = 0; i < cluster.GlyphCount; i++)
        {
            if (shaped.Glyphs[cluster.GlyphStart + i].Id == 0)
                return true;
        }

        return false;
    }

    // A box stands for each cluster, with the author's characters as its text.
    private void Replace(ShapedSegment shaped, List<Cluster> clusters, Item item, Action<NodeId, string> missing)
    {
        FontFamily family = itemizer.Family(item.Run.Style);
        (ScaledFace face, ushort glyph) = ReplacementOf(family);
        ShapedRun run = item.Run with { Face = face.Face, Size = item.Run.Style.Size * face.Scale };
        int number = RunNumber(shaped, run);
        double advance = face.Face.AdvanceOf(glyph) * 1000.0 / face.Face.UnitsPerEm;
        ReadOnlySpan<char> text = shaped.Source.Text.AsSpan(0, item.Start + item.Length);
        for (int i = item.Start; i < text.Length; )
        {
            int length = Itemizer.ClusterLength(text, i, out int c, out CharacterProperties properties);
            bool prints = !properties.IsIgnorable;
            if (prints && glyph != 0)
            {
                missing(run.Leaf.Leaf.Id, new string(text.Slice(i, length)));
                clusters.Add(
                    new()
                    {
                        TextStart = i,
                        TextLength = length,
                        GlyphStart = shaped.Glyphs.Count,
                        GlyphCount = 1,
                        Run = number,
                        Class = SpacingClasses.Of(c, run.Han) is SpacingClass.Han ? SpacingClass.Han : SpacingClass.Other,
                        Width = advance / 1000 * run.Size,
                    }
                );
                shaped.Glyphs.Add(new(glyph, advance, 0, 0));
            }

            i += length;
        }
    }

    private static (ScaledFace Face, ushort Glyph) ReplacementOf(FontFamily family)
    {
        foreach (ScaledFace face in new[] { family.Han.Regular, family.Latin.Regular })
        {
            foreach (int c in Replacements)
            {
                if (face.Face.GlyphOf(c) is > 0 and var glyph)
                    return (face, glyph);
            }
        }

        return (family.Han.Regular, 0);
    }

    private void Fill(ReadOnlySpan<char> text, int start, int length, Script script, Language language)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text, start, length);
        buffer.Direction = Direction.LeftToRight;
        buffer.Script = script switch
        {
            Script.Han => HarfBuzzSharp.Script.Han,
            Script.Hangul => HarfBuzzSharp.Script.Hangul,
            Script.Greek => HarfBuzzSharp.Script.Greek,
            Script.Cyrillic => HarfBuzzSharp.Script.Cyrillic,
            Script.Arabic => HarfBuzzSharp.Script.Arabic,
            Script.Hebrew => HarfBuzzSharp.Script.Hebrew,
            Script.Other => HarfBuzzSharp.Script.Common,
            _ => HarfBuzzSharp.Script.Latin,
        };
        buffer.Language = language;
    }

    private static Feature[] FeaturesOf(ShapedRun run)
    {
        if (run.IsCode)
            return CodeFeatures;
        if (run.Han)
            return HanFeatures;
        return run.Style.TabularDigits ? TabularFeatures : TextFeatures;
    }

    // Han text is shaped in a CJK language even inside an English leaf; Latin text never is, or quotes would come full-width.
    private Language LanguageOf(ShapedRun run)
    {
        var key = (run.Leaf.Leaf.Language, run.Han);
        if (!languages.TryGetValue(key, out Language? language))
            languages[key] = language = new Language(CjkLanguages.ForShaping(run.Leaf.Leaf.Language, run.Han));
        return language;
    }
}
