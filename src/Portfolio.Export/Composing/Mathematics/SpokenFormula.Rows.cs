using System.Globalization;
using System.Text;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <content>Rows: what a sign means beside its neighbours.</content>
internal sealed partial class SpokenFormula
{
    /// <summary>Letters of the alphabets of Letterlike Symbols, and what a voice says for them.</summary>
    private const string Letterlike = "ℬB ℰE ℱF ℋH ℐI ℒL ℳM ℛR ℯe ℊg ℴo ℭC ℌH ℨZ ℍH ℙP ℎh";

    /// <summary>Bars within bars; people write two or three.</summary>
    private const int DeepestBars = 30;

    private int depth;

    /// <summary>The name of a sign, or the sign; letters of mathematical alphabets are plain letters.</summary>
    private string Name(string sign) => words.Names.GetValueOrDefault(sign) ?? Plain(sign);

    private static string Plain(string sign)
    {
        if (sign.Length == 1)
            return sign[0] is >= 'ℊ' and <= 'ℳ' && Letterlike.IndexOf(sign[0], StringComparison.Ordinal) is >= 0 and var at
                ? Letterlike[at + 1].ToString()
                : sign;
        if (sign.Length != 2 || !char.IsSurrogatePair(sign, 0))
            return sign;

        // Mathematical Alphanumeric Symbols: alphabets of 52 letters, then Greek, then digits.
        var code = char.ConvertToUtf32(sign, 0);
        return code switch
        {
            >= 0x1D400 and < 0x1D6A4 => ((code - 0x1D400) % 52) is < 26 and var large
                ? ((char)('A' + large)).ToString()
                : ((char)('a' + ((code - 0x1D400) % 52) - 26)).ToString(),
            >= 0x1D7CE and <= 0x1D7FF => ((code - 0x1D7CE) % 10).ToString(CultureInfo.InvariantCulture),
            _ => sign,
        };
    }

    private string SayRow(IReadOnlyList<MathNode> row)
    {
        depth++;
        var text = SayRow(depth < DeepestBars ? Paired(row) : [.. row]);
        depth--;
        return text;
    }

    private string SayRow(List<MathNode> nodes)
    {
        var text = new StringBuilder();
        List<string> open = around is null ? [] : [around];
        for (var i = 0; i < nodes.Count; i++)
        {
            var (before, after) = (i > 0 ? nodes[i - 1] : null, i + 1 < nodes.Count ? nodes[i + 1] : null);

            // Digits are one number.
            if (before is not null && !(IsDigit(before) && IsDigit(nodes[i])))
                text.Append(' ');
            if (nodes[i] is MathSymbol { Class: MathClass.Open } bracket)
                open.Add(bracket.Text);
            else if (nodes[i] is MathDelimiter { Class: MathClass.Open } tall)
                open.Add(tall.Character);
            else if (
                open.Count > 0
                && nodes[i] is MathSymbol { Text: ")" or "]" or "}" or "⟩" } or MathDelimiter { Class: MathClass.Close }
            )
                open.RemoveAt(open.Count - 1);
            if (
                IsDots(nodes[i])
                && after is MathSymbol { Text: "," }
                && i + 2 < nodes.Count
                && words.Names.TryGetValue("upto", out var upTo)
            )
            {
                text.Append(upTo);
                i++;
                continue;
            }

            text.Append(InPlace(nodes, i, open.Count == 0 ? null : open[^1]) ?? Say(nodes[i]));

            // "1 over 2, m": what follows is not part of the denominator.
            if (nodes[i] is MathFraction { HasBar: true } && after is not null && IsOperand(after))
                text.Append(words.In("comma", ""));
        }

        return text.ToString();
    }

    /// <summary>What a sign is called in its place, or null where it has but one name.</summary>
    private string? InPlace(List<MathNode> nodes, int i, string? bracket)
    {
        if (nodes[i] is not MathSymbol { Text: var sign })
            return null;
        return sign switch
        {
            "∣" or "|" => bracket is null && sign == "∣" ? null : Middle(bracket),
            "−" when nodes.Count > 1 && !nodes.Take(i).Reverse().SkipWhile(n => n is MathSpace).Take(1).Any(IsOperandEnd) => words.In(
                "unary",
                "−"
            ),
            "→" when nodes.Skip(i + 1).FirstOrDefault() is MathSymbol { Text: "∞" or "0" } => words.In("approaches", "→"),
            "≡" when nodes.Exists(IsModulus) => words.In("congruent", "≡"),
            _ => null,
        };
    }

    private string Middle(string? bracket) =>
        bracket switch
        {
            "{" => words.In("suchthat", "|"),
            "⟨" => words.In("comma", "|"),
            _ => words.In("given", "|"),
        };

    private string SayLimit(MathNode? node) =>
        node is MathRow { Nodes: var nodes } && words.Names.TryGetValue("approaches", out var approaches)
            ? string.Join(' ', Paired(nodes).Select(n => n is MathSymbol { Text: "→" } ? approaches : Say(n)))
            : Say(node);

    /// <summary>A cell of nothing but dots stands for cells that are left out.</summary>
    private string SayCell(MathNode cell) => cell is MathRow { Nodes: [var only] } && IsDots(only) ? words.In("dots", "…") : Say(cell);

    private static bool IsDots(MathNode node) => node is MathSymbol { Text: "…" or "⋯" or "⋮" or "⋱" };

    private static bool IsModulus(MathNode node) =>
        node is MathText { Content: ['m', 'o', 'd', ..] } || (node is MathRow { Nodes: var inner } && inner.Any(IsModulus));

    /// <summary>A term begins with it.</summary>
    private static bool IsOperand(MathNode node) =>
        node switch
        {
            MathSymbol symbol => symbol.Class is MathClass.Ordinary or MathClass.Operator or MathClass.Open && !IsDots(node),
            MathText text => text.Class is MathClass.Ordinary or MathClass.Operator,
            MathScripts scripts => scripts.Base is null || IsOperand(scripts.Base),
            MathFraction or MathRoot or MathAccent or MathFence => true,
            _ => false,
        };

    /// <summary>A term ends with it: a minus behind it is one of two terms.</summary>
    private static bool IsOperandEnd(MathNode node) =>
        node switch
        {
            MathSymbol symbol => symbol.Class is MathClass.Ordinary or MathClass.Close or MathClass.Inner,
            MathScripts scripts => scripts.Base is null || IsOperandEnd(scripts.Base),
            MathText text => text.Class == MathClass.Ordinary,
            MathRow row => row.Nodes.Count == 0 || IsOperandEnd(row.Nodes[^1]),
            MathSpace or MathArrow or MathDelimiter { Class: MathClass.Open } => false,
            _ => true,
        };

    /// <summary>Bars that belong together, as of an absolute value, become one bracket with what is between them.</summary>
    private static List<MathNode> Paired(IReadOnlyList<MathNode> row)
    {
        var nodes = WithNorms(row);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is not (MathSymbol or MathDelimiter) || BarOf(nodes[i]) is not { } bar)
                continue;
            var (end, close) = (Closing(nodes, i, bar), bar);
            if (end == 0 && bar == "|")
                (end, close) = (Closing(nodes, i, "⟩"), "⟩");
            if (end == 0)
                continue;
            var inner = new MathRow(nodes.GetRange(i + 1, end - i - 1), MathClass.Ordinary);
            MathNode fence = new MathFence(bar, [inner], [], close);
            if (nodes[end] is MathScripts scripts)
                fence = scripts with { Base = fence };
            nodes.RemoveRange(i, end - i + 1);
            nodes.Insert(i, fence);
        }

        return nodes;
    }

    /// <summary>Two bars in a row, which open or close something, are the bar of a norm.</summary>
    private static List<MathNode> WithNorms(IReadOnlyList<MathNode> row)
    {
        var nodes = new List<MathNode>(row.Count);
        var isInside = false;
        for (var i = 0; i < row.Count; i++)
        {
            if (BarOf(row[i]) != "|")
            {
                nodes.Add(row[i]);
                continue;
            }

            var next = i + 1 < row.Count && !isInside && row[i] is MathSymbol && BarOf(row[i + 1]) == "|" ? row[i + 1] : null;
            if (next is null)
                isInside = !isInside;
            MathNode norm = new MathSymbol("‖", "‖", MathClass.Ordinary);
            nodes.Add(
                next switch
                {
                    null => row[i],
                    MathScripts scripts => scripts with { Base = norm },
                    _ => norm,
                }
            );
            i += next is null ? 0 : 1;
        }

        return nodes;
    }

    private static int Closing(List<MathNode> nodes, int start, string bar)
    {
        var depth = 0;
        for (var k = start + 1; k < nodes.Count; k++)
        {
            if (depth == 0 && bar == "⟩" && nodes[k] is MathSymbol { Text: "⟩" })
                return k;
            if (nodes[k] is MathSymbol { Class: MathClass.Open })
                depth++;
            else if (nodes[k] is MathSymbol { Class: MathClass.Close, Text: not ("|" or "!" or "?") } && --depth < 0)
                return 0;
            else if (depth == 0 && BarOf(nodes[k]) == bar && k > start + 1 && IsOperandEnd(nodes[k - 1]))
                return k;
        }

        return 0;
    }

    private static string? BarOf(MathNode node) =>
        node switch
        {
            MathSymbol { Text: "|" or "‖" } symbol => symbol.Text,
            MathDelimiter { Character: "|" or "‖" } delimiter => delimiter.Character,
            MathScripts { Base: MathSymbol or MathDelimiter, PreSub: null, PreSup: null } scripts => BarOf(scripts.Base),
            _ => null,
        };

    /// <summary>Norms, absolute values, and the vectors of quantum mechanics.</summary>
    private string? SayBars(MathFence fence)
    {
        if (fence.Parts is not [var inner] || words.Names.Count == 0)
            return null;
        var isShort = IsShort(inner);
        return (fence.Left, fence.Right) switch
        {
            ("‖", "‖") => words.In(isShort ? "norm" : "longnorm", "‖{0}‖", Say(inner)),
            ("|", "|") => words.In(isShort ? "absolute" : "longabsolute", "|{0}|", Say(inner)),
            ("|", "⟩") => words.In("ket", "|{0}⟩", Say(inner)),
            ("⟨", "|") => words.In("bra", "⟨{0}|", Say(inner)),
            _ => null,
        };
    }

    private static IReadOnlyList<MathNode> Inside(IReadOnlyList<MathNode> parts) =>
        parts is [MathRow { Nodes: [var only] }] ? [only] : parts;

    /// <summary>∂u over ∂t, d over dt.</summary>
    private static bool IsDerivative(MathNode above, MathNode below)
    {
        static string First(MathNode node) =>
            node switch
            {
                MathSymbol symbol => symbol.Text,
                MathScripts { Base: { } inner } => First(inner),
                MathRow { Nodes: [var first, ..] and { Count: <= 3 } } => First(first),
                MathText { Content: "d" } => "d",
                _ => "",
            };
        return First(above) is "∂" or "d" && First(below) == First(above) && below is MathRow { Nodes.Count: > 1 };
    }
}
