using System.Globalization;
using Portfolio.Export.Schemas;
using Portfolio.Export.Themes;
using Portfolio.Messages;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Settings;

/// <summary>Puts the values of a key into settings.</summary>
/// <param name="values">As they are written; one unless the key takes a list, word and counterpart for the glossary.</param>
/// <param name="theme">Finds the theme of a name or path; null, with a message, when there is none.</param>
internal delegate SiteSettings SettingWriter(SiteSettings settings, IReadOnlyList<string> values, Func<string, SelectedTheme?> theme);

/// <summary>One key of <c>portfolio.yml</c>.</summary>
/// <param name="Name">Dotted when it stands in a group.</param>
/// <param name="Meaning">For the schema and the starter file.</param>
/// <param name="Example">YAML of a value; the default where there is one.</param>
internal sealed record SettingKey(string Name, ValueSchema Schema, string Meaning, string Example, SettingWriter Set)
{
    /// <summary>An entry may give it in its front matter, in the map <c>pdf</c>.</summary>
    public bool IsForEntries { get; init; }
}

/// <summary>Every key of <c>portfolio.yml</c>; the schema for editors and the starter file are written from this table.</summary>
internal static class SettingKeys
{
    public static readonly IReadOnlyList<SettingKey> All =
    [
        Author("name", "Your Name", SettingMessages.AuthorName),
        Author(
            "email",
            "you@example.org",
            SettingMessages.AuthorEmail,
            new(ValueMessages.Mail, "^$|@", v => v.Length == 0 || v.Contains('@'))
        ),
        Author("location", "Hangzhou, China", SettingMessages.AuthorLocation),
        Author(
            "url",
            "https://example.org",
            SettingMessages.AuthorUrl,
            new(ValueMessages.Web, "^$|^https?://", v =>
                v.Length == 0 || v.StartsWith("https://", StringComparison.Ordinal) || v.StartsWith("http://", StringComparison.Ordinal)
            )
        ),
        Author("github", "yourname", SettingMessages.AuthorGithub),
        Author("linkedin", "yourname", SettingMessages.AuthorLinkedin),
        Author("orcid", "0000-0000-0000-0000", SettingMessages.AuthorOrcid),
        Author("phone", "+86 138 0000 0000", SettingMessages.AuthorPhone),
        Author("wechat", "yourname", SettingMessages.AuthorWechat),
        Author("scholar", "https://scholar.google.com/citations?user=yourid", SettingMessages.AuthorScholar),
        Author("homepage", "https://example.org", SettingMessages.AuthorWebsite),
        Author("birth", "2003-05", SettingMessages.AuthorBirthday),
        Author("hometown", "Hangzhou", SettingMessages.AuthorOrigin),
        Author("position", "Data analyst", SettingMessages.AuthorPosition),
        Author("portrait", "images/me.jpg", SettingMessages.AuthorPortrait),
        EntryOption("paper", new ChoiceSchema(["a4", "letter"]), SettingMessages.Paper, "a4", (o, v) => o with { Paper = Papers.Of(v) }),
        new("theme", new ThemeSchema(ThemeReader.BuiltInNames), SettingMessages.Theme, ThemeReader.DefaultTheme, (s, v, theme) =>
            s with
            {
                Options = s.Options with { Theme = theme(v[0]) },
            }
        )
        {
            IsForEntries = true,
        },
        EntryOption("printUrls", new SwitchSchema(), SettingMessages.PrintUrls, "no", (o, v) =>
            o with
            {
                PrintUrls = SwitchSchema.IsOn(v),
            }
        ),
        EntryOption("urlCodes", new SwitchSchema(), SettingMessages.UrlCodes, "no", (o, v) => o with { UrlCodes = SwitchSchema.IsOn(v) }),
        EntryOption("pdf-standard", PdfStandards.Schema, SettingMessages.PdfStandard, $"\"{PdfStandards.Default}\"", (o, v) =>
            o with
            {
                Standard = PdfStandards.Of(v),
            }
        ),
        EntryOption("lang", LanguageModes.Schema, SettingMessages.Lang, "source", (o, v) => o with { LanguageMode = LanguageModes.Of(v) }),
        EntryOption("layout", LanguageModes.LayoutSchema, SettingMessages.Layout, "facing", (o, v) =>
            o with
            {
                Layout = LanguageModes.LayoutOf(v),
            }
        ),
        Option("names", NameTemplate.Schema, SettingMessages.Names, $"\"{NameTemplate.Default}\"", (o, v) => o with { Names = v }),
        Option("asciiNames", new SwitchSchema(), SettingMessages.AsciiNames, "no", (o, v) => o with { AsciiNames = SwitchSchema.IsOn(v) }),
        Option("verify", new SwitchSchema(), SettingMessages.Verify, "no", (o, v) => o with { Verify = SwitchSchema.IsOn(v) }),
        new("entries.years", YearHeadings, SettingMessages.Years, "[\"Season {n}\"]", (s, v, _) =>
            s with
            {
                Rules = s.Rules with { YearHeadings = [.. v, .. s.Rules.YearHeadings] },
            }
        ),
        new("entries.activities", Headings, SettingMessages.Activities, "[\"What I organised*\"]", (s, v, _) =>
            s with
            {
                Rules = s.Rules with { ActivityHeadings = [.. v, .. s.Rules.ActivityHeadings] },
            }
        ),
        new("entries.projects", Headings, SettingMessages.Projects, "[\"Case studies*\"]", (s, v, _) =>
            s with
            {
                Rules = s.Rules with { ProjectHeadings = [.. v, .. s.Rules.ProjectHeadings] },
            }
        ),
        new("glossary", new PairsSchema(), SettingMessages.Glossary, "{Director of Liaison Department: 联络部部长}", (s, v, _) =>
            s with
            {
                Glossary = s.Glossary.With(v[0], v[1]),
            }
        ),
        EntryOption("pictures.dpi", Dpi, SettingMessages.Dpi, "220", (o, v) => o with { Dpi = Whole(v) }),
        EntryOption("pictures.quality", Quality, SettingMessages.Quality, "82", (o, v) => o with { Quality = Whole(v) }),
        .. InputLimits.All.Select(limit =>
            Option(
                $"limits.{limit.Name}",
                new NumberSchema(limit.Least, limit.Most, IsWhole: true),
                limit.Meaning,
                limit.Default.ToString(CultureInfo.InvariantCulture),
                (o, v) => o with { Input = limit.Set(o.Input, Whole(v)) }
            )
        ),
    ];

    /// <summary>From the density of a screen to that at which no printer shows a difference.</summary>
    public static NumberSchema Dpi => new(72, 600, IsWhole: true);

    /// <summary>JPEG qualities: below 40 blocks show, above 95 files grow and nothing is seen of it.</summary>
    public static NumberSchema Quality => new(40, 95, IsWhole: true);

    /// <summary>The keys that an entry may give.</summary>
    public static IReadOnlyList<SettingKey> ForEntries { get; } = [.. All.Where(k => k.IsForEntries)];

    /// <summary>An option of the whole site.</summary>
    private static SettingKey Option(
        string name,
        ValueSchema schema,
        string meaning,
        string example,
        Func<OptionLayer, string, OptionLayer> set
    ) => new(name, schema, meaning, example, (s, v, _) => s with { Options = set(s.Options, v[0]) });

    /// <summary>An option that an entry may give, too.</summary>
    private static SettingKey EntryOption(
        string name,
        ValueSchema schema,
        string meaning,
        string example,
        Func<OptionLayer, string, OptionLayer> set
    ) => Option(name, schema, meaning, example, set) with { IsForEntries = true };

    private static SettingKey Author(string name, string example, string meaning, TextSchema? schema = null) =>
        new($"author.{name}", schema ?? new(ValueMessages.TextOrNone, "", _ => true), meaning, $"\"{example}\"", (s, v, _) =>
            s with
            {
                Author = new Dictionary<string, string>(s.Author) { [name] = v[0].Trim() },
            }
        );

    private static ListSchema Headings => new(new TextSchema(ValueMessages.Heading, @"\S", words => words.AsSpan().Trim().Length > 0));

    private static ListSchema YearHeadings =>
        new(new TextSchema(ValueMessages.YearHeading, @"^(?!\s*$)(?:[^{}]|\{(?:n|nth|grade|years)\})+$", IsYearPattern));

    private static bool IsYearPattern(string words)
    {
        var rest = words;
        foreach (var field in new[] { "{n}", "{nth}", "{grade}", "{years}" })
            rest = rest.Replace(field, "", StringComparison.Ordinal);
        return words.AsSpan().Trim().Length > 0 && rest.AsSpan().IndexOfAny('{', '}') < 0;
    }

    private static int Whole(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
