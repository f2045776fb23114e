using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Inlines of one paragraph, ready to be set.</summary>
/// <param name="Language">Of the paragraph.</param>
/// <param name="Linked">Pictures that its links ask for and that are drawn nowhere else; they have to follow.</param>
internal sealed record ComposedInlines(
    IReadOnlyList<Inline> Inlines,
    string Language,
    IReadOnlyList<(SourcePicture Picture, string Sentence)> Linked
);

/// <summary>A run of a paragraph with a style of its own.</summary>
/// <param name="Before">White space that the arrangement puts before it: a line break or a fill; or null.</param>
internal sealed record StyledRun(IReadOnlyList<SourceInline> Inlines, TextStyle Style, Inline? Before = null)
{
    /// <summary>As <see cref="Span.AtRight"/>; runs one after the other with the same number share a span.</summary>
    public int? AtRight { get; init; }

    /// <summary>In a span of its own: what stands before it in the source is drawn elsewhere.</summary>
    public bool IsApart { get; init; }
}
