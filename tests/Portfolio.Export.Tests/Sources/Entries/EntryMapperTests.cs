using Portfolio.Export.Tests.TestKit;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;
using static Portfolio.Export.Tests.Sources.Entries.Source;

namespace Portfolio.Export.Tests.Sources.Entries;

public sealed class EntryMapperTests
{
    [Fact]
    public void The_first_entry_is_understood()
    {
        var entry = StudentUnion.Entry.Map();
        Snapshot.Match(EntryDump.Write(entry), "Sources/Entries/student-union.txt");
    }

    [Fact]
    public void Years_tell_role_organisation_and_period()
    {
        var years = StudentUnion.Entry.Map().Parts.OfType<YearSection>().ToList();
        Assert.Equal([1, 2], years.Select(y => y.Ordinal));
        Assert.Equal(["Member", "Director"], years.Select(y => y.Role));
        Assert.All(years, y => Assert.Equal("Liaison Department", y.Organisation));
        Assert.Equal(["2022-09", "2023-09"], years.Select(y => y.Period!.Start.ToString()));
        Assert.Equal(["2023-07", "2024-07"], years.Select(y => y.Period!.End.ToString()));
        Assert.Equal([2, 3], years.Select(y => y.Highlights!.Items.Count));
        Assert.True(years[1].Highlights!.Ordered);
    }

    [Fact]
    public void Activities_stand_under_their_year_with_people_only_where_they_are_stated()
    {
        var second = StudentUnion.Entry.Map().Parts.OfType<YearSection>().Last();
        var activities = Assert.IsType<ActivityList>(Assert.Single(second.Closing));
        Assert.Equal([null, "40+", "+30", "40+", "100左右", null], activities.Activities.Select(a => a.People?.Written));
    }

    [Fact]
    public void Projects_sort_their_contents()
    {
        var group = StudentUnion.Entry.Map().Parts.OfType<ProjectGroup>().Single();
        Assert.Equal(["1", "2", "3"], group.Projects.Select(p => p.Number));
        Assert.Equal("深度化——讲座&实习项目", InlineText.Plain(group.Projects[0].TitleText));
        Assert.Equal(
            ["ProjectText", "ProjectText", "ProjectText", "ProjectLink", "ProjectPhotos", "ProjectPhotos"],
            group.Projects[0].Parts.Select(p => p.GetType().Name)
        );
        Assert.Equal(["ProjectText", "ProjectList", "ProjectText"], group.Projects[1].Parts.Select(p => p.GetType().Name));
        Assert.IsType<ProjectList>(Assert.Single(group.Projects[2].Parts));
    }

    [Fact]
    public void Nothing_is_lost_or_moved() =>
        Assert.Equal(VisibleText.Of(StudentUnion.Entry.Body), VisibleText.Of(StudentUnion.Entry.Map()));

    /// <summary>Random bodies of every kind of block: the model says the same in the same order.</summary>
    [Fact]
    public void Nothing_is_lost_whatever_the_body() =>
        RandomBody.Any.Holds(
            500,
            body =>
            {
                var entry = Entry(body).With("title", "A title of its own");
                Assert.Equal(VisibleText.Of(body), VisibleText.Of(entry.Map()));
                Assert.NotEmpty(EntryDump.Write(entry.Map()));
            },
            SourceDump.Write
        );

    /// <summary>The same bodies taken for curricula vitae: below the head all stays in its order, and the head has the rest.</summary>
    [Fact]
    public void Nothing_is_lost_whatever_the_curriculum_vitae() =>
        RandomBody.Any.Holds(
            500,
            body =>
            {
                var entry = Entry(body).With("title", "A title of its own").With("cv", "true").Map();
                var (all, below) = (VisibleText.Of(body), VisibleText.Of(entry));
                Assert.EndsWith(below, all, StringComparison.Ordinal);
                var lettersOfHead = all[..^below.Length].Where(char.IsLetterOrDigit).Order();
                Assert.Equal(lettersOfHead, VisibleText.Of(entry.Person!).Where(char.IsLetterOrDigit).Order());
                Assert.NotEmpty(EntryDump.Write(entry));
            },
            SourceDump.Write
        );

    [Fact]
    public void The_heading_that_repeats_the_title_is_not_shown_again()
    {
        var same = Entry(H(1, "My work"), P("Text")).With("title", "My work").Map();
        Assert.IsType<Passage>(Assert.Single(same.Parts));
        var other = Entry(H(1, "My works"), P("Text")).With("title", "My work").Map();
        Assert.IsType<PlainSection>(Assert.Single(other.Parts));
    }

    [Fact]
    public void Title_comes_from_the_first_heading_then_from_the_slug()
    {
        Assert.Equal("My work", Map(H(1, "My work"), P("Text")).PlainTitle);
        Assert.Equal("My entry", Map(P("Text")).PlainTitle);
        Assert.Equal("1. Report", Entry().WithBody("title", Ol("Report")).With("title", "1. Report").Map().PlainTitle);
    }

    [Fact]
    public void Excerpt_loses_its_pictures_and_goes_when_the_body_says_the_same()
    {
        var entry = StudentUnion.Entry.Map();
        Assert.Equal("Please look at my work.", VisibleTextOf(entry.Excerpt));
        Assert.Equal("/images/union.png", entry.Hero!.Written);
        var repeated = Entry(P("One two three four."), P("Five.")).WithBody("excerpt", P("One two  three…")).Map();
        Assert.Empty(repeated.Excerpt);
    }

    [Fact]
    public void The_picture_for_the_top_is_not_one_the_body_shows()
    {
        var entry = Entry(P(Img("/images/a.png"))).WithBody("excerpt", P(T("x "), Img("/images/a.png")));
        Assert.Null(entry.Map().Hero);
        Assert.Equal(
            "/images/b.png",
            (
                entry with
                {
                    FrontBodies = new Dictionary<string, IReadOnlyList<SourceBlock>>(),
                    FrontPictures = [new("image", Picture("/images/c.png")), new("header.teaser", Picture("/images/b.png"))],
                }
            )
                .Map()
                .Hero!.Written
        );
    }

    [Fact]
    public void Footnotes_stay_outside_of_sections()
    {
        var entry = Map(H(2, "Projects"), H(3, "One"), P("Text"), new SourceFootnote(default, 1, [P("Note")]));
        Assert.IsType<ProjectGroup>(entry.Parts[0]);
        Assert.IsType<SourceFootnote>(Assert.IsType<Passage>(entry.Parts[1]).Blocks[0]);
    }

    [Fact]
    public void Headings_within_a_container_of_a_language_count()
    {
        var group = new SourceGroup(default, SourceAlignment.None, [H(2, "第一年：联络部部长"), P("工作")]) { Language = "zh" };
        var year = Assert.IsType<YearSection>(Assert.Single(Map(group).Parts));
        Assert.Equal(("部长", "联络部"), (year.Role, year.Organisation));
        Assert.Equal("zh", year.Intro[0].Language);
    }

    private static string VisibleTextOf(IReadOnlyList<SourceBlock> blocks) =>
        InlineText.Plain(Assert.IsType<SourceParagraph>(Assert.Single(blocks)).Inlines);
}
