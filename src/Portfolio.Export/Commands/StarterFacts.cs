using System.Text.RegularExpressions;
using Portfolio.Export.Composing;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
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

    private readonly Dictionary<string, string> author = new(StringComparer.Ordinal);
    private readonly string? cv;
    private readonly string? entry;
    private readonly IReadOnlyList<(string Name, int Entries)> collections = [];
    private readonly string? language;
    private readonly bool hasTwins;

    public StarterFacts(ConfiguredSite site)
    {
        var person = Person.Of(site, FrontMatterMap.None);
        Add("name", person.Name);
        Name = person.Name ?? StartMessages.Signature;
        Add("email", person.Contacts.FirstOrDefault(c => c.Uri?.StartsWith("mailto:", StringComparison.Ordinal) == true).Text);
        Add("location", person.Contacts.FirstOrDefault(c => c.Uri is null).Text);
        Add("portrait", site.Config.Text("author.avatar")?.TrimStart('/') is { } avatar && IsThere(site, avatar) ? avatar : null);

        var read = site.Index.Entries.Select(path => Read(site, path)).OfType<PortfolioEntry>().ToList();
        cv = read.Find(e => e.IsCv)?.Source.Path;
        var shown = read.Find(e => !e.IsCv && e.Source.Collection is not null) ?? read.Find(e => !e.IsCv);
        entry = shown?.Source.Path;
        language = shown?.Languages.Select(LanguageTags.Primary).FirstOrDefault(l => l is "en" or "zh");
        collections =
        [
            .. read.Where(e => !e.IsCv && e.Source.Collection is not null)
                .GroupBy(e => e.Source.Collection!)
                .Select(g => (g.Key, g.Count()))
                .Take(MostCollections),
        ];
        hasTwins = read.Exists(e => TwinName().IsMatch(Path.GetFileName(e.Source.Path)));
    }

    /// <summary>The starter with facts in place of its examples.</summary>
    public string FillSettings(string starter)
    {
        foreach (var (key, value) in author)
            starter = Replace(starter, key, value);
        if (!author.ContainsKey("portrait"))
            starter = starter.Replace("\n#  portrait: ", "\n#  # portrait: ", StringComparison.Ordinal);
        return hasTwins ? starter.Replace("\n#lang: source\n", "\n#lang: both\n", StringComparison.Ordinal) : starter;
    }

    /// <summary>The same for <c>applications.yml</c>.</summary>
    public string FillApplications(string starter)
    {
        if (author.TryGetValue("name", out var name))
            starter = Replace(starter, "names", $"[{name}]");
        foreach (var key in (string[])["email", "portrait"])
            if (author.TryGetValue(key, out var value))
                starter = Replace(starter, key, value);
        if (hasTwins)
            starter = Replace(starter, "language", "both");
        else if (language is not null)
            starter = Replace(starter, "language", language);

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

    /// <summary>Who signs a mail; the example where the site does not say.</summary>
    public string Name { get; }

    /// <summary>Who signs a letter, as YAML; the example where the site does not say.</summary>
    public string Signature => author.GetValueOrDefault("name", Quoted(StartMessages.Signature));

    private static PortfolioEntry? Read(ConfiguredSite site, string path)
    {
        var below = Path.GetRelativePath(site.Root, path).Replace('\\', '/');
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

    private static bool IsThere(Site site, string path) => site.Disk.Exists(Path.Combine(site.Root, path));

    private void Add(string key, string? value)
    {
        if (value is { Length: > 0 })
            author[key] = Quoted(value);
    }

    /// <summary>The value of the first comment with this key; what is said behind it stays.</summary>
    private static string Replace(string text, string key, string value) =>
        new Regex($@"^(#\s+{key}: )(?:\[[^\]]*\]|""[^""]*""|[^\s#]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant).Replace(
            text,
            found => found.Groups[1].Value + value,
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

    [GeneratedRegex(@"[.-](?:zh|en)\.")]
    private static partial Regex TwinName();
}
