using System.Globalization;
using System.Text;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>A formula as one would read it aloud: the alternative text of its tag.</summary>
internal sealed class SpokenFormula
{
    /// <summary>Characters; nobody listens to more in one piece.</summary>
    private const int Longest = 3000;

    private readonly FormulaWords words;

    private SpokenFormula(FormulaWords words) => this.words = words;

    /// <summary>The words of a formula in a language; never empty.</summary>
    public static string Of(MathNode content, MathNode? tag, string language)
    {
        var spoken = new SpokenFormula(FormulaWords.For(language));
        var text = spoken.Say(content);
        if (tag is not null)
            text += ", " + spoken.Format(spoken.words.Number, spoken.Say(tag).Trim('(', ')'));
        text = Folded(text);
        return text.Length == 0 ? "–"
            : text.Length > Longest ? text[..Longest] + "…"
            : text;
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else
            {
                // No blank before a mark, nor after an opening bracket.
                if (folded.Length > 1 && folded[^1] == ' ' && (c is ',' or ';' or ')' or ']' or '，' or '；' || folded[^2] is '(' or '['))
                    folded.Length--;
                folded.Append(c);
            }
        }

        return folded.ToString().Trim(' ', ',', '，');
    }

    private string Format(string pattern, params ReadOnlySpan<object?> parts) =>
        string.Format(CultureInfo.InvariantCulture, pattern, parts);

    private string Say(MathNode? node) =>
        node switch
        {
            MathRow row => SayRow(row.Nodes),
            MathSymbol symbol => words.Names.GetValueOrDefault(symbol.Text) ?? symbol.Text,
            MathText text => words.Names.GetValueOrDefault(text.Content) ?? text.Content.Replace('\u2009', ' '),
            MathSpace => " ",
            MathFraction fraction => SayFraction(fraction),
            MathRoot root => root.Degree is { } degree
                ? Format(words.RootOf, Say(degree), Say(root.Radicand))
                : Format(IsShort(root.Radicand) ? words.Root : words.LongRoot, Say(root.Radicand)),
            MathScripts scripts => SayScripts(scripts),
            MathAccent accent => Format(words.With, Say(accent.Base), words.Names.GetValueOrDefault(accent.Mark) ?? accent.Mark),
            MathLined lined => SayLined(lined),
            MathArrow arrow => SayArrow(arrow),
            MathFence fence => SayFence(fence),
            MathDelimiter delimiter => words.Names.GetValueOrDefault(delimiter.Character) ?? delimiter.Character,
            MathTable table => SayLines(table),
            MathStyled styled => Say(styled.Content),
            MathShifted { Hidden: var hidden } shifted => (hidden & MathHidden.Ink) != 0 ? "" : Say(shifted.Content),
            _ => "",
        };

    private string SayRow(IReadOnlyList<MathNode> nodes)
    {
        var text = new StringBuilder();
        for (var i = 0; i < nodes.Count; i++)
        {
            // Digits are one number.
            if (i > 0 && !(IsDigit(nodes[i - 1]) && IsDigit(nodes[i])))
                text.Append(' ');
            text.Append(Say(nodes[i]));
        }

        return text.ToString();
    }

    private static bool IsDigit(MathNode node) => node is MathSymbol { Text: [>= '0' and <= '9' or '.'] };

    /// <summary>One letter or number, or one with a script of its own.</summary>
    private static bool IsShort(MathNode? node) =>
        node switch
        {
            null or MathSymbol or MathText => true,
            MathRow row => row.Nodes.Count <= 1 ? row.Nodes.All(IsShort) : row.Nodes.All(IsDigit),
            MathScripts { Sub: var sub, Sup: var sup, Base: var inner } => IsShort(inner) && IsShort(sub) && IsShort(sup),
            MathAccent accent => IsShort(accent.Base),
            MathStyled styled => IsShort(styled.Content),
            _ => false,
        };

    private string SayFraction(MathFraction fraction)
    {
        var (above, below) = (Say(fraction.Above), Say(fraction.Below));
        if (!fraction.HasBar)
            return Format(words.Binomial, above, below);
        var isShort = IsShort(fraction.Above) && IsShort(fraction.Below);
        return Format(isShort ? words.Fraction : words.LongFraction, above, below);
    }

    private string SayScripts(MathScripts scripts)
    {
        var inner = Say(scripts.Base);
        if (scripts.PreSub is not null || scripts.PreSup is not null)
            inner = $"{Say(scripts.PreSub)} {Say(scripts.PreSup)} {inner}";
        if (OperatorOf(scripts.Base) is { } name)
        {
            var isLimit = name is "lim" or "lim\u2009sup" or "lim\u2009inf" or "inj\u2009lim" or "proj\u2009lim";
            return (scripts.Sub, scripts.Sup) switch
            {
                (not null, not null) => Format(words.FromTo, Say(scripts.Sub), Say(scripts.Sup), inner),
                (not null, null) => Format(isLimit ? words.As : words.Over, Say(scripts.Sub), inner),
                _ => Format(words.Above, inner, Say(scripts.Sup)),
            };
        }

        if (scripts.Limits == MathLimits.Always)
        {
            inner = scripts.Sub is null ? inner : Format(words.Below, inner, Say(scripts.Sub));
            return scripts.Sup is null ? inner : Format(words.Above, inner, Say(scripts.Sup));
        }

        if (scripts.Sub is not null)
            inner = Format(IsShort(scripts.Sub) ? words.Sub : words.LongSub, inner, Say(scripts.Sub));
        return scripts.Sup is null ? inner : SayPower(inner, scripts.Sup);
    }

    private string SayPower(string inner, MathNode power)
    {
        MathNode[] nodes = power is MathRow row ? [.. row.Nodes] : [power];
        if (nodes is [MathSymbol { Text: var sign }])
        {
            if (sign is "2" or "3")
                return Format(sign == "2" ? words.Squared : words.Cubed, inner);
            if (sign is "′" or "″" or "‴" or "∗" or "⋆" or "†" or "⊤" or "∘" or "°" or "+" or "−")
                return Format(words.With, inner, words.Names.GetValueOrDefault(sign == "∘" ? "°" : sign) ?? sign);
        }

        if (nodes is [MathSymbol { Text: "′" or "″" or "‴" } prime, .. { Length: > 0 } rest])
            return SayPower(Format(words.With, inner, Say(prime)), new MathRow(rest));
        return Format(IsShort(power) ? words.Power : words.LongPower, inner, Say(power));
    }

    private static string? OperatorOf(MathNode? node) =>
        node switch
        {
            MathSymbol { IsLarge: true } symbol => symbol.Text,
            MathText { Class: MathClass.Operator } text when TexSigns.LimitFunctions.ContainsValue(text.Content.Replace('\u2009', ' ')) =>
                text.Content,
            _ => null,
        };

    private string SayLined(MathLined lined)
    {
        var inner = Say(lined.Base);
        if ((lined.Lines & (MathLines.Rising | MathLines.Falling | MathLines.Through)) != 0)
            return Format(words.Struck, inner);
        return lined.Lines switch
        {
            MathLines.Over => Format(words.With, inner, words.Names.GetValueOrDefault("over") ?? "‾"),
            MathLines.Under => Format(words.With, inner, words.Names.GetValueOrDefault("under") ?? "_"),
            _ => inner,
        };
    }

    private string SayArrow(MathArrow arrow)
    {
        var inner = words.Names.GetValueOrDefault(arrow.Character) ?? arrow.Character;
        inner = arrow.Over is null ? inner : Format(words.Above, inner, Say(arrow.Over));
        return arrow.Under is null ? inner : Format(words.Below, inner, Say(arrow.Under));
    }

    private string SayFence(MathFence fence)
    {
        if ((fence.Left is null || fence.Right is null) && fence.Parts is [MathTable cases])
            return $"{Format(words.Cases)} {SayLines(cases)}; {words.EndCases} ";
        if (fence.Parts is [MathTable { Rows: { Count: > 0 } rows } matrix])
            return SayMatrix(matrix, rows);
        if (fence.Parts is [MathFraction { HasBar: false } choice] && fence.Left == "(")
            return Say(choice);
        var text = new StringBuilder();
        for (var i = 0; i <= fence.Parts.Count; i++)
        {
            var sign =
                i == 0 ? fence.Left
                : i == fence.Parts.Count ? fence.Right
                : fence.Middles[i - 1];
            if (sign is not null)
                text.Append(' ').Append(words.Names.GetValueOrDefault(sign) ?? sign).Append(' ');
            if (i < fence.Parts.Count)
                text.Append(Say(fence.Parts[i]));
        }

        return text.ToString();
    }

    private string SayMatrix(MathTable matrix, IReadOnlyList<MathTableRow> rows)
    {
        var text = new StringBuilder(Format(words.Matrix, rows.Count, rows.Max(r => r.Cells.Count)));
        for (var i = 0; i < matrix.Rows.Count; i++)
            text.Append(' ').Append(Format(words.Row, i + 1, string.Join(", ", matrix.Rows[i].Cells.Select(Say))));
        return text.Append(' ').Append(words.EndMatrix).Append(' ').ToString();
    }

    private string SayLines(MathTable table) =>
        string.Join(
            "; ",
            table.Rows.Select(row =>
                string.Join(" ", row.Cells.Select(Say)) + (row.Tag is null ? "" : ", " + Format(words.Number, Say(row.Tag).Trim('(', ')')))
            )
        );
}
