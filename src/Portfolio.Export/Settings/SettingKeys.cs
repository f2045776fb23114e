using System.Globalization;
using Portfolio.Export.Schemas;
using Portfolio.Export.Themes;
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
        Author("name", "Your Name", "the name below the title"),
        Author(
            "email",
            "you@example.org",
            "your address for mail",
            new("an address with an @, or \"\" for none", "^$|@", v => v.Length == 0 || v.Contains('@'))
        ),
        Author("location", "Hangzhou, China", "where you are"),
        Author(
            "url",
            "https://example.org",
            "your page",
            new("an address that begins with https://, or \"\" for none", "^$|^https?://", v =>
                v.Length == 0 || v.StartsWith("https://", StringComparison.Ordinal) || v.StartsWith("http://", StringComparison.Ordinal)
            )
        ),
        Author("github", "yourname", "your account at GitHub"),
        Author("linkedin", "yourname", "your account at LinkedIn"),
        Author("orcid", "0000-0000-0000-0000", "your ORCID"),
        Author("phone", "+86 138 0000 0000", "your phone number, for a CV"),
        Author("wechat", "yourname", "your WeChat account, for a CV"),
        Author("scholar", "https://scholar.google.com/citations?user=yourid", "your page at Google Scholar, for a CV"),
        Author("homepage", "https://example.org", "another page of yours, for a CV"),
        Author("birth", "2003-05", "when you were born, for a CV"),
        Author("hometown", "Hangzhou", "where you come from, for a CV"),
        Author("position", "Data analyst", "the position that you have or want, below the name of a CV"),
        Author("portrait", "images/me.jpg", "your portrait, a file below this folder; without this key the avatar of the site"),
        EntryOption("paper", new ChoiceSchema(["a4", "letter"]), "the size of the pages", "a4", (o, v) => o with { Paper = Papers.Of(v) }),
        new(
            "theme",
            new ThemeSchema(ThemeReader.BuiltInNames),
            "the look: a theme of the program, or the path of your own theme file below this folder",
            ThemeReader.DefaultTheme,
            (s, v, theme) => s with { Options = s.Options with { Theme = theme(v[0]) } }
        )
        {
            IsForEntries = true,
        },
        EntryOption("printUrls", new SwitchSchema(), "addresses of links as numbered notes at the end, for paper", "no", (o, v) =>
            o with
            {
                PrintUrls = SwitchSchema.IsOn(v),
            }
        ),
        EntryOption("urlCodes", new SwitchSchema(), "printed addresses, and QR codes of the long ones", "no", (o, v) =>
            o with
            {
                UrlCodes = SwitchSchema.IsOn(v),
            }
        ),
        EntryOption(
            "pdf-standard",
            PdfStandards.Schema,
            "the standards that the PDFs claim: ua-1, a-2a, a-2b, a-2u, a-3a (with the source attached), none",
            $"\"{PdfStandards.Default}\"",
            (o, v) => o with { Standard = PdfStandards.Of(v) }
        ),
        EntryOption(
            "lang",
            LanguageModes.Schema,
            "the language of the PDFs: as written, one of two, or both versions in one",
            "source",
            (o, v) => o with { LanguageMode = LanguageModes.Of(v) }
        ),
        EntryOption(
            "layout",
            LanguageModes.LayoutSchema,
            "how two versions stand together: side by side, or one after the other",
            "facing",
            (o, v) => o with { Layout = LanguageModes.LayoutOf(v) }
        ),
        Option(
            "names",
            NameTemplate.Schema,
            "the names of the PDFs, from {collection} {slug} {lang} {title} {date} {year} {site}",
            $"\"{NameTemplate.Default}\"",
            (o, v) => o with { Names = v }
        ),
        Option("asciiNames", new SwitchSchema(), "names in ASCII only, for old mail gateways and upload forms", "no", (o, v) =>
            o with
            {
                AsciiNames = SwitchSchema.IsOn(v),
            }
        ),
        Option("verify", new SwitchSchema(), "every PDF is read back and compared with its entry, as with --verify", "no", (o, v) =>
            o with
            {
                Verify = SwitchSchema.IsOn(v),
            }
        ),
        new(
            "entries.years",
            YearHeadings,
            "more headings of year sections; {n} is a number, {nth} first or 1st, {years} 2022-2023, {grade} sophomore",
            "[\"Season {n}\"]",
            (s, v, _) => s with { Rules = s.Rules with { YearHeadings = [.. v, .. s.Rules.YearHeadings] } }
        ),
        new("entries.activities", Headings, "more headings of activity lists; * is any text", "[\"What I organised*\"]", (s, v, _) =>
            s with
            {
                Rules = s.Rules with { ActivityHeadings = [.. v, .. s.Rules.ActivityHeadings] },
            }
        ),
        new("entries.projects", Headings, "more headings of projects; * is any text", "[\"Case studies*\"]", (s, v, _) =>
            s with
            {
                Rules = s.Rules with { ProjectHeadings = [.. v, .. s.Rules.ProjectHeadings] },
            }
        ),
        new(
            "glossary",
            new PairsSchema(),
            "your own words for headings, roles and labels in the other language, both ways",
            "{Director of Liaison Department: 联络部部长}",
            (s, v, _) => s with { Glossary = s.Glossary.With(v[0], v[1]) }
        ),
        EntryOption("pictures.dpi", Dpi, "pixels per printed inch; finer pictures are made smaller", "220", (o, v) =>
            o with
            {
                Dpi = Whole(v),
            }
        ),
        EntryOption("pictures.quality", Quality, "quality of newly coded JPEGs", "82", (o, v) => o with { Quality = Whole(v) }),
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
        new($"author.{name}", schema ?? new("a text, or \"\" for none", "", _ => true), meaning, $"\"{example}\"", (s, v, _) =>
            s with
            {
                Author = new Dictionary<string, string>(s.Author) { [name] = v[0].Trim() },
            }
        );

    private static ListSchema Headings => new(new TextSchema("the words of a heading", @"\S", words => words.AsSpan().Trim().Length > 0));

    private static ListSchema YearHeadings =>
        new(
            new TextSchema(
                "the words of a heading, with {n}, {nth}, {grade} or {years} for what changes",
                @"^(?!\s*$)(?:[^{}]|\{(?:n|nth|grade|years)\})+$",
                IsYearPattern
            )
        );

    private static bool IsYearPattern(string words)
    {
        var rest = words;
        foreach (var field in new[] { "{n}", "{nth}", "{grade}", "{years}" })
            rest = rest.Replace(field, "", StringComparison.Ordinal);
        return words.AsSpan().Trim().Length > 0 && rest.AsSpan().IndexOfAny('{', '}') < 0;
    }

    private static int Whole(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
