using System.Globalization;
using System.Text;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>A formula as one would read it aloud: the alternative text of its tag.</summary>
internal sealed partial class SpokenFormula
{
    /// <summary>Characters; nobody listens to more in one piece.</summary>
    private const int Longest = 3000;

    private readonly FormulaWords words;

    /// <summary>The bracket around what is being said.</summary>
    private string? around;

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
                if (folded.Length > 0 && folded[^1] is not (' ' or '，' or '；' or '：'))
                    folded.Append(' ');
                continue;
            }

            // No blank before a mark, nor after an opening bracket; of two marks the stronger one stays.
            var isMark = c is ',' or ';' or '.' or '，' or '；';
            if (folded.Length > 1 && folded[^1] == ' ' && (isMark || c is ')' or ']' || folded[^2] is '(' or '['))
                folded.Length--;
            if ((isMark || c is ')' or ']') && folded.Length > 0 && folded[^1] is ',' or '，')
            {
                if (c is ',' or '，')
                    continue;
                folded.Length--;
            }

            folded.Append(c);
        }

        return folded.ToString().Trim(' ', ',', '，');
    }

    private string Format(string pattern, params ReadOnlySpan<object?> parts) =>
        string.Format(CultureInfo.InvariantCulture, pattern, parts);

    private string Say(MathNode? node) =>
        node switch
        {
            MathRow row => SayRow(row.Nodes),
            MathSymbol { IsLarge: true } large => words.In("bare", "{0}", Name(large.Text)),
            MathSymbol symbol => Name(symbol.Text),
            MathText text => Name(text.Content).Replace('\u2009', ' '),
            MathSpace => " ",
            MathFraction fraction => SayFraction(fraction),
            MathRoot root => root.Degree is { } degree
                ? Format(words.RootOf, Say(degree), Say(root.Radicand))
                : Format(IsShort(root.Radicand) ? words.Root : words.LongRoot, Say(root.Radicand)),
            MathScripts scripts => SayScripts(scripts),
            MathAccent accent => Format(words.With, Say(accent.Base), Name(accent.Mark)),
            MathLined lined => SayLined(lined),
            MathArrow arrow => SayArrow(arrow),
            MathFence fence => SayFence(fence),
            MathDelimiter delimiter => Name(delimiter.Character),
            MathTable table => SayLines(table),
            MathStyled styled => Say(styled.Content),
            MathShifted { Hidden: var hidden } shifted => (hidden & MathHidden.Ink) != 0 ? "" : Say(shifted.Content),
            _ => "",
        };

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
        if (IsDerivative(fraction.Above, fraction.Below))
            return words.In("derivative", "({0})/({1})", above, below);
        var isShort = IsShort(fraction.Above) && IsShort(fraction.Below);
        var part = (above, below) switch
        {
            ("1", "2") => "half",
            ("1", "3") => "third",
            ("1", "4") => "quarter",
            _ => "",
        };
        if (words.Names.TryGetValue(part, out var known))
            return known;
        return Format(isShort ? words.Fraction : words.LongFraction, above, below);
    }

    private string SayScripts(MathScripts scripts)
    {
        var inner = scripts.Base is MathSymbol { IsLarge: true } sign ? Name(sign.Text) : Say(scripts.Base);
        if (scripts.Base is MathRow { Nodes.Count: 0 })
            scripts = scripts with { PreSub = scripts.Sub, PreSup = scripts.Sup, Sub = null, Sup = null };
        if (scripts.PreSub is not null || scripts.PreSup is not null)
        {
            var (above, below) = (Say(scripts.PreSup), Say(scripts.PreSub));
            var place =
                below.Length == 0 ? "leftsup"
                : above.Length == 0 ? "leftsub"
                : "left";
            inner = words.In(place, "^{0}_{1}{2}", above, below, inner);
        }

        if (OperatorOf(scripts.Base) is { } name)
        {
            var isLimit = name is "lim" or "lim\u2009sup" or "lim\u2009inf" or "inj\u2009lim" or "proj\u2009lim";
            return (scripts.Sub, scripts.Sup) switch
            {
                (not null, not null) => Format(words.FromTo, Say(scripts.Sub), Say(scripts.Sup), inner),
                (not null, null) => Format(isLimit ? words.As : words.Over, isLimit ? SayLimit(scripts.Sub) : Say(scripts.Sub), inner),
                _ => Format(words.Above, inner, Say(scripts.Sup)),
            };
        }

        if (scripts is { Base: MathAccent { Mark: "⏞" or "⏟" or "⎴" or "⎵" or "⏠" or "⏡" } brace })
            return words.In("marked", "{0} ({1})", Say(brace.Base), Say(brace.IsUnder ? scripts.Sub : scripts.Sup));
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
        MathNode[] nodes = power is MathRow row ? [.. row.Nodes.Where(n => n is not MathSpace)] : [power];
        while (nodes is [MathRow { Nodes: { } inside }])
            nodes = [.. inside.Where(n => n is not MathSpace)];

        // A number in brackets, a word and the charge of an ion are no powers.
        if (nodes is [MathSymbol { Text: "(" }, ..] or [MathText { Content: [_, _, ..] }] || IsCharge(nodes))
            return words.In("superscript", "{0}^{1}", inner, Say(power));
        if (nodes is [MathSymbol { Text: var sign }])
        {
            if (sign is "2" or "3")
                return Format(sign == "2" ? words.Squared : words.Cubed, inner);
            if (sign is "′" or "″" or "‴" or "∗" or "⋆" or "†" or "⊤" or "∘" or "°" or "+" or "−")
                return Format(words.With, inner, Name(sign == "∘" ? "°" : sign));
        }

        if (nodes is [MathSymbol { Text: "′" or "″" or "‴" } prime, .. { Length: > 0 } rest])
            return SayPower(Format(words.With, inner, Say(prime)), new MathRow(rest));
        return Format(IsShort(power) ? words.Power : words.LongPower, inner, Say(power));
    }

    private static bool IsCharge(MathNode[] nodes) =>
        nodes.Length > 1 && nodes[^1] is MathSymbol { Text: "+" or "−" } && nodes.AsSpan(..^1).ToArray().All(IsDigit);

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
        var inner = Name(arrow.Character);
        var (above, below) = (Say(arrow.Over), Say(arrow.Under));
        if (arrow.Character == "→" && (above.Length == 0) != (below.Length == 0))
            return words.In("arrow", "→ ({0})", above + below);
        inner = above.Length == 0 ? inner : Format(words.Above, inner, above);
        return below.Length == 0 ? inner : Format(words.Below, inner, below);
    }

    private string SayFence(MathFence fence)
    {
        if ((fence.Left is null || fence.Right is null) && fence.Parts is [MathTable cases])
            return $"{Format(words.Cases)} {SayLines(cases, ", ")}; {words.EndCases} ";
        if (fence.Parts is [MathTable { Rows: { Count: > 0 } rows } matrix])
            return SayMatrix(matrix, rows);
        if (Inside(fence.Parts) is [MathFraction { HasBar: false } choice] && fence.Left == "(")
            return Say(choice);
        if (SayBars(fence) is { } bars)
            return bars;
        var text = new StringBuilder();
        var outer = around;
        around = fence.Left;
        for (var i = 0; i <= fence.Parts.Count; i++)
        {
            var sign =
                i == 0 ? fence.Left
                : i == fence.Parts.Count ? fence.Right
                : fence.Middles[i - 1];
            if (sign is not null)
                text.Append(' ').Append(i > 0 && i < fence.Parts.Count && sign is "|" or "∣" ? Middle(fence.Left) : Name(sign)).Append(' ');
            if (i < fence.Parts.Count)
                text.Append(Say(fence.Parts[i]));
        }

        around = outer;
        return text.ToString();
    }

    private string SayMatrix(MathTable matrix, IReadOnlyList<MathTableRow> rows)
    {
        var text = new StringBuilder(Format(words.Matrix, rows.Count, rows.Max(r => r.Cells.Count)));
        for (var i = 0; i < matrix.Rows.Count; i++)
            text.Append(' ').Append(Format(words.Row, i + 1, string.Join(", ", matrix.Rows[i].Cells.Select(SayCell))));
        return text.Append(' ').Append(words.EndMatrix).Append(' ').ToString();
    }

    private string SayLines(MathTable table, string between = " ") =>
        string.Join(
            "; ",
            table.Rows.Select(row =>
                string.Join(between, row.Cells.Select(Say))
                + (row.Tag is null ? "" : ", " + Format(words.Number, Say(row.Tag).Trim('(', ')')))
            )
        );
}
