using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Decides which blocks stay on the page of the next one, and which short text belongs to the picture above it.</summary>
internal sealed class KeepWithNextRules(ComposeContext context)
{
    /// <summary>Characters below which a paragraph without a full stop reads as a lead-in: about a line and a half.</summary>
    private const int LongestLead = 60;

    /// <summary>Lines of a caption that is written in the paragraph of its picture. Three are a caption still, four are text.</summary>
    private const double CaptionLines = 2.9;

    /// <summary>Two lines at most, of which the second ends ragged.</summary>
    private const double ShortLines = 1.9;

    /// <summary>Keeps what introduces something on the page of what it introduces, and a picture on that of the words below it.</summary>
    public List<Block> Apply(List<Block> blocks)
    {
        for (var i = 0; i + 1 < blocks.Count; i++)
            if (
                !blocks[i].KeepWithNext
                && !(i > 0 && IsWordsOf(blocks[i - 1], blocks[i], blocks[i + 1]))
                && BelongsToNext(blocks[i], blocks[i + 1])
            )
                blocks[i] = blocks[i] with { KeepWithNext = true };
        return blocks;
    }

    /// <summary>Whether a paragraph leads to the picture after it: it ends with a colon, or is short and no whole sentence.</summary>
    public static bool IntroducesPicture(Paragraph lead) =>
        TextOf(lead) is { Length: > 0 } text
        && (EndsWithColon(text) || (text.Length < LongestLead && !"。.！!？?）)".Contains(text[^1], StringComparison.Ordinal)));

    /// <summary>
    /// Whether text that follows a picture in one paragraph is all about that picture: it is short and leads to nothing else.
    /// </summary>
    public bool IsCaption(IReadOnlyList<SourceInline> words) =>
        SourceTexts.Line(words).Trim() is { Length: > 0 } text
        && !EndsWithColon(text)
        && Scripts.EstimateWidth(text) * context.Styles.Caption.Text.Size < CaptionLines * context.Page.Measure;

    /// <summary>The words of the picture above lead to no other picture below, unless they say so.</summary>
    private static bool IsWordsOf(Block above, Block words, Block next) =>
        above is Figure { KeepWithNext: true } or FigureRow { KeepWithNext: true }
        && next is Figure or FigureRow
        && words is Paragraph paragraph
        && !EndsWithColon(TextOf(paragraph));

    private bool BelongsToNext(Block block, Block next) =>
        (block, next) switch
        {
            (Paragraph lead, Figure or FigureRow) => IntroducesPicture(lead),
            (Paragraph lead, ListBlock or Table or CodeBlock or Section) => TextOf(lead) is { Length: > 0 } text
                && (EndsWithColon(text) || IsShort(text)),
            (Paragraph lead, _) => EndsWithColon(TextOf(lead)) || IsIcon(lead),
            (Figure { Caption: null } or FigureRow, Paragraph below) => IsCaption(below),
            _ => false,
        };

    /// <summary>Whether a paragraph below a picture reads as its caption: it is short and leads to nothing else.</summary>
    private bool IsCaption(Paragraph below) => TextOf(below) is { Length: > 0 } text && !EndsWithColon(text) && IsShort(text);

    private bool IsShort(string text) => Scripts.EstimateWidth(text) * context.Styles.Em < ShortLines * context.Page.Measure;

    /// <summary>Nothing but a sign or a small picture: it says something about what follows.</summary>
    private static bool IsIcon(Paragraph paragraph) =>
        paragraph.Inlines.Count > 0
        && paragraph.Inlines.All(i => i is Text or InlinePicture)
        && !TextOf(paragraph).Any(char.IsLetterOrDigit);

    private static bool EndsWithColon(string text) => text.EndsWith(':') || text.EndsWith('：');

    private static string TextOf(Paragraph paragraph) => TextOf(paragraph.Inlines).TrimEnd();

    private static string TextOf(IReadOnlyList<Inline> inlines) =>
        string.Concat(
            inlines.Select(i =>
                i switch
                {
                    Text t => t.Content,
                    Span s => TextOf(s.Inlines),
                    Link l => TextOf(l.Inlines),
                    LineBreak => " ",
                    _ => "",
                }
            )
        );
}
