using Portfolio.Typesetting.Cjk;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Mathematics;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>Sets the formulas of a document and fits those that stand alone to the measure.</summary>
internal sealed class FormulaSetter(FontLibrary fonts, ParagraphLayout paragraphs)
{
    /// <summary>Share of their size to which formulas that could be broken are set smaller instead.</summary>
    private const double SmallestWhole = 0.8;

    /// <summary>Share of their size below which none is set.</summary>
    private const double Smallest = 0.3;

    private readonly Dictionary<string, MathFonts> families = new(StringComparer.Ordinal);

    /// <summary>The parts of a formula between which lines may end.</summary>
    public IReadOnlyList<MathPiece> Set(Formula formula, double measure, List<Finding> findings)
    {
        if (!formula.IsDisplay)
            return LayoutOf(formula, 1, measure, findings).Pieces(formula.Content, isDisplay: false);
        var (box, tag) = Whole(formula, 1, measure, findings);
        double excess = WidthOf(box, tag, formula) / measure;
        if (excess <= 1.0001)
            return [new(Placed(box, tag, measure, formula.Style.Size), 0, BreakCost.Never)];
        if (excess > 1 / SmallestWhole && tag is null)
        {
            IReadOnlyList<MathPiece> pieces = LayoutOf(formula, 1, measure, findings).Pieces(formula.Content, isDisplay: true);
            if (pieces.Count > 1 && pieces.Max(p => p.Box.Width) <= measure)
                return pieces;
        }

        // A little smaller still: sizes of words are rounded.
        double factor = Math.Max(Smallest, 0.999 / excess);
        (box, tag) = Whole(formula, factor, measure, findings);
        findings.Add(new(FindingKind.FormulaScaled, formula.Id, formula.AlternativeText, factor));
        return [new(Placed(box, tag, measure, formula.Style.Size), 0, BreakCost.Never)];
    }

    private (MathBox Box, MathBox? Tag) Whole(Formula formula, double factor, double measure, List<Finding> findings)
    {
        MathLayout layout = LayoutOf(formula, factor, measure, findings);
        return (layout.Whole(formula.Content, true), formula.Tag is null ? null : layout.Whole(formula.Tag, false));
    }

    private static double WidthOf(MathBox box, MathBox? tag, Formula formula) =>
        box.Width + (tag is null ? 0 : tag.Width + formula.Style.Size);

    /// <summary>The formula in the middle and its number at the right edge, or beside it where no measure is known.</summary>
    private static MathBox Placed(MathBox box, MathBox? tag, double measure, double em)
    {
        if (tag is null)
            return box;
        double width = double.IsFinite(measure) ? measure : box.Width + tag.Width + 2 * em,
            free = width - tag.Width - em;
        var line = new MathBox { Width = width };
        line.Add(box, Math.Max(0, Math.Min((width - box.Width) / 2, free - box.Width)), 0);
        line.Add(tag, width - tag.Width, 0);
        return line;
    }

    private MathLayout LayoutOf(Formula formula, double factor, double measure, List<Finding> findings)
    {
        string name = formula.Style.Family;
        if (!families.TryGetValue(name, out MathFonts? faces))
            families[name] = faces = new(
                fonts,
                fonts.Families.TryGetValue(name, out FontFamily? family)
                    ? family
                    : throw new ArgumentException($"The library has no family '{name}'.")
            );
        TextStyle style = formula.Style with { Size = formula.Style.Size * factor };
        return new(faces, style, (words, look) => SetWords(formula, words, look, findings), measure);
    }

    private (IReadOnlyList<PageItem> Items, double Width) SetWords(Formula formula, string words, TextStyle look, List<Finding> findings)
    {
        LaidOutParagraph set = paragraphs.LayOut(
            [new Text(formula.Id, formula.Language, words, look)],
            new(look.Size * 1.6, Alignment.Left),
            Flow.TextLayout.OneLine,
            formula.Language
        );
        findings.AddRange(set.Findings);
        if (set.Lines.Count == 0)
            return ([], 0);
        LaidOutLine line = set.Lines[0];
        return ([.. line.Items.Select(i => Raised(i, line.Baseline))], line.Width);
    }

    private static PageItem Raised(PageItem item, double by) =>
        item switch
        {
            GlyphRun run => run with { Y = run.Y - by },
            RuleItem rule => rule with { Y = rule.Y - by },
            _ => item,
        };
}
