using Portfolio.Export.Making;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Making;

public class FindingMessagesTests
{
    private static List<Diagnostic> Describe(params (int Line, string Characters)[] missing) =>
        [
            .. FindingMessages.Describe(missing.Select(m => new Finding(FindingKind.MissingGlyph, new(m.Line), m.Characters, 0)), node =>
                new("a.md", node.Value, 1)
            ),
        ];

    [Fact]
    public void Characters_that_no_font_has_are_one_message_for_each_script()
    {
        var found = Describe((2, "ก"), (2, "ข"), (5, "ก"), (7, "ა"), (9, "ค"));
        Assert.Equal([2, 7], found.Select(d => d.Place.Line));
        Assert.Contains("3 characters (Thai)", found[0].Message, StringComparison.Ordinal);
        Assert.Contains("(lines 2, 5, 9)", found[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("No font has U+10D0 GEORGIAN LETTER AN", found[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_of_icon_fonts_are_one_message()
    {
        var icon = Assert.Single(Describe((3, "\uE60F"), (4, "\uE610 \uE60F"), (4, "\uF0E0")));
        Assert.Equal(3, icon.Place.Line);
        Assert.Contains("(U+E60F, U+E610, U+F0E0)", icon.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_of_many_characters_is_cut_short()
    {
        var many = Assert.Single(Describe([.. "กขคงจฉช".Select((c, i) => (i + 1, c.ToString()))]));
        Assert.Contains("and 2 more", many.Message, StringComparison.Ordinal);
        Assert.EndsWith("(lines 1, 2, 3, 4, 5 …)", many.Message, StringComparison.Ordinal);
    }
}
