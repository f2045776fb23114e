using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>
/// Families by name, whatever its case. A name that no family has gets the first family, so that a theme made for other fonts still gives
/// pages; that it has none is told by <see cref="MissingFamilies"/>.
/// </summary>
internal sealed class NamedFamilies(IReadOnlyList<FontFamily> families) : IReadOnlyDictionary<string, FontFamily>
{
    private readonly Dictionary<string, FontFamily> byName = families
        .DistinctBy(f => f.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Keys => byName.Keys;

    public IEnumerable<FontFamily> Values => byName.Values;

    public int Count => byName.Count;

    public FontFamily this[string key] => byName.GetValueOrDefault(key, families[0]);

    public bool ContainsKey(string key) => byName.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out FontFamily value)
    {
        value = this[key];
        return true;
    }

    public IEnumerator<KeyValuePair<string, FontFamily>> GetEnumerator() => byName.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
