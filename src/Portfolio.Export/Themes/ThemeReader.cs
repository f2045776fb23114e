using Portfolio.Export.Schemas;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Themes;

/// <summary>Reads theme files: two levels of keys, all of them known. What a file does not set comes from the theme it extends.</summary>
internal static class ThemeReader
{
    /// <summary>The theme where none is given.</summary>
    public const string DefaultTheme = "modern";

    /// <summary>Names of the themes that come with the program.</summary>
    public static readonly IReadOnlyList<string> BuiltInNames =
    [
        "modern",
        "academic",
        "plain",
        "compact",
        "resume",
        "jianli",
        "dossier",
        "spreads",
    ];

    /// <summary>A theme that comes with the program.</summary>
    /// <exception cref="ArgumentException">There is none of that name; see <see cref="BuiltInNames"/>.</exception>
    public static Theme BuiltIn(string name)
    {
        if (!BuiltInNames.Contains(name))
            throw new ArgumentException(ThemeMessages.NoSuchTheme(name), nameof(name));
        var bag = new DiagnosticBag();
        var theme = Read(EmbeddedText.Read($"Themes/{name}.yml"), $"{name}.yml", bag, new Theme { Name = name });
        return bag.Items.Count == 0 ? theme with { Name = name } : throw new InvalidOperationException(bag.Items[0].ToString());
    }

    /// <summary>
    /// Reads a theme file over <paramref name="basis"/>, or over the theme it names by <c>extends</c>. Mistakes go to the bag; the rest
    /// still counts.
    /// </summary>
    /// <param name="file">As it is named in messages.</param>
    public static Theme Read(string text, string file, DiagnosticBag bag, Theme basis)
    {
        var pairs = Pairs(text, file, bag);
        var theme = basis;
        foreach (var (_, value, _, place) in pairs.Where(p => p.Key == "extends"))
        {
            if (BuiltInNames.Contains(value))
                theme = BuiltIn(value);
            else
                bag.Fail(
                    DiagnosticCodes.ThemeUnknown,
                    place,
                    ThemeMessages.BaseUnknown(value),
                    ThemeMessages.BaseUnknownHint(string.Join(", ", BuiltInNames))
                );
        }

        foreach (var (name, value, keyPlace, place) in pairs)
        {
            if (name is "extends")
                continue;
            if (name is "name")
            {
                theme = theme with { Name = value };
            }
            else if (ThemeKeys.All.FirstOrDefault(k => k.Name == name) is not { } key)
            {
                bag.Fail(DiagnosticCodes.ConfigBroken, keyPlace, ThemeMessages.KeyUnknown(name), Hint(name));
            }
            else if (key.Schema.Accepts(value))
            {
                theme = key.Set(theme, value);
            }
            else
            {
                bag.Fail(DiagnosticCodes.ConfigBroken, place, ValueMessages.NotAllowed(value, name), ValueMessages.Takes(key.Schema.Takes));
            }
        }

        Contrast.Check(theme, key => pairs.Find(p => p.Key == key) is { Key: not null } pair ? pair.Place : new SourcePlace(file), bag);
        return theme;
    }

    /// <summary>Keys and values as they stand; lists and what a lost indentation leaves are reported.</summary>
    private static List<(string Key, string Value, SourcePlace KeyPlace, SourcePlace Place)> Pairs(
        string text,
        string file,
        DiagnosticBag bag
    )
    {
        var pairs = new List<(string Key, string Value, SourcePlace KeyPlace, SourcePlace Place)>();
        var values = KeyedYaml.Read(text, file, ThemeMessages.ATheme, bag);
        for (var i = 0; i < values.Count; i++)
        {
            var written = values[i];
            if (LostGroup.Of(values, i, ThemeKeys.All.Select(k => k.Name)) is { } group)
            {
                bag.Fail(
                    DiagnosticCodes.ConfigBroken,
                    written.KeyPlace,
                    ValueMessages.NotDeeper(written.Key, group),
                    ValueMessages.NotDeeperHint
                );
                break;
            }

            if (written.IsList)
                bag.Fail(DiagnosticCodes.ConfigBroken, written.KeyPlace, ValueMessages.OneValue(written.Key));
            else
                pairs.Add((written.Key, written.Texts[0].Text, written.KeyPlace, written.Place));
        }

        return pairs;
    }

    /// <summary>What may have been meant: the keys of a group, a key of nearly the same name, or the groups there are.</summary>
    private static string Hint(string name)
    {
        var inGroup = ThemeKeys
            .All.Where(k => k.Name.StartsWith(name + ".", StringComparison.Ordinal))
            .Select(k => k.Name[(name.Length + 1)..])
            .ToList();
        if (inGroup.Count > 0)
            return ThemeMessages.GroupHint(string.Join(", ", inGroup));
        if (name is "base" or "basis" or "parent" or "theme" or "from")
            return ThemeMessages.ExtendsHint;
        var groups = ThemeKeys.All.Select(k => k.Name[..k.Name.IndexOf('.', StringComparison.Ordinal)]).Distinct();
        return NearestName.NearKey(name, ThemeKeys.All.Select(k => k.Name).Append("extends").Append("name")) is { } nearest
            ? ThemeMessages.NearestHint(nearest)
            : ThemeMessages.GroupsHint(string.Join(", ", groups));
    }
}
