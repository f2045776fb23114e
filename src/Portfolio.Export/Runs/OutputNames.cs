using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Runs;

/// <summary>Names of the PDFs below the output folder. Two entries never share one, not even where case does not count.</summary>
internal static partial class OutputNames
{
    /// <param name="names">Template of the command line, or null.</param>
    /// <param name="asciiNames">Choice of the command line, or null.</param>
    /// <returns>Paths with forward slashes, in the order of the entries.</returns>
    public static IReadOnlyList<string> For(IReadOnlyList<(ConfiguredSite Site, string Path)> entries, string? names, bool? asciiNames) =>
        For([.. entries.Select(e => (e.Site, e.Path, (string?)null))], names, asciiNames);

    /// <param name="entries">With what stands for their language; null leaves that to the file.</param>
    /// <param name="names">Template of the command line, or null.</param>
    /// <param name="asciiNames">Choice of the command line, or null.</param>
    /// <param name="withSite">Names begin with that of the site, unless the template says where it stands.</param>
    public static IReadOnlyList<string> For(
        IReadOnlyList<(ConfiguredSite Site, string Path, string? Language)> entries,
        string? names,
        bool? asciiNames,
        bool withSite = false
    )
    {
        var wanted = entries.Select(e => Name(e.Site, e.Path, e.Language, isWhole: false)).ToList();
        foreach (
            var same in Enumerable
                .Range(0, wanted.Count)
                .GroupBy(i => wanted[i], StringComparer.OrdinalIgnoreCase)
                .Where(g => g.Count() > 1)
                .ToList()
        )
        {
            // The whole file name tells them apart whatever other entries come and go; a number would not.
            foreach (var i in same)
                wanted[i] = Name(entries[i].Site, entries[i].Path, entries[i].Language, isWhole: true);
        }

        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. wanted.Select(name => Unique(name, taken) + ".pdf")];

        string Name(ConfiguredSite site, string path, string? language, bool isWhole)
        {
            var template = names ?? site.Settings.Options.Names ?? NameTemplate.Default;
            if (withSite && !NameTemplate.Has(template, "site"))
                template = "{site}/" + template;
            var isAscii = asciiNames ?? site.Settings.Options.AsciiNames ?? false;
            var fields = new Fields(site, path, language, isWhole);
            if ((!isWhole || language is not null) && fields.FileLanguage is not null && !NameTemplate.Has(template, "lang"))
                template = WithoutEnding(template) + ".{lang}";
            var parts = NameTemplate.Fill(template, fields.Get).Select(p => LegalName.Of(isAscii ? AsciiName.Of(p) : p)).ToList();
            if (parts.Count == 0)
                parts.Add(LegalName.Of(isAscii ? AsciiName.Of(fields.Slug) : fields.Slug));

            // A folder must not stand where a file goes.
            for (var i = 0; i < parts.Count - 1; i++)
                if (parts[i].EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
                    parts[i] += "_";
            return string.Join('/', parts);
        }
    }

    internal static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var n = 2; !taken.Add(unique); n++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{n}");
        return unique;
    }

    private static string WithoutEnding(string template) =>
        template.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? template[..^4] : template;

    /// <summary>What a template can say of an entry. The file is opened only for fields that its name does not tell.</summary>
    private sealed class Fields
    {
        private readonly string path;
        private readonly string folder;
        private readonly string siteName;
        private FrontMatterMap? front;

        public Fields(ConfiguredSite site, string path, string? language, bool isWhole)
        {
            this.path = path;
            siteName = Path.GetFileName(site.Root);
            var root = path.StartsWith(site.EntriesRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                ? site.EntriesRoot
                : site.Root;
            var relative = SafeFiles.Relative(root, path);
            var folders =
                relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative)
                    ? []
                    : relative.Split('/')[..^1].ToList();
            FileLanguage = language ?? EntryName.Language(path);
            var slug = isWhole ? Path.GetFileNameWithoutExtension(path) : EntryName.Slug(path);

            // In a page bundle the folder has the name.
            if (EntryName.Slug(path) is "index" or "_index")
            {
                if (folders.Count == 0)
                    slug = isWhole ? slug : "index";
                else
                    slug = isWhole && FileLanguage is not null ? $"{folders[^1]}.{FileLanguage}" : folders[^1];
                if (folders.Count > 0)
                    folders.RemoveAt(folders.Count - 1);
            }

            // What holds the collections is not part of their names.
            var collection = folders.FindLastIndex(f => f.Length > 1 && f[0] == '_');
            folder = string.Join('/', folders.Skip(Math.Max(0, collection)).Select(f => f.TrimStart('_')));
            Slug = slug;
        }

        public string Slug { get; }

        /// <summary>The language of the PDF where it was chosen, else the one that the file name ends in, or null.</summary>
        public string? FileLanguage { get; }

        private FrontMatterMap Front => front ??= ReadFront();

        public string? Get(string field) =>
            field switch
            {
                "collection" => folder,
                "slug" => Slug,
                "site" => siteName,
                "lang" => Language(),
                "title" => Front.Text("title") is { } title ? Markup().Replace(title, "").Trim() : Slug,
                "date" => Date() is { } date ? Written(date) : null,
                _ => Date()?.Year.ToString("0000", CultureInfo.InvariantCulture),
            };

        private string? Language() =>
            FileLanguage
            ?? EntryRules.Default.LanguageKeys.Select(k => LanguageReader.Normalize(Front.Text(k))).FirstOrDefault(t => t is not null);

        private EntryDate? Date() =>
            (Front.Text("date") is { } written ? FactReader.ReadDate(written, EntryRules.Default) : null)
            ?? (
                DatePart().Match(Path.GetFileName(path)) is { Success: true, Value: var named }
                    ? FactReader.ReadDate(named, EntryRules.Default)
                    : null
            );

        private static string Written(EntryDate date) =>
            (date.Month, date.Day) switch
            {
                ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{month:00}-{day:00}"),
                ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{month:00}"),
                _ => date.Year.ToString("0000", CultureInfo.InvariantCulture),
            };

        private FrontMatterMap ReadFront()
        {
            try
            {
                // What is wrong in it is told when the entry is read.
                return TextDecoder.Decode(WholeFile.Read(path)) is { } text
                    ? FrontMatterReader.Read(text, path, new DiagnosticBag()).FrontMatter
                    : FrontMatterMap.None;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return FrontMatterMap.None;
            }
        }
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>|\\*\\*|`")]
    private static partial Regex Markup();

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}(?=-)")]
    private static partial Regex DatePart();
}
