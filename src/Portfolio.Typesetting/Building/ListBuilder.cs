using System.Globalization;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Building;

/// <summary>Adds items to a list and labels them.</summary>
public sealed class ListBuilder
{
    private readonly DocumentStyles styles;
    private readonly string language;
    private readonly TextStyle text;
    private readonly ListNumbering numbering;
    private readonly List<BlockBuilder> items = [];

    internal ListBuilder(DocumentStyles styles, string language, TextStyle text, ListNumbering numbering) =>
        (this.styles, this.language, this.text, this.numbering) = (styles, language, text, numbering);

    /// <summary>An item of one paragraph of plain text.</summary>
    public ListBuilder Item(string content) => Item(b => b.Paragraph(content));

    /// <summary>An item of blocks; a list among them is nested.</summary>
    public ListBuilder Item(Action<BlockBuilder> content)
    {
        var item = new BlockBuilder(styles, language, text);
        content(item);
        items.Add(item);
        return this;
    }

    internal ListBlock Make(NodeNumbering n) =>
        new(n.Next(), language, numbering, 1.6 * text.Size, [.. items.Select((item, i) => Make(n, item, i + 1))], 0.4 * styles.Space);

    private ListItem Make(NodeNumbering n, BlockBuilder item, int number)
    {
        var (id, labelId) = (n.Next(), n.Next());
        Inline[] label = numbering == ListNumbering.None ? [] : [new Text(n.Next(), language, Label(number), text)];
        return new(id, labelId, n.Next(), label, item.Make(n));
    }

    private string Label(int number) =>
        numbering switch
        {
            ListNumbering.Disc => "•",
            ListNumbering.Circle => "◦",
            ListNumbering.Square => "▪",
            ListNumbering.LowerAlpha => Letters(number).ToLowerInvariant() + ".",
            ListNumbering.UpperAlpha => Letters(number) + ".",
            ListNumbering.LowerRoman => Roman(number).ToLowerInvariant() + ".",
            ListNumbering.UpperRoman => Roman(number) + ".",
            _ => number.ToString(CultureInfo.InvariantCulture) + ".",
        };

    /// <summary>A to Z, then AA, AB and so on.</summary>
    private static string Letters(int number)
    {
        string letters = "";
        for (; number > 0; number = (number - 1) / 26)
            letters = (char)('A' + (number - 1) % 26) + letters;
        return letters;
    }

    private static string Roman(int number)
    {
        string roman = "";
        foreach (
            var (value, digits) in new[]
            {
                (1000, "M"),
                (900, "CM"),
                (500, "D"),
                (400, "CD"),
                (100, "C"),
                (90, "XC"),
                (50, "L"),
                (40, "XL"),
                (10, "X"),
                (9, "IX"),
                (5, "V"),
                (4, "IV"),
                (1, "I"),
            }
        )
        {
            for (; number >= value; number -= value)
                roman += digits;
        }

        return roman;
    }
}
