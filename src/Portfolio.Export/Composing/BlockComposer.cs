using Portfolio.Export.Composing.Mathematics;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Blocks of the source as blocks of the document. Pictures stand in a file of their own, tables and lists in another.</summary>
internal sealed partial class BlockComposer(ComposeContext context)
{
    private readonly Styles styles = context.Styles;

    /// <summary>Blocks that follow each other, with the ties between them: pictures in a row, a lead-in kept with its list.</summary>
    public IReadOnlyList<Block> Compose(IReadOnlyList<SourceBlock> blocks, BlockStyle style, string language)
    {
        var output = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (PicturesAlone(blocks[i]) is { } pictures)
            {
                while (i + 1 < blocks.Count && PicturesAlone(blocks[i + 1]) is { } more)
                {
                    pictures = [.. pictures, .. more];
                    i++;
                }

                if (i + 1 < blocks.Count && PictureCaptions.Of(blocks[i + 1]) is { } words && IsCaption(words))
                {
                    output.AddRange(
                        Captioned(
                            [.. pictures.Select(p => (p, (IReadOnlyList<SourceInline>)[]))],
                            words,
                            blocks[i + 1].Language ?? language
                        )
                    );
                    i++;
                    continue;
                }

                output.AddRange(Row([.. pictures.Select(p => (p, (IReadOnlyList<SourceInline>)[]))], null, language));
                continue;
            }

            Add(blocks[i], style, language, output);
        }

        return Tie(JoinPhotos(output));
    }

    public void Add(SourceBlock block, BlockStyle style, string parentLanguage, List<Block> output)
    {
        var language = block.Language ?? parentLanguage;
        switch (block)
        {
            case SourceParagraph paragraph:
                AddParagraph(paragraph, style, language, output);
                break;
            case SourceHeading heading:
                AddHeading(heading, heading.Inlines, context.Levels.Enter(BelowCurrent(heading.Level)), language, output);
                break;
            case SourceList { Items.Count: 0 }:
                break;
            case SourceList list:
                output.Add(List(list, style, language, 0));
                break;
            case SourceQuote quote:
                AddQuote(quote, style, language, output);
                break;
            case SourceCode code:
                output.Add(Code(code, language));
                break;
            case SourceTable table:
                AddTable(table, style, language, output);
                break;
            case SourceRule rule:
                output.Add(
                    new Rule(context.IdFor(rule), language, 0.6, context.Theme.Rule) { SpaceBefore = styles.Em, SpaceAfter = styles.Em }
                );
                break;
            case SourceMath math:
                AddMath(math, style, language, output);
                break;
            case SourceDefinitions definitions:
                AddDefinitions(definitions, style, language, output);
                break;
            case SourceFootnote note:
                context.Footnotes.Add(note);
                break;
            case SourceFigure figure:
                AddFigure(figure, style, language, output);
                break;
            case SourceGallery gallery:
                output.AddRange(
                    Row(
                        [.. gallery.Pictures.Select(p => (p, (IReadOnlyList<SourceInline>)[]))],
                        gallery.Caption.Count > 0 ? gallery.Caption : null,
                        language
                    )
                );
                break;
            case SourceGroup group:
                AddGroup(group, style, language, output);
                break;
        }
    }

    /// <summary>A heading of the document; pictures that it names follow it.</summary>
    public void AddHeading(SourceBlock source, IReadOnlyList<SourceInline> inlines, int level, string language, List<Block> output)
    {
        var style = styles.Heading(level);
        var composed = InlineComposer.Compose(context, SourceTexts.Unwrap(inlines), style.Text, language);
        if (composed.Inlines.Count == 0)
            return;
        output.Add(
            new Heading(context.IdFor(source), composed.Language, level, composed.Inlines, style.Lines)
            {
                SpaceBefore = style.Space,
                SpaceAfter = level == 2 ? 5 : 3,
                KeepWithNext = true,
                KeepTogether = true,
            }
        );
        if (level == 2 && context.Theme.HeadingRules)
            output.Add(
                new Rule(context.NewId(), language, 0.7, context.Theme.Accent)
                {
                    SpaceBefore = 4,
                    SpaceAfter = 9,
                    KeepWithNext = true,
                }
            );
        AddLinkedFigures(composed, language, output);
    }

    /// <summary>A picture with its caption, or several with one for all.</summary>
    private IReadOnlyList<Block> Captioned(
        IReadOnlyList<(SourcePicture Picture, IReadOnlyList<SourceInline> Caption)> pictures,
        IReadOnlyList<SourceInline> words,
        string language
    ) => pictures.Count > 1 ? Row(pictures, words, language) : Row([(pictures[0].Picture, words)], null, language);

    /// <summary>A paragraph in a given style, with no regard to pictures in it; null when it is empty.</summary>
    public Paragraph? ParagraphOf(
        SourceBlock source,
        IReadOnlyList<SourceInline> inlines,
        BlockStyle style,
        string language,
        List<Block>? figures = null
    )
    {
        var trimmed = SourceTexts.Trim(inlines);
        var composed = InlineComposer.Compose(context, trimmed, NoteStretches(trimmed, style), language);
        if (composed.Inlines.Count == 0)
            return null;
        var paragraph = new Paragraph(context.IdFor(source), composed.Language, composed.Inlines, style.Lines)
        {
            SpaceBefore = style.Space,
            SpaceAfter = style.Space,
        };
        if (figures is not null)
            AddLinkedFigures(composed, language, figures);
        return paragraph;
    }

    private void AddParagraph(SourceParagraph source, BlockStyle style, string language, List<Block> output)
    {
        var pieces = SplitAtPictures(source.Inlines);
        if (
            pieces is [{ Pictures: { Count: > 0 } above }, { Inlines: { Count: > 0 } words }]
            && IsCaption(words)
            && (above.Count > 1 || above[0].Caption.Count == 0)
        )
        {
            output.AddRange(Captioned(above, words, language));
            return;
        }

        foreach (var piece in pieces)
        {
            if (piece.Pictures.Count > 0)
            {
                output.AddRange(Row(piece.Pictures, null, language));
                continue;
            }

            var isNote = IsBracketed(SourceTexts.Line(piece.Inlines));
            var figures = new List<Block>();
            if (ParagraphOf(source, piece.Inlines, isNote ? styles.Note : style, language, figures) is not { } paragraph)
                continue;
            if (isNote && output.Count > 0)
                output[^1] = output[^1] with { KeepWithNext = true };
            output.Add(figures.Count > 0 ? paragraph with { KeepWithNext = true } : paragraph);
            output.AddRange(figures);
        }
    }

    /// <summary>The lines of a paragraph, cut at breaks; a line wholly in full-width brackets is a note.</summary>
    private List<Stretch> NoteStretches(IReadOnlyList<SourceInline> inlines, BlockStyle style)
    {
        var stretches = new List<Stretch>();
        var line = new List<SourceInline>();
        for (var i = 0; i <= inlines.Count; i++)
        {
            if (i < inlines.Count && inlines[i] is not SourceBreak)
            {
                line.Add(inlines[i]);
                continue;
            }

            var text =
                stretches.Count > 0 && IsBracketed(SourceTexts.Line(line))
                    ? style.Text with
                    {
                        Size = styles.Note.Text.Size,
                        Color = styles.Note.Text.Color,
                    }
                    : style.Text;
            if (i < inlines.Count)
                line.Add(inlines[i]);
            stretches.Add(new(line, text));
            line = [];
        }

        return stretches;
    }

    private static bool IsBracketed(string text) =>
        text.Length > 2
        && text[0] == '（'
        && text.TrimEnd('。', '.') is [.., '）']
        && text.IndexOf('）', StringComparison.Ordinal) >= text.Length - 2;

    private void AddQuote(SourceQuote quote, BlockStyle style, string language, List<Block> output)
    {
        var id = context.IdFor(quote);
        var inner = Compose(
            quote.Blocks,
            style.WithColor(context.Theme.Muted) with
            {
                Lines = style.Lines with { FirstLineIndent = 0 },
            },
            language
        );
        if (inner.Count == 0)
            return;
        output.Add(
            new Section(
                id,
                language,
                SectionRole.Quote,
                inner,
                new BoxStyle(PaddingLeft: styles.Em, BorderColor: context.Theme.Rule, BorderLeft: 2)
            )
            {
                SpaceBefore = styles.Em * 0.9,
                SpaceAfter = styles.Em * 0.9,
            }
        );
    }

    private CodeBlock Code(SourceCode code, string language)
    {
        var id = context.IdFor(code);
        var own = new LanguageMap(code.Code, context.Languages, language).Paragraph;
        var inlines = new List<Inline>();
        foreach (var line in code.Code.Split('\n'))
        {
            if (inlines.Count > 0)
                inlines.Add(new LineBreak(context.NewId(), own));
            if (line.Length > 0)
                inlines.Add(new Text(context.NewId(), own, line.Replace("\t", "    ", StringComparison.Ordinal), styles.CodeStyle));
        }

        return new(
            id,
            own,
            inlines,
            new(Math.Round(context.Theme.CodeSize * 1.5, 2), Alignment.Left, MinLinesAtBreak: 3),
            new BoxStyle(styles.Em * 0.8, styles.Em * 0.6, styles.Em * 0.8, styles.Em * 0.6, context.Theme.CodeBackground)
        )
        {
            SpaceBefore = styles.Em * 0.9,
            SpaceAfter = styles.Em * 0.9,
            KeepTogether = code.Code.AsSpan().Count('\n') < ShortCode,
        };
    }

    private void AddMath(SourceMath math, BlockStyle style, string language, List<Block> output)
    {
        var id = context.IdFor(math);
        var inlines = MathComposer.Compose(context, math.Tex, math.Place, style.Text, language);
        output.Add(
            new Paragraph(id, language, inlines, style.Lines with { Alignment = Alignment.Center, FirstLineIndent = 0 })
            {
                SpaceBefore = styles.Em * 0.8,
                SpaceAfter = styles.Em * 0.8,
                KeepTogether = true,
            }
        );
    }

    private void AddDefinitions(SourceDefinitions definitions, BlockStyle style, string language, List<Block> output)
    {
        foreach (var item in definitions.Items)
        {
            foreach (var term in item.Terms)
                if (
                    ParagraphOf(definitions, term, style with { Text = style.Text with { Weight = FontWeight.Bold } }, language) is
                    { } paragraph
                )
                    output.Add(paragraph with { KeepWithNext = true, SpaceAfter = 1 });
            foreach (var detail in item.Details)
            {
                var id = context.NewId(definitions.Place);
                var inner = Compose(detail, style, language);
                if (inner.Count > 0)
                    output.Add(
                        new Section(id, language, SectionRole.Group, inner, new BoxStyle(PaddingLeft: 2 * styles.Em))
                        {
                            SpaceBefore = 1,
                            SpaceAfter = style.Space,
                        }
                    );
            }
        }
    }

    private void AddGroup(SourceGroup group, BlockStyle style, string language, List<Block> output)
    {
        var alignment = group.Alignment switch
        {
            SourceAlignment.Left => Alignment.Left,
            SourceAlignment.Center => Alignment.Center,
            SourceAlignment.Right => Alignment.Right,
            _ => style.Lines.Alignment,
        };
        var aligned =
            alignment == style.Lines.Alignment
                ? style
                : style with
                {
                    Lines = style.Lines with { Alignment = alignment, FirstLineIndent = 0 },
                };
        if (group.Anchor is null)
        {
            output.AddRange(Compose(group.Blocks, aligned, language));
            return;
        }

        var id = context.IdFor(group);
        var inner = Compose(group.Blocks, aligned, language);
        if (inner.Count > 0)
            output.Add(
                new Section(id, language, SectionRole.Group, inner)
                {
                    SpaceBefore = inner[0].SpaceBefore,
                    SpaceAfter = inner[^1].SpaceAfter,
                }
            );
    }

    /// <summary>A heading inside a quote, list or passage stands below the heading of the part around it.</summary>
    private static int BelowCurrent(int written) => written + InnerHeading;

    /// <summary>Keeps what introduces something on the page of what it introduces, and a picture on that of the words below it.</summary>
    private List<Block> Tie(List<Block> blocks)
    {
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i].KeepWithNext)
                continue;
            blocks[i] = (blocks[i], blocks[i + 1]) switch
            {
                (Paragraph lead, Figure or FigureRow) => IntroducesPicture(lead) ? lead with { KeepWithNext = true } : lead,
                (Paragraph lead, ListBlock or Table or CodeBlock or Section) => Words(lead) is { Length: > 0 } text
                && (EndsWithColon(text) || IsShort(text))
                    ? lead with
                    {
                        KeepWithNext = true,
                    }
                    : lead,
                (Paragraph lead, _) => EndsWithColon(Words(lead)) ? lead with { KeepWithNext = true } : lead,
                (Figure { Caption: null } or FigureRow, Paragraph below) when IsCaption(below) => blocks[i] with { KeepWithNext = true },
                _ => blocks[i],
            };
        }

        return blocks;
    }

    /// <summary>Whether a paragraph leads to the picture after it: it ends with a colon, or is short and no whole sentence.</summary>
    public static bool IntroducesPicture(Paragraph lead) =>
        Words(lead) is { Length: > 0 } text
        && (EndsWithColon(text) || (text.Length < LongestLead && !"。.！!？?）)".Contains(text[^1], StringComparison.Ordinal)));

    /// <summary>Whether a paragraph below a picture reads as its caption: it is short and leads to nothing else.</summary>
    private bool IsCaption(Paragraph below) => Words(below) is { Length: > 0 } text && !EndsWithColon(text) && IsShort(text);

    /// <summary>Whether text that follows a picture in one paragraph is all about that picture: it is short and leads to nothing else.</summary>
    private bool IsCaption(IReadOnlyList<SourceInline> words) =>
        SourceTexts.Line(words).Trim() is { Length: > 0 } text
        && !EndsWithColon(text)
        && Scripts.EstimateWidth(text) * styles.Caption.Text.Size < CaptionLines * context.Page.Measure;

    /// <summary>Two lines at most.</summary>
    private bool IsShort(string text) => Scripts.EstimateWidth(text) * styles.Em < 1.9 * context.Page.Measure;

    private static string Words(Paragraph paragraph) => PlainText(paragraph.Inlines).TrimEnd();

    private static bool EndsWithColon(string text) => text.EndsWith(':') || text.EndsWith('：');

    private static string PlainText(IReadOnlyList<Inline> inlines) =>
        string.Concat(
            inlines.Select(i =>
                i switch
                {
                    Text t => t.Content,
                    Span s => PlainText(s.Inlines),
                    Link l => PlainText(l.Inlines),
                    LineBreak => " ",
                    _ => "",
                }
            )
        );

    private const int LongestLead = 60;

    private const double CaptionLines = 2.9;

    // Lines of code that stay on one page.
    private const int ShortCode = 12;

    // Parts count their headings from 1; 10 puts inner ones below any of them.
    private const int InnerHeading = 10;
}
