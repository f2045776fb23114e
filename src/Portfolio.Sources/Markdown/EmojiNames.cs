using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// Names of emoji between colons, as <c>:tada:</c>, which GitHub and its plugin for Jekyll replace. <c>EmojiNames.txt</c> is written by
/// <c>tests/tools/emoji-names.py</c>; it is read when a text has such a name.
/// </summary>
internal static partial class EmojiNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Known = new(Load);

    /// <summary>The text with emoji for their names; other words between colons stay.</summary>
    public static string Replace(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is var first && first >= 0 && text.IndexOf(':', first + 1) > 0
            ? Name().Replace(text, m => Known.Value.GetValueOrDefault(m.Groups[1].Value, m.Value))
            : text;

    /// <summary>The emoji whose name begins at a colon, and the offset behind the name; null when none does.</summary>
    public static (string Emoji, int End)? At(string text, int at, int end) =>
        Name().Match(text, at, end - at) is { Success: true } m
        && m.Index == at
        && Known.Value.TryGetValue(m.Groups[1].Value, out var emoji)
            ? (emoji, at + m.Length)
            : null;

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(EmojiNames).Assembly.GetManifestResourceStream("EmojiNames.txt")!;
        using var reader = new StreamReader(stream);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line is not ['#', ..] && line.IndexOf(' ', StringComparison.Ordinal) is var space and > 0)
                names[line[..space]] = line[(space + 1)..];
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@":([a-z0-9_+-]{1,60}):")]
    private static partial Regex Name();
}
