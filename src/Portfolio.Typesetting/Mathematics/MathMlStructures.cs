using System.Globalization;
using System.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Mathematics;

/// <summary>The parts of formulas that hold others, as MathML.</summary>
internal static class MathMlStructures
{
    /// <summary>Marks that stand by themselves in place of combining ones.</summary>
    private const string Combining = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u030C\u20D7",
        Spacing = "`´^~¯˘˙¨˚ˇ→";

    public static void Add(MathNode node, StringBuilder xml)
    {
        switch (node)
        {
            case MathFraction fraction:
                Fraction(fraction, xml);
                break;
            case MathRoot { Degree: null } root:
                Element("msqrt", "", xml, root.Radicand);
                break;
            case MathRoot root:
                Element("mroot", "", xml, root.Radicand, root.Degree);
                break;
            case MathScripts scripts:
                Scripts(scripts, xml);
                break;
            case MathAccent accent:
                Accent(accent, xml);
                break;
            case MathArrow arrow:
                Arrow(arrow, xml);
                break;
            case MathFence fence:
                Fence(fence, xml);
                break;
            case MathTable table:
                Table(table, xml);
                break;
            case MathLined lined:
                Lined(lined, xml);
                break;
            case MathStyled styled:
                Element("mstyle", StyleOf(styled), xml, styled.Content);
                break;
            case MathShifted shifted:
                Shifted(shifted, xml);
                break;
            default:
                xml.Append("<mrow/>");
                break;
        }
    }

    private static void Element(string name, string attributes, StringBuilder xml, params MathNode?[] parts)
    {
        xml.Append('<').Append(name).Append(attributes).Append('>');
        foreach (MathNode? part in parts)
            MathMl.One(part, xml);
        xml.Append("</").Append(name).Append('>');
    }

    private static void Fraction(MathFraction fraction, StringBuilder xml)
    {
        if (fraction.Level is { } level)
            xml.Append("<mstyle displaystyle=\"").Append(level == 0 ? "true" : "false").Append("\">");
        Element("mfrac", fraction.HasBar ? "" : " linethickness=\"0\"", xml, fraction.Above, fraction.Below);
        if (fraction.Level is not null)
            xml.Append("</mstyle>");
    }

    private static void Scripts(MathScripts scripts, StringBuilder xml)
    {
        if (scripts.PreSub is not null || scripts.PreSup is not null)
        {
            xml.Append("<mmultiscripts>");
            MathMl.One(scripts.Base, xml);
            foreach (MathNode? script in new[] { scripts.Sub, scripts.Sup })
                OrNone(script, xml);
            xml.Append("<mprescripts/>");
            foreach (MathNode? script in new[] { scripts.PreSub, scripts.PreSup })
                OrNone(script, xml);
            xml.Append("</mmultiscripts>");
            return;
        }

        // Limits that stand above and below in displays only are those of operators, whose limits move by themselves.
        bool isAbove = scripts.Limits != MathLimits.Beside;
        switch (scripts)
        {
            case { Sub: not null, Sup: not null }:
                Element(isAbove ? "munderover" : "msubsup", "", xml, scripts.Base, scripts.Sub, scripts.Sup);
                break;
            case { Sub: not null }:
                Element(isAbove ? "munder" : "msub", "", xml, scripts.Base, scripts.Sub);
                break;
            case { Sup: not null }:
                Element(isAbove ? "mover" : "msup", "", xml, scripts.Base, scripts.Sup);
                break;
            default:
                MathMl.One(scripts.Base, xml);
                break;
        }
    }

    private static void OrNone(MathNode? script, StringBuilder xml)
    {
        if (script is null)
            xml.Append("<none/>");
        else
            MathMl.One(script, xml);
    }

    private static void Accent(MathAccent accent, StringBuilder xml)
    {
        string name = accent.IsUnder ? "munder" : "mover";
        xml.Append('<').Append(name).Append(accent.IsUnder ? " accentunder=\"true\">" : " accent=\"true\">");
        MathMl.One(accent.Base, xml);
        int at = accent.Mark.Length == 1 ? Combining.IndexOf(accent.Mark[0], StringComparison.Ordinal) : -1;
        MathMl.Sign(at < 0 ? accent.Mark : Spacing[at].ToString(), accent.Stretches ? " stretchy=\"true\"" : " stretchy=\"false\"", xml);
        xml.Append("</").Append(name).Append('>');
    }

    private static void Arrow(MathArrow arrow, StringBuilder xml)
    {
        string name = arrow switch
        {
            { Over: not null, Under: not null } => "munderover",
            { Under: not null } => "munder",
            _ => "mover",
        };
        xml.Append('<').Append(name).Append('>');
        MathMl.Sign(arrow.Character, " stretchy=\"true\"", xml);
        if (arrow.Under is not null)
            MathMl.One(arrow.Under, xml);
        if (arrow.Over is not null || arrow.Under is null)
            MathMl.One(arrow.Over, xml);
        xml.Append("</").Append(name).Append('>');
    }

    private static void Fence(MathFence fence, StringBuilder xml)
    {
        xml.Append("<mrow>");
        for (int i = 0; i < fence.Parts.Count; i++)
        {
            string? sign = i == 0 ? fence.Left : fence.Middles[i - 1];
            if (sign is not null)
                MathMl.Sign(sign, i == 0 ? " fence=\"true\" form=\"prefix\" stretchy=\"true\"" : " stretchy=\"true\"", xml);
            MathMl.One(fence.Parts[i], xml);
        }

        if (fence.Right is { } right)
            MathMl.Sign(right, " fence=\"true\" form=\"postfix\" stretchy=\"true\"", xml);
        xml.Append("</mrow>");
    }

    private static void Table(MathTable table, StringBuilder xml)
    {
        int columns = table.Rows.Count == 0 ? 0 : table.Rows.Max(r => r.Cells.Count);
        xml.Append("<mtable columnalign=\"");
        for (int i = 0; i < columns; i++)
        {
            MathAlignment how = table.Columns.Count == 0 ? MathAlignment.Center : table.Columns[Math.Min(i, table.Columns.Count - 1)];
            xml.Append(i > 0 ? " " : "").Append(how.ToString().ToLowerInvariant());
        }

        xml.Append('"');
        if (table.Level == 0)
            xml.Append(" displaystyle=\"true\"");
        if (table.Rules.Any(r => r > 0 && r < columns))
            xml.Append(" columnlines=\"")
                .AppendJoin(' ', Enumerable.Range(1, columns - 1).Select(i => table.Rules.Contains(i) ? "solid" : "none"))
                .Append('"');
        if (table.Rows.Skip(1).Any(r => r.RulesAbove > 0))
            xml.Append(" rowlines=\"").AppendJoin(' ', table.Rows.Skip(1).Select(r => r.RulesAbove > 0 ? "solid" : "none")).Append('"');
        xml.Append('>');
        foreach (MathTableRow row in table.Rows)
        {
            xml.Append(row.Tag is null ? "<mtr>" : "<mlabeledtr>");
            if (row.Tag is not null)
                Element("mtd", "", xml, row.Tag);
            foreach (MathNode cell in row.Cells)
                Element("mtd", "", xml, cell);
            xml.Append(row.Tag is null ? "</mtr>" : "</mlabeledtr>");
        }

        xml.Append("</mtable>");
    }

    private static void Lined(MathLined lined, StringBuilder xml)
    {
        if (lined.Ground is { } ground)
            xml.Append("<mstyle mathbackground=\"").Append(Color(ground)).Append("\">");
        (MathLines Line, string Name)[] names =
        [
            (MathLines.Over, "top"),
            (MathLines.Under, "bottom"),
            (MathLines.Left, "left"),
            (MathLines.Right, "right"),
            (MathLines.Through, "horizontalstrike"),
            (MathLines.Rising, "updiagonalstrike"),
            (MathLines.Falling, "downdiagonalstrike"),
            (MathLines.Frame, "box"),
        ];
        if (lined.Lines == MathLines.None)
            MathMl.One(lined.Base, xml);
        else
            Element(
                "menclose",
                $" notation=\"{string.Join(' ', names.Where(n => lined.Lines.HasFlag(n.Line)).Select(n => n.Name))}\"",
                xml,
                lined.Base
            );
        if (lined.Ground is not null)
            xml.Append("</mstyle>");
    }

    private static string StyleOf(MathStyled styled)
    {
        string style = styled.Level switch
        {
            null => "",
            0 => " displaystyle=\"true\" scriptlevel=\"0\"",
            { } level => $" displaystyle=\"false\" scriptlevel=\"{level - 1}\"",
        };
        if (styled.Color is { } color)
            style += $" mathcolor=\"{Color(color)}\"";
        return styled.Scale == 1 ? style : style + $" mathsize=\"{MathMl.Number(styled.Scale * 100)}%\"";
    }

    private static string Color(Rgb color) => string.Create(CultureInfo.InvariantCulture, $"#{color.R:X2}{color.G:X2}{color.B:X2}");

    private static void Shifted(MathShifted shifted, StringBuilder xml)
    {
        string attributes = shifted.Hidden.HasFlag(MathHidden.Width) ? " width=\"0\"" : "";
        if (shifted.Hidden.HasFlag(MathHidden.Height))
            attributes += " height=\"0\" depth=\"0\"";
        if (shifted.Raise != 0)
            attributes += $" voffset=\"{MathMl.Number(shifted.Raise)}em\"";
        xml.Append("<mpadded").Append(attributes).Append('>');
        if (shifted.Hidden.HasFlag(MathHidden.Ink))
            Element("mphantom", "", xml, shifted.Content);
        else
            MathMl.One(shifted.Content, xml);
        xml.Append("</mpadded>");
    }
}
