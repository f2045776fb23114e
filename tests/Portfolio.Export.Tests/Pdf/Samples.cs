using Portfolio.Pdf;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Tests.Pdf;

/// <summary>Documents with every kind of node, made by hand.</summary>
internal sealed class Samples
{
    public static readonly PdfOptions Options = new("Portfolio.Export test");
    public static readonly PictureKey Photo = new("photo");
    public static readonly PictureKey Badge = new("badge");
    public static readonly PictureKey Chart = new("chart");

    private static readonly TextStyle Body = new("sans", 10.5);
    private static readonly ParagraphStyle Lines = new(18);
    private int last;

    public static IReadOnlyDictionary<PictureKey, PdfPicture> Pictures { get; } =
        new Dictionary<PictureKey, PdfPicture>
        {
            [Photo] = new(40, 30, new RawSamples(Gradient(40, 30, 3), 3), Gradient(40, 30, 1)),
            [Badge] = new(8, 8, new RawSamples(Gradient(8, 8, 1), 1)),
            [Chart] = new(4, 2, new IndexedSamples(new byte[] { 0, 1, 2, 0, 2, 1, 0, 1 }, new byte[] { 255, 0, 0, 0, 128, 0, 0, 0, 255 })),
        };

    public NodeId Next() => new(++last);

    public Text Text(string content, string language = "zh-CN", TextStyle? style = null) => new(Next(), language, content, style ?? Body);

    public Paragraph Paragraph(string content, string language = "zh-CN") => new(Next(), language, [Text(content, language)], Lines);

    public Paragraph Paragraph(string language, params IReadOnlyList<Func<Inline>> inlines)
    {
        var id = Next();
        return new(id, language, [.. inlines.Select(make => make())], Lines);
    }

    public Heading Heading(int level, string content, string language = "en")
    {
        var id = Next();
        return new(id, language, level, [Text(content, language, Body with { Weight = FontWeight.Bold })], Lines);
    }

    public ListItem Item(string label, params IReadOnlyList<Func<Block>> blocks)
    {
        var (id, labelId) = (Next(), Next());
        Text[] text = label.Length == 0 ? [] : [Text(label)];
        return new(id, labelId, Next(), text, [.. blocks.Select(make => make())]);
    }

    public Figure Figure(PictureKey picture, string alternativeText, string? caption)
    {
        var id = Next();
        return new(
            id,
            "zh-CN",
            picture,
            40,
            30,
            alternativeText,
            caption is null ? null : Paragraph(caption),
            new(120, 1, 90, Alignment.Left)
        );
    }

    public TableCell Cell(string content, bool header = false, int columns = 1, int rows = 1)
    {
        var id = Next();
        return new(id, header, columns, rows, Alignment.Left, content.Length == 0 ? [] : [Paragraph(content)]);
    }

    public static Document Document(params IReadOnlyList<Block> blocks) =>
        new()
        {
            Title = "学生会 —— A Test of (Tags)",
            Author = "Li Lei & Han Meimei",
            Subject = "One sentence <here>.",
            Keywords = ["PDF/UA", "双语"],
            Language = "zh-CN",
            Page = new(420, 595, 48, 48, 56, 48, new("", "{page}", Body, "zh-CN", 30)),
            Blocks = blocks,
        };

    /// <summary>A document with every kind of block and inline, over some pages.</summary>
    public static Document Everything()
    {
        var s = new Samples();
        var figureId = new NodeId(900);
        Block[] blocks =
        [
            s.Heading(1, "Leadership & Organizational Capability —— 学生会"),
            s.Paragraph("2022 – July 2023，“联络部”是经双学生会重要的职能部门之一；项目、部门、⼈与人。😀"),
            new Section(
                s.Next(),
                "en",
                SectionRole.Section,
                [
                    s.Heading(2, "First year (member)"),
                    s.Paragraph(
                        "en",
                        () => s.Text("Read it at ", "en"),
                        () =>
                            new Link(
                                s.Next(),
                                "en",
                                new WebTarget("https://example.org/a_(b)?q=%E5%AD%A6"),
                                "An address on example.org that is long",
                                [
                                    s.Text(
                                        "https://example.org/a-very-long-address/that/needs/two/lines/of/this/narrow/page/to/stand",
                                        "en",
                                        Body with
                                        {
                                            Decoration = TextDecoration.Underline,
                                        }
                                    ),
                                ]
                            ),
                        () => s.Text(" or in ", "en"),
                        () => new Span(s.Next(), "zh-CN", SpanRole.Emphasis, [s.Text("中文")]),
                        () => s.Text(" and ", "en"),
                        () => new Link(s.Next(), "en", new NodeTarget(figureId), "To the photo", [s.Text("the photo", "en")]),
                        () => s.Text(" 汉字 ", "zh-CN"),
                        () => new InlinePicture(s.Next(), "en", Badge, 12, 12, "A badge"),
                        () => new Link(s.Next(), "en", new NodeTarget(new(99999)), "Nowhere", [s.Text(" nowhere", "en")])
                    ),
                    new ListBlock(
                        s.Next(),
                        "zh-CN",
                        ListNumbering.Disc,
                        16,
                        [
                            s.Item("•", () => s.Paragraph("带领北大师生前往美团总部进行参访活动，参与人数达40人以上。")),
                            s.Item(
                                "•",
                                () => s.Paragraph("外"),
                                () =>
                                    new ListBlock(
                                        s.Next(),
                                        "zh-CN",
                                        ListNumbering.Decimal,
                                        16,
                                        [s.Item("1.", () => s.Paragraph("内之一")), s.Item("2.", () => s.Paragraph("内之二"))],
                                        2
                                    )
                            ),
                            s.Item(""),
                        ],
                        4
                    ),
                ]
            ),
            new Section(s.Next(), "zh-CN", SectionRole.Quote, [s.Paragraph("引文。")]),
            new Section(s.Next(), "zh-CN", SectionRole.Note, [s.Paragraph("注：一。")]),
            new Section(s.Next(), "zh-CN", SectionRole.Note, [s.Paragraph("注：二。")]),
            new Section(s.Next(), "zh-CN", SectionRole.Group, []),
            new CodeBlock(
                s.Next(),
                "en",
                [
                    s.Text("var x = 1;", "en", Body with { Code = true }),
                    new LineBreak(s.Next(), "en"),
                    s.Text("  return (x);", "en", Body with { Code = true }),
                ],
                Lines,
                new()
            ),
            new Rule(s.Next(), "zh-CN", 0.5, new(200, 200, 200)),
            s.Figure(Photo, "活动照片", "图一：合影 (photo)") with
            {
                Id = figureId,
            },
            new FigureRow(s.Next(), "zh-CN", [s.Figure(Photo, "左", null), s.Figure(Chart, "右", null)], 8, 100),
            new Table(
                s.Next(),
                "zh-CN",
                3,
                1,
                [
                    new(s.Next(), [s.Cell("年份", true), s.Cell("项目", true, columns: 2)]),
                    new(s.Next(), [s.Cell("2022", true, rows: 2), s.Cell("参访"), s.Cell("40+")]),
                    new(s.Next(), [s.Cell("讲座&实习")]),
                ],
                new(Rgb.Black, 1, 0.5, 0.25, 4, 3)
            )
            {
                Caption = s.Paragraph("表一"),
            },
            .. Enumerable
                .Range(0, 12)
                .Select(i =>
                    s.Paragraph(
                        $"{i}：" + string.Concat(Enumerable.Repeat("为了进一步履行同社会企业建立联系、帮助同学们参与社会实践的责任，", 6))
                    )
                ),
        ];
        return Document(blocks);
    }

    private static byte[] Gradient(int width, int height, int components)
    {
        var samples = new byte[width * height * components];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (byte)(i * 7 / components);
        }

        return samples;
    }
}
