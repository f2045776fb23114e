using Portfolio.Export.Schemas;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;

namespace Portfolio.Export.Tests.Sources.FrontMatter;

/// <summary>Files that are no YAML: where the mistake is, and which. Whoever reads them is told in one place, once.</summary>
public sealed class YamlTroubleTests
{
    private const string Before = "a:\n  b: 1\n";

    [Theory]
    [InlineData("\tc: 2\n", 3, 1, "This line begins with a tab")]
    [InlineData("  c：2\n", 3, 4, "The colon after this key")]
    [InlineData("  c c\n  d: 2\n", 3, 3, "This line has no key")]
    [InlineData("c:\n  d d\n  e: 2\n", 4, 3, "This line has no key")]
    [InlineData("   c: 2\n", 3, 4, "This line is indented further")]
    [InlineData(" c: 2\n", 3, 2, "This line is indented by")]
    [InlineData("  c: \"2\n  d: 3\n", 3, 6, "This quotation mark has no counterpart")]
    [InlineData("  c: '2\n", 3, 6, "This quotation mark has no counterpart")]
    [InlineData("  c: \"2\n  3\" d\n", 3, 6, "This quotation mark has no counterpart")]
    [InlineData("  c: [1, \"2]\n", 3, 10, "This quotation mark has no counterpart")]
    [InlineData("  c: 'It's'\n", 3, 10, "Text follows the closing quotation")]
    [InlineData("  c: \"2\" d\n", 3, 9, "Text follows the closing quotation")]
    [InlineData("  c: [1, 2\n  d: 3\n", 3, 6, "This bracket has no")]
    [InlineData("  c: {d: 3\n", 3, 6, "This bracket has no")]
    [InlineData("  c: [1]]\n", 3, 9, "Text follows the closing bracket")]
    [InlineData("  c: one: two\n", 3, 9, "The value has a colon")]
    [InlineData("  c: @d\n", 3, 6, "A value cannot begin")]
    [InlineData("  c: `d`\n", 3, 6, "A value cannot begin")]
    [InlineData("  c: \"C:\\Users\"\n", 3, 9, "means nothing")]
    [InlineData("  c: \"\\d\"\n", 3, 7, "means nothing")]
    [InlineData("  - c\n", 3, 3, "This item of a list stands")]
    [InlineData("c:\n  - d\n  e: 2\n", 5, 3, "This key stands")]
    [InlineData("c:\n  - d\n  -e\n", 5, 3, "The hyphen of this item")]
    public void The_mistake_is_named_where_it_is(string text, int line, int column, string said)
    {
        var bag = new DiagnosticBag();
        Assert.Null(YamlTree.Read(Before + text, "f.yml", bag));
        var found = Assert.Single(bag.Items);
        Assert.Equal((line, column), (found.Place.Line, found.Place.Column));
        Assert.Contains(said, found.Message, StringComparison.Ordinal);
        Assert.NotNull(found.Hint);
    }

    [Theory]
    [InlineData("  c: |\n    d：e\n\n    g:h\n  i: 2\n")]
    [InlineData("  c: text\n    that：goes on\n    and:on\n")]
    [InlineData("  c: \"in quotes\n    d: e\n    f：g\"\n")]
    [InlineData("c:\n- d：e\n- f:g\n")]
    [InlineData("  c: [1,\n    2]   # end\n  'd': \"\\u4E2D\"\n")]
    [InlineData("c:\n  - - 1\n    - 2\n  - d: 1\n    e: 2\n# f：g\n")]
    [InlineData("c:\n  https://example.org\n")]
    public void What_is_right_is_left_alone(string text)
    {
        Assert.Null(YamlTrouble.OfKeys(Before + text));
        Assert.Null(new YamlLines(Before + text).Find());
    }

    /// <summary>Which the parser takes for a part of the key.</summary>
    [Theory]
    [InlineData('\u3000')]
    [InlineData('\u00A0')]
    public void A_space_that_is_none_to_the_parser_is_found(char space)
    {
        var found = YamlTrouble.OfKeys($"{Before}{space}{space}c: 2\n");
        Assert.Equal((3, 1), (found!.Value.Line, found.Value.Column));
        Assert.StartsWith("This line is indented with", found.Value.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("author:\nname: X\n", "“name” is indented like “author” above it")]
    [InlineData("theme:plain\n", "The colon of “theme” needs a space")]
    public void Settings_that_lost_a_space_are_told_so(string text, string said)
    {
        using var site = new EndToEnd.TestSite();
        site.Entry("a", "words");
        site.Write("portfolio.yml", text);
        site.Export().Gives(1).Says("PE040: " + said);
    }

    /// <summary>No text of the parser, which is English, reaches the reader.</summary>
    [Fact]
    public void Whatever_the_parser_refuses_is_told_in_words_of_our_own()
    {
        const string pieces = ":-[]{}\"'#|>%@&*!\t \n?,ab";
        var random = new Random(1);
        string[] own = ["This ", "The ", "Text ", "A ", "“", "\\", "YAML ", "Anchors ", "Nested "];
        for (var i = 0; i < 4000; i++)
        {
            var text = new string([.. Enumerable.Range(0, 12).Select(_ => pieces[random.Next(pieces.Length)])]);
            var bag = new DiagnosticBag();
            YamlTree.Read(text, "f.yml", bag);
            foreach (var found in bag.Items)
            {
                Assert.InRange(found.Place.Line, 1, text.Count(c => c == '\n') + 1);
                Assert.Contains(own, o => found.Message.StartsWith(o, StringComparison.Ordinal));
                Assert.DoesNotContain("did not find", found.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("While ", found.Message, StringComparison.Ordinal);
            }
        }
    }
}
