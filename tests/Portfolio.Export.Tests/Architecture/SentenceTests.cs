using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>Texts for people stand in <c>src/Portfolio.Messages</c>, and nowhere else.</summary>
public sealed class SentenceTests
{
    /// <summary>Projects that others can use alone: their exceptions speak to developers. And the texts themselves.</summary>
    private static readonly string[] OtherReaders = ["Portfolio.Typesetting/", "Portfolio.Pdf/", "Portfolio.Messages/"];

    /// <summary>Files whose words are compared with sources or read by programs. The end of a path stands for all files that have it.</summary>
    private static readonly (string End, string Words)[] Exempt =
    [
        ("Composing/Languages/FieldTranslator.cs", "an English role with its organisation, as an entry has them"),
        ("Mathematics/FormulaWords.cs", "formulas as they are spoken, in the language of a document"),
        ("Curricula/CvDates.cs", "patterns of dates"),
        ("Identity/Pinyin.cs", "syllables"),
        ("Settings/SettingKeys.cs", "an example with English roles"),
        ("RawText/HtmlNames.cs", "names of elements"),
        ("Portfolio.Images/DrawingMarkup.cs", "what other programs write into drawings"),
        ("Serving/Answer.cs", "HTTP"),
        ("Entries/BoundWords.cs", "words of entries"),
        ("Entries/EntryRules.cs", "words of entries"),
        ("Entries/EntryRules.Curriculum.cs", "words of entries"),
        ("Entries/EntryRules.People.cs", "words of entries"),
        ("Entries/EntryRules.Sections.cs", "words of entries"),
        ("Entries/EntryRules.Years.cs", "words of entries"),
        ("Entries/RoleReader.cs", "words of entries"),
        ("Entries/DumpWriter.cs", "--dump"),
        ("Curricula/CvDump.cs", "--dump"),
        ("Entries/EntryDump.cs", "--dump"),
        ("Model/SourceDump.cs", "--dump"),
    ];

    [Fact]
    public void No_text_for_people_stands_in_code() =>
        Assert.Equal(
            "",
            string.Join(
                '\n',
                Code.Where(f => !IsExempt(f.Path))
                    .SelectMany(f => Sentences.In(f.Text).Select(found => $"{f.Path}:{found}"))
                    .Order(StringComparer.Ordinal)
            )
        );

    [Fact]
    public void Every_exempt_file_exists_and_needs_to_be_exempt() =>
        Assert.All(Exempt, e => Assert.NotEmpty(Code.Where(f => Ends(f.Path, e.End)).SelectMany(f => Sentences.In(f.Text))));

    [Theory]
    [InlineData("bag.Warn(Codes.Dead, place, \"The site has no such page\", \"Write it\");", "The site has no such page")]
    [InlineData("var hint = $\"Did you mean {Near(name)}?\";", "Did you mean …?")]
    [InlineData("string Why() => isEmpty ? \"it is empty\" : \"x\";", "it is empty")]
    [InlineData("var text = \"The limit of \" + limit + \" bytes\";", "The limit of … bytes")]
    [InlineData("terminal.Out.WriteLine(\"Removed\");", "Removed")]
    [InlineData("throw new PictureException(\"truncated\");", "truncated")]
    [InlineData("var s = $\"{(one ? \"this page\" : \"{0}\")}\";", "this page")]
    public void A_text_for_people_is_found(string code, string text) => Assert.Contains($"1: {text}", Sentences.In(code));

    [Theory]
    [InlineData("var key = \"date.year\";")]
    [InlineData("throw new InvalidOperationException(\"The stack is empty\");")]
    [InlineData("[Obsolete(\"Use the other one\")] void Old() { }")]
    [InlineData("if (text is \"the end\") Stop();")]
    [InlineData("bag.Warn(Codes.Dead, place, LinkMessages.Dead(link.Href));")]
    [InlineData("svg.Append($\"<path d=\\\"{data}\\\" fill=\\\"none\\\"/>\");")]
    [InlineData("// The words of a comment\nvar pattern = @\"^\\d+ \\w+$\";")]
    public void Names_patterns_and_what_developers_read_are_not(string code) => Assert.Empty(Sentences.In(code));

    private static IEnumerable<(string Path, string Text)> Code =>
        ReferenceGraph
            .FilesBelow(Path.Combine(Repository.Root, "src"))
            .Where(f => !OtherReaders.Any(p => f.Path.StartsWith(p, StringComparison.Ordinal)));

    private static bool IsExempt(string path) => Exempt.Any(e => Ends(path, e.End));

    private static bool Ends(string path, string end) => $"/{path}".EndsWith($"/{end}", StringComparison.Ordinal);
}
