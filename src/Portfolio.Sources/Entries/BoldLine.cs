using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Recognises a paragraph that is wholly bold and meant as a heading.</summary>
internal static class BoldLine
{
    private const string SentenceEnds = "。！？!?.;；,，…";

    /// <summary>Inlines without the bold, or null when the block is no such line.</summary>
    public static IReadOnlyList<SourceInline>? Title(SourceBlock block, EntryRules rules)
    {
        if (block is not SourceParagraph paragraph)
            return null;
        var title = new List<SourceInline>();
        var length = 0;
        foreach (var inline in InlineText.Trim(paragraph.Inlines))
        {
            if (inline is SourceSpan { Kind: SourceSpanKind.Strong } strong)
            {
                if (title.Count > 0 && title[^1] is not SourceText)
                    return null;
                title.AddRange(strong.Inlines);
            }
            else if (inline is SourceText { Content: var text } && (string.IsNullOrWhiteSpace(text) || text.Trim() is ":" or "："))
            {
                title.Add(inline);
            }
            else if (inline is SourceSpan { Kind: SourceSpanKind.Emphasis, Inlines: [SourceSpan { Kind: SourceSpanKind.Strong }] } both)
            {
                title.Add(both);
            }
            else
            {
                return null;
            }

            length += InlineText.Plain([inline]).Length;
            if (length > rules.BoldHeadingLength)
                return null;
        }

        if (!title.Any(i => i is not SourceText { Content: ":" or "：" }))
            return null;
        var trimmed = InlineText.Trim(title);
        var plain = InlineText.Plain(trimmed);
        if (plain.Length == 0 || plain.Contains('\n') || SentenceEnds.Contains(plain[^1]) || HasPicture(trimmed))
            return null;
        // As a member I did the following: is a sentence that leads on.
        if (plain[^1] is ':' or '：' && plain.AsSpan().ContainsAny(',', '，', '。'))
            return null;
        if (plain.Contains("://", StringComparison.Ordinal) || PeriodReader.Read(InlineText.Fold(plain), rules) is not null)
            return null;
        return trimmed;
    }

    private static bool HasPicture(IReadOnlyList<SourceInline> inlines) =>
        inlines.Any(i =>
            i switch
            {
                SourceSpan span => HasPicture(span.Inlines),
                SourceLink link => link.Picture is not null || HasPicture(link.Inlines),
                _ => i is SourcePictureInline,
            }
        );
}
