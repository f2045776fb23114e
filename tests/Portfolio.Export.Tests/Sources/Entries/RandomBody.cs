using CsCheck;
using Portfolio.Sources.Model;
using static Portfolio.Export.Tests.Sources.Entries.Source;

namespace Portfolio.Export.Tests.Sources.Entries;

/// <summary>Bodies out of pieces that the rules look for, in any order.</summary>
internal static class RandomBody
{
    private static readonly string[] Headings =
    [
        "First year: Member of Choir",
        "第二年：合唱团部长",
        "Activities",
        "主要活动",
        "Projects",
        "项目经历",
        "Results",
        "1. A project",
        "（二）另一个项目",
        "2022-2023 academic year",
        "Year 3 (2022.09–2023.07)",
        "",
        "大三",
    ];

    private static readonly string[] Lines =
    [
        "September 2022 – July 2023",
        "2022年9月至今",
        "Activities:",
        "主要活动：",
        "A sentence.",
        "一句话。",
        "参与人数40+",
        "1. Bold number",
        "Highlights",
        " ",
    ];

    public static Gen<SourceBlock[]> Any { get; } = Block(2).Array[1, 13];

    private static Gen<SourceBlock> Block(int depth)
    {
        (int, IGen<SourceBlock>)[] flat =
        [
            (2, Gen.Select(Gen.Int[1, 4], Gen.OneOf(Headings), H)),
            (1, Gen.OneOf(Lines).Select(Bold)),
            (1, Gen.OneOf(Lines).Select(l => P(l))),
            (1, Inline(2).Array[0, 4].Select(i => P(i))),
            (1, Gen.Select(Gen.OneOf(Lines), Gen.OneOf(Lines), (a, b) => P(B(a), Br(), T(b)))),
            (1, Gen.Const(new SourceCode(default, "cs", "var x = 1;\n\nvar y = 2;"))),
            (1, Gen.Const(new SourceRule(default))),
        ];
        if (depth == 0)
            return Gen.Frequency(flat);
        var inner = Block(depth - 1);
        return Gen.Frequency([
            .. flat,
            (2, inner.Array[0, 2].Select(b => Item(b)).Array[1, 3].Select(i => List(i))),
            (1, inner.Select(b => new SourceQuote(default, [b]))),
            (1, Gen.Select(inner, inner, (a, b) => new SourceGroup(default, SourceAlignment.None, [a, b]) { Language = "en" })),
            (1, Gen.Const(new SourceFigure(default, [P(Img("/f.png"))], [T("Figure")]))),
        ]);
    }

    private static Gen<SourceInline> Inline(int depth)
    {
        (int, IGen<SourceInline>)[] flat =
        [
            (1, Gen.OneOf(Lines).Select(T)),
            (1, Gen.Const(Br())),
            (1, Gen.Const(Img("/i.png"))),
            (1, Gen.Const(PictureLink("photo", "/p.png"))),
            (1, Gen.Const(new SourceCodeSpan(default, "code"))),
        ];
        if (depth == 0)
            return Gen.Frequency(flat);
        var inner = Inline(depth - 1);
        return Gen.Frequency([
            .. flat,
            (1, Gen.OneOf(Lines).Select(B)),
            (1, Gen.OneOf(Lines).Select(l => Link(l, "https://example.org"))),
            (1, Gen.Select(inner, inner, (a, b) => new SourceSpan(default, SourceSpanKind.Emphasis, null, [a, b]))),
        ]);
    }
}
