using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Unicode;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>A stretch of text for one call of the shaper.</summary>
/// <param name="Run">Face, size and leaf.</param>
/// <param name="Script">Script for HarfBuzz.</param>
/// <param name="Start">First unit.</param>
/// <param name="Length">Units.</param>
/// <param name="Missing">No face has these characters: each is drawn as a replacement.</param>
internal readonly record struct Item(ShapedRun Run, Script Script, int Start, int Length, bool Missing);

/// <summary>Second step: cuts a segment into items of one leaf, face, script and language.</summary>
internal sealed class Itemizer(FontLibrary fonts)
{
    /// <summary>A character that every font of emoji has.</summary>
    private const int GrinningFace = 0x1F600;

    /// <summary>Points of a sign that is not drawn: no eye sees them.</summary>
    private const double IconWidth = 0.01;

    /// <summary>Items that cover the segment; pictures are items of their own.</summary>
    public List<Item> Itemize(Segment segment, bool[] han)
    {
        var items = new List<Item>();
        for (int k = 0; k < segment.Leaves.Count; k++)
        {
            LeafSpan leaf = segment.Leaves[k];
            int end = k + 1 < segment.Leaves.Count ? segment.Leaves[k + 1].Start : segment.Text.Length;
            if (leaf.Leaf is Formula formula)
            {
                ScaledFace beside = Family(formula.Style).Latin.Regular;
                items.Add(
                    new(
                        new(leaf, beside.Face, formula.Style.Size * beside.Scale, false),
                        Script.Common,
                        leaf.Start,
                        end - leaf.Start,
                        false
                    )
                );
            }
            else if (leaf.Style is { } style)
                Itemize(segment.Text, leaf, style, end, han, items);
            else
                items.Add(
                    new(
                        new(leaf, fonts.Families.Values.First().Han.Regular.Face, 1, false),
                        Script.Common,
                        leaf.Start,
                        end - leaf.Start,
                        false
                    )
                );
        }

        return items;
    }

    /// <summary>The family of a style.</summary>
    /// <exception cref="ArgumentException">The library lacks it.</exception>
    public FontFamily Family(TextStyle style) =>
        fonts.Families.TryGetValue(style.Family, out FontFamily? family)
            ? family
            : throw new ArgumentException($"The library has no family '{style.Family}'.");

    /// <summary>Another face than the run's own that has all characters of a cluster, or null.</summary>
    public ScaledFace? FaceFor(ReadOnlySpan<char> cluster, ShapedRun run)
    {
        foreach (ScaledFace face in Candidates(run.Style, run.Leaf.Leaf.Language, run.Han))
        {
            if (face.Face != run.Face && Covers(face.Face, cluster))
                return face;
        }

        return null;
    }

    /// <summary>A key with a digit on it is one sign; the digit alone stands in every face.</summary>
    private static bool IsKeycap(ReadOnlySpan<char> cluster) => cluster.Length > 1 && cluster[^1] == '\u20E3';

    /// <summary>Other faces have the key and the digit, but draw them one behind the other.</summary>
    private ScaledFace? KeycapFace(ReadOnlySpan<char> cluster)
    {
        foreach (ScaledFace face in fonts.Fallbacks)
        {
            if (face.Face.GlyphOf(GrinningFace) != 0 && Covers(face.Face, cluster))
                return face;
        }

        return null;
    }

    /// <summary>Characters that only a font of its own gives a shape: the signs of icon fonts.</summary>
    private static bool IsPrivate(int c) => c is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000;

    private ScaledFace? FaceFor(int codePoint, TextStyle style, string language, bool han) =>
        Candidates(style, language, han).FirstOrDefault(f => f.Face.GlyphOf(codePoint) != 0);

    private IEnumerable<ScaledFace> Candidates(TextStyle style, string language, bool han)
    {
        FontFamily family = Family(style);
        FaceSet regional = HanFaces(family, language);
        return
        [
            Pick(han ? regional : family.Latin, style),
            Pick(han ? family.Han : regional, style),
            Pick(han ? family.Latin : family.Han, style),
            .. fonts.Fallbacks,
            fonts.Families.Values.First().Han.Regular,
        ];
    }

    // The forms of the region that the text is in, where there are faces for them.
    private static FaceSet HanFaces(FontFamily family, string language) =>
        family.Regional.Count > 0 && RegionalForms.Of(language) is { } region && family.Regional.TryGetValue(region, out FaceSet? faces)
            ? faces
            : family.Han;

    /// <summary>
    /// The face of the other family for Han, when the text is in the forms that it has; null also when that is the face of the text itself.
    /// </summary>
    private ScaledFace? DistinctFace(TextStyle style, string language, ScaledFace ordinary)
    {
        if (style.HanFamily is not { } name || !fonts.Families.TryGetValue(name, out FontFamily? family))
            return null;
        bool isSimplified = RegionalForms.Of(language) is not { } region || region == "zh-Hans";
        ScaledFace face = Pick(isSimplified ? family.Han : HanFaces(family, language), style);
        bool hasForms = isSimplified || face.Face != Pick(family.Han, style).Face;
        return hasForms && face.Face != ordinary.Face ? face : null;
    }

    private static bool Covers(FontFace face, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; )
        {
            int c = CodePoints.At(text, i, out int length);
            if (face.GlyphOf(c) == 0 && !CharacterProperties.Of(c).IsIgnorable)
                return false;
            i += length;
        }

        return true;
    }

    private static ScaledFace Pick(FaceSet set, TextStyle style) =>
        (style.Weight == FontWeight.Bold, style.Italic) switch
        {
            (false, false) => set.Regular,
            (true, false) => set.Bold,
            (false, true) => set.Italic,
            _ => set.BoldItalic,
        };

    private void Itemize(char[] text, LeafSpan leaf, TextStyle style, int end, bool[] han, List<Item> items)
    {
        ScaledFace hanFace = Pick(HanFaces(Family(style), leaf.Leaf.Language), style);
        var runs = new LeafRuns(leaf, style, Pick(Family(style).Latin, style), hanFace, DistinctFace(style, leaf.Leaf.Language, hanFace));
        ShapedRun? current = null;
        Script currentScript = Script.Common;
        bool currentMissing = false;
        int start = leaf.Start;
        for (int i = leaf.Start; i < end; )
        {
            int length = ClusterLength(text.AsSpan(0, end), i, out int c, out CharacterProperties properties);
            bool isHan = han[i];
            Script script = ScriptOf(properties.Script, isHan);
            if (properties.IsIgnorable && current is not null)
            {
                i += length;
                continue;
            }

            ShapedRun run = RunFor(ref runs, text.AsSpan(i, length), c, isHan, current, out bool missing);
            bool sameScript = script == currentScript || script == Script.Common || currentScript == Script.Common;
            if (current is not null && (run != current || !sameScript || missing != currentMissing))
            {
                items.Add(new(current, currentScript, start, i - start, currentMissing));
                (start, currentScript) = (i, Script.Common);
            }

            if (script != Script.Common)
                currentScript = script;
            (current, currentMissing) = (run, missing);
            i += length;
        }

        if (current is not null)
            items.Add(new(current, currentScript, start, end - start, currentMissing));
    }

    /// <summary>The run of the leaf that a cluster goes on or begins.</summary>
    private ShapedRun RunFor(ref LeafRuns runs, ReadOnlySpan<char> cluster, int codePoint, bool isHan, ShapedRun? current, out bool missing)
    {
        missing = false;

        // The white behind a sign that is not drawn would indent the words.
        if (runs.Icon is { } icon && ReferenceEquals(current, icon) && char.IsWhiteSpace(cluster[0]))
        {
            missing = true;
            return icon;
        }

        if (IsKeycap(cluster) && KeycapFace(cluster) is { } keycaps)
            return runs.Other = runs.Of(keycaps, isHan);
        if (isHan && runs.DistinctFace is { } distinct && distinct.Face.GlyphOf(codePoint) != 0)
            return runs.Distinct ??= runs.Of(distinct, true) with { IsDistinct = true };
        ScaledFace first = isHan ? runs.HanFace : runs.LatinFace;
        if (first.Face.GlyphOf(codePoint) != 0)
            return isHan ? runs.Han ??= runs.Of(first, true) : runs.Latin ??= runs.Of(first, false);
        ScaledFace? found = FaceFor(codePoint, runs.Style, runs.Leaf.Leaf.Language, isHan);
        missing = found is null;
        if (missing && IsPrivate(codePoint) && runs.Leaf.Leaf is Text content)
            return runs.Icon ??= IconRun(runs, content);
        found ??= runs.HanFace;
        if (runs.Other is null || runs.Other.Face != found.Face || runs.Other.Han != isHan)
            runs.Other = runs.Of(found, isHan);
        return runs.Other;
    }

    private static ShapedRun IconRun(in LeafRuns runs, Text content)
    {
        var blank = content with { Style = content.Style with { Blank = IconWidth } };
        return runs.Of(runs.LatinFace, false) with { Leaf = runs.Leaf with { Leaf = blank } };
    }

    /// <summary>The runs of one leaf, each made when the first cluster needs it.</summary>
    private struct LeafRuns(LeafSpan leaf, TextStyle style, ScaledFace latinFace, ScaledFace hanFace, ScaledFace? distinctFace)
    {
        public readonly LeafSpan Leaf => leaf;

        public readonly TextStyle Style => style;

        public readonly ScaledFace LatinFace => latinFace;

        public readonly ScaledFace HanFace => hanFace;

        public readonly ScaledFace? DistinctFace => distinctFace;

        public ShapedRun? Latin { get; set; }

        public ShapedRun? Han { get; set; }

        public ShapedRun? Distinct { get; set; }

        public ShapedRun? Other { get; set; }

        public ShapedRun? Icon { get; set; }

        public readonly ShapedRun Of(ScaledFace face, bool isHan) => new(leaf, face.Face, style.Size * face.Scale, isHan);
    }

    /// <summary>
    /// Length of the cluster at <paramref name="start"/>: a character with its marks, joiners, selectors, or an emoji sequence.
    /// </summary>
    public static int ClusterLength(ReadOnlySpan<char> text, int start, out int codePoint, out CharacterProperties properties)
    {
        codePoint = CodePoints.At(text, start, out int length);
        properties = CharacterProperties.Of(codePoint);
        int i = start + length;
        if (
            properties.LineBreak == LineBreakClass.RI
            && i < text.Length
            && CharacterProperties.Of(CodePoints.At(text, i, out int second)).LineBreak == LineBreakClass.RI
        )
            i += second;
        while (i < text.Length && text[i] >= '\u0300')
        {
            CharacterProperties next = CharacterProperties.Of(CodePoints.At(text, i, out int more));
            bool joined = next.IsPictographic && text[i - 1] == '\u200D';
            if (!next.Extends && !next.IsIgnorable && !joined)
                break;
            i += more;
        }

        return i - start;
    }

    private static Script ScriptOf(Script script, bool han)
    {
        if (han)
            return script == Script.Hangul ? Script.Hangul : Script.Han;
        return script is Script.Inherited or Script.Han or Script.Kana or Script.Bopomofo ? Script.Common : script;
    }
}
