using Portfolio.Sources.Model;
using static Portfolio.Export.Tests.Sources.Entries.Source;

namespace Portfolio.Export.Tests.Sources.Entries;

/// <summary>Bodies out of pieces that the rules look for, in any order; the same for the same seed.</summary>
internal sealed class RandomBody(int seed)
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

    private readonly Random random = new(seed);

    public SourceBlock[] Build() => [.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => Block(2))];

    private SourceBlock Block(int depth) =>
        random.Next(depth > 0 ? 13 : 8) switch
        {
            0 or 1 => H(random.Next(1, 5), Pick(Headings)),
            2 => Bold(Pick(Lines)),
            3 => P(Pick(Lines)),
            4 => P([.. Enumerable.Range(0, random.Next(5)).Select(_ => Inline(2))]),
            5 => P(B(Pick(Lines)), Br(), T(Pick(Lines))),
            6 => new SourceCode(default, "cs", "var x = 1;\n\nvar y = 2;"),
            7 => new SourceRule(default),
            8 or 9 => List([
                .. Enumerable
                    .Range(0, random.Next(1, 4))
                    .Select(_ => Item([.. Enumerable.Range(0, random.Next(3)).Select(_ => Block(depth - 1))])),
            ]),
            10 => new SourceQuote(default, [Block(depth - 1)]),
            11 => new SourceGroup(default, SourceAlignment.None, [Block(depth - 1), Block(depth - 1)]) { Language = "en" },
            _ => new SourceFigure(default, [P(Img("/f.png"))], [T("Figure")]),
        };

    private SourceInline Inline(int depth) =>
        random.Next(depth > 0 ? 8 : 5) switch
        {
            0 => T(Pick(Lines)),
            1 => Br(),
            2 => Img("/i.png"),
            3 => PictureLink("photo", "/p.png"),
            4 => new SourceCodeSpan(default, "code"),
            5 => B(Pick(Lines)),
            6 => Link(Pick(Lines), "https://example.org"),
            _ => new SourceSpan(default, SourceSpanKind.Emphasis, null, [Inline(depth - 1), Inline(depth - 1)]),
        };

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
