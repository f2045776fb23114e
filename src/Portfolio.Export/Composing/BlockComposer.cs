using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Blocks of the source as blocks of the document: text here, lists, tables and pictures by composers of their own.</summary>
internal sealed partial class BlockComposer
{
    /// <summary>Parts count their headings from 1; 10 puts those inside a quote, list or passage below any of them.</summary>
    private const int InnerHeading = 10;

    private readonly ComposeContext context;
    private readonly Styles styles;
    private readonly PictureSplitter splitter;
    private readonly ListComposer lists;
    private readonly TableComposer tables;

    public BlockComposer(ComposeContext context)
    {
        this.context = context;
        styles = context.Styles;
        splitter = new(context.Pictures);
        Rules = new(context);
        Figures = new(context, this);
        lists = new(context, this);
        tables = new(context, this);
    }

    public FigureComposer Figures { get; }

    public KeepWithNextRules Rules { get; }

    /// <summary>Blocks that follow each other, with what joins them: pictures in a row, a lead-in kept with its list.</summary>
    public IReadOnlyList<Block> Compose(IReadOnlyList<SourceBlock> blocks, BlockStyle style, string language)
    {
        var output = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (splitter.PicturesAlone(blocks[i]) is not { } pictures)
            {
                Add(blocks[i], style, language, output);
                continue;
            }

            while (i + 1 < blocks.Count && splitter.PicturesAlone(blocks[i + 1]) is { } more)
            {
                pictures = [.. pictures, .. more];
                i++;
            }

            var row = CaptionedPicture.Plain(pictures);
            if (i + 1 < blocks.Count && PictureCaptions.Of(blocks[i + 1]) is { } caption && Rules.IsCaption(caption))
            {
                i++;
                output.AddRange(Figures.Captioned(row, caption, blocks[i].Language ?? language));
            }
            else
            {
                output.AddRange(Figures.Row(row, null, language));
            }
        }

        return Rules.Apply(Figures.JoinPhotos(output));
    }

    /// <summary>One block, which may become several or none.</summary>
    public void Add(SourceBlock block, BlockStyle style, string parentLanguage, List<Block> output)
    {
        var language = block.Language ?? parentLanguage;
        switch (block)
        {
            case SourceParagraph paragraph:
                AddParagraph(paragraph, style, language, output);
                break;
            case SourceHeading heading:
                AddHeading(heading, heading.Inlines, context.Levels.Enter(heading.Level + InnerHeading), language, output);
                break;
            case SourceList { Items.Count: 0 }:
                break;
            case SourceList list:
                output.Add(lists.Compose(list, style, language));
                break;
            case SourceQuote quote:
                QuoteComposer.Add(context, this, quote, style, language, output);
                break;
            case SourceCode code:
                output.Add(CodeComposer.Compose(context, code, language));
                break;
            case SourceTable table:
                tables.Add(table, style, language, output);
                break;
            case SourceRule rule:
                var thin = new Rule(context.IdFor(rule), language, 0.6, context.Theme.Rule);
                output.Add(thin with { SpaceBefore = styles.Em, SpaceAfter = styles.Em });
                break;
            case SourcePageBreak page:
                output.Add(new Rule(context.IdFor(page), language, 0, context.Theme.Rule) { StartsPage = true });
                break;
            case SourceMath math:
                AddMath(math, style, language, output);
                break;
            case SourceDefinitions definitions:
                DefinitionComposer.Add(context, this, definitions, style, language, output);
                break;
            case SourceFootnote note:
                context.Footnotes.Add(note);
                break;
            case SourceFigure figure:
                AddFigure(figure, style, language, output);
                break;
            case SourceGallery gallery:
                output.AddRange(
                    Figures.Row(CaptionedPicture.Plain(gallery.Pictures), gallery.Caption.Count > 0 ? gallery.Caption : null, language)
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
        Figures.AddLinked(composed, language, output);
    }

    /// <summary>A paragraph in a given style, with no regard to pictures in it; null when it is empty.</summary>
    /// <param name="linked">Takes the figures of pictures that the paragraph only links to; null where they have no place.</param>
    public Paragraph? ParagraphOf(
        SourceBlock source,
        IReadOnlyList<SourceInline> inlines,
        BlockStyle style,
        string language,
        List<Block>? linked = null
    )
    {
        var trimmed = SourceTexts.Trim(inlines);
        var composed = InlineComposer.Compose(context, trimmed, LineRuns(trimmed, style), language);
        if (composed.Inlines.Count == 0)
            return null;
        var paragraph = new Paragraph(context.IdFor(source), composed.Language, composed.Inlines, style.Lines)
        {
            SpaceBefore = style.Space,
            SpaceAfter = style.Space,
        };
        if (linked is not null)
            Figures.AddLinked(composed, language, linked);
        return paragraph;
    }

    private void AddParagraph(SourceParagraph source, BlockStyle style, string language, List<Block> output)
    {
        var pieces = splitter.Split(source.Inlines);
        if (
            pieces is [{ Pictures: { Count: > 0 } above }, { Inlines: { Count: > 0 } words }]
            && Rules.IsCaption(words)
            && !PictureCaptions.IsStory(above, words)
            && (above.Count > 1 || above[0].Caption.Count == 0)
        )
        {
            output.AddRange(Figures.Captioned(above, words, language));
            return;
        }

        foreach (var piece in pieces)
        {
            if (piece.Pictures.Count > 0)
            {
                output.AddRange(Figures.Row(piece.Pictures, null, language));
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

    /// <summary>The lines of a paragraph, cut at breaks; one after the first that stands wholly in full-width brackets is a note.</summary>
    private List<StyledRun> LineRuns(IReadOnlyList<SourceInline> inlines, BlockStyle style)
    {
        var note = style.Text with { Size = styles.Note.Text.Size, Color = styles.Note.Text.Color };
        var runs = new List<StyledRun>();
        var line = new List<SourceInline>();
        for (var i = 0; i <= inlines.Count; i++)
        {
            if (i < inlines.Count && inlines[i] is not SourceBreak)
            {
                line.Add(inlines[i]);
                continue;
            }

            var isNote = runs.Count > 0 && IsBracketed(SourceTexts.Line(line));
            if (i < inlines.Count)
                line.Add(inlines[i]);
            runs.Add(new(line, isNote ? note : style.Text));
            line = [];
        }

        return runs;
    }

    private static bool IsBracketed(string text) =>
        text.Length > 2
        && text[0] == '（'
        && text.TrimEnd('。', '.') is [.., '）']
        && text.IndexOf('）', StringComparison.Ordinal) >= text.Length - 2;

    private void AddMath(SourceMath math, BlockStyle style, string language, List<Block> output)
    {
        var id = context.IdFor(math);
        var inlines = MathComposer.Compose(context, math.Tex, math.Place, style.Text, language, isDisplay: true);
        if (inlines.Count == 0)
            return;
        output.Add(
            new Paragraph(id, language, inlines, style.Lines with { Alignment = Alignment.Center, FirstLineIndent = 0 })
            {
                SpaceBefore = styles.Em * 0.8,
                SpaceAfter = styles.Em * 0.8,
                KeepTogether = true,
            }
        );
    }

    private void AddFigure(SourceFigure figure, BlockStyle style, string language, List<Block> output)
    {
        var alone = figure.Blocks.Select(splitter.PicturesAlone).ToList();
        if (alone.Count > 0 && alone.TrueForAll(pictures => pictures is not null))
        {
            var pictures = CaptionedPicture.Plain(alone.SelectMany(p => p!));
            output.AddRange(
                pictures.Count == 1
                    ? Figures.Row([pictures[0] with { Caption = figure.Caption }], null, language)
                    : Figures.Row(pictures, figure.Caption.Count > 0 ? figure.Caption : null, language)
            );
            return;
        }

        // Pictures that lead somewhere keep the address behind the words.
        if (
            figure.Blocks is [SourceParagraph { Inlines: var inside }]
            && splitter.Split(inside) is [{ Pictures: { Count: 1 } linked }]
            && figure.Caption.Count > 0
        )
        {
            var address = linked[0].Caption;
            IReadOnlyList<SourceInline> words =
                address.Count > 0 ? [.. figure.Caption, new SourceBreak(figure.Place), .. address] : figure.Caption;
            output.AddRange(Figures.Captioned(linked, words, language));
            return;
        }

        // A figure around a table, code or text: its caption goes below as it would on the site.
        output.AddRange(Compose(figure.Blocks, style, language));
        if (figure.Caption.Count > 0 && ParagraphOf(figure, figure.Caption, styles.Caption, language, output) is { } caption)
            output.Add(caption);
    }
}
