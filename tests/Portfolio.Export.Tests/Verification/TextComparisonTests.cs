using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Verification;
using Portfolio.PdfReading;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Tests.Verification;

public sealed class TextComparisonTests
{
    [Fact]
    public void What_is_there_in_order_is_whole()
    {
        var result = Compare("A title\n我们于12月初，确立了合作。\nThe end", "A title", "我们于12月初，确立了合作。", "The end");
        Assert.Equal((26, 26), (result.Characters, result.Found));
        Assert.Empty(result.Lost);
        Assert.Empty(result.OutOfOrder);
        Assert.Empty(result.InventedSpaces);
        Assert.Empty(result.MissingSpaces);
        Assert.Equal(0, result.Added);
    }

    [Fact]
    public void Lost_characters_are_told_with_their_place()
    {
        var result = Compare("The quick fox jumps over the lazy dog", "The quick brown fox jumps over the lazy dog");
        var lost = Assert.Single(result.Lost);
        Assert.Equal(("brown", new SourcePlace("entry.md", 1, 11)), (lost.Text, lost.Place));
    }

    [Fact]
    public void A_lost_block_does_not_take_letters_of_its_neighbours()
    {
        var result = Compare(
            "First paragraph here. Page 1 of 2 Third paragraph here.",
            "First paragraph here.",
            "An altogether other one, gone.",
            "Third paragraph here."
        );
        Assert.Equal("An altogether other one, gone.", Assert.Single(result.Lost).Text);
        Assert.Equal(8, result.Added);
    }

    [Fact]
    public void A_short_block_around_the_mark_of_a_note_is_whole_before_the_note_takes_a_letter_of_it()
    {
        var result = Compare("Title\na1: x b\n1. x", "Title", "a\n: x b", "x");
        Assert.Empty(result.Lost);
        Assert.Equal(result.Characters, result.Found);
    }

    [Fact]
    public void A_repetition_of_what_is_there_once_is_lost()
    {
        var result = Compare("The same sentence twice.", "The same sentence twice.", "The same sentence twice.");
        Assert.Equal(2, Assert.Single(result.Lost).Place.Line);
    }

    [Fact]
    public void Blocks_that_stand_elsewhere_are_found_and_named()
    {
        var result = Compare(
            "Second paragraph. Third paragraph. First paragraph.",
            "First paragraph.",
            "Second paragraph.",
            "Third paragraph."
        );
        Assert.Empty(result.Lost);
        Assert.Equal("First paragraph.", Assert.Single(result.OutOfOrder).Text);
    }

    [Fact]
    public void A_block_that_a_running_head_cuts_is_whole()
    {
        var result = Compare(
            "The first half of a sentence MY THESIS 4 and its second half.",
            "The first half of a sentence and its second half."
        );
        Assert.Empty(result.Lost);
        Assert.Equal(9, result.Added);
    }

    [Fact]
    public void Spaces_are_compared()
    {
        var result = Compare("参与人数 40人 and wellknown words", "参与人数40人 and well known words");
        Assert.Equal(("参与人数", "40人andwe"), Assert.Single(result.InventedSpaces) is var i ? (i.Before, i.After) : default);
        Assert.Equal("knownwor", Assert.Single(result.MissingSpaces).After);
    }

    [Theory]
    [InlineData("学⽣", "学生", "⽣", false)]
    [InlineData("\uFB01nd", "find", "\uFB01", false)]
    [InlineData("it's", "it’s", "'", true)]
    public void Other_forms_of_a_character_are_changes(string pdf, string source, string to, bool typographic)
    {
        var result = Compare(pdf, source);
        Assert.Empty(result.Lost);
        var change = Assert.Single(result.Changed);
        Assert.Equal(to, change.To);
        Assert.Equal(typographic, ComparedText.IsTypographic(change.From, change.To));
    }

    [Fact]
    public void An_empty_PDF_has_lost_all()
    {
        var result = Compare("", "Some words", "and more");
        Assert.Equal((16, 0, 2), (result.Characters, result.Found, result.Lost.Count));
    }

    private static readonly Gen<string> Paragraphs = Gen.OneOf(Gen.String[Gen.Char['a', 'z'], 1, 9], Gen.String[Gen.Char['一', '龥'], 2, 9])
        .Array[4, 20]
        .Select(words => string.Join(' ', words));

    [Fact]
    public void What_is_printed_is_found_whatever_it_says() =>
        Paragraphs
            .Array[1, 12]
            .Holds(200, source =>
            {
                var result = Compare(string.Join('\n', source), source);
                Assert.Equal(result.Characters, result.Found);
                Assert.Empty(result.Lost);
                Assert.Empty(result.MissingSpaces);
                Assert.Equal(0, result.Added);
            });

    [Fact]
    public void What_is_left_out_is_missed_and_nothing_that_was_not_printed_is_found() =>
        Gen.Select(Paragraphs.Array[2, 12], Gen.Int[0, 11])
            .Holds(200, given =>
            {
                var (source, at) = (given.Item1, given.Item2 % given.Item1.Length);
                var left = source.Where((_, i) => i != at).ToArray();
                var result = Compare(string.Join('\n', left), source);
                var missing = source[at].Count(c => c != ' ');
                Assert.Equal(missing, result.Characters - result.Found);
                Assert.Equal(missing, result.Lost.Sum(l => l.Text.Count(c => c != ' ')));
            });

    [Fact]
    public void Another_text_altogether_is_given_up_in_time()
    {
        var random = new Random(7);
        string Words(int count, string letters) =>
            new([.. Enumerable.Range(0, count).Select(i => i % 7 == 6 ? ' ' : letters[random.Next(letters.Length)])]);
        var result = Compare(Words(300_000, "abcdefghijklm"), [.. Enumerable.Range(0, 50).Select(_ => Words(4_000, "mnopqrstuvwxyz"))]);
        Assert.True(result.Found < result.Characters / 20);
    }

    /// <summary>Each line of the source is a block; white space in the PDF is a space that is written.</summary>
    private static TextResult Compare(string pdf, params string[] source)
    {
        var text = new System.Text.StringBuilder();
        var (seams, seam) = (new List<Seam>(), Seam.Line);
        foreach (var c in pdf)
        {
            if (char.IsWhiteSpace(c))
            {
                seam = c == '\n' ? Seam.Line : Seam.Space;
                continue;
            }

            text.Append(c);
            seams.Add(seam);
            seam = Seam.None;
        }

        return TextComparison.Compare(
            [.. source.Select((s, i) => new ExpectedText("paragraph", new("entry.md", i + 1, 1), s, [(0, new("entry.md", i + 1, 1))]))],
            new(text.ToString(), seams, [.. seams.Select(_ => 1)], 0, 0)
        );
    }
}
