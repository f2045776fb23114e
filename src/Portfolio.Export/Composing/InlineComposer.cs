using System.Text;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Gives inlines of the source their style and language.</summary>
internal sealed class InlineComposer
{
    /// <summary>Rise of superscripts in em of the text: a third, as browsers have it.</summary>
    public const double SuperscriptRise = 0.34;

    /// <summary>Fall of subscripts in em of the text: less, or they would touch the line below.</summary>
    private const double SubscriptRise = -0.16;

    /// <summary>Size of both as a share of the text's: two thirds, as word processors have it.</summary>
    private const double ScriptScale = 0.68;

    /// <summary>Size of small print as a share of the text's: about one of the steps of 1.2 between CSS's sizes.</summary>
    private const double SmallScale = 0.86;

    /// <summary>Height of a picture in a line, in em of the text: as a letter with accent and descender.</summary>
    private const double PictureHeight = 1.25;

    /// <summary>CSS pixels are 1/96 inch (CSS Values and Units 4, 6.2), which is 0.75 points.</summary>
    private const double PointsPerCssPixel = 0.75;

    private readonly ComposeContext context;
    private readonly LanguageMap map;
    private readonly string sentence;
    private readonly string whole;
    private readonly List<(SourcePicture Picture, string Sentence)> linked = [];
    private int offset;
    private bool insideLink;

    private InlineComposer(ComposeContext context, IReadOnlyList<SourceInline> inlines, string parentLanguage)
    {
        this.context = context;
        var text = new StringBuilder();
        AppendForLanguage(inlines, text);
        whole = text.ToString();
        map = new(whole, context.Languages, parentLanguage);
        sentence = SourceTexts.Line(inlines);
    }

    /// <summary>Composes a paragraph's inlines in one style.</summary>
    public static ComposedInlines Compose(
        ComposeContext context,
        IReadOnlyList<SourceInline> inlines,
        TextStyle style,
        string parentLanguage
    ) => Compose(context, inlines, [new StyledRun(inlines, style)], parentLanguage);

    /// <summary>Composes a paragraph whose runs have styles of their own; the language is that of the whole.</summary>
    public static ComposedInlines Compose(
        ComposeContext context,
        IReadOnlyList<SourceInline> whole,
        IReadOnlyList<StyledRun> runs,
        string parentLanguage
    )
    {
        var composer = new InlineComposer(context, whole, parentLanguage);
        var output = new List<Inline>();
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Before is { } before)
                output.Add(before);
            var row = runs[i].AtRight;
            if (row is null && !runs[i].IsApart)
            {
                composer.Add(runs[i].Inlines, runs[i].Style, null, output);
                continue;
            }

            var inner = new List<Inline>();
            composer.Add(runs[i].Inlines, runs[i].Style, null, inner);
            while (row is not null && i + 1 < runs.Count && runs[i + 1] is { Before: null } next && next.AtRight == row)
            {
                composer.Add(next.Inlines, next.Style, null, inner);
                i++;
            }

            if (inner.Count > 0)
                output.Add(new Span(context.NewId(), composer.map.Paragraph, SpanRole.Span, inner) { AtRight = row });
        }

        return new(output, composer.map.Paragraph, composer.linked);
    }

    /// <summary>Plain words of the program or of the site's configuration as text leaves.</summary>
    public static IReadOnlyList<Inline> Compose(ComposeContext context, string text, TextStyle style, string parentLanguage) =>
        Compose(context, [new SourceText(default, text)], style, parentLanguage).Inlines;

    private static void AppendForLanguage(IReadOnlyList<SourceInline> inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourceText t:
                    text.Append(t.Content);
                    break;
                case SourceBreak:
                    text.Append('\n');
                    break;
                case SourceCodeSpan c:
                    text.Append(LanguageMap.Neutral, c.Code.Length);
                    break;
                case SourceSpan { FixedWord: not null } own:
                    text.Append(LanguageMap.Neutral, SourceTexts.Plain(own.Inlines).Length);
                    break;
                default:
                    AppendForLanguage(SourceTexts.Children(inline), text);
                    break;
            }
        }
    }

    private void Add(IReadOnlyList<SourceInline> inlines, TextStyle style, string? language, List<Inline> output)
    {
        foreach (var inline in inlines)
            Add(inline, style, language, output);
    }

    private void Add(SourceInline inline, TextStyle style, string? language, List<Inline> output)
    {
        switch (inline)
        {
            case SourceText text:
                AddText(text, style, language, output);
                break;
            case SourceBreak:
                offset++;
                output.Add(new LineBreak(context.NewId(), map.Paragraph));
                break;
            case SourceFill:
                output.Add(new Fill(context.NewId(), map.Paragraph, context.Styles.Em));
                break;
            case SourceCodeSpan code:
                offset += code.Code.Length;
                AddCode(code, style, language, output);
                break;
            case SourceMathSpan math:
                output.AddRange(MathComposer.Compose(context, math.Tex, math.Place, style, language ?? map.Paragraph, isDisplay: false));
                break;
            case SourceFootnoteMark mark:
                AddMark(mark, style, output);
                break;
            case SourcePictureInline picture:
                AddPicture(picture.Picture, style, output);
                break;
            case SourceSpan { FixedWord: { } key } own:
                offset += SourceTexts.Plain(own.Inlines).Length;
                output.Add(new Text(context.NewId(own.Place), context.Words.Language, context.Words[key], style));
                break;
            case SourceSpan span:
                AddSpan(span, style, language, output);
                break;
            case SourceLink link:
                AddLink(link, style, language, output);
                break;
        }
    }

    /// <summary>Code has no language but that of the words in it.</summary>
    private void AddCode(SourceCodeSpan code, TextStyle style, string? language, List<Inline> output)
    {
        var words = new LanguageMap(code.Code, context.Languages, language ?? map.Paragraph);
        var own = language ?? words.Paragraph;
        var id = context.NewId(code.Place);
        var inner = new List<Inline>();
        for (var start = 0; start < code.Code.Length; )
        {
            var (found, stop) = language is null ? words.At(start, code.Code.Length) : (language, code.Code.Length);
            inner.Add(new Text(context.NewId(), found, code.Code[start..stop], context.Styles.CodeIn(style)));
            start = stop;
        }

        output.Add(new Span(id, own, SpanRole.Code, inner));
    }

    private void AddText(SourceText text, TextStyle style, string? language, List<Inline> output)
    {
        context.Directions.Check(text.Content, text.Place);
        var end = offset + text.Content.Length;
        for (var start = offset; start < end; )
        {
            var (found, stop) = language is null ? map.At(start, end) : (language, end);
            AddLeaf(text.Content[(start - offset)..(stop - offset)], found, style, output);
            start = stop;
        }

        offset = end;
    }

    private void AddLeaf(string content, string language, TextStyle style, List<Inline> output)
    {
        if (context.HidesIcons && Icons.First(content) is { Length: > 0 } icon)
        {
            if (icon.Start > 0)
                AddLeaf(content[..icon.Start], language, style, output);
            var end = icon.Start + icon.Length;
            output.Add(new Text(context.NewId(), language, content[icon.Start..end], style with { Blank = Icons.Width }));
            if (end < content.Length)
                AddLeaf(content[end..], language, style, output);
            return;
        }

        foreach (var (piece, own) in Emphasis.Pieces(content, style, context.Theme))
            output.Add(new Text(context.NewId(), language, piece, own));
    }

    private void AddSpan(SourceSpan span, TextStyle style, string? language, List<Inline> output)
    {
        var own = span.Language ?? language;
        var (role, inner) = span.Kind switch
        {
            SourceSpanKind.Strong => (SpanRole.Strong, style with { Weight = FontWeight.Bold }),
            SourceSpanKind.Emphasis => (SpanRole.Emphasis, Emphasis.Of(style, context.Theme)),
            SourceSpanKind.Strike => (SpanRole.Deleted, style with { Decoration = style.Decoration | TextDecoration.StrikeThrough }),
            SourceSpanKind.Underline => (SpanRole.Inserted, style with { Decoration = style.Decoration | TextDecoration.Underline }),
            SourceSpanKind.Mark => (SpanRole.Emphasis, style with { Color = context.Theme.Accent, Weight = FontWeight.Bold }),
            SourceSpanKind.Superscript => (SpanRole.Superscript, Scripted(style, SuperscriptRise)),
            SourceSpanKind.Subscript => (SpanRole.Subscript, Scripted(style, SubscriptRise)),
            SourceSpanKind.Small => (SpanRole.Span, style with { Size = Math.Round(style.Size * SmallScale, 2) }),
            SourceSpanKind.Quote => (SpanRole.Quote, style),
            SourceSpanKind.Keyboard => (SpanRole.Code, context.Styles.CodeIn(style)),
            _ => (SpanRole.Span, style),
        };

        // A span without style or language is no element.
        if (role == SpanRole.Span && inner == style && span.Language is null && span.Expansion is null)
        {
            Add(span.Inlines, style, own, output);
            return;
        }

        var id = context.NewId(span.Place);
        var children = new List<Inline>();
        Add(span.Inlines, inner, own, children);
        if (children.Count > 0)
            output.Add(new Span(id, own ?? map.Paragraph, role, children) { Expansion = span.Expansion });
    }

    private void AddLink(SourceLink link, TextStyle style, string? language, List<Inline> output)
    {
        var target = insideLink ? null : TargetOf(link);
        if (target is null)
        {
            Add(link.Inlines, style, language, output);
            return;
        }

        var id = context.NewId(link.Place);
        var children = new List<Inline>();
        insideLink = true;
        Add(link.Inlines, context.Styles.Link(style), language, children);
        insideLink = false;
        if (children.Count == 0)
            return;
        var words = SourceTexts.Line(link.Inlines);
        var description = link.Title
            ?? (
                target is WebTarget ? link.Url!
                : words.Length > 0 ? words
                : link.Href
            );
        output.Add(new Link(id, language ?? map.Paragraph, target, description, children));
        if (target is WebTarget && context.Addresses?.MarkAfter(context, link.Url!, words, style, map.Paragraph) is { } mark)
            output.Add(mark);
    }

    private LinkTarget? TargetOf(SourceLink link)
    {
        if (link.Picture is { } picture && context.Pictures.CanDraw(picture))
        {
            var key = context.Pictures.KeyOf(picture);
            if (context.Pictures.RequestFigure(key))
                linked.Add((picture, sentence));
            return new NodeTarget(context.Pictures.TargetOf(key, context.NewId));
        }

        if (link.Href.Length > 1 && link.Href[0] == '#')
            return new NodeTarget(context.AnchorId(Uri.UnescapeDataString(link.Href[1..])));
        return link.Url is { Length: > 0 } url ? new WebTarget(WebAddress.Encode(url)) : null;
    }

    private void AddMark(SourceFootnoteMark mark, TextStyle style, List<Inline> output)
    {
        var id = context.NewId(mark.Place);
        var number = new Text(
            context.NewId(),
            map.Paragraph,
            mark.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Scripted(style, SuperscriptRise) with
            {
                Color = context.Theme.Link,
            }
        );
        var label = new Span(context.NewId(), map.Paragraph, SpanRole.Label, [number]);
        var target = new NodeTarget(context.NoteId(mark.Number));
        var link = new Link(id, map.Paragraph, target, $"{context.Words["notes"]} {number.Content}", [label]);
        output.Add(new Span(context.NewId(), map.Paragraph, SpanRole.Reference, [link]));
    }

    private void AddPicture(SourcePicture picture, TextStyle style, List<Inline> output)
    {
        var (alt, other) = AlternativeTexts.Of(context, picture, null, map.Paragraph);
        if (context.Pictures.CanDraw(picture))
        {
            // In a line a picture is a character: as tall as the text.
            var height = Math.Min(HeightOf(picture) * PointsPerCssPixel, style.Size * PictureHeight);
            output.Add(
                new InlinePicture(
                    context.NewId(picture.Place),
                    alt.Language,
                    context.Pictures.KeyOf(picture),
                    Math.Round(height * picture.PixelWidth / picture.PixelHeight, 2),
                    Math.Round(height, 2),
                    alt.Words
                )
                {
                    OtherAlternative = other,
                }
            );
            return;
        }

        // A picture that is not there leaves its words in the line, and its address when it lies on the web.
        var altLanguage = alt.Language;
        var shown = SourceTexts.Fold(picture.Alt) is { Length: > 0 } written ? written : AlternativeTexts.ReadableName(picture.Written);
        var words = new Text(
            context.NewId(picture.Place),
            altLanguage,
            $"[{shown}]",
            insideLink ? style : style with { Color = context.Theme.Muted }
        );
        if (picture.Status == ImageStatus.Remote && !insideLink && WebAddress.IsAllowed(picture.Written))
            output.Add(
                new Link(
                    context.NewId(),
                    altLanguage,
                    new WebTarget(WebAddress.Encode(picture.Written)),
                    picture.Written,
                    [words with { Style = context.Styles.Link(style) }]
                )
            );
        else
            output.Add(words);
    }

    /// <summary>CSS pixels, as the author asks; else one for each of the picture's own.</summary>
    private static double HeightOf(SourcePicture picture) =>
        picture.AskedHeight is > 0 and var asked ? asked
        : picture.AskedWidth is > 0 and var width ? width * picture.PixelHeight / picture.PixelWidth
        : picture.PixelHeight;

    private static TextStyle Scripted(TextStyle style, double rise) =>
        style with
        {
            Size = Math.Round(style.Size * ScriptScale, 2),
            Rise = Math.Round(style.Rise + (style.Size * rise), 2),
        };
}
