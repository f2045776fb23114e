using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using static Portfolio.Export.Tests.Composing.Sources;

namespace Portfolio.Export.Tests.Sources.Entries.Curricula;

/// <summary>What goes to the right of the lines of a curriculum vitae.</summary>
public sealed class CvLinesTests
{
    private static IReadOnlyList<CvEntry> Read(string heading, params SourceBlock[] blocks)
    {
        var entry = EntryMapper.Map(
            new()
            {
                Path = "_pages/cv.md",
                Slug = "cv",
                Collection = "pages",
                Text = "",
                FrontMatter = new(Map(("title", new FrontScalar(default, "CV", true)), ("cv", new FrontScalar(default, "true", false)))),
                Body = [H(2, heading), .. blocks, H(2, "Languages"), P("Dutch")],
                FrontBodies = new Dictionary<string, IReadOnlyList<SourceBlock>>(),
                FrontPictures = [],
            },
            EntryRules.Default,
            new DiagnosticBag()
        );
        return [.. entry.Parts.OfType<CvSection>().First().Parts.SelectMany(All)];
    }

    private static IEnumerable<CvEntry> All(EntryPart part) =>
        part switch
        {
            CvEntry entry => [entry, .. entry.Details.SelectMany(All)],
            CvEntryList list => list.Items.SelectMany(i => i.Parts).SelectMany(All),
            CvSection section => section.Parts.SelectMany(All),
            _ => [],
        };

    private static string Right(CvEntry entry) =>
        string.Join(
            " / ",
            entry
                .Line.Pieces.Where(p => p.Kind is CvPieceKind.Period)
                .Select(p => InlineText.Plain(p.Inlines))
                .Concat(entry.Asides.Select(a => InlineText.Plain(a.Inlines)))
        );

    private static string Whole(CvEntry entry) => string.Concat(entry.Line.Pieces.Select(p => InlineText.Plain(p.Inlines)));

    [Theory]
    [InlineData("Experience", "Baker at the mill (2019 – 2021), Bend", "2019 – 2021")]
    [InlineData("Experience", "磨坊（2021.03—2021.12）：面包师", "2021.03—2021.12")]
    [InlineData("Experience", "烘焙屏，2022.10，独立完成", "2022.10")]
    [InlineData("Experience", "Baker, Old Mill March 2020 – May 2021", "March 2020 – May 2021")]
    [InlineData("Experience", "Baker | Old Mill | 2019 - 2021 Grade 4", "2019 - 2021")]
    [InlineData("荣誉", "烘焙大赛银牌 2020年11月", "2020年11月")]
    public void A_date_goes_to_the_right_wherever_it_stands(string heading, string line, string date)
    {
        var entry = Assert.Single(Read(heading, Bullets(line)));
        Assert.Equal(date, Right(entry));
        Assert.Equal(line, Whole(entry));
    }

    [Theory]
    [InlineData("Experience", "I have been baking bread since May 2020")]
    [InlineData("Service", "Member since 2016 of the guild")]
    [InlineData("Experience", "2019.09-2020.06 Baker 2020.09-2021.06 Miller")]
    public void Dates_of_sentences_stay_in_them(string heading, string line) =>
        Assert.DoesNotContain(Read(heading, P(line)), e => Right(e).Length > 0);

    [Fact]
    public void A_year_and_a_space_begin_lines_where_several_do()
    {
        Assert.Equal(["2022", "2021"], Read("Awards", Bullets("2022 Golden crust", "2021 Silver crust")).Select(Right));
        Assert.Empty(Read("Awards", Bullets("2022 Loaves of the World", "Silver crust")));
    }

    [Fact]
    public void A_year_ends_lines_of_prizes_where_all_end_so()
    {
        Assert.Equal(["2022", "2021"], Read("Awards", Bullets("Golden crust 2022", "Silver crust 2021")).Select(Right));
        Assert.Empty(Read("Awards", Bullets("Golden crust 2022", "Silver crust")));
    }

    [Fact]
    public void Lines_of_a_paragraph_are_entries_of_their_own()
    {
        var entries = Read("Education", P(T("PhD, Crumbs, 2020"), Br(), T("MSc, Dough, 2016"), Br(), T("BSc, Flour, 2014")));
        Assert.Equal(["2020", "2016", "2014"], entries.Select(Right));
        Assert.Equal(["PhD, Crumbs, 2020", "MSc, Dough, 2016", "BSc, Flour, 2014"], entries.Select(Whole));
    }

    [Fact]
    public void A_line_that_is_a_place_goes_to_the_right_of_the_next()
    {
        var entry = Assert.Single(Read("Education", P(Strong("Old Mill"), T(", Bend, OR"), Br(), T("MSc (2012 - 2014)"))));
        Assert.Equal(["Bend, OR"], entry.Line.Pieces.Where(p => p.Kind == CvPieceKind.Place).Select(p => InlineText.Plain(p.Inlines)));
        Assert.Equal("2012 - 2014", Right(entry));
    }

    [Fact]
    public void Headings_and_paragraphs_that_are_a_date_or_a_place_stand_beside_the_line_before()
    {
        var entries = Read("Experience", H(3, "Old Mill"), P("Bend, OR"), H(4, "Baker"), H(5, "2013 - 2017"), Bullets("Bread"));
        Assert.Equal(["Bend, OR", "2013 - 2017"], entries.Select(Right));
    }

    [Fact]
    public void Spans_without_white_between_them_are_pieces()
    {
        var entry = Assert.Single(
            Read("Experience", P(Span(SourceSpanKind.Plain, T("Baker, Old Mill")), Span(SourceSpanKind.Plain, T("2019 – 2021"))))
        );
        Assert.Equal("2019 – 2021", Right(entry));
        Assert.Equal("Baker, Old Mill 2019 – 2021", Whole(entry));
    }

    [Fact]
    public void The_organisation_comes_before_what_follows_it()
    {
        var entry = Assert.Single(Read("教育经历", Bullets("2018.9-2022.6 清溪大学 信息学院 计算机科学")));
        Assert.Equal("清溪大学", InlineText.Plain(entry.Line.Pieces.Single(p => p.Kind == CvPieceKind.Who).Inlines));
        entry = Assert.Single(Read("教育经历", Bullets("2018.9-2022.6 清溪大学 Clearbrook University")));
        Assert.Equal("清溪大学 Clearbrook University", InlineText.Plain(entry.Line.Pieces.Single(p => p.Kind == CvPieceKind.Who).Inlines));
    }

    [Fact]
    public void A_table_that_only_places_things_is_opened()
    {
        SourceCell Cell(int span, params SourceBlock[] blocks) => new(false, span, 1, SourceAlignment.None, blocks);
        var entries = Read(
            "Experience",
            new SourceTable(
                At(4),
                0,
                [new([Cell(1, P("Baker, Old Mill")), Cell(1, P("2019 – 2021"))]), new([Cell(2, Bullets("Bread"))])],
                []
            )
        );
        var entry = Assert.Single(entries);
        Assert.Equal("2019 – 2021", Right(entry));
        Assert.IsType<CvDuties>(Assert.Single(entry.Details));
    }

    private static IEnumerable<string> Pieces(CvEntry entry, CvPieceKind kind) =>
        entry.Line.Pieces.Where(p => p.Kind == kind).Select(p => InlineText.Plain(p.Inlines));

    [Fact]
    public void What_the_page_moves_to_the_right_goes_there_without_the_fill()
    {
        var entry = Assert.Single(
            Read("Experience", P(Strong("Old Mill"), T(", baker "), new SourceFill(default), Span(SourceSpanKind.Plain, T("2019 – 2021"))))
        );
        Assert.Equal("2019 – 2021", Right(entry));
        Assert.Equal(["baker"], Pieces(entry, CvPieceKind.Second));
        Assert.DoesNotContain(entry.Line.Pieces.SelectMany(p => p.Inlines), i => i is SourceFill);
    }

    [Fact]
    public void Rows_that_the_page_sets_itself_stay_rows()
    {
        var entry = Assert.Single(
            Read(
                "Education",
                P(
                    Strong("Mill College"),
                    T(" "),
                    new SourceFill(default),
                    T("Bend, Oregon"),
                    Br(),
                    T("MSc Crumbs "),
                    new SourceFill(default),
                    T("2019 – 2021"),
                    Br(),
                    T("BSc Dough, 2016")
                )
            )
        );
        Assert.Equal(["Bend, Oregon"], Pieces(entry, CvPieceKind.Place));
        Assert.Equal(["2019 – 2021", "2016"], Pieces(entry, CvPieceKind.Period));
        Assert.Equal("Mill College Bend, Oregon\nMSc Crumbs 2019 – 2021\nBSc Dough, 2016", Whole(entry));
        Assert.Equal(2019, entry.Period?.Start.Year);
    }

    [Fact]
    public void A_date_of_its_own_in_an_item_stands_beside_the_line()
    {
        var dated = Read(
            "Experience",
            new SourceList(At(3), false, 1, "", false, [Item(0, P("2019 – 2021"), P("Baker"), P("Bread")), Item(1, P("2016"), P("Miller"))])
        );
        Assert.Equal(["2019 – 2021", "2016"], dated.Select(Right));
        Assert.All(dated, e => Assert.True(Assert.Single(e.Asides).IsBefore));

        var nested = Assert.Single(
            Read(
                "Service",
                new SourceList(At(3), false, 1, "", false, [Item(0, P("Guild of bakers"), Bullets("2014 - 2016", "Shared the oven"))])
            )
        );
        Assert.Equal("2014 - 2016", Right(nested));
        Assert.Equal(2014, nested.Period?.Start.Year);
        Assert.Single(Assert.IsType<CvDuties>(Assert.Single(nested.Details)).List.Items);
    }

    [Fact]
    public void Dates_in_paragraphs_before_headings_belong_to_the_headings()
    {
        var entries = Read("Experience", P("2019 – 2021"), H(3, "Baker"), P("Bread"), P("2016"), H(3, "Miller"), P("Flour"));
        Assert.Equal(["2019 – 2021", "2016"], entries.Select(Right));
        // Without one before the first heading, it is the end of what stands before it.
        entries = Read("Experience", H(3, "Baker"), P("Bread"), P("2016"), H(3, "Miller"), P("Flour"));
        Assert.DoesNotContain(entries, e => e.Asides.Any(a => a.IsBefore));
    }

    [Fact]
    public void A_year_and_a_space_begin_paragraphs_where_several_do() =>
        Assert.Equal(["2022", "2021"], Read("Talks", P(T("2022 On crust, Bend"), Br(), T("2021 On crumb, Salem"))).Select(Right));

    [Fact]
    public void A_year_behind_nothing_but_a_name_is_its_date()
    {
        Assert.Equal("2021", Right(Assert.Single(Read("Projects", P(Strong("Crust"), T(" 2021"))))));
        Assert.Empty(Read("Service", P(Strong("Crumb"), T(" 2021"))));
    }

    [Theory]
    [InlineData("【2021.05-2021.12】语音识别，参与", "2021.05-2021.12")]
    [InlineData("[2021 - 2022]Baker", "2021 - 2022")]
    public void Brackets_part_a_date_without_white(string line, string date) =>
        Assert.Equal(date, Right(Assert.Single(Read("Experience", Bullets(line)))));
}
