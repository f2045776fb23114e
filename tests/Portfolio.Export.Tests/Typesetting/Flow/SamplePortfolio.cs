using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Tests.Typesetting.Flow;

/// <summary>An invented entry with everything that pages can hold, set in the project's own faces.</summary>
internal sealed class SamplePortfolio
{
    public const double Body = 10.5;
    public static readonly Rgb Ink = new(0x1c, 0x22, 0x2b),
        Grey = new(0x5d, 0x67, 0x73),
        Accent = new(0x1b, 0x5a, 0x8c),
        Hair = new(0xd5, 0xda, 0xe0),
        Tint = new(0xf4, 0xf6, 0xf8);

    private static readonly ParagraphStyle Lines = new(17.5);
    private static readonly TextStyle Plain = new("sans", Body, Color: Ink),
        Bold = Plain with { Weight = FontWeight.Bold };
    private static readonly TextStyle Small = new("sans", 8.5, Color: Grey);

    private int last;

    public static Document Document => new SamplePortfolio().Build();

    /// <summary>Pixel sizes of the pictures.</summary>
    public static IReadOnlyDictionary<string, (int Width, int Height)> Pictures { get; } =
        new Dictionary<string, (int, int)>
        {
            ["hero"] = (1200, 800),
            ["meeting"] = (1600, 1050),
            ["poster"] = (600, 1500),
            ["chart"] = (900, 500),
            ["tall"] = (800, 9600),
            ["lab"] = (1000, 1000),
        };

    private Document Build()
    {
        var blocks = new List<Block>();
        blocks.AddRange(Opening());
        blocks.Add(Year("First year", "Member of the Survey Group", "September 2021 – July 2022", FirstYear()));
        blocks.Add(Year("Second year", "Head of the Survey Group", "September 2022 – July 2023", SecondYear()));
        blocks.Add(Major("Projects in detail"));
        blocks.AddRange(Projects());
        blocks.Add(Major("附录 Appendix"));
        blocks.AddRange(Appendix());
        return new()
        {
            Title = "Field Notes —— Two years with the River Survey Group",
            Author = "Lin Example",
            Language = "zh-CN",
            Page = new(
                595.28,
                841.89,
                62,
                59.6,
                64,
                59.6,
                new Foot("Lin Example · Field Notes —— Two years with the River Survey Group", "{page} / {pages}", Small, "en", 34)
            ),
            Blocks = blocks,
        };
    }

    private IEnumerable<Block> Opening()
    {
        yield return Words(
            "zh-CN",
            "PORTFOLIO 作品集",
            Small with
            {
                Color = Accent,
                Weight = FontWeight.Bold,
            },
            Lines with
            {
                Leading = 13,
            }
        ) with
        {
            SpaceAfter = 4,
            KeepWithNext = true,
        };
        yield return new Heading(
            Next(),
            "en",
            1,
            [
                Leaf(
                    "en",
                    "Field Notes —— Two years with the River Survey Group at a School of Geography",
                    new("sans", 22, FontWeight.Bold, Color: Ink)
                ),
            ],
            new(30, Alignment.Left, Balance: true)
        )
        {
            SpaceAfter = 6,
        };
        yield return Words(
            "en",
            "What I learned about asking people, counting water and keeping a group of volunteers together; "
                + "with the numbers behind each sentence.",
            Plain with
            {
                Color = Grey,
                Size = 11.5,
            },
            new(18.5, Alignment.Left)
        ) with
        {
            SpaceAfter = 8,
        };
        yield return new Rule(Next(), "en", 1, Accent) { SpaceAfter = 5 };
        yield return new Paragraph(
            Next(),
            "en",
            [
                Leaf("en", "Lin Example", Bold with { Size = 9.5 }),
                new Fill(Next(), "en", 12),
                Leaf("en", "Somewhere · lin@example.org · example.org", Small),
            ],
            new(14, Alignment.Left)
        )
        {
            SpaceAfter = 14,
        };
        yield return Picture("hero", "A boat on the river at dawn", null, 320) with
        {
            SpaceAfter = 14,
        };
        yield return Prose(
            "河流调查组是学院里历史最久的学生团队之一，每年春秋两季沿着同一条河记录水位、水质与两岸居民的用水习惯。我在第一年作为组员参加了全部 12 次外业，第二年担任组长，重新设计了问卷，并把纸质记录改成了可以离线填写的表格。"
        );
    }

    private IReadOnlyList<Block> FirstYear() =>
        [
            Prose("这一年我主要负责外业记录和数据整理，工作如下。") with
            {
                KeepWithNext = true,
            },
            List(
                ListNumbering.Disc,
                14,
                ["•", "•", "•"],
                [
                    Prose("完成 6 个断面、共 48 组水样的采集，平均每次外业步行 14 km。"),
                    Prose("与当地水文站核对近十年的水位资料，订正了 37 处抄录错误。"),
                    Prose("编写《外业手册》第 2 版——从出发前的检查表到回来后的数据备份，供以后的同学使用。"),
                ]
            ),
            Prose("因此，第一年的成果主要是一套可靠的数据；但为了让数据真正被人使用，我提出了以下的改变。"),
        ];

    private IReadOnlyList<Block> SecondYear() =>
        [
            Prose("作为组长，我带领 15 位组员做了三方面的工作。") with
            {
                KeepWithNext = true,
            },
            List(
                ListNumbering.Decimal,
                18,
                ["1.", "2.", "3."],
                [
                    Prose("问卷——从二十页减到四页：先试访 30 户，再按回答所需的时间逐题删改，最终有效回收率由 61% 提高到 88%"),
                    Prose("表格——从纸质到离线：用开源软件制作表单，手机没有信号也能填写，回到驻地后自动合并"),
                    Prose("公开——从报告到地图：把结果画成一张可以在村口张贴的地图，组织两场面向居民的说明会"),
                ]
            ),
            Minor("List of activities"),
            Activities(),
        ];

    private Table Activities()
    {
        (string What, string Count)[] rows =
        [
            ("春季外业，六个断面的水样与流速，第一次使用离线表格；途中遇到连续两天的暴雨，行程因此延长", "15 人"),
            ("秋季外业", "18 人"),
            ("入户访谈", "214 户"),
            ("居民说明会两场", "90 人左右"),
            ("与水文站的联合校准", ""),
        ];
        return new(
            Next(),
            "zh-CN",
            2,
            0,
            [
                .. rows.Select(r => new TableRow(
                    Next(),
                    [Cell(r.What, Alignment.Left), Cell(r.Count, Alignment.Right, Bold with { TabularDigits = true })]
                )),
            ],
            new(Hair, 0.5, 0.5, 0.5, 0, 3, FullWidth: true)
        )
        {
            SpaceBefore = 4,
            SpaceAfter = 8,
        };
    }

    private IEnumerable<Block> Projects()
    {
        yield return Project(
            "1",
            "Offline forms for the survey",
            Prose(
                "这个项目源于一次失败：第一年的春季外业结束后，我们花了整整三个周末才把纸质记录录入电脑，而且有 5% 的记录无法辨认。于是我在暑假里比较了四种开源表单软件，选定其中一种，并按照调查组的流程做了三处修改。"
            ),
            new Paragraph(
                Next(),
                "zh-CN",
                [Leaf("zh-CN", "表单与说明见：", Plain), Web("https://example.org/forms/river-survey/2023/readme.html")],
                Lines
            )
            {
                SpaceAfter = 2,
                KeepWithNext = true,
            },
            Words("zh-CN", "（注：页面为中文，英文摘要在页末）", Small, new(13)) with
            {
                SpaceAfter = 8,
            },
            new FigureRow(
                Next(),
                "en",
                [
                    Picture("meeting", "Volunteers around a table", "Trying the form in the village hall", 500),
                    Picture("poster", "A poster", "The poster for the first meeting", 300),
                ],
                10,
                300
            )
            {
                SpaceAfter = 10,
            }
        );
        yield return Project(
            "2",
            "水质与用水习惯",
            Prose(
                "在我的任期内，问卷与水样第一次放在一起分析。我们发现，距离取水口越远的家庭，越倾向于把水煮两遍；而这与实际测得的浊度并不相关。"
            ),
            new Section(
                Next(),
                "zh-CN",
                SectionRole.Quote,
                [
                    Prose("“我们一直以为上游的水更干净，看到你们的图才知道，差别其实在水缸里。”"),
                    Words("zh-CN", "—— 一位受访的村民", Small, new(14, Alignment.Right)),
                ],
                new BoxStyle(PaddingLeft: 12, PaddingRight: 12, BorderColor: Hair, BorderLeft: 2.5)
            )
            {
                SpaceBefore = 6,
                SpaceAfter = 10,
            },
            Measurements(),
            Picture("chart", "Turbidity along the river", "浊度沿程变化，圆点为每次外业的中位数", 330) with
            {
                SpaceBefore = 10,
                SpaceAfter = 10,
            },
            Prose(
                "图中的两处峰值分别对应采砂场和集镇。第二处峰值在集镇建成污水管道以后明显降低，这一结果后来写进了给镇政府的建议书。建议书共三条，其中两条被采纳：一是把取水口上移 400 m，二是每月公布一次浊度。"
            ),
            Prose(
                "The third proposal, a small laboratory run by the school, was postponed for a year. "
                    + "I am still in touch with the teacher who would lead it, and the budget we drew up together is ready to be used."
            )
        );
        yield return Project(
            "3",
            "Teaching the next group",
            List(
                ListNumbering.Disc,
                14,
                ["•", "•"],
                [Prose("每周一次的读书会"), Prose("三次野外训练：")],
                List(
                    ListNumbering.LowerAlpha,
                    20,
                    ["a.", "b.", "c."],
                    [
                        Prose("测流速与测深的基本方法"),
                        Prose("如何向陌生人说明来意，如何在对方不愿意回答时体面地离开，又不让后来的人难做"),
                        Prose("数据备份的三条规矩"),
                    ]
                )
            )
        );
    }

    private IEnumerable<Block> Appendix()
    {
        yield return Prose("整理数据所用的脚本很短，全文如下。") with
        {
            KeepWithNext = true,
        };
        var code = new TextStyle("mono", 9, Color: Ink, Code: true);
        string[] lines =
        [
            "def median(values):",
            "    \"\"\"Middle value; the mean of two for an even count.\"\"\"",
            "    ordered = sorted(values)",
            "    half = len(ordered) // 2",
            "    if len(ordered) % 2:",
            "        return ordered[half]",
            "    return (ordered[half - 1] + ordered[half]) / 2",
            "",
            "# 每个断面的中位数",
            "for name, values in sections.items():",
            "    print(f\"{name}: {median(values):.1f} NTU\")",
        ];
        var inlines = new List<Inline>();
        foreach (string line in lines)
        {
            if (inlines.Count > 0)
                inlines.Add(new LineBreak(Next(), "en"));
            if (line.Length > 0)
                inlines.Add(Leaf("en", line, code));
        }

        yield return new CodeBlock(Next(), "en", inlines, new(14, Alignment.Left), new BoxStyle(10, 8, 10, 8, Tint)) { SpaceAfter = 12 };
        yield return Picture("tall", "The long poster of all results", "全部结果的长图", 400) with
        {
            SpaceAfter = 12,
        };
        yield return Picture("lab", "The planned laboratory", "规划中的实验室", 240) with
        {
            SpaceAfter = 10,
        };
        yield return Prose("感谢所有参加调查的同学、老师和居民。");
    }

    private Table Measurements()
    {
        TableRow Row(bool head, params (string Text, int Columns, int Rows)[] cells) =>
            new(
                Next(),
                [
                    .. cells.Select(
                        (c, i) =>
                            Cell(
                                c.Text,
                                i == 0 || c.Rows > 1 ? Alignment.Left : Alignment.Right,
                                head ? Bold with { Size = 9.5 } : Plain with { Size = 9.5, TabularDigits = true },
                                head,
                                c.Columns,
                                c.Rows
                            )
                    ),
                ]
            );
        return new(
            Next(),
            "zh-CN",
            4,
            1,
            [
                Row(true, ("断面", 1, 1), ("Season", 1, 1), ("浊度 NTU", 1, 1), ("样本数", 1, 1)),
                Row(false, ("上游 Upper bridge", 1, 2), ("spring", 1, 1), ("12.4", 1, 1), ("24", 1, 1)),
                Row(false, ("autumn", 1, 1), ("8.1", 1, 1), ("24", 1, 1)),
                Row(false, ("集镇 Market town", 1, 1), ("spring", 1, 1), ("31.0", 1, 1), ("18", 1, 1)),
                Row(false, ("合计", 3, 1), ("66", 1, 1)),
            ],
            new(Ink, 1, 0.5, 0.25, 8, 3)
        )
        {
            Caption = Words("zh-CN", "表 1　各断面的浊度", Small, new(14)) with { SpaceAfter = 3 },
            SpaceAfter = 10,
        };
    }

    private Section Project(string number, string title, params IReadOnlyList<Block> blocks)
    {
        var heading = new Heading(Next(), "en", 3, [Leaf("en", title, Bold with { Size = 12 })], new(19, Alignment.Left))
        {
            SpaceAfter = 4,
        };
        var item = new ListItem(Next(), Next(), Next(), [Leaf("en", number, new("sans", 18, Color: Accent))], [heading, .. blocks]);
        return new(Next(), "zh-CN", SectionRole.Group, [new ListBlock(Next(), "zh-CN", ListNumbering.None, 26, [item], 0)])
        {
            SpaceBefore = 10,
            SpaceAfter = 14,
        };
    }

    private Section Year(string word, string role, string period, IReadOnlyList<Block> blocks)
    {
        var heading = new Heading(
            Next(),
            "en",
            2,
            [
                Leaf("en", role, Bold with { Size = 13 }),
                new Fill(Next(), "en", 12),
                Leaf("en", period, Small with { Size = 9.5, TabularDigits = true }),
            ],
            new(20, Alignment.Left)
        )
        {
            SpaceAfter = 4,
        };
        return new(
            Next(),
            "zh-CN",
            SectionRole.Section,
            [
                Words("en", word, Small with { Color = Accent, Weight = FontWeight.Bold }, new(13)) with
                {
                    KeepWithNext = true,
                },
                heading,
                .. blocks,
            ],
            new BoxStyle(PaddingLeft: 20, Rail: Accent)
        )
        {
            SpaceBefore = 10,
            SpaceAfter = 12,
        };
    }

    private Section Major(string text) =>
        new(
            Next(),
            "en",
            SectionRole.Group,
            [new Heading(Next(), "en", 2, [Leaf("en", text, Bold with { Size = 14 })], new(22, Alignment.Left))],
            new BoxStyle(PaddingBottom: 3, BorderColor: Accent, BorderBottom: 0.75)
        )
        {
            SpaceBefore = 16,
            SpaceAfter = 8,
            KeepWithNext = true,
        };

    private Heading Minor(string text) => new(Next(), "en", 3, [Leaf("en", text, Bold)], new(17, Alignment.Left)) { SpaceBefore = 6 };

    private ListBlock List(ListNumbering numbering, double width, string[] labels, Paragraph[] bodies, Block? below = null) =>
        new(
            Next(),
            "zh-CN",
            numbering,
            width,
            [
                .. labels.Select(
                    (l, i) =>
                        new ListItem(
                            Next(),
                            Next(),
                            Next(),
                            [Leaf("zh-CN", l, Plain with { Color = Accent })],
                            below is not null && i == labels.Length - 1 ? [bodies[i], below] : [bodies[i]]
                        )
                ),
            ],
            3
        )
        {
            SpaceBefore = 4,
            SpaceAfter = 7,
        };

    private Figure Picture(string name, string alternative, string? caption, double width) =>
        new(
            Next(),
            "en",
            new(name),
            Pictures[name].Width,
            Pictures[name].Height,
            alternative,
            caption is null ? null : Words("zh-CN", caption, Small, new(13)),
            new FigureStyle(width, 1, 420, Alignment.Center)
        );

    private TableCell Cell(
        string text,
        Alignment alignment,
        TextStyle? style = null,
        bool isHeader = false,
        int columns = 1,
        int rows = 1
    ) =>
        new(
            Next(),
            isHeader,
            columns,
            rows,
            alignment,
            text.Length == 0 ? [] : [Words("zh-CN", text, style ?? Plain, Lines with { Leading = 16 })]
        );

    private Paragraph Prose(string text) => Words(text[0] < 128 ? "en" : "zh-CN", text, Plain, Lines) with { SpaceAfter = 7 };

    private Paragraph Words(string language, string text, TextStyle style, ParagraphStyle lines) =>
        new(Next(), language, [Leaf(language, text, style)], lines);

    private Text Leaf(string language, string text, TextStyle style) => new(Next(), language, text, style);

    private Link Web(string address) =>
        new(Next(), "en", new WebTarget(address), "Forms", [Leaf("en", address, Plain with { Color = Accent })]);

    private NodeId Next() => new(++last);
}
