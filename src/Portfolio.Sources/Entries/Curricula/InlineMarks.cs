using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Where bold, emphasis, code, spans and links begin and end in the plain text of a line.</summary>
internal sealed class InlineMarks
{
    private readonly List<(int Start, int End)> names = [];
    private readonly HashSet<int> edges = [];
    private readonly List<(int Start, int End)> links = [];

    public InlineMarks(IReadOnlyList<SourceInline> inlines)
    {
        var position = 0;
        foreach (var inline in inlines)
        {
            var length = InlineText.Plain([inline]).Length;
            if (inline is SourceSpan or SourceLink or SourceCodeSpan)
            {
                edges.Add(position);
                edges.Add(position + length);
            }

            if (inline is SourceSpan { Kind: SourceSpanKind.Strong } or SourceLink || IsBold(inline))
                names.Add((position, position + length));
            if (inline is SourceLink)
                links.Add((position, position + length));
            position += length;
        }
    }

    /// <summary>End of the bold text or link that begins the line; 0 without one.</summary>
    public int FirstEnd => EndFrom(0);

    /// <summary>End of the bold text or link that begins at an offset, white space aside; the offset itself without one.</summary>
    public int EndFrom(int offset)
    {
        foreach (var (start, end) in names)
        {
            if (start >= offset && start <= offset + 1 && end > start)
                return end;
        }

        return offset;
    }

    /// <summary>Places where bold, emphasis, code, a span or a link begins or ends.</summary>
    public IReadOnlyCollection<int> Edges => edges;

    /// <summary>Whether bold, emphasis, code, a span or a link begins or ends there.</summary>
    public bool IsEdge(int offset) => edges.Contains(offset);

    /// <summary>Whether the next that stands there or a character further on is a link.</summary>
    public bool IsLinked(int offset) => links.Exists(l => l.Start >= offset && l.Start <= offset + 2);

    private static bool IsBold(SourceInline inline) =>
        inline
            is SourceSpan { Kind: SourceSpanKind.Emphasis or SourceSpanKind.Plain, Inlines: [SourceSpan { Kind: SourceSpanKind.Strong }] };
}
