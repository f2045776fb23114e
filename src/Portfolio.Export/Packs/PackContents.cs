using System.Globalization;
using Portfolio.Export.Composing;
using Portfolio.Export.Identity;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Entries.Pairing;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Packs;

/// <summary>A page of an application as it was read.</summary>
/// <param name="Name">Path below the root of the site, with forward slashes.</param>
internal sealed record ReadPart(PartKind Kind, string Name, string FullPath, SourceEntry Source)
{
    /// <summary>The other version of the entry when both are set together.</summary>
    public SourceEntry? Twin { get; init; }

    /// <summary>Full path of the other version in the pack, however the two are set; or null.</summary>
    public string? TwinPath { get; init; }
}

/// <summary>All that an application is made of, read but not yet composed.</summary>
internal sealed record PackContents(Application Application, IReadOnlyList<ReadPart> Parts, CoverWords Cover, DateTimeOffset? MetadataDate)
{
    /// <summary>What was left out when the entries were chosen.</summary>
    public IReadOnlySet<PackChoice> Used { get; init; } = new HashSet<PackChoice>();

    /// <summary>With words on cover and feet that do not say who it is from.</summary>
    public PackContents Without(IdentityMatcher identity) =>
        this with
        {
            Cover = Cover with
            {
                Title = [.. Cover.Title.Select(identity.Redact)],
                Recipient = [.. Cover.Recipient.Select(identity.Redact)],
                Person = new(Application.ApplicantLabel, []),
                Portrait = null,
            },
        };

    /// <summary>Null when an error in <paramref name="bag"/> forbids it.</summary>
    public static PackContents? Read(Application application, ConfiguredSite site, PackSources sources, bool anonymous, DiagnosticBag bag)
    {
        var parts = new List<ReadPart>();
        var used = new HashSet<PackChoice>();
        foreach (var leftover in application.Leftovers)
            bag.Add(leftover);
        if (application.Letter is { } letter)
            Add(PartKind.Letter, sources.Version(Full(letter.Text), application));
        if (application.Cv is { } cv)
            Add(PartKind.Cv, sources.Version(Full(cv.Text), application));
        var chosen = sources.Choose(application, used, bag);
        for (var i = 0; i < chosen.Count; i++)
        {
            var before = parts.Count;
            Add(PartKind.Entry, chosen[i]);
            if (parts.Count > before && sources.TwinOf(chosen[i]) is { } twin && chosen.Contains(twin))
                parts[^1] = parts[^1] with { TwinPath = twin };
            if (application.Layout is null || i + 1 == chosen.Count || sources.TwinOf(chosen[i]) != chosen[i + 1] || parts.Count == before)
                continue;
            Add(PartKind.Entry, chosen[++i]);
            if (parts.Count != before + 2)
                continue;
            parts[before] = parts[before] with { Twin = parts[^1].Source };
            parts.RemoveAt(parts.Count - 1);
        }

        if (bag.HasErrors)
            return null;

        var person = anonymous ? new Person(application.ApplicantLabel, []) : Person.Of(site, FrontMatterMap.None);
        var portrait = anonymous ? null : Portrait(application, site, bag);
        var title = CoverWords.In(application.Title, application);
        var recipient = CoverWords.In(application.Recipient, application);
        if (title.Count == 0)
            title = [FixedWords.For(application.FirstLanguage == "zh" ? "zh-CN" : "en")["pack.title"]];
        var date = application.Date
            ?? (
                SourceDate.Of(Environment.GetEnvironmentVariable(SourceDate.Variable)) is { } moment
                    ? DateOnly.FromDateTime(moment.UtcDateTime)
                    : null
            );
        var shown = date is { } day
            ? new EntryDate(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Year, day.Month, day.Day)
            : null;
        return new(application, parts, new(title, recipient, shown, person, portrait), date is { } known ? Midday(known) : Newest(parts))
        {
            Used = used,
        };

        string Full(string path) => Path.GetFullPath(Path.Combine(site.Root, path));

        void Add(PartKind kind, string path)
        {
            if (PartOf(kind, path, application, site, bag) is not { } part)
                return;
            parts.Add(part);
            if (kind is PartKind.Letter or PartKind.Cv)
                sources.ReportMissing(path, part.Source, application, bag);
        }
    }

    /// <summary>Null when the file cannot be read, which is reported.</summary>
    private static ReadPart? PartOf(PartKind kind, string path, Application application, ConfiguredSite site, DiagnosticBag bag)
    {
        // Of an entry that holds both languages, marked, an application in one of them takes its own.
        if (EntryReader.Read(site, path, SiteReader.Display(site, path), bag, application.Asked) is not { } source)
            return null;
        if (application.Asked is { } language)
            source = MarkedLanguages.Select(source, language);
        if (kind == PartKind.Letter)
            LetterCheck.Report(source, bag);
        return new(kind, SafeFiles.Relative(site.Root, path), path, source);
    }

    private static DateTimeOffset Midday(DateOnly day) => new(day.Year, day.Month, day.Day, 12, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset? Newest(IReadOnlyList<ReadPart> parts)
    {
        DateTimeOffset? newest = null;
        foreach (var part in parts)
        {
            var date = FactReader.Read(part.Source, EntryRules.Default, new DiagnosticBag()).Date;
            if (date is not { Year: >= 1 and <= 9999 } || date.Month is < 1 or > 12)
                continue;
            if (date.Day is < 1 || date.Day > DateTime.DaysInMonth(date.Year, date.Month ?? 1))
                continue;
            var day = Midday(new(date.Year, date.Month ?? 1, date.Day ?? 1));
            if (newest is null || day > newest)
                newest = day;
        }

        return newest;
    }

    private static SourcePicture? Portrait(Application application, ConfiguredSite site, DiagnosticBag bag)
    {
        if (application.Portrait is { Text: "" })
            return null;
        // What the application or portfolio.yml names must be there; the site may name a picture that only its pages show.
        var path = Path.Combine(site.Root, ApplicationReader.FileName);
        var finder = new PictureFinder(site, path, bag);
        var found = application.Portrait is { } named
            ? finder.Find("/" + named.Text.TrimStart('/'), named.Place)
            : PortraitFinder.Find(site, FrontMatterMap.None, path, finder);
        return found is { Status: ImageStatus.Found } ? found : null;
    }
}
