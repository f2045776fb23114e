using System.Text.Json;
using Portfolio.Export.Packs;
using Portfolio.Export.Settings;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Tests.Packs;

/// <summary><c>applications.yml</c>: what it takes, and what it says of mistakes.</summary>
public sealed class ApplicationFileTests
{
    private const string Everything = """
        identity:
          names: [林薇, Lin Wei]
          student-number: "20220417"
          email: lin@example.org
          phone: "+86 571 0000 0000"
          handles: linwei
          home-page: https://example.org
          organisations: [Example University]
        applications:
          one:
            recipient: {en: Office, zh: 办公室}
            title: Title
            language: both
            first-language: zh
            layout: facing
            date: 2026-11-30
            paper: letter
            theme: compact
            dpi: 200
            quality: 80
            portrait: no
            cover: head
            contents: no
            applicant-id: A-0417
            start: anywhere
            letter: letter.md
            cv: letter.md
            entries: [_portfolio/a.md, {path: _portfolio, collection: portfolio, tag: x, language: en}]
            tags: [x]
            leave-out: ["A heading*", "tag:y", "picture:images/a.jpg"]
            first: ["B"]
            append: [{file: a.pdf, title: Transcript, as: attachment}]
            limits: {size: 2MB, pages: 6, fit: yes, drop: [cv, _portfolio/a.md]}
            anonymous: yes
            mail: {to: [A <a@example.org>], cc: b@example.org, from: c@example.org, subject: S, body: letter.md, attachment: 附件, max-size: 3 MB}
        """;

    private static TestSite Site(string applications)
    {
        var site = new TestSite();
        site.Write("letter.md", "---\ntitle: Letter\n---\nDear.\n");
        site.Entry("a", "Text.");
        site.Write("a.pdf", "%PDF-1.4");
        site.Write("applications.yml", applications);
        return site;
    }

    [Fact]
    public void Every_key_of_the_schema_is_read()
    {
        using var site = Site(Everything);
        var bag = new DiagnosticBag();
        var file = ApplicationReader.Read(ConfiguredSite.Open(site.Root, ".", bag), bag)!;
        Assert.Empty(bag.Items);
        var one = Assert.Single(file.Applications);
        Assert.Equal(
            ("办公室", "Office", 2_000_000L, 6),
            (one.Recipient.In("zh"), one.Recipient.In("en"), one.Limits.Size, one.Limits.Pages)
        );
        Assert.Equal(ChoiceKind.File, one.Limits.Drop[1].Kind);
        Assert.Equal(3_000_000L, one.Mail!.MaxSize);
        using var schema = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "src", "Portfolio.Export", "Schemas", ApplicationStarter.Schema))
        );
        foreach (var key in Keys(schema.RootElement))
            Assert.Matches($@"(?<![\w-]){key}:", Everything);
    }

    [Fact]
    public void Each_mistake_is_told_with_its_place_and_what_to_do()
    {
        using var site = Site(
            """
            identitty: {}
            applications:
              one:
                langauge: en
                language: french
                title: [a, b]
                letter: leter.md
                theme: modren
                date: 30.11.2026
                entries:
                  - _portfolio/b.md
                  - {}
                  - collection: [a]
                limits: {size: 2 megs, pages: many, fit: perhaps}
                append: [{title: x}]
                mail: {to: nobody}
              One:
                letter: ../letter.md
              "a/b":
                cv: letter.md
              empty: {title: T}
              text: just text
              more:
                letter: _portfolio
                cv: a.pdf
                tags: {a: b}
                entries: [{colection: talks}, nowhere-near-anything.md]
                append: [{file: a.pdf, as: page}]
              empty: {letter: letter.md}
            """
        );
        var bag = new DiagnosticBag();
        ApplicationReader.Read(ConfiguredSite.Open(site.Root, ".", bag), bag);
        Snapshot.Match(
            string.Join('\n', bag.Items.Select(d => $"{d.Place}: {d.Code} {d.Message}{(d.Hint is null ? "" : $"\n    {d.Hint}")}")) + "\n",
            "Packs/mistakes.txt"
        );
    }

    [Theory]
    [InlineData("applications: [", "1:15: error PE040: This bracket has no counterpart")]
    [InlineData("- a", "takes the keys applications and identity")]
    [InlineData("a: &b c\nd: *b", "Anchors and aliases")]
    [InlineData("# nothing\n", "defines no applications")]
    [InlineData("applications:\n  a:\n    entries: [x\n  b: 1\n", "applications.yml:3:14: error PE040: This bracket has no counterpart")]
    public void A_file_that_is_none_is_told_so(string text, string message)
    {
        using var site = Site(text);
        TheProgram.Run("pack", "--root", site.Root, "-o", site.Out).Gives(1).Says(message);
        Assert.Empty(site.Pdfs);
    }

    [Theory]
    [InlineData("  a:\n  title: X\n  entries:\n  - letter.md\n  limits:\n    size: 2MB\n", "3:3: “title” is indented like “a”")]
    [InlineData("a:\n  title: X\n  entries: [letter.md]\n", "2:1: “a” is indented like “applications”")]
    [InlineData("  a:\n    title: X\n  entries: [letter.md]\n", "4:3: “entries” is indented like “a”")]
    [InlineData("  a:\n    letter: letter.md\n    limits:\n    size: 2MB\n    drop: [cv]\n", "5:5: “size” is indented like “limits”")]
    [InlineData("  a:\n    cv:letter.md\n", "3:7: The colon of “cv” needs a space")]
    [InlineData("  a:\n    entries:\n      - tag：research\n      - letter.md\n", "4:12: The colon after this key is the full-width")]
    [InlineData("  a:\n    entries:\n      -letter.md\n", "4:7: The hyphen of this item needs a space")]
    public void Lost_spaces_are_one_mistake(string applications, string said)
    {
        using var site = Site("applications:\n" + applications);
        var bag = new DiagnosticBag();
        ApplicationReader.Read(ConfiguredSite.Open(site.Root, ".", bag), bag);
        var found = Assert.Single(bag.Items);
        Assert.StartsWith("applications.yml:" + said, $"{found.Place}: {found.Message}", StringComparison.Ordinal);
        Assert.NotNull(found.Hint);
    }

    [Fact]
    public void An_application_may_have_the_name_of_a_key()
    {
        using var site = Site("applications:\n  cv:\n    letter: letter.md\n  entries:\n    cv: letter.md\n");
        var bag = new DiagnosticBag();
        Assert.Equal(2, ApplicationReader.Read(ConfiguredSite.Open(site.Root, ".", bag), bag)!.Applications.Count);
        Assert.Empty(bag.Items);
    }

    [Fact]
    public void An_unknown_name_brings_the_nearest_one_if_any_is_near()
    {
        using var site = Site("applications:\n  first-one: {letter: letter.md}\n");
        TheProgram
            .Run("pack", "留学", "--root", site.Root, "-o", site.Out)
            .Gives(2)
            .Says("The applications are first-one")
            .SaysNothingOf("Did you mean");
    }

    [Fact]
    public void An_unknown_name_brings_the_nearest_one()
    {
        using var site = Site("applications:\n  first-one: {letter: letter.md}\n");
        TheProgram.Run("pack", "frist-one", "--root", site.Root, "-o", site.Out).Gives(2).Says("Did you mean “first-one”?");
    }

    [Fact]
    public void The_starter_is_a_file_without_mistakes()
    {
        using var site = Site(ApplicationStarter.Text(MessageLanguage.En));
        var bag = new DiagnosticBag();
        Assert.Empty(ApplicationReader.Read(ConfiguredSite.Open(site.Root, ".", bag), bag)!.Applications);
        Assert.Empty(bag.Items);
    }

    [Fact]
    public void The_starter_is_right_when_its_comments_are_taken_off()
    {
        var lines = ApplicationStarter.Text(MessageLanguage.En).Split('\n');
        Assert.DoesNotContain(lines, l => l.Contains('\t'));
        using var site = Site(string.Join('\n', lines.SkipWhile(l => l != "#identity:").Select(l => l.TrimStart('#'))));
        var bag = new DiagnosticBag();
        Assert.Single(ApplicationReader.Read(ConfiguredSite.Open(site.Root, ".", bag), bag)!.Applications);
        Assert.All(bag.Items, d => Assert.Equal(DiagnosticCodes.FileNotFound, d.Code));
    }

    [Theory]
    [InlineData("2MB", 2_000_000L)]
    [InlineData("1.5 mb", 1_500_000L)]
    [InlineData("500k", 500_000L)]
    [InlineData("1234", 1234L)]
    [InlineData("2 megs", null)]
    [InlineData("-1", null)]
    [InlineData("0", null)]
    [InlineData("", null)]
    public void Sizes_are_read_as_people_write_them(string text, long? bytes) => Assert.Equal(bytes, ByteSize.Parse(text));

    private static IEnumerable<string> Keys(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.Array)
            return schema.EnumerateArray().SelectMany(Keys);
        if (schema.ValueKind != JsonValueKind.Object)
            return [];
        return schema
            .EnumerateObject()
            .SelectMany(p =>
                p.Name == "properties" ? p.Value.EnumerateObject().SelectMany(k => Keys(k.Value).Prepend(k.Name)) : Keys(p.Value)
            );
    }
}
