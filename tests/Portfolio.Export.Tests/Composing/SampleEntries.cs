using Portfolio.Sources.Model;
using static Portfolio.Export.Tests.Composing.Sources;

namespace Portfolio.Export.Tests.Composing;

/// <summary>Entries that use everything the composer knows.</summary>
internal static class SampleEntries
{
    public static PortfolioEntry Club()
    {
        var photo = Picture("finish line.jpg", 1600, 1067);
        var poster = Picture("poster.png", 700, 1400, "A poster with the route of the run");
        return Entry(
            [
                new Passage([
                    P(
                        "夜跑协会由三位同学在操场上发起，每周三晚上集合。第一年我是队员，负责路线与安全；第二年当选会长，开始和校外的跑团合作。"
                    ),
                ]),
                FirstYear(),
                SecondYear(),
                Projects(photo, poster),
            ],
            "Running After Dark —— Two Years with the Night Runners of Qiushi College",
            "zh-CN",
            "en"
        ) with
        {
            Excerpt = [P("How a handful of students became the club that lights the campus track every Wednesday night.")],
            Hero = Picture("team.jpg", 2400, 1600),
        };
    }

    private static YearSection FirstYear() =>
        new()
        {
            Heading = H(2, "First year: Member of the Route Team"),
            Title = [T("First year: Member of the Route Team")],
            Level = 1,
            Ordinal = 1,
            OrdinalText = "First year",
            RoleLine = [T("Member of the Route Team")],
            Period = new([T("September 2021 – June 2022")], "September 2021 – June 2022", new(2021, 9), new(2022, 6), false),
            Intro = [P("这一年，我的工作有两件：")],
            Highlights = Bullets("勘察路线十二条，拍照并标出没有路灯的路段。", "带领新队员完成第一个5公里，最慢的一位用了48分钟。"),
            Closing = [new Passage([P("到夏天结束的时候，每次集合都有二十人以上。")])],
        };

    private static YearSection SecondYear()
    {
        var list = Bullets(
            "和滨江跑团一起组织新年夜跑，参与人数120+",
            "为大一新生开设跑步姿势讲座，参与人数约60人。",
            "修订安全手册，并请校医院的老师审阅全文"
        );
        return new()
        {
            Heading = P(Strong("Second year: President")),
            Title = [Strong("Second year: President")],
            Level = 1,
            Ordinal = 2,
            OrdinalText = "Second year",
            RoleLine = [T("President")],
            Period = new([T("September 2022 – June 2023")], "September 2022 – June 2023", new(2022, 9), new(2023, 6), false),
            Intro = [P("这一年有三件新事。")],
            Highlights = new(
                At(30),
                true,
                1,
                "1",
                false,
                [Item(0, P("合作——与三家跑团签订协议")), Item(1, P("安全——每次活动有两名急救员")), Item(2, P("记录——所有路线上传到地图"))]
            ),
            Closing =
            [
                new ActivityList(
                    P(Strong("List of events during my presidency")),
                    [T("List of events during my presidency")],
                    2,
                    [],
                    list,
                    [
                        new(list.Items[0], new("120+", 120, PeopleBound.AtLeast, 20)),
                        new(list.Items[1], new("约60人", 60, PeopleBound.About, 16)),
                        new(list.Items[2], null),
                    ]
                ),
            ],
        };
    }

    private static ProjectGroup Projects(SourcePicture photo, SourcePicture poster) =>
        new(
            H(2, "Here are the details"),
            [T("Here are the details")],
            1,
            [],
            [
                new()
                {
                    Heading = P(Strong("1. 新年夜跑——从校园到江边")),
                    Title = [Strong("1. 新年夜跑——从校园到江边")],
                    Level = 2,
                    Number = "1",
                    TitleText = [T("新年夜跑——从校园到江边")],
                    Parts =
                    [
                        new ProjectText(P("我们用了六个星期准备这次活动：路线要避开大路，补给要够一百个人，还要有人守在每一个路口。")),
                        new ProjectLink(
                            P(
                                T("活动回顾见："),
                                Link("https://example.org/recap/2023", "https://example.org/recap/2023"),
                                Br(),
                                T("（注：页面为中文）")
                            ),
                            "https://example.org/recap/2023"
                        ),
                        new ProjectPhotos(P("x"), [photo], [T("Here is the "), Link("photo", photo), T(" we took at the finish line")]),
                        new ProjectPhotos(
                            P("x"),
                            [poster],
                            [T("Here is the "), Link("poster", poster), T(" that hung in every dining hall.")]
                        ),
                    ],
                },
                new()
                {
                    Heading = P(Strong("2. Safety Handbook")),
                    Title = [Strong("2. Safety Handbook")],
                    Level = 2,
                    Number = "2",
                    TitleText = [T("Safety Handbook")],
                    Parts =
                    [
                        new ProjectList(
                            new(
                                At(60),
                                false,
                                1,
                                "",
                                true,
                                [
                                    Item(
                                        0,
                                        P("急救流程"),
                                        new SourceList(
                                            At(61),
                                            false,
                                            1,
                                            "",
                                            false,
                                            [Item(0, P("请校医院的老师讲解，并拍成三分钟的短片。"))]
                                        )
                                    ),
                                    Item(1, P("Checklist for every run")),
                                ]
                            )
                        ),
                        new ProjectText(P(T("手册的第一页仍然是那张 "), Link("team photo", Picture("team.jpg", 2400, 1600)), T("。"))),
                    ],
                },
            ]
        );

    public static PortfolioEntry EveryBlock() =>
        Entry(
            [
                new Passage([
                    new SourceHeading(At(2), 3, [T("Words")]),
                    P(
                        T("Plain, "),
                        Strong("strong"),
                        T(", "),
                        Span(SourceSpanKind.Emphasis, T("stressed 重点")),
                        T(", "),
                        Span(SourceSpanKind.Strike, T("struck")),
                        T(", H"),
                        Span(SourceSpanKind.Subscript, T("2")),
                        T("O, x"),
                        Span(SourceSpanKind.Superscript, T("2")),
                        T(", "),
                        new SourceCodeSpan(At(3), "dotnet run"),
                        T(", "),
                        Span(SourceSpanKind.Keyboard, T("Ctrl+C")),
                        T(", "),
                        new SourceMathSpan(At(3), @"\alpha^2"),
                        T(", a note"),
                        new SourceFootnoteMark(At(3), 1),
                        T(".")
                    ),
                    new SourceQuote(At(4), [P("To measure is to know."), P("And to know is to doubt.")]),
                    new SourceList(At(5), true, 9, "1", false, [Item(0, P("nine")), Item(1, P("ten"))]),
                    new SourceList(At(6), false, 1, "", false, [new(At(6), true, [P("done")]), new(At(6), false, [P("open")])]),
                    new SourceCode(At(7), "c", "int main(void)\n{\n\treturn 0;\n}"),
                    new SourceTable(
                        At(8),
                        1,
                        [Row(true, "Run", "People"), Row(false, "First", "20"), Row(false, "Second", "35")],
                        [T("Runs and people")]
                    ),
                    new SourceRule(At(9)),
                    new SourceMath(At(10), @"\sum_{i=1}^n i = \frac{n(n+1)}{2}"),
                    new SourceMath(At(11), @"\xymatrix{ 1 & 0 }"),
                    new SourceDefinitions(
                        At(12),
                        [
                            new(
                                [
                                    [T("Pace")],
                                ],
                                [
                                    [P("Minutes for one kilometre.")],
                                ]
                            ),
                        ]
                    ),
                    new SourceFigure(At(13), [Img(Picture("map.png", 900, 600))], [T("The map of the first route")]),
                    new SourceGallery(At(14), [Picture("a.jpg", 800, 600, "One"), Picture("b.jpg", 600, 800, "Two")], [T("Two evenings")]),
                    new SourceGroup(At(15), SourceAlignment.Center, [P("In the middle.")]),
                    Img(Picture("gone.jpg", fate: ImageStatus.Missing, alt: "The stairs at night")),
                    Img(Picture("far.jpg", fate: ImageStatus.Remote) with { Written = "https://example.org/far.jpg" }),
                    new SourceFootnote(At(16), 1, [P("Of the kind that explains.")]),
                ]),
            ],
            "Everything at Once"
        );

    private static SourceRow Row(bool header, params string[] cells) =>
        new([.. cells.Select((c, i) => new SourceCell(header, 1, 1, i == 1 ? SourceAlignment.Right : SourceAlignment.None, [P(c)]))]);
}
