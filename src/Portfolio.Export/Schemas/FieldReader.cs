using System.Globalization;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Schemas;

/// <summary>Takes the values of one map by key, typed; a key that is never asked for is a mistake of the user.</summary>
/// <param name="owner">What the map is, for messages.</param>
internal sealed class FieldReader(YamlMap map, string owner, DiagnosticBag bag)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public DiagnosticBag Bag => bag;

    /// <summary>The keys that were asked for.</summary>
    public IReadOnlySet<string> Known => known;

    /// <summary>The value of a key as it is written; null when there is none.</summary>
    public YamlValue? Value(string key)
    {
        known.Add(key);
        var all = map.Pairs.Where(p => p.Key == key).ToList();
        if (all.Count > 1)
            bag.Fail(DiagnosticCodes.ConfigBroken, all[1].KeyPlace, ValueMessages.Twice(key), ValueMessages.TwiceHint);
        return all.Count == 0 || all[0].Value is YamlText { IsNull: true } ? null : all[0].Value;
    }

    /// <summary>One text, without white space at its ends.</summary>
    /// <param name="takes">What the key takes, for the message; null for any text.</param>
    public Written? Text(string key, string? takes = null) => Value(key) is not { } value ? null : Text(value, key, takes);

    /// <summary>A value that must be one text; null, with a message, when it is something else.</summary>
    public Written? Text(YamlValue value, string key, string? takes = null)
    {
        if (value is YamlText { IsNull: false } text && text.Text.Trim().Length > 0)
            return new(text.Text.Trim(), text.Place);
        bag.Fail(
            DiagnosticCodes.ConfigBroken,
            value.Place,
            ValueMessages.OneText(key),
            ValueMessages.Takes($"{takes ?? ValueMessages.Text}")
        );
        return null;
    }

    /// <summary>One text or several.</summary>
    public IReadOnlyList<Written> Texts(string key)
    {
        var texts = new List<Written>();
        foreach (var value in Values(key))
        {
            if (value is YamlText)
                texts.AddRange(new[] { Text(value, key) }.OfType<Written>());
            else
                bag.Fail(DiagnosticCodes.ConfigBroken, value.Place, ValueMessages.OneOrMore(key), ValueMessages.OneOrMoreHint);
        }

        return texts;
    }

    /// <summary>The items of a list, or one value as a list.</summary>
    public IReadOnlyList<YamlValue> Values(string key) =>
        Value(key) switch
        {
            null => [],
            YamlList list => list.Items,
            var one => [one],
        };

    /// <summary>One of some words.</summary>
    public string? Choice(string key, params string[] words) => Choice(key, words, word => word);

    /// <summary>One of some languages, by its tag or its name.</summary>
    public string? Language(string key, params string[] words) => Choice(key, words, LanguageTags.Edition);

    /// <param name="wordOf">The word that another spelling stands for.</param>
    private string? Choice(string key, string[] words, Func<string, string> wordOf)
    {
        if (Text(key, Alternatives.Of(words)) is not { } text)
            return null;
        if (wordOf(text.Text) is var word && words.Contains(word))
            return word;
        bag.Fail(
            DiagnosticCodes.ConfigBroken,
            text.Place,
            ValueMessages.NotAllowed(text.Text, key),
            ValueMessages.Takes(Alternatives.Of(words))
        );
        return null;
    }

    /// <param name="otherwise">Where the key is not given.</param>
    public bool Switch(string key, bool otherwise) =>
        Choice(key, "yes", "no", "true", "false") is { } word ? SwitchSchema.IsOn(word) : otherwise;

    /// <summary>A whole number within limits.</summary>
    public int? Whole(string key, int least, int most)
    {
        if (Text(key) is not { } text)
            return null;
        var schema = new NumberSchema(least, most, IsWhole: true);
        if (schema.Accepts(text.Text))
            return int.Parse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture);
        bag.Fail(DiagnosticCodes.ConfigBroken, text.Place, ValueMessages.NotAllowed(text.Text, key), ValueMessages.Takes(schema.Takes));
        return null;
    }

    /// <summary>A size as <c>20 MB</c>, in bytes.</summary>
    public long? Bytes(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (ByteSize.Parse(text.Text) is { } bytes)
            return bytes;
        bag.Fail(DiagnosticCodes.ConfigBroken, text.Place, ValueMessages.NotAllowed(text.Text, key), ValueMessages.Takes(ByteSize.Takes));
        return null;
    }

    /// <summary>A day as 2026-11-30.</summary>
    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        bag.Fail(DiagnosticCodes.ConfigBroken, text.Place, ValueMessages.NotAllowed(text.Text, key), ValueMessages.TakesDate);
        return null;
    }

    /// <summary>A text, or a map of texts by language.</summary>
    public LocalText Local(string key)
    {
        if (Value(key) is not YamlMap)
            return Text(key, ValueMessages.LocalText) is { } text ? new(text.Text, null, null) : LocalText.None;
        if (Map(key) is not { } languages)
            return LocalText.None;
        var local = new LocalText(null, languages.Text("en")?.Text, languages.Text("zh")?.Text);
        languages.Finish();
        return local;
    }

    /// <summary>The map below a key; call its <see cref="Finish"/>, too.</summary>
    public FieldReader? Map(string key)
    {
        if (Value(key) is not { } value)
            return null;
        if (value is YamlMap inner)
            return new(inner, $"“{key}”", bag);
        bag.Fail(DiagnosticCodes.ConfigBroken, value.Place, ValueMessages.TakesKeys(key));
        return null;
    }

    /// <summary>Reports the keys that were never asked for.</summary>
    public void Finish()
    {
        var (group, reported) = ("", "");
        foreach (var (key, place, value) in map.Pairs)
        {
            if (known.Contains(key))
            {
                group = value is YamlText { IsNull: true } ? key : "";
            }
            else if (group.Length == 0)
            {
                bag.Fail(DiagnosticCodes.ConfigBroken, place, ValueMessages.UnknownKey(key, owner), Advice(key));
            }
            else if (reported != group)
            {
                // Keys behind one without a value, which nobody knows here, lost their indentation. One report will do.
                bag.Fail(DiagnosticCodes.ConfigBroken, place, ValueMessages.NotDeeper(key, group), ValueMessages.NotDeeperHint);
                reported = group;
            }
        }
    }

    private string Advice(string key)
    {
        var keys = string.Join(", ", known.Order(StringComparer.Ordinal));
        return NearestName.Near(key, known) is { } nearest
            ? ValueMessages.UnknownKeyHint(nearest, keys)
            : SettingMessages.TakesKeysHint(keys);
    }
}
