using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>Formulas as text: Unicode signs, raised and lowered pieces, fractions on one line. What that cannot show is printed as its source.</summary>
internal static class MathComposer
{
    public static IReadOnlyList<Inline> Compose(ComposeContext context, string tex, SourcePlace place, TextStyle style, string language)
    {
        if (TexReader.Read(tex) is not { } pieces)
        {
            context.Bag.Warn(
                DiagnosticCodes.MathAsSource,
                place,
                "a formula is printed as its TeX source",
                "only formulas of one line with common signs can be set"
            );
            return
            [
                new Span(
                    context.NewId(place),
                    language,
                    SpanRole.Code,
                    [new Text(context.NewId(), language, tex.Trim(), context.Styles.CodeIn(style))]
                ),
            ];
        }

        var children = new List<Inline>();
        foreach (var piece in pieces)
        {
            if (piece.Text == "\n")
            {
                children.Add(new LineBreak(context.NewId(), language));
                continue;
            }

            var size = Math.Round(style.Size * Math.Pow(0.72, Math.Abs(piece.Level)), 2);
            children.Add(
                new Text(
                    context.NewId(),
                    language,
                    piece.Text,
                    style with
                    {
                        Size = size,
                        Rise = Math.Round(style.Rise + (style.Size * 0.33 * piece.Rise), 2),
                        Italic = piece.Italic,
                        Weight = piece.Bold ? FontWeight.Bold : style.Weight,
                    }
                )
            );
        }

        return [new Span(context.NewId(place), language, SpanRole.Span, children)];
    }
}
