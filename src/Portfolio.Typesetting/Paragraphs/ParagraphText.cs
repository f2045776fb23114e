using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>A leaf of the paragraph and the link around it.</summary>
/// <param name="Leaf">A Text, an InlinePicture or a Formula.</param>
/// <param name="Link">The link, or Artifact.</param>
/// <param name="Start">First unit in the text of the segment.</param>
internal sealed record LeafSpan(Inline Leaf, NodeId Link, int Start)
{
    /// <summary>Style of the text, null for a picture.</summary>
    public TextStyle? Style => (Leaf as Text)?.Style ?? (Leaf as Formula)?.Style;

    /// <summary>The parts of a formula, each a character of the text; the blanks between them are characters, too.</summary>
    public IReadOnlyList<MathPiece> Pieces { get; init; } = [];

    /// <summary>Code keeps its lines and spaces.</summary>
    public bool IsCode => Style is { Code: true };
}

/// <summary>How a segment ends.</summary>
internal enum SegmentEnd
{
    /// <summary>The paragraph ends, or a forced break.</summary>
    Line,

    /// <summary>White space pushes what follows to the right edge.</summary>
    Fill,
}

/// <summary>Text without forced breaks: what stands between two of LineBreak, Fill and the ends of the paragraph.</summary>
internal sealed class Segment
{
    /// <summary>Stands in the text for a picture (U+FFFC).</summary>
    public const char ObjectCharacter = '\uFFFC';

    /// <summary>Stand in the text for a part of a formula: lines break around it as around a word or a number.</summary>
    public const char FormulaCharacter = 'x',
        NumberCharacter = '5';

    /// <summary>Stands in the text for the blank between two parts of a formula; it does not stretch.</summary>
    public const char FormulaSpace = '\u2005';

    /// <summary>The characters that print, tabs and line ends turned into spaces.</summary>
    public required char[] Text { get; set; }

    /// <summary>Leaves in order; each reaches to the start of the next.</summary>
    public required List<LeafSpan> Leaves { get; init; }

    /// <summary>Places where the author allowed a break (U+200B).</summary>
    public required List<int> Allowed { get; init; }

    /// <summary>Places where the author forbade one (U+2060, U+FEFF).</summary>
    public required List<int> Forbidden { get; init; }

    /// <summary>How it ends.</summary>
    public SegmentEnd End { get; init; }

    /// <summary>Least width of the Fill at its end, in points.</summary>
    public double FillWidth { get; init; }

    /// <summary>Offset of the character that begins at the stop of the Fill before; null for the end.</summary>
    public int? AlignAt { get; init; }

    /// <summary>The Fill at its end, or null.</summary>
    public Fill? Fill { get; init; }

    /// <summary>Colour of the dots in that Fill, or null.</summary>
    public Rgb? Leader => Fill?.Leader;

    /// <summary>The forced line at whose right it stands; null for a segment of the running text.</summary>
    public int? AtRight { get; init; }

    /// <summary>Of a segment at the right: characters of the running segment that are read before it.</summary>
    public int Offset { get; init; }

    /// <summary>Of a segment at the right: the last forced line whose words are read before it.</summary>
    public int ReadBehind { get; init; }
}

/// <summary>First step: flattens inlines to segments of text with leaves.</summary>
/// <param name="formulas">Sets formulas.</param>
internal sealed class SegmentCollector(Func<Formula, IReadOnlyList<MathPiece>> formulas)
{
    private readonly List<Segment> segments = [];
    private List<char> text = [];
    private List<LeafSpan> leaves = [];
    private List<int> allowed = [],
        forbidden = [];
    private int? alignAt;

    /// <summary>Segments of a paragraph, at least one.</summary>
    public static List<Segment> Collect(IReadOnlyList<Inline> inlines, Func<Formula, IReadOnlyList<MathPiece>> formulas)
    {
        var collector = new SegmentCollector(formulas);
        collector.Add(inlines, NodeId.Artifact);
        collector.Close(SegmentEnd.Line, 0);
        PartWords(collector.segments);
        return collector.segments;
    }

    // Who hears or copies the text has no line ends: words on both sides of a forced one are parted by a space behind the line.
    private static void PartWords(List<Segment> segments)
    {
        Segment? before = null;
        bool broken = false;
        foreach (Segment segment in segments)
        {
            if (segment.AtRight is not null)
                continue;

            // Between a forced end and the words below there may be a Fill with nothing before it.
            if (segment.Text is [var first, ..])
            {
                if (broken && before is { Text: [.., var last] } && !before.Leaves[^1].IsCode && IsOfWords(last) && IsOfWords(first))
                    before.Text = [.. before.Text, ' '];
                (before, broken) = (segment, false);
            }

            broken |= segment.End == SegmentEnd.Line;
        }
    }

    private static bool IsOfWords(char c) => c < '\u2E80' && !char.IsWhiteSpace(c);

    private void Add(IReadOnlyList<Inline> inlines, NodeId link)
    {
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case Text leaf when leaf.Content.Length > 0:
                    leaves.Add(new(leaf, link, text.Count));
                    Add(leaf.Content, leaf.Style.Code);
                    if (leaves[^1].Start == text.Count)
                        leaves.RemoveAt(leaves.Count - 1);
                    break;
                case InlinePicture picture:
                    leaves.Add(new(picture, link, text.Count));
                    text.Add(Segment.ObjectCharacter);
                    break;
                case Formula formula:
                    Add(formula, link);
                    break;
                case LineBreak:
                    Close(SegmentEnd.Line, 0);
                    break;
                case Fill { Continues: true }:
                    alignAt = text.Count;
                    break;
                case Fill fill:
                    Close(SegmentEnd.Fill, Math.Max(fill.MinWidth, 0), fill);
                    break;
                case Span { AtRight: { } row } atRight:
                    AddAtRight(atRight, row, link);
                    break;
                case Span span:
                    Add(span.Inlines, link);
                    break;
                case Link inner:
                    Add(inner.Inlines, inner.Id);
                    break;
            }
        }
    }

    private void Add(Formula formula, NodeId link)
    {
        IReadOnlyList<MathPiece> pieces = formulas(formula);
        leaves.Add(new(formula, link, text.Count) { Pieces = pieces });
        char stands =
            formula.Content is MathRow { Nodes: var nodes } && nodes.All(IsDigit) ? Segment.NumberCharacter : Segment.FormulaCharacter;
        foreach (MathPiece piece in pieces)
        {
            if (piece.Space != 0)
                text.Add(Segment.FormulaSpace);
            text.Add(stands);
        }
    }

    private static bool IsDigit(MathNode node) => node is MathSymbol { Text: [>= '0' and <= '9' or '.'] };

    // The words around it run on as if it were not there.
    private void AddAtRight(Span span, int row, NodeId link)
    {
        var around = (text, leaves, allowed, forbidden);
        (text, leaves, allowed, forbidden) = ([], [], [], []);
        Add(span.Inlines, link);
        int current = segments.Count(s => s.AtRight is null && s.End == SegmentEnd.Line),
            here = around.text.Count;
        segments.Add(
            new Segment
            {
                Text = [.. text],
                Leaves = leaves,
                Allowed = allowed,
                Forbidden = forbidden,
                AtRight = row,
                // In a line before the one that it is written in it comes last, in one behind that first.
                Offset =
                    row < current ? int.MaxValue
                    : row > current ? 0
                    : here,
                ReadBehind = here == 0 ? current - 1 : current,
            }
        );
        (text, leaves, allowed, forbidden) = around;
    }

    private void Add(string content, bool code)
    {
        for (int i = 0; i < content.Length; i++)
        {
            char c = content[i];
            if (c is '\t' && code)
                text.AddRange("    ");
            else if (c is '\t' or '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
                text.Add(' ');
            else if (c == '\u200B')
                allowed.Add(text.Count);
            else if (c is '\u2060' or '\uFEFF')
                forbidden.Add(text.Count);
            else if (char.IsSurrogate(c))
                i += AddPair(content, i);
            else if (!char.IsControl(c) && c != '\u00AD')
                text.Add(c == Segment.ObjectCharacter ? '\uFFFD' : c);
        }
    }

    // Half a pair is no character and cannot be written to a PDF.
    private int AddPair(string content, int i)
    {
        if (i + 1 >= content.Length || !char.IsSurrogatePair(content[i], content[i + 1]))
        {
            text.Add('\uFFFD');
            return 0;
        }

        text.Add(content[i]);
        text.Add(content[i + 1]);
        return 1;
    }

    private void Close(SegmentEnd end, double fillWidth, Fill? fill = null)
    {
        segments.Add(
            new Segment
            {
                Text = [.. text],
                Leaves = leaves,
                Allowed = allowed,
                Forbidden = forbidden,
                End = end,
                FillWidth = fillWidth,
                Fill = fill,
                AlignAt = alignAt,
            }
        );
        alignAt = null;
        (text, leaves, allowed, forbidden) = ([], [], [], []);
    }
}
