using Portfolio.Export.Composing.Mathematics;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// Formulas as text: Unicode symbols, raised and lowered pieces, fractions on one line. What that cannot show is printed as its source.
/// </summary>
internal static class MathComposer
{
    /// <summary>Size of a script as a share of what it belongs to: about the 7 points that TeX sets beside 10.</summary>
    private const double ScriptScale = 0.72;

    /// <summary>A third of the size, the unit of <see cref="MathPiece.Rise"/>.</summary>
    private const double RiseUnit = 0.33;

    /// <param name="tex">Without the dollar signs or brackets around it.</param>
    /// <param name="place">Where it stands, for the warning about one that cannot be set.</param>
    public static IReadOnlyList<Inline> Compose(ComposeContext context, string tex, SourcePlace place, TextStyle style, string language)
    {
        var pieces = TexReader.Read(tex, out var unknown);
        if (pieces is not null && unknown.Count > 0)
            context.Bag.Warn(
                DiagnosticCodes.MathAsSource,
                place,
                $"the command {string.Join(", ", unknown.Select(u => "\\" + u))} is not known; it is printed as it is written",
                "write it with commands of LaTeX or amsmath"
            );
        if (pieces is null)
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

            var size = Math.Round(style.Size * Math.Pow(ScriptScale, Math.Abs(piece.Level)), 2);
            children.Add(
                new Text(
                    context.NewId(),
                    language,
                    piece.Text,
                    style with
                    {
                        Size = size,
                        Rise = Math.Round(style.Rise + (style.Size * RiseUnit * piece.Rise), 2),
                        Italic = piece.Italic,
                        Weight = piece.Bold ? FontWeight.Bold : style.Weight,
                    }
                )
            );
        }

        return [new Span(context.NewId(place), language, SpanRole.Span, children)];
    }
}
