using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Html;

/// <summary>What a style moves to the right end of its line; <see cref="RightParts"/> resolves it.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Inlines">Its content.</param>
internal sealed record RightPart(SourcePlace Place, IReadOnlyList<SourceInline> Inlines) : SourceInline(Place);

/// <summary>Puts right parts at the end of their lines, behind a space and a fill.</summary>
internal static class RightParts
{
    /// <summary>Width in em of a line to which a right part still belongs. Rule of thumb: two lines of text.</summary>
    public const double LongestLine = 80;

    /// <summary>The inlines with their right parts at the ends of lines.</summary>
    public static List<SourceInline> Arrange(List<SourceInline> inlines)
    {
        if (!inlines.Exists(Holds))
            return inlines;
        var arranged = new List<SourceInline>();
        var line = new List<SourceInline>();
        var right = new List<SourceInline>();
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case RightPart part:
                    if (right.Count > 0)
                        right.Add(new SourceText(part.Place, " "));
                    right.AddRange(InlineText.Trim(part.Inlines));
                    break;
                case SourceBreak:
                    Finish();
                    arranged.Add(inline);
                    break;
                case SourceSpan span when Holds(span):
                    line.Add(span with { Inlines = Arrange([.. span.Inlines]) });
                    break;
                case SourceLink link when Holds(link):
                    line.Add(link with { Inlines = Arrange([.. link.Inlines]) });
                    break;
                default:
                    line.Add(inline);
                    break;
            }
        }

        Finish();
        return arranged;

        void Finish()
        {
            arranged.AddRange(Joined(line, right));
            line.Clear();
            right.Clear();
        }
    }

    /// <summary>One line of two parts.</summary>
    public static IReadOnlyList<SourceInline> Joined(IReadOnlyList<SourceInline> left, IReadOnlyList<SourceInline> right)
    {
        if (right.Count == 0)
            return left;
        var words = InlineText.Trim(left);
        var place = right[0].Place;
        return words.Count == 0
            ? [new SourceFill(place), .. right]
            : [.. words, new SourceText(place, " "), new SourceFill(place), .. right];
    }

    /// <summary>Whether words stand in one line, or nearly so.</summary>
    public static bool IsLine(IReadOnlyList<SourceInline> inlines) =>
        !inlines.Any(i => i is SourceBreak or SourceFill) && Scripts.EstimateWidth(InlineText.Plain(inlines)) < LongestLine;

    private static bool Holds(SourceInline inline) =>
        inline switch
        {
            RightPart => true,
            SourceSpan span => span.Inlines.Any(Holds),
            SourceLink link => link.Inlines.Any(Holds),
            _ => false,
        };
}
