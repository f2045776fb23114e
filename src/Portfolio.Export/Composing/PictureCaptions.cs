using System.Text.RegularExpressions;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing;

/// <summary>
/// Finds the paragraph below a picture that its author meant as a caption: numbered, wholly in italics, or short and centred.
/// </summary>
internal static partial class PictureCaptions
{
    /// <summary>Characters of a centred paragraph that reads as a caption: two lines of Latin text, three of Chinese.</summary>
    private const int LongestCentred = 119;

    /// <summary>The words of the caption, without the italics that marked it as one; null when the block is something else.</summary>
    public static IReadOnlyList<SourceInline>? Of(SourceBlock block)
    {
        if (block is SourceGroup { Anchor: null, Blocks: [SourceParagraph inner] } group)
            return OfParagraph(inner)
                ?? (group.Alignment == SourceAlignment.Center && IsShort(inner) ? SourceTexts.Trim(inner.Inlines) : null);
        return block is SourceParagraph paragraph ? OfParagraph(paragraph) : null;
    }

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

    [GeneratedRegex(
        @"^(?:(?:Figure|Fig\.?|Photo|Picture|Image|Chart|Plate)\s*[0-9]{1,3}(?:[.-][0-9]{1,3})?\s*(?:[.:：—–|-]|$)"
            + @"|(?:图|圖|照片|插图|附图)\s*(?:[0-9]{1,3}(?:[.-][0-9]{1,3})?|[一二三四五六七八九十]{1,3})\s*(?:[.:：．、—–| ]|$))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Numbered();
}
