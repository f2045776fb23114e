using Portfolio.Export.Composing.Mathematics;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Formulas: what their source says, as the typesetter takes it, and in words for those who listen.</summary>
internal static class MathComposer
{
    /// <param name="context">What the entry shares.</param>
    /// <param name="tex">Without the dollar signs or brackets around it.</param>
    /// <param name="place">Where it stands, for what is to be said about it.</param>
    /// <param name="style">Style of the text around.</param>
    /// <param name="language">Language of the words in it and about it.</param>
    /// <param name="isDisplay">Alone in its paragraph.</param>
    /// <returns>The formula; nothing where its source only defines commands.</returns>
    public static IReadOnlyList<Inline> Compose(
        ComposeContext context,
        string tex,
        SourcePlace place,
        TextStyle style,
        string language,
        bool isDisplay
    )
    {
        var formula = TexParser.Read(tex, context.Macros, isDisplay);
        foreach (var remark in formula.Remarks)
            context.Bag.Warn(
                DiagnosticCodes.MathAsSource,
                PlaceOf(tex, place, remark.At),
                remark.IsUnknown ? PageMessages.TexCommandUnknown(remark.Message) : PageMessages.InFormula(remark.Message),
                remark.IsUnknown ? PageMessages.TexCommandUnknownHint : PageMessages.InFormulaHint
            );
        if (formula.Content.Nodes.Count == 0 && formula.Tag is null)
            return [];
        var words = SpokenFormula.Of(formula.Content, formula.Tag, language);
        return [new Formula(context.NewId(place), language, formula.Content, style, words) { IsDisplay = isDisplay, Tag = formula.Tag }];
    }

    /// <summary>Places within a formula count from its first character; the signs around it are not part of its source.</summary>
    private static SourcePlace PlaceOf(string tex, SourcePlace place, int at)
    {
        var before = tex.AsSpan(0, Math.Min(at, tex.Length));
        var lines = before.Count('\n');
        return place.Line == 0 ? place
            : lines == 0 ? place with { Column = place.Column + at }
            : place with { Line = place.Line + lines, Column = at - before.LastIndexOf('\n') };
    }
}
