using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Where a page itself moves the rest of a line to the right.</summary>
internal static class CvFills
{
    /// <summary>Offsets in the plain text at which the right parts of lines begin.</summary>
    public static List<int> Find(IReadOnlyList<SourceInline> inlines)
    {
        var found = new List<int>();
        var position = 0;
        Find(inlines, ref position, found);
        return found;
    }

    /// <summary>The inlines without their fills; offsets of the plain text stay.</summary>
    public static IReadOnlyList<SourceInline> Without(IReadOnlyList<SourceInline> inlines) =>
        [
            .. inlines
                .Where(i => i is not SourceFill)
                .Select(i =>
                    i switch
                    {
                        SourceSpan span => span with { Inlines = Without(span.Inlines) },
                        SourceLink link => link with { Inlines = Without(link.Inlines) },
                        _ => i,
                    }
                ),
        ];

    private static void Find(IReadOnlyList<SourceInline> inlines, ref int position, List<int> found)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourceFill:
                    found.Add(position);
                    break;
                case SourceSpan span:
                    Find(span.Inlines, ref position, found);
                    break;
                case SourceLink link:
                    Find(link.Inlines, ref position, found);
                    break;
                default:
                    position += InlineText.Plain([inline]).Length;
                    break;
            }
        }
    }
}
