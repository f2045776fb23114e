using System.Text.RegularExpressions;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Composing;

/// <summary>
/// Finds the paragraph below a picture that its author meant as a caption: numbered, wholly in italics, or short and centred.
/// </summary>
internal static partial class PictureCaptions
{
    /// <summary>Characters of a centred paragraph that reads as a caption: two lines of Latin text, three of Chinese.</summary>
    private const int LongestCentred = 119;

    /// <summary>Em of a whole sentence that still reads as a caption: one line of small type.</summary>
    private const double LongestSentence = 26;

    /// <summary>The words of the caption, without the italics that marked it as one; null when the block is something else.</summary>
    public static IReadOnlyList<SourceInline>? Of(SourceBlock block)
    {
        if (block is SourceGroup { Anchor: null, Blocks: [SourceParagraph inner] } group)
            return OfParagraph(inner)
                ?? (group.Alignment == SourceAlignment.Center && IsShort(inner) ? SourceTexts.Trim(inner.Inlines) : null);
        return block is SourceParagraph paragraph ? OfParagraph(paragraph) : null;
    }

    /// <summary>
    /// Whether words that follow a picture in its own paragraph go on with the story, which a site sets as large as the rest: beside a
    /// picture that floats, behind a label in bold, in several sentences, or in one too long for a caption.
    /// </summary>
    public static bool IsStory(IReadOnlyList<CaptionedPicture> above, IReadOnlyList<SourceInline> words)
    {
        if (above.Any(p => p.Picture.Floats))
            return true;
        var text = SourceTexts.Line(words);
        if (Numbered().IsMatch(text) || WithoutEmphasis(words) is not null)
            return false;
        return StartsWithLabel(words)
            || SentenceEnds().Count(text) is var ends && (ends > 1 || (ends == 1 && Scripts.EstimateWidth(text) > LongestSentence));
    }

    private static bool StartsWithLabel(IReadOnlyList<SourceInline> words) =>
        words is [SourceSpan { Kind: SourceSpanKind.Strong } label, var next, ..]
        && (EndsWithColon(SourceTexts.Line([label])) || SourceTexts.Line([next]) is [':' or '：', ..]);

    private static bool EndsWithColon(string text) => text is [.., ':' or '：'];

    private static IReadOnlyList<SourceInline>? OfParagraph(SourceParagraph paragraph)
    {
        var words = SourceTexts.Trim(paragraph.Inlines);
        var text = SourceTexts.Line(words);
        if (text.Length == 0 || HasPicture(words))
            return null;
        if (WithoutEmphasis(words) is { } bare)
            return bare;
        return Numbered().IsMatch(text) ? words : null;
    }

    /// <summary>What is within when all is emphasised, in one span or line by line.</summary>
    private static List<SourceInline>? WithoutEmphasis(IReadOnlyList<SourceInline> words)
    {
        var bare = new List<SourceInline>();
        foreach (var word in words)
        {
            if (word is SourceSpan { Kind: SourceSpanKind.Emphasis, Language: null } span)
                bare.AddRange(span.Inlines);
            else if (word is SourceBreak || (word is SourceText text && string.IsNullOrWhiteSpace(text.Content)))
                bare.Add(word);
            else
                return null;
        }

        return bare;
    }

    private static bool IsShort(SourceParagraph paragraph) =>
        SourceTexts.Line(paragraph.Inlines) is { Length: > 0 and <= LongestCentred } && !HasPicture(paragraph.Inlines);

    private static bool HasPicture(IReadOnlyList<SourceInline> inlines) =>
        inlines.Any(i => i is SourcePictureInline || HasPicture(SourceTexts.Children(i)));

    /// <summary>A full stop within an abbreviation or a number ends nothing.</summary>
    [GeneratedRegex(@"[。！？](?![。！？])|(?<=[\w)\]”’""][\w)\]”’""])[.!?](?=\s+\p{Lu}|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnds();

    [GeneratedRegex(
        @"^(?:(?:Figure|Fig\.?|Photo|Picture|Image|Chart|Plate)\s*[0-9]{1,3}(?:[.-][0-9]{1,3})?\s*(?:[.:：—–|-]|$)"
            + @"|(?:图|圖|照片|插图|附图)\s*(?:[0-9]{1,3}(?:[.-][0-9]{1,3})?|[一二三四五六七八九十]{1,3})\s*(?:[.:：．、—–| ]|$))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Numbered();
}
