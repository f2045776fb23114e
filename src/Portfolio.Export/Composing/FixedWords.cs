using System.Collections.Concurrent;
using System.Globalization;
using Portfolio.Export.Schemas;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portfolio.Export.Composing;

/// <summary>Labels and dates that the program writes itself, in one language: a file below <c>Words/</c> each.</summary>
internal sealed class FixedWords
{
    private static readonly ConcurrentDictionary<string, FixedWords> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);

    private FixedWords(string file, string language)
    {
        Language = language;
        var parser = new Parser(new StringReader(EmbeddedText.Read($"Words/{file}.yml")));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
            words[parser.Consume<Scalar>().Value] = parser.Consume<Scalar>().Value;
    }

    /// <summary>BCP 47 tag of the words; English where a language has no file.</summary>
    public string Language { get; }

    /// <summary>The words for a BCP 47 tag.</summary>
    /// <param name="language">A language without words has those of English.</param>
    /// <param name="hasHangul">Whether a font draws Korean words; if none does, English ones are better than boxes.</param>
    public static FixedWords For(string language, bool hasHangul) =>
        hasHangul && LanguageTags.Primary(language) is "ko" ? In("ko") : For(language);

    /// <summary>The words for a BCP 47 tag that any font draws.</summary>
    public static FixedWords For(string language) => In(FileFor(language));

    private static FixedWords In(string file) => Loaded.GetOrAdd(file, static file => new(
                file,
                file switch
                {
                    "zh" => "zh-CN",
                    "zh-Hant" => "zh-TW",
                    _ => file,
                }
            ));

    /// <summary>The word for <paramref name="key"/>, or null.</summary>
    public string? Find(string key) => words.GetValueOrDefault(key) is { Length: > 0 } word ? word : null;

    /// <summary>The word for <paramref name="key"/>, which every file has.</summary>
    public string this[string key] => words[key];

    /// <summary>All keys, for comparing the files.</summary>
    public IEnumerable<string> Keys => words.Keys;

    /// <summary>A year, a month or a day in words of the language.</summary>
    public string Date(EntryDate date)
    {
        var pattern =
            date.Month is null ? words["date.year"]
            : date.Day is null ? words["date.month"]
            : words["date.day"];
        return pattern
            .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", date.Month is { } month ? words[$"month.{month}"] : "", StringComparison.Ordinal)
            .Replace("{day}", date.Day?.ToString(CultureInfo.InvariantCulture) ?? "", StringComparison.Ordinal);
    }

    public string Date(YearMonth date) => Date(new EntryDate("", date.Year, date.Month, null));

    private static string FileFor(string language)
    {
        if (language.StartsWith("ja", StringComparison.OrdinalIgnoreCase))
            return "ja";
        if (!language.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            return "en";
        return
            language.Contains("TW", StringComparison.OrdinalIgnoreCase)
            || language.Contains("HK", StringComparison.OrdinalIgnoreCase)
            || language.Contains("Hant", StringComparison.OrdinalIgnoreCase)
            ? "zh-Hant"
            : "zh";
    }
}
