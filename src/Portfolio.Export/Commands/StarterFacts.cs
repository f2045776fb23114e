using System.Text.RegularExpressions;
using Portfolio.Export.Composing;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Commands;

/// <summary>
/// Puts what a site knows of itself into the files that <c>init</c> writes, in place of their examples: author, portrait, CV, entries,
/// collections. All of it stays a comment.
/// </summary>
internal sealed partial class StarterFacts
{
    /// <summary>Collections that are shown; more would be no example.</summary>
    private const int MostCollections = 3;

    private readonly Dictionary<string, string> author = new(StringComparer.Ordinal);
    private readonly string? cv;
    private readonly string? entry;
    private readonly IReadOnlyList<string> collections = [];
    private readonly bool hasTwins;

    public StarterFacts(ConfiguredSite site)
    {
        var person = Person.Of(site, FrontMatterMap.None);
        Add("name", person.Name);
        Add("email", person.Contacts.FirstOrDefault(c => c.Uri?.StartsWith("mailto:", StringComparison.Ordinal) == true).Text);
        Add("location", person.Contacts.FirstOrDefault(c => c.Uri is null).Text);
        Add("portrait", site.Config.Text("author.avatar")?.TrimStart('/') is { } avatar && IsThere(site, avatar) ? avatar : null);

        var read = site.Index.Entries.Select(path => Read(site, path)).OfType<PortfolioEntry>().ToList();
        cv = read.Find(e => e.IsCv)?.Source.Path;
        entry = read.Find(e => !e.IsCv && e.Source.Collection is not null)?.Source.Path;
        collections = [.. read.Select(e => e.Source.Collection).OfType<string>().Distinct().Take(MostCollections)];
        hasTwins = read.Exists(e => TwinName().IsMatch(Path.GetFileName(e.Source.Path)));
    }

    /// <summary>The starter with facts in place of its examples.</summary>
    public string FillSettings(string starter)
    {
        foreach (var (key, value) in author)
            starter = Replace(starter, key, value);
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
        if (cv is not null)
            starter = Replace(starter, "cv", Quoted(cv));
        if (entry is not null)
            starter = starter.Replace("- _portfolio/union.md\n", $"- {Quoted(entry)}\n", StringComparison.Ordinal);
        return collections.Count == 0
            ? starter
            : starter.Replace(
                "#      - collection: talks\n",
                string.Concat(collections.Select(c => $"#      - collection: {Quoted(c)}\n")),
                StringComparison.Ordinal
            );
    }

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
