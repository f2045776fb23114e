using System.Text.RegularExpressions;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Decides which blocks stay on the page of the next one, and which short text belongs to the picture above it.</summary>
internal sealed partial class KeepWithNextRules(ComposeContext context)
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
                && (IsLead(blocks, i) || (BelongsToNext(blocks[i], blocks[i + 1]) && !(IsPicture(blocks[i]) && IsLead(blocks, i + 1))))
            )
                blocks[i] = blocks[i] with { KeepWithNext = true };
        return blocks;
    }

    /// <summary>
    /// Whether a paragraph leads to the picture after it: it ends with a colon, is short and no whole sentence, or says so at its
    /// end (as shown below, 如下图).
    /// </summary>
    public static bool IntroducesPicture(Paragraph lead) =>
        TextOf(lead) is { Length: > 0 } text
        && (
            EndsWithColon(text)
            || (text.Length < LongestLead && !"。.！!？?）)".Contains(text[^1], StringComparison.Ordinal))
            || PointsToPicture().IsMatch(text[Math.Max(0, text.Length - LongestLead)..])
        );

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

    /// <summary>
    /// Whether a short paragraph is about the picture after it: text and pictures follow each other, the first is a text and the last a
    /// picture.
    /// </summary>
    private bool IsLead(List<Block> blocks, int at)
    {
        if (!IsShortAt(at) || !IsPictureAt(at + 1))
            return false;
        var (first, last) = (at, at + 1);
        while (IsPictureAt(first - 1) && IsShortAt(first - 2))
            first -= 2;
        while (IsShortAt(last + 1) && IsPictureAt(last + 2))
            last += 2;
        return !IsPictureAt(first - 1) && !IsShortAt(last + 1);

        bool IsPictureAt(int i) => i >= 0 && i < blocks.Count && IsPicture(blocks[i]);
        bool IsShortAt(int i) => i >= 0 && i < blocks.Count && blocks[i] is Paragraph p && TextOf(p) is { Length: > 0 } t && IsShort(t);
    }

    private static bool IsPicture(Block block) => block is Figure or FigureRow;

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

    [GeneratedRegex(
        @"\b(?:below|the following|as follows|pictured|shown here|here (?:is|are))\b"
            + @"|\b(?:this|these|the) (?:figure|photo(?:graph)?|picture|image|poster|chart|graph|diagram|screenshot|map)s?\b"
            + @"|\b(?:figures?|fig\.?|photos?|pictures?) [0-9]"
            + "|下图|下面|以下|如下|如图|见图|图示|图[0-9一二三四五六七八九]"
            + "|[这该此]一?[张幅份](?:图|照片|海报|截图|合影)|(?:海报|照片|截图|合影|图片)(?:如|是|为|见)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex PointsToPicture();

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
