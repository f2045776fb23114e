using System.Text.RegularExpressions;
using Portfolio.Export.Composing;
using Portfolio.Export.Composing.Curricula;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries.Pairing;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands;

/// <summary>
/// Puts what a site knows of itself into the files that <c>init</c> writes, in place of their examples: author, portrait, CV, entries,
/// collections. All of it stays a comment.
/// </summary>
internal sealed partial class StarterFacts
{
    /// <summary>Collections that are shown; more would be no example.</summary>
    private const int MostCollections = 3;

    /// <summary>Entries of a collection that an example may take as a whole; with more the first pack would be a book.</summary>
    private const int MostEntries = 5;

    /// <summary>The collection of a blog; an application seldom begins with one.</summary>
    private const string Blog = "posts";

    private readonly Dictionary<string, string> author = new(StringComparer.Ordinal);
    private readonly string? cv;
    private readonly string? entry;
    private readonly IReadOnlyList<(string Name, int Entries)> collections = [];
    private readonly bool hasTwins;

    public StarterFacts(ConfiguredSite site)
    {
        var person = Person.Of(site, FrontMatterMap.None);
        Add("name", person.Name);
        Name = person.Name;
        foreach (var (key, value) in StarterAuthor.Of(site, person))
            Add(key, value);
        Add("portrait", PortraitOf(site));

        var read = site.Index.Entries.Select(path => Read(site, path)).OfType<PortfolioEntry>().ToList();
        cv = read.Find(e => e.IsCv)?.Source.Path;

        // What a template brought is no example, unless there is nothing else.
        var own = read.Where(e => !e.IsCv && !TemplateWords.IsTitle(e.PlainTitle)).ToList();
        var shown = own.Count > 0 ? own : [.. read.Where(e => !e.IsCv)];
        var twins = new SiteTwins(
            site,
            read.ToDictionary(e => Path.Combine(site.Root, e.Source.Path), e => e.Source, StringComparer.Ordinal)
        );
        hasTwins = shown.Exists(e => twins.Of(Path.Combine(site.Root, e.Source.Path)) is not null);
        Written = hasTwins ? MessageLanguages.Current : MostOf(shown) ?? MessageLanguages.Current;
        shown = [.. shown.Where(e => !hasTwins || IsFirstOfPair(e, twins, site)).OrderBy(e => e.Source.Collection == Blog)];
        entry = (shown.Find(e => e.Source.Collection is not null) ?? shown.FirstOrDefault())?.Source.Path;
        collections =
        [
            .. shown
                .Where(e => e.Source.Collection is not null)
                .GroupBy(e => e.Source.Collection!)
                .Select(g => (g.Key, g.Count()))
                .Take(MostCollections),
        ];
    }

    /// <summary>The language of what is written for readers: that of the entries; where they are in both, that of the messages.</summary>
    public MessageLanguage Written { get; }

    /// <summary>Whether the site has anything to export.</summary>
    public bool HasEntries => cv is not null || entry is not null;

    /// <summary>Who signs a mail; the example where the site does not say.</summary>
    public string Signer => Name ?? WrittenMessages.Signature(Written);

    /// <summary>Who signs a letter, as YAML; the example where the site does not say.</summary>
    public string Signature => author.GetValueOrDefault("name", Quoted(WrittenMessages.Signature(Written)));

    private string? Name { get; }

    /// <summary>Of two versions the one in the language that comes first stands for both.</summary>
    private bool IsFirstOfPair(PortfolioEntry entry, SiteTwins twins, ConfiguredSite site) =>
        twins.LanguageOf(Path.Combine(site.Root, entry.Source.Path)) is not { } language || language == Tag;

    private string Tag => Written is MessageLanguage.Zh ? "zh" : "en";

    private static MessageLanguage? MostOf(List<PortfolioEntry> entries)
    {
        int With(string tag) => entries.Count(e => e.Languages.Any(l => LanguageTags.Primary(l) == tag));
        var (english, chinese) = (With("en"), With("zh"));
        return english == chinese ? null
            : english > chinese ? MessageLanguage.En
            : MessageLanguage.Zh;
    }

    /// <summary>The starter with facts in place of its examples.</summary>
    public string FillSettings(string starter)
    {
        foreach (var (key, value) in author)
            starter = Replace(starter, key, value);

        // An example of an account or a phone number would be printed as the author's: it stays a comment where the others are taken off.
        foreach (var key in StarterAuthor.Keys.Where(k => !author.ContainsKey(k)))
            starter = starter.Replace($"\n#  {key}: ", $"\n#  # {key}: ", StringComparison.Ordinal);
        return hasTwins ? starter.Replace("\n#lang: source\n", "\n#lang: both\n", StringComparison.Ordinal) : starter;
    }

    /// <summary>The same for <c>applications.yml</c>.</summary>
    public string FillApplications(string starter)
    {
        if (author.TryGetValue("name", out var name))
            starter = Replace(starter, "names", $"[{name}]");
        foreach (var (key, from) in (ReadOnlySpan<(string, string)>)[("email", "email"), ("portrait", "portrait"), ("home-page", "url")])
            if (author.TryGetValue(from, out var value))
                starter = Replace(starter, key, value);
        starter = Replace(starter, "language", hasTwins ? "both" : Tag);
        if (hasTwins)
            starter = starter.Replace($"#    # first-language: {Tag}", $"#    first-language: {Tag}  ", StringComparison.Ordinal);

        // What the site does not have stays a comment also where the marks of the others are taken off.
        starter = cv is null ? Commented(starter, "cv: _pages/cv.md") : Replace(starter, "cv", Quoted(cv));
        starter = entry is null
            ? Commented(starter, "- _portfolio/union.md")
            : starter.Replace("- _portfolio/union.md\n", $"- {Quoted(entry)}\n", StringComparison.Ordinal);
        return collections.Count == 0
            ? Commented(starter, "- collection: talks")
            : starter.Replace(
                "#      - collection: talks\n",
                string.Concat(collections.Select(c => $"#      {(c.Entries > MostEntries ? "# " : "")}- collection: {Quoted(c.Name)}\n")),
                StringComparison.Ordinal
            );
    }

    private static string Commented(string starter, string line) => starter.Replace($" {line}\n", $" # {line}\n", StringComparison.Ordinal);

    private static PortfolioEntry? Read(ConfiguredSite site, string path)
    {
        var below = SafeFiles.Relative(site.Root, path);
        var bag = new DiagnosticBag();
        try
        {
            return Deadline.Run(site, new(below), below, bag, (reading, own) => ExportPipeline.Read(reading, path, below, own));
        }
        catch (Exception fault) when (!InternalErrors.AreShown && fault is not OutOfMemoryException)
        {
            // An entry that cannot be read is no example; export reports it.
            return null;
        }
    }

    /// <summary>Where the portrait is that entries show; the grey head of a template is none.</summary>
    private static string? PortraitOf(ConfiguredSite site)
    {
        var finder = new PictureFinder(site, site.Root, new DiagnosticBag());
        return
            PortraitFinder.Find(site, FrontMatterMap.None, site.Root, finder) is { Status: ImageStatus.Found, Path: { } path } found
            && !PlaceholderPortraits.Contains(found)
            ? SafeFiles.Relative(site.Root, path)
            : null;
    }

    private void Add(string key, string? value)
    {
        if (value is { Length: > 0 })
            author[key] = Quoted(value);
    }

    /// <summary>The value of the first comment with this key; what is said behind it stays, in its column where there is room.</summary>
    private static string Replace(string text, string key, string value) =>
        new Regex(
            $@"^(#\s+{key}: )(\[[^\]]*\]|""[^""]*""|[^\s#]+)(?:( +)(?=#))?",
            RegexOptions.Multiline | RegexOptions.CultureInvariant
        ).Replace(
            text,
            found =>
                found.Groups[1].Value
                + (found.Groups[3].Success ? value.PadRight(found.Groups[2].Length + found.Groups[3].Length - 1) + ' ' : value),
            1
        );

    /// <summary>As YAML reads it back.</summary>
    private static string Quoted(string value)
    {
        // A line end would leave the comment that the value stands in.
        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return PlainValue().IsMatch(line)
            ? line
            : $"\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_./@-]*(?: [\p{L}\p{N}][\p{L}\p{N}_./@-]*)*$")]
    private static partial Regex PlainValue();
}
