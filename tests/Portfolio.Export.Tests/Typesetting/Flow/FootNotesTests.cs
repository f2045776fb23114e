using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

public sealed class FootNotesTests
{
    private readonly Blocks make = new();

    /// <summary>Paragraphs of so many lines, each with a note of so many lines or none.</summary>
    private (List<Block> Blocks, List<(NodeId Link, Section Note)> Notes) Text(IReadOnlyList<(int Lines, int NoteLines)> paragraphs)
    {
        var (blocks, notes) = (new List<Block>(), new List<(NodeId Link, Section Note)>());
        foreach (var (lines, noteLines) in paragraphs)
        {
            var paragraph = make.Lined(lines);
            if (noteLines > 0)
            {
                var (id, link) = (make.Next(), make.Next());
                var mark = new Link(link, "en", new NodeTarget(id), "note", [make.Text("1")]);
                paragraph = paragraph with { Inlines = [mark, make.Text(new string('a', 20 * lines - 1))] };
                notes.Add((link, new(id, "en", SectionRole.Note, [make.Lined(noteLines, 'n')]) { FootMarks = [link] }));
            }

            blocks.Add(paragraph);
        }

        if (notes.Count > 0)
            blocks.Add(
                new Rule(make.Next(), "en", 1, Rgb.Black)
                {
                    SpaceBefore = 3,
                    SpaceAfter = 2,
                    IsAboveNotes = true,
                }
            );
        blocks.AddRange(notes.Select(n => n.Note));
        return (blocks, notes);
    }

    private static List<GlyphRun> Runs(Page page, char letter) =>
        [.. page.Items.OfType<GlyphRun>().Where(r => Blocks.TextOf(r).Contains(letter, StringComparison.Ordinal))];

    private static int PageOf(TypesetDocument pages, NodeId link) =>
        pages.Pages.ToList().FindIndex(p => p.Items.OfType<LinkItem>().Any(l => l.Node == link));

    [Fact]
    public void A_note_stands_below_a_rule_at_the_foot_of_the_page_that_refers_to_it()
    {
        var (blocks, notes) = Text([(3, 2), (5, 0), (4, 1)]);
        var pages = Blocks.Typeset(blocks);
        Assert.Equal(2, pages.Pages.Count);
        Assert.All(notes, n => Assert.Equal(PageOf(pages, n.Link), pages.Destinations[n.Note.Id].PageIndex));
        Assert.Equal([0, 1], notes.Select(n => pages.Destinations[n.Note.Id].PageIndex));
        Assert.Equal([90, 100], notes.Select(n => pages.Destinations[n.Note.Id].Y));
        var rule = pages.Pages[0].Items.OfType<RuleItem>().Single();
        Assert.Equal((50.0, 87.0), (rule.Width, rule.Y));
        Assert.True(Runs(pages.Pages[0], 'a').Max(r => r.Y) < rule.Y);
    }

    [Fact]
    public void A_note_that_only_another_note_refers_to_stands_below_it()
    {
        var (blocks, _) = Text([(2, 1)]);
        var (inner, link) = (make.Next(), make.Next());
        var outer = (Section)blocks[^1];
        var mark = new Link(link, "en", new NodeTarget(inner), "note", [make.Text("2")]);
        blocks[^1] = outer with { Blocks = [make.Words("nn") with { Inlines = [make.Text("nn"), mark] }] };
        blocks.Add(new Section(inner, "en", SectionRole.Note, [make.Lined(1, 'i')]) { FootMarks = [link] });
        var page = Assert.Single(Blocks.Typeset(blocks).Pages);
        Assert.Equal(["nn", "2", new string('i', 20)], Blocks.TextsOf(page).TakeLast(3));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(14)]
    public void A_long_note_begins_on_its_page_and_goes_on_at_the_foot_of_the_next(int lines)
    {
        var (blocks, notes) = Text([(3, 1), (6, 0), (2, lines), (16, 0), (2, 1), (3, 0)]);
        var pages = Blocks.Typeset(blocks);
        var shown = pages.Pages.Select(p => Runs(p, 'n').Count).ToList();
        Assert.Equal(lines + 2, shown.Sum());
        Assert.All(notes, n => Assert.Equal(PageOf(pages, n.Link), pages.Destinations[n.Note.Id].PageIndex));
        Assert.True(shown.Count(s => s > 0) >= 3, string.Join(", ", shown));
        foreach (var page in pages.Pages)
        {
            var own = Runs(page, 'n');
            Assert.True(own.Count == 0 || Runs(page, 'a').Max(r => r.Y) < own.Min(r => r.Y));
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    public void Notes_without_room_all_stand_at_the_end(int lines)
    {
        var (blocks, notes) = Text([(3, 1), (8, 0), (4, lines), (3, 0)]);
        var pages = Blocks.Typeset(blocks);
        var inPlace = Typesetter.Typeset(Blocks.Document(blocks) with { NotesInPlace = true }, SquareLines.Layout);
        Assert.Equal(PagesDump.Write(inPlace), PagesDump.Write(pages));
        Assert.True(pages.Destinations[notes[0].Note.Id].PageIndex > 0);
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(8, 2)]
    public void A_note_behind_one_that_runs_on_begins_on_its_own_page(int lines, int more)
    {
        var (blocks, notes) = Text([(6, 0), (1, lines), (1, more), (6, 0), (1, 1)]);
        var pages = Blocks.Typeset(blocks);
        Assert.All(notes, n => Assert.Equal(PageOf(pages, n.Link), pages.Destinations[n.Note.Id].PageIndex));
        Assert.Equal(lines + more + 1, pages.Pages.Sum(p => Runs(p, 'n').Count));
    }

    [Fact]
    public void The_note_of_the_last_line_may_fill_its_page()
    {
        var (blocks, notes) = Text([(9, 0), (1, 8)]);
        var pages = Blocks.Typeset(blocks);
        Assert.Equal(2, pages.Pages.Count);
        Assert.Equal(PageOf(pages, notes[0].Link), pages.Destinations[notes[0].Note.Id].PageIndex);
    }

    [Fact]
    public void A_note_that_no_line_refers_to_is_not_lost()
    {
        var (blocks, notes) = Text([(3, 1), (8, 0)]);
        blocks[0] = make.Lined(3);
        var pages = Blocks.Typeset(blocks);
        Assert.Equal(1, pages.Destinations[notes[0].Note.Id].PageIndex);
    }

    [Fact]
    public void Nothing_is_lost_and_nothing_overlaps() => Gen.Select(Gen.Int[1, 7], Gen.Int[0, 3]).Array[1, 25].Holds(40, Arrives);

    [Fact]
    public void Nothing_of_long_notes_is_lost_and_nothing_overlaps() =>
        Gen.Select(Gen.Int[3, 9], Gen.OneOf(Gen.Const(0), Gen.Int[1, 8]))
            .Array[4, 25]
            .Holds(40, p => Arrives([.. p, (30, 0)], mayStandAtEnd: true));

    private void Arrives((int Lines, int NoteLines)[] paragraphs) => Arrives(paragraphs, mayStandAtEnd: false);

    private void Arrives((int Lines, int NoteLines)[] paragraphs, bool mayStandAtEnd)
    {
        var (blocks, notes) = Text(paragraphs);
        var pages = Blocks.Typeset(blocks);
        Assert.Equal(20 * paragraphs.Sum(p => p.Lines) - notes.Count, Count('a'));
        Assert.Equal(20 * paragraphs.Sum(p => p.NoteLines), Count('n'));
        var areAtFoot = notes.TrueForAll(n => PageOf(pages, n.Link) == pages.Destinations[n.Note.Id].PageIndex);
        Assert.True(areAtFoot || mayStandAtEnd);
        foreach (var page in areAtFoot ? pages.Pages : [])
        {
            var rule = page.Items.OfType<RuleItem>().SingleOrDefault();
            Assert.Equal(Runs(page, 'n').Count > 0, rule is not null);
            Assert.True(page.Items.OfType<GlyphRun>().All(r => r.Y < 111));
            Assert.True(rule is null || Runs(page, 'a').All(r => r.Y < rule.Y + 0.01), PagesDump.Write(pages));
        }

        int Count(char letter) => pages.Pages.SelectMany(p => Runs(p, letter)).Sum(r => r.Glyphs.Count(g => g.Text[0] == letter));
    }
}
