using Portfolio.Export.Composing;
using Portfolio.Export.Settings;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Themes;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Tests.Settings;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_a_file_nothing_is_said()
    {
        var settings = Read(null, out var bag);
        Assert.Empty(bag.Items);
        Assert.Equal(OptionLayer.None, settings.Options);
        Assert.Same(EntryRules.Default, settings.Rules);
        Assert.Equal([Path.Combine(folder.Root, "portfolio.yml")], settings.Files);
    }

    [Theory]
    [InlineData("author:\n  name: Your Sidebar Name\n  location: Earth\n  email: lin@example.org\n", "2,3")]
    [InlineData("author: 你的名字\n", "1")]
    [InlineData("name: \"[Your Name]\"\nemail: your-email@domain.example\n", "1,2")]
    [InlineData("author:\n  orcid: https://orcid.org/yourorcidurl\n", "2")]
    [InlineData("author:\n  name: Younis Yourke\n  location: Earth Hall\n  github: yourself-lin\n", "")]
    public void Text_that_a_template_left_in_the_configuration_is_reported(string config, string lines)
    {
        folder.File("_config.yml", config);
        var bag = new DiagnosticBag();
        ConfiguredSite.Open(folder.Root, "", bag);
        Assert.Equal(lines, string.Join(',', bag.Items.Where(d => d.Code == DiagnosticCodes.TemplateText).Select(d => d.Place.Line)));
    }

    [Fact]
    public void Every_key_is_read()
    {
        folder.File("look.yml", "extends: plain\nsizes:\n  text: 11\n");
        var settings = Read(
            """
            author:
              name: 林薇
              email: ""
            paper: letter
            theme: look.yml
            names: "{year}/{title}"
            asciiNames: yes
            entries:
              years: ["Season {n}"]
              activities: What I organised*
              projects:
                - Case studies*
                - 案例
            pictures:
              dpi: 300
              quality: 90
            """,
            out var bag
        );
        Assert.Empty(bag.Items);
        Assert.False(settings.IsBroken);
        Assert.Equal("林薇", settings.Author["name"]);
        Assert.Equal("", settings.Author["email"]);
        Assert.Equal(Paper.Letter, settings.Options.Paper);
        Assert.Equal(11, settings.Options.Theme!.Theme.TextSize);
        Assert.Equal(ThemeReader.BuiltIn("plain").YearRail, settings.Options.Theme.Theme.YearRail);
        Assert.Equal("{year}/{title}", settings.Options.Names);
        Assert.True(settings.Options.AsciiNames);
        Assert.Equal(300, settings.Options.Dpi);
        Assert.Equal(90, settings.Options.Quality);
        Assert.Equal("Season {n}", settings.Rules.YearHeadings[0]);
        Assert.Equal("What I organised*", settings.Rules.ActivityHeadings[0]);
        Assert.Equal(["Case studies*", "案例"], settings.Rules.ProjectHeadings.Take(2));
        Assert.Equal(EntryRules.Default.ProjectHeadings, settings.Rules.ProjectHeadings.Skip(2));
        Assert.Equal([Path.Combine(folder.Root, "portfolio.yml"), Path.Combine(folder.Root, "look.yml")], settings.Files);
    }

    [Theory]
    [InlineData("papr: a4\n", "portfolio.yml:1:1", "There is no key “papr” in portfolio.yml", "Did you mean “paper”?")]
    [InlineData("# my site\ndpi: 300\n", "portfolio.yml:2:1", "There is no key “dpi” in portfolio.yml", "Did you mean “pictures.dpi”?")]
    [InlineData(
        "pictures:\n  qualty: 80\n",
        "portfolio.yml:2:3",
        "There is no key “pictures.qualty” in portfolio.yml",
        "Did you mean “pictures.quality”?"
    )]
    [InlineData("paper: a5\n", "portfolio.yml:1:8", "“a5” is not allowed for “paper”", "It takes a4 or letter")]
    [InlineData(
        "pictures:\n  dpi: 50\n",
        "portfolio.yml:2:8",
        "“50” is not allowed for “pictures.dpi”",
        "It takes a whole number from 72 to 600"
    )]
    [InlineData(
        "pictures: {quality: 82.5}\n",
        "portfolio.yml:1:21",
        "“82.5” is not allowed for “pictures.quality”",
        "It takes a whole number from 40 to 95"
    )]
    [InlineData("asciiNames: maybe\n", "portfolio.yml:1:13", "“maybe” is not allowed for “asciiNames”", "It takes yes or no")]
    [InlineData(
        "names: \"{name}\"\n",
        "portfolio.yml:1:8",
        "“{name}” is not allowed for “names”",
        "It takes text with at least one of {collection} {slug} {lang} {title} {date} {year} {site}"
    )]
    [InlineData(
        "entries:\n  years: [\"Year {n}\", \"Term {x}\"]\n",
        "portfolio.yml:2:23",
        "“Term {x}” is not allowed for “entries.years”",
        null
    )]
    [InlineData("theme: moden\n", "portfolio.yml:1:8", "The theme “moden” does not exist", null)]
    [InlineData("theme: themes/none.yml\n", "portfolio.yml:1:8", "The theme file themes/none.yml does not exist", null)]
    [InlineData("theme: ../look.yml\n", "portfolio.yml:1:8", "The theme file “../look.yml” is outside the site", null)]
    [InlineData(
        "author: Lin Wei\n",
        "portfolio.yml:1:9",
        "“author” takes keys on the lines below it",
        "The keys are name, email, location, url, github, linkedin, orcid, phone, wechat, scholar, homepage, birth, hometown, position, portrait"
    )]
    [InlineData("paper: [a4]\n", "portfolio.yml:1:8", "“paper” takes a single value", "It takes a4 or letter")]
    [InlineData("paper: a4\npaper: letter\n", "portfolio.yml:2:1", "“paper” is given twice", null)]
    [InlineData("author:\n  name: {first: Wei}\n", "portfolio.yml:2:3", "“author.name” takes a single value", null)]
    [InlineData("- paper\n", "portfolio.yml:1:1", "This must consist of keys and values", null)]
    public void A_mistake_is_an_error_with_its_place(string text, string place, string message, string? hint)
    {
        Assert.True(Read(text, out var bag).IsBroken);
        var mistake = Assert.Single(bag.Items);
        Assert.Equal(Severity.Error, mistake.Severity);
        Assert.Equal(place, mistake.Place.ToString());
        Assert.Equal(message, mistake.Message);
        if (hint is not null)
            Assert.Equal(hint, mistake.Hint);
    }

    [Theory]
    [InlineData("paper: {\n")]
    [InlineData("a: b: c\n")]
    [InlineData("? [a, b]\n: c\n")]
    public void Broken_YAML_is_an_error(string text)
    {
        Assert.True(Read(text, out var bag).IsBroken);
        Assert.All(bag.Items, d => Assert.Equal(DiagnosticCodes.ConfigBroken, d.Code));
    }

    [Fact]
    public void Keys_without_a_value_count_as_not_given()
    {
        var settings = Read("author:\npaper:\nentries:\n  years:\n", out var bag);
        Assert.Empty(bag.Items);
        Assert.Equal(OptionLayer.None, settings.Options);
    }

    [Fact]
    public void A_mistake_in_the_theme_file_is_placed_there()
    {
        folder.File("look.yml", "colors:\n  acent: \"#000000\"\n");
        Assert.True(Read("theme: look.yml\n", out var bag).IsBroken);
        Assert.Equal("look.yml:2:3", Assert.Single(bag.Items).Place.ToString());
    }

    [Fact]
    public void The_command_line_wins_over_the_entry_and_the_entry_over_its_site()
    {
        var site = Site("paper: letter\ntheme: plain\npictures:\n  dpi: 100\n  quality: 50\n");
        var entry = Entry("pdf:\n  theme: compact\n  pictures:\n    dpi: 200\n    quality: 60\n");
        var made = EntrySettings.For(entry, site, new() { Quality = 70 }, new DiagnosticBag());
        Assert.Equal(Paper.Letter, made.Paper);
        Assert.Equal("compact", made.Theme.Name);
        Assert.Equal(200, made.Pictures.MaxDpi);
        Assert.Equal(70, made.Pictures.JpegQuality);
    }

    [Fact]
    public void What_nobody_says_is_as_built_in()
    {
        var made = EntrySettings.For(Entry("title: A\n"), Site(null), OptionLayer.None, new DiagnosticBag());
        Assert.Equal((Paper.A4, "modern", 220, 82), (made.Paper, made.Theme.Name, made.Pictures.MaxDpi, made.Pictures.JpegQuality));
    }

    [Fact]
    public void A_mistake_of_an_entry_is_a_warning_and_the_rest_counts()
    {
        var bag = new DiagnosticBag();
        var made = EntrySettings.For(
            Entry("pdf:\n  paper: letter\n  names: x\n  pictures:\n    dpi: 9\n"),
            Site(null),
            OptionLayer.None,
            bag
        );
        Assert.Equal(Paper.Letter, made.Paper);
        Assert.Equal(220, made.Pictures.MaxDpi);
        Assert.Equal(["entry.md:4:10", "entry.md:6:10"], bag.Items.Select(d => d.Place.ToString()));
        Assert.All(bag.Items, d => Assert.Equal(Severity.Warning, d.Severity));
    }

    [Fact]
    public void The_address_of_a_PDF_is_no_setting()
    {
        var bag = new DiagnosticBag();
        EntrySettings.For(Entry("pdf: /files/paper.pdf\n"), Site(null), OptionLayer.None, bag);
        Assert.Empty(bag.Items);
    }

    [Fact]
    public void An_entry_depends_on_the_theme_file_it_names()
    {
        var look = folder.File("look.yml", "extends: plain\n");
        var made = EntrySettings.For(Entry("pdf:\n  theme: look.yml\n"), Site(null), OptionLayer.None, new DiagnosticBag());
        Assert.Equal([Path.Combine(folder.Root, "portfolio.yml"), look], made.Files);
    }

    [Fact]
    public void The_author_here_wins_over_the_configuration_of_the_site()
    {
        folder.File(
            "_config.yml",
            "author:\n  name: Old\n  email: old@example.org\n  location: Oldtown\n  github: old\nurl: https://old.example.org\n"
        );
        var person = Person.Of(
            Site("author:\n  name: 林薇\n  email: \"\"\n  url: https://new.example.org\n  orcid: 0000-0001\n"),
            FrontMatterMap.None
        );
        Assert.Equal("林薇", person.Name);
        Assert.Equal(["Oldtown", "new.example.org", "github.com/old", "orcid.org/0000-0001"], person.Contacts.Select(c => c.Text));
    }

    [Fact]
    public void The_site_may_be_marked_by_its_settings_alone()
    {
        folder.File("portfolio.yml", "");
        var inner = Directory.CreateDirectory(Path.Combine(folder.Root, "a", "b")).FullName;
        Assert.Equal(folder.Root, SiteReader.FindRoot(inner));
    }

    [Fact]
    public void Every_line_of_the_starter_file_is_right()
    {
        var text = StarterFile.Text();
        Assert.StartsWith("# yaml-language-server: $schema=./.portfolio-export/portfolio.schema.json\n", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.TrimStart() is "" or ['#', ..]));

        // Settings follow the sign at once or after the two spaces of a group; prose has one.
        var used = string.Join(
            '\n',
            text.Split('\n')
                .Select(l =>
                    l.StartsWith('#') && !l.StartsWith("# ", StringComparison.Ordinal) || l.StartsWith("#  ", StringComparison.Ordinal)
                        ? l[1..]
                        : l
                )
        );
        var settings = Read(used, out var bag);
        Assert.Empty(bag.Items);
        Assert.All(SettingKeys.All, k => Assert.Contains($"{k.Name[(k.Name.IndexOf('.') + 1)..]}: ", used));
        Assert.Equal(
            (Paper.A4, "modern", 220, 82, false),
            (
                settings.Options.Paper,
                settings.Options.Theme!.Theme.Name,
                settings.Options.Dpi,
                settings.Options.Quality,
                settings.Options.AsciiNames
            )
        );
        Assert.Equal("Your Name", settings.Author["name"]);
    }

    private SiteSettings Read(string? text, out DiagnosticBag bag)
    {
        bag = new();
        if (text is not null)
            folder.File("portfolio.yml", text);
        return SettingsReader.ReadSite(folder.Root, ".", bag);
    }

    private ConfiguredSite Site(string? settings)
    {
        if (settings is not null)
            folder.File("portfolio.yml", settings);
        var bag = new DiagnosticBag();
        var site = ConfiguredSite.Open(folder.Root, ".", bag);
        Assert.Empty(bag.Items);
        return site;
    }

    private static SourceEntry Entry(string front) =>
        new()
        {
            Path = "entry.md",
            Slug = "entry",
            Text = "",
            FrontMatter = FrontMatterReader.Read($"---\n{front}---\n", "entry.md", new DiagnosticBag()).FrontMatter,
            Body = [],
            FrontBodies = new Dictionary<string, IReadOnlyList<SourceBlock>>(),
            FrontPictures = [],
        };
}
