using Portfolio.Export.Schemas;
using Portfolio.Export.Themes;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Settings;

/// <summary>Reads <c>portfolio.yml</c>, and the map <c>pdf</c> of an entry's front matter.</summary>
internal static class SettingsReader
{
    public const string FileName = SiteReader.SettingsFile;
    private const string EntryKey = "pdf";

    /// <param name="root">Full path of the root of the site.</param>
    /// <param name="displayRoot">The same as the user would name it.</param>
    public static SiteSettings ReadSite(string root, string displayRoot, DiagnosticBag bag)
    {
        var path = Path.Combine(root, FileName);
        var empty = SiteSettings.None with { Files = [path] };
        if (!File.Exists(path))
            return empty;

        var own = new DiagnosticBag();
        var display = displayRoot.Trim('/') is "" or "." ? FileName : $"{displayRoot.Replace('\\', '/').TrimEnd('/')}/{FileName}";
        var settings = empty;
        try
        {
            if (TextDecoder.Decode(WholeFile.Read(path)) is { } text)
                settings = Apply(
                    empty,
                    KeyedYaml.Read(text, display, FileName, own),
                    SettingKeys.All,
                    FileName,
                    new(root, displayRoot),
                    own
                );
            else
                own.Fail(DiagnosticCodes.ConfigBroken, new(display), "this file is not text");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            own.Fail(DiagnosticCodes.ConfigBroken, new(display), $"this file cannot be read: {fault.Message}");
        }

        foreach (var diagnostic in own.Items)
            bag.Add(diagnostic);
        return settings with { IsBroken = own.HasErrors, Files = settings.Options.Theme?.File is { } theme ? [path, theme] : [path] };
    }

    /// <summary>What an entry says of itself. Mistakes are warnings: many sites use the key for something of their own.</summary>
    public static OptionLayer ReadEntry(FrontMatterMap front, Site site, DiagnosticBag bag)
    {
        if (front.Find(EntryKey) is not FrontMap map)
            return OptionLayer.None;
        var own = new DiagnosticBag();
        var values = new List<WrittenValue>();
        Flatten("", map, values);
        var settings = Apply(SiteSettings.None, values, SettingKeys.ForEntries, $"“{EntryKey}”", new(site.Root, site.DisplayRoot), own);
        foreach (var diagnostic in own.Items)
            bag.Add(diagnostic with { Severity = Severity.Warning });
        return settings.Options;
    }

    private static SiteSettings Apply(
        SiteSettings settings,
        IReadOnlyList<WrittenValue> values,
        IReadOnlyList<SettingKey> keys,
        string owner,
        ThemeFinder themes,
        DiagnosticBag bag
    )
    {
        foreach (var value in values)
        {
            if (PairIn(value, keys) is var (map, word) && map is not null)
            {
                if (Fits(value, map, bag))
                    settings = map.Set(settings, [word, value.Texts[0].Text], _ => null);
                continue;
            }

            var key = keys.FirstOrDefault(k => k.Name == value.Key);
            if (key?.Schema is PairsSchema)
            {
                if (!value.IsEmpty)
                    bag.Fail(
                        DiagnosticCodes.ConfigBroken,
                        value.Place,
                        $"“{value.Key}” takes words of your own in the lines below it",
                        $"it takes {key.Schema.Takes}"
                    );
                continue;
            }

            var group = keys.Where(k => k.Name.StartsWith(value.Key + ".", StringComparison.Ordinal))
                .Select(k => k.Name[(value.Key.Length + 1)..])
                .ToList();
            if (key is null && group.Count > 0)
            {
                if (!value.IsEmpty)
                    bag.Fail(
                        DiagnosticCodes.ConfigBroken,
                        value.Place,
                        $"“{value.Key}” takes keys of its own in the lines below it",
                        $"they are {string.Join(", ", group)}"
                    );
            }
            else if (key is null)
            {
                bag.Fail(
                    DiagnosticCodes.ConfigBroken,
                    value.KeyPlace,
                    $"{owner} has no key “{value.Key}”",
                    $"did you mean “{NearestName.OfKey(value.Key, keys.Select(k => k.Name))}”?"
                );
            }
            else if (!value.IsEmpty && Fits(value, key, bag))
            {
                settings = key.Set(settings, [.. value.Texts.Select(t => t.Text)], name => themes.Find(name, value.Texts[0].Place, bag));
            }
        }

        return settings;
    }

    /// <summary>The map that a line belongs to and the user's word that it begins with; a word may hold any sign.</summary>
    private static (SettingKey? Map, string Word) PairIn(WrittenValue value, IReadOnlyList<SettingKey> keys)
    {
        var map = keys.FirstOrDefault(k => k.Schema is PairsSchema && value.Key.StartsWith(k.Name + ".", StringComparison.Ordinal));
        return (map, map is null ? "" : value.Key[(map.Name.Length + 1)..]);
    }

    private static bool Fits(WrittenValue value, SettingKey key, DiagnosticBag bag)
    {
        if (value.IsList && key.Schema is not ListSchema)
        {
            bag.Fail(DiagnosticCodes.ConfigBroken, value.Place, $"“{key.Name}” takes one value", $"it takes {key.Schema.Takes}");
            return false;
        }

        var item = key.Schema is ListSchema list ? list.Item : key.Schema;
        var fits = true;
        foreach (var (text, place) in value.Texts)
        {
            if (item.Accepts(text))
                continue;
            bag.Fail(DiagnosticCodes.ConfigBroken, place, $"“{text}” does not fit “{key.Name}”", $"it takes {item.Takes}");
            fits = false;
        }

        return fits;
    }

    /// <summary>Front matter as the same list of values; what is nested more deeply has a key that nobody knows.</summary>
    private static void Flatten(string prefix, FrontMap map, List<WrittenValue> values)
    {
        foreach (var (name, value) in map.Pairs)
        {
            var key = prefix + name;
            if (value is FrontMap inner && prefix.Length == 0)
            {
                Flatten($"{key}.", inner, values);
                continue;
            }

            var texts =
                value is FrontList list ? list.Items.OfType<FrontScalar>().ToList()
                : value is FrontScalar one ? [one]
                : [];
            values.RemoveAll(v => v.Key == key);
            values.Add(
                new(
                    key,
                    value.Place,
                    value.Place,
                    [.. texts.Select(t => (t.Text, t.Place))],
                    value is not FrontScalar,
                    value is FrontScalar { Text: "", Quoted: false }
                )
            );
        }
    }
}
