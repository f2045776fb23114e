using System.Globalization;
using System.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Mathematics;

/// <summary>Formulas as MathML 3, for programs that read what a formula is and not how it looks.</summary>
public static class MathMl
{
    /// <summary>A formula as a document of MathML, in UTF-8 without a declaration.</summary>
    /// <param name="formula">The formula.</param>
    public static string Of(Formula formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        var xml = new StringBuilder("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"");
        xml.Append(formula.IsDisplay ? " display=\"block\"" : "").Append(" alttext=\"");
        Escape(formula.AlternativeText, xml);
        xml.Append("\">");
        if (formula.Tag is { } tag)
        {
            xml.Append("<mtable side=\"right\"><mlabeledtr><mtd>");
            Add(tag, xml);
            xml.Append("</mtd><mtd>");
            Row([formula.Content], xml);
            xml.Append("</mtd></mlabeledtr></mtable>");
        }
        else
        {
            Row([formula.Content], xml);
        }

        return xml.Append("</math>").ToString();
    }

    private static void Add(MathNode? node, StringBuilder xml)
    {
        switch (node)
        {
            case null:
                xml.Append("<mrow/>");
                break;
            case MathRow row:
                Row(row.Nodes, xml);
                break;
            case MathSymbol symbol:
                Symbol(symbol, xml);
                break;
            case MathText text:
                Text(text, xml);
                break;
            case MathSpace space:
                xml.Append("<mspace width=\"").Append(Number(space.Em)).Append("em\"/>");
                break;
            case MathBlock block:
                var size = $" width=\"{Number(block.Width)}em\" height=\"{Number(block.Height + block.Raise)}em\"";
                xml.Append("<mspace").Append(size).Append(" mathbackground=\"#000000\"/>");
                break;
            case MathDelimiter sign:
                var tall = Number(sign.Em) + "em";
                Sign(sign.Character, $" fence=\"true\" stretchy=\"true\" minsize=\"{tall}\" maxsize=\"{tall}\"", xml);
                break;
            default:
                MathMlStructures.Add(node, xml);
                break;
        }
    }

    /// <summary>One element for all of a part; digits that follow each other are one number.</summary>
    internal static void Row(IReadOnlyList<MathNode> nodes, StringBuilder xml)
    {
        var flat = new List<MathNode>();
        Flatten(nodes, flat);
        var inner = new StringBuilder();
        int parts = 0;
        for (int i = 0; i < flat.Count; i++, parts++)
        {
            if (!IsDigit(flat[i]))
            {
                Add(flat[i], inner);
                continue;
            }

            inner.Append("<mn>");
            for (; i < flat.Count && (IsDigit(flat[i]) || (IsPoint(flat[i]) && i + 1 < flat.Count && IsDigit(flat[i + 1]))); i++)
                inner.Append(((MathSymbol)flat[i]).Text);
            inner.Append("</mn>");
            i--;
        }

        xml.Append(parts == 1 ? "" : "<mrow>").Append(inner).Append(parts == 1 ? "" : "</mrow>");
    }

    internal static void One(MathNode? node, StringBuilder xml) => Add(node, xml);

    internal static void Sign(string character, string attributes, StringBuilder xml)
    {
        xml.Append("<mo").Append(attributes).Append('>');
        Escape(character, xml);
        xml.Append("</mo>");
    }

    internal static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    private static void Flatten(IReadOnlyList<MathNode> nodes, List<MathNode> flat)
    {
        foreach (MathNode node in nodes)
        {
            if (node is MathRow { Class: null } inner)
                Flatten(inner.Nodes, flat);
            else
                flat.Add(node);
        }
    }

    private static bool IsDigit(MathNode node) =>
        node is MathSymbol { Class: MathClass.Ordinary, Look: MathLook.Upright, Text: [>= '0' and <= '9'] };

    private static bool IsPoint(MathNode node) => node is MathSymbol { Text: "." };

    private static void Symbol(MathSymbol symbol, StringBuilder xml)
    {
        var isLetter = symbol.Text.EnumerateRunes().All(Rune.IsLetterOrDigit) && symbol.Class == MathClass.Ordinary;
        if (!isLetter)
        {
            var attributes = symbol.IsLarge ? " largeop=\"true\"" : "";
            Sign(symbol.Text, symbol.Class is MathClass.Open or MathClass.Close ? attributes + " stretchy=\"false\"" : attributes, xml);
            return;
        }

        // A lone letter is italic in MathML unless it says otherwise.
        var isNumber = symbol.Text.EnumerateRunes().All(Rune.IsDigit);
        var variant = symbol.Look switch
        {
            MathLook.Bold => " mathvariant=\"bold\"",
            MathLook.BoldItalic => " mathvariant=\"bold-italic\"",
            MathLook.Upright when !isNumber => " mathvariant=\"normal\"",
            _ => "",
        };
        var name = isNumber ? "mn" : "mi";
        xml.Append('<').Append(name).Append(variant).Append('>');
        Escape(symbol.Look == MathLook.Sign ? symbol.Character : symbol.Text, xml);
        xml.Append("</").Append(name).Append('>');
    }

    private static void Text(MathText text, StringBuilder xml)
    {
        var name = text.Class == MathClass.Operator ? "mi" : "mtext";
        var variant =
            text.IsCode ? "monospace"
            : text.IsBold ? (text.IsItalic ? "bold-italic" : "bold")
            : text.IsItalic ? "italic"
            : "";
        xml.Append('<').Append(name);
        if (variant.Length > 0)
            xml.Append(" mathvariant=\"").Append(variant).Append('"');
        xml.Append('>');

        // White space at the ends of a token does not count in XML.
        Escape(text.Content.Replace(' ', '\u00A0'), xml);
        xml.Append("</").Append(name).Append('>');
    }

    private static void Escape(string text, StringBuilder xml)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '&' => xml.Append("&amp;"),
                '"' => xml.Append("&quot;"),
                < 0x20 or 0xFFFE or 0xFFFF => xml.Append(' '),
                _ => xml.Append(rune.ToString()),
            };
        }
    }
}
