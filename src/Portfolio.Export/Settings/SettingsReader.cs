using Portfolio.Export.Schemas;
using Portfolio.Export.Themes;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Settings;

/// <summary>Reads <c>portfolio.yml</c>, and the map <c>pdf</c> of an entry's front matter.</summary>
internal static class SettingsReader
{
    /// <summary>Name of the settings file, at the root of the site.</summary>
    public const string FileName = SiteReader.SettingsFile;

    /// <summary>Key of the map in front matter that holds the options of one entry.</summary>
    private const string EntryKey = "pdf";

    /// <summary>The settings of a site; the empty ones when it has no file of them.</summary>
    /// <param name="root">Full path of the root of the site.</param>
    /// <param name="displayRoot">The same as the user would name it.</param>
    public static SiteSettings ReadSite(string root, string displayRoot, DiagnosticBag bag)
    {
        var path = Path.Combine(root, FileName);
        var disk = new SourceFiles(root);
        var empty = SiteSettings.None with { Files = [path] };
        if (!disk.Exists(path))
        {
            WarnOfOtherName(disk, displayRoot, bag);
            return empty;
        }

        var own = new DiagnosticBag();
        var display = displayRoot.Trim('/') is "" or "." ? FileName : $"{displayRoot.Replace('\\', '/').TrimEnd('/')}/{FileName}";
        var settings = empty;
        try
        {
            if (TextDecoder.Decode(disk.Read(path)) is { } text)
                settings = Apply(
                    empty,
                    KeyedYaml.Read(text, display, FileName, own),
                    SettingKeys.All,
                    FileName,
                    new(root, displayRoot),
                    own
                );
            else
                own.Fail(DiagnosticCodes.ConfigBroken, new(display), YamlMessages.FileNotText, FileMessages.NotTextHint);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var code = fault is OutsideRootException ? DiagnosticCodes.OutsideRoot : DiagnosticCodes.ConfigBroken;
            own.Fail(code, new(display), YamlMessages.FileUnreadable(fault.Message), FileMessages.UnreadableHint);
        }

        foreach (var diagnostic in own.Items)
            bag.Add(diagnostic);
        return settings with { IsBroken = own.HasErrors, Files = settings.Options.Theme?.File is { } theme ? [path, theme] : [path] };
    }

    /// <summary>A file of a name that is nearly right would be left out without a word.</summary>
    private static void WarnOfOtherName(SourceFiles disk, string displayRoot, DiagnosticBag bag)
    {
        foreach (var name in (string[])["portfolio.yaml", "_portfolio.yml", "Portfolio.yml", "portfolio.yml.txt"])
            if (disk.Exists(Path.Combine(disk.Root, name)))
                bag.Warn(
                    DiagnosticCodes.ConfigBroken,
                    new(displayRoot.Trim('/') is "" or "." ? name : $"{displayRoot.Replace('\\', '/').TrimEnd('/')}/{name}"),
                    SettingMessages.FileUnused(FileName),
                    SettingMessages.FileUnusedHint(FileName)
                );
    }

    /// <summary>
    /// The options that an entry sets for itself. Mistakes are warnings: many sites use the key for something of their own.
    /// </summary>
    public static OptionLayer ReadEntry(FrontMatterMap front, Site site, DiagnosticBag bag)
    {
        if (front.Find(EntryKey) is not FrontMap map)
            return OptionLayer.None;
        var own = new DiagnosticBag();
        var values = new List<WrittenValue>();
        Flatten("", map, values);

        // What the entry is; whoever reads its content asks for it.
        values.RemoveAll(v => v.Key == "kind");
        var settings = Apply(SiteSettings.None, values, SettingKeys.ForEntries, $"“{EntryKey}”", new(site.Root, site.DisplayRoot), own);
        foreach (var diagnostic in own.Items)
            bag.Add(diagnostic with { Severity = Severity.Warning });
        return settings.Options;
    }

    /// <summary>Settings with keys that the command line sets, as <c>author.location=Beijing</c>.</summary>
    public static SiteSettings Override(SiteSettings settings, IReadOnlyList<string> assignments, DiagnosticBag bag)
    {
        var themes = new ThemeFinder(Environment.CurrentDirectory, "");
        foreach (var assignment in assignments)
        {
            var at = assignment.IndexOfAny(['=', '＝']);
            if (at <= 0)
                bag.Fail(
                    DiagnosticCodes.ConfigBroken,
                    default,
                    SettingMessages.NotAnAssignment(assignment),
                    SettingMessages.NotAnAssignmentHint
                );
            else
                settings = Apply(
                    settings,
                    KeyedYaml.Read($"{assignment[..at].Trim()}: {assignment[(at + 1)..].Trim()}", "--set", FileName, bag),
                    SettingKeys.All,
                    FileName,
                    themes,
                    bag
                );
        }

        return settings;
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
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i];
            if (PairIn(value, keys) is var (map, word) && map is not null)
            {
                if (Fits(value, map, bag))
                    settings = map.Set(settings, [word, value.Texts[0].Text], _ => null);
            }
            else if (keys.FirstOrDefault(k => k.Name == value.Key) is not { } key)
            {
                if (LostGroup.Of(values, i, keys.Select(k => k.Name)) is { } group)
                {
                    bag.Fail(
                        DiagnosticCodes.ConfigBroken,
                        value.KeyPlace,
                        ValueMessages.NotDeeper(value.Key, group),
                        ValueMessages.NotDeeperHint
                    );
                    break;
                }

                ReportUnknown(value, keys, owner, bag);
            }
            else if (!value.IsEmpty && Fits(value, key, bag))
            {
                settings = key.Set(settings, [.. value.Texts.Select(t => t.Text)], name => themes.Find(name, value.Texts[0].Place, bag));
            }
        }

        return settings;
    }

    /// <summary>A group of keys with a value of its own, or a key that there is not.</summary>
    private static void ReportUnknown(WrittenValue value, IReadOnlyList<SettingKey> keys, string owner, DiagnosticBag bag)
    {
        var group = keys.Where(k => k.Name.StartsWith(value.Key + ".", StringComparison.Ordinal))
            .Select(k => k.Name[(value.Key.Length + 1)..])
            .ToList();
        if (group.Count == 0)
            bag.Fail(
                DiagnosticCodes.ConfigBroken,
                value.KeyPlace,
                ValueMessages.UnknownKey(value.Key, owner),
                NearestName.NearKey(value.Key, keys.Select(k => k.Name)) is { } nearest
                    ? SettingMessages.UnknownHint(nearest)
                    : SettingMessages.TakesKeysHint(string.Join(", ", keys.Select(k => k.Name.Split('.')[0]).Distinct()))
            );
        else if (!value.IsEmpty)
            bag.Fail(
                DiagnosticCodes.ConfigBroken,
                value.Place,
                ValueMessages.TakesKeys(value.Key),
                SettingMessages.TakesKeysHint(string.Join(", ", group))
            );
    }

    /// <summary>The map that a line belongs to and the user's word that it begins with; a word may hold any character.</summary>
    private static (SettingKey? Map, string Word) PairIn(WrittenValue value, IReadOnlyList<SettingKey> keys)
    {
        var map = keys.FirstOrDefault(k => k.Schema is PairsSchema && value.Key.StartsWith(k.Name + ".", StringComparison.Ordinal));
        return (map, map is null ? "" : value.Key[(map.Name.Length + 1)..]);
    }

    /// <summary>Whether a key takes a value; what it does not take is reported.</summary>
    private static bool Fits(WrittenValue value, SettingKey key, DiagnosticBag bag)
    {
        if (key.Schema is PairsSchema && value.Key == key.Name)
        {
            bag.Fail(
                DiagnosticCodes.ConfigBroken,
                value.Place,
                SettingMessages.TakesWords(value.Key),
                ValueMessages.Takes(key.Schema.Takes)
            );
            return false;
        }

        if (value.IsList && key.Schema is not ListSchema)
        {
            bag.Fail(DiagnosticCodes.ConfigBroken, value.Place, ValueMessages.OneValue(key.Name), ValueMessages.Takes(key.Schema.Takes));
            return false;
        }

        var item = key.Schema is ListSchema list ? list.Item : key.Schema;
        var fits = true;
        foreach (var (text, place) in value.Texts)
        {
            if (item.Accepts(text))
                continue;
            bag.Fail(DiagnosticCodes.ConfigBroken, place, ValueMessages.NotAllowed(text, key.Name), ValueMessages.Takes(item.Takes));
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
