using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>Two headings as one: the second smaller and muted at the end of the line, or below the first.</summary>
internal static class HeadingPair
{
    /// <summary>Size of the second heading as a share of the first: that of small print, so that it stands back.</summary>
    private const double SecondSize = 0.86;

    /// <summary>Bold letters are wider than <see cref="Scripts.EstimateWidth(string)"/> says.</summary>
    private const double BoldWidening = 1.08;

    /// <summary>Between two on one line, in em; nearer they would read as one.</summary>
    private const double LeastGap = 2;

    /// <summary>Null when one of them is more than words on a line.</summary>
    /// <param name="room">Width in points that both may take on one line; 0 sets the second below always.</param>
    public static Heading? Join(
        Heading first,
        Heading second,
        ComposeContext context,
        ComposeContext other,
        double room,
        double size = SecondSize
    )
    {
        var hasLines = first.Inlines.Concat(second.Inlines).Any(i => i is LineBreak);
        if ((hasLines && first.Level > 1) || first.Inlines.Concat(second.Inlines).Any(i => i is Fill))
            return null;
        if (SourceTexts.Fold(BlockUnits.Text(first.Inlines)) == SourceTexts.Fold(BlockUnits.Text(second.Inlines)))
            return first;
        var quiet = new Span(
            other.NewId(),
            second.Language,
            SpanRole.Span,
            [.. second.Inlines.Select(i => Quieter(i, size, context.Theme.Muted))]
        );
        if (other.Origins.TryGetValue(second.Id, out var place))
            other.Origins[quiet.Id] = place;
        var (one, two) = (BlockUnits.Text(first.Inlines), BlockUnits.Text(second.Inlines));
        var em = StyleOf(first.Inlines)?.Size ?? 12;
        var width = (Scripts.EstimateWidth(one) * BoldWidening + LeastGap + Scripts.EstimateWidth(two) * size) * em;
        var space = new Text(context.NewId(), first.Language, " ", StyleOf(first.Inlines) ?? new TextStyle("sans", em));
        Inline[] between =
        [
            space,
            width < room && !hasLines ? new Fill(context.NewId(), first.Language, em) : new LineBreak(context.NewId(), first.Language),
        ];
        return first with { Inlines = [.. first.Inlines, .. between, quiet] };
    }

    private static TextStyle? StyleOf(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            var style = inline switch
            {
                Text text => text.Style,
                Span span => StyleOf(span.Inlines),
                Link link => StyleOf(link.Inlines),
                _ => null,
            };
            if (style is not null)
                return style;
        }

        return null;
    }

    private static Inline Quieter(Inline inline, double size, Rgb color) =>
        inline switch
        {
            Text text => text with { Style = text.Style with { Size = Math.Round(text.Style.Size * size, 2), Color = color } },
            Span span => span with { Inlines = [.. span.Inlines.Select(i => Quieter(i, size, color))] },
            Link link => link with { Inlines = [.. link.Inlines.Select(i => Quieter(i, size, color))] },
            _ => inline,
        };
}
