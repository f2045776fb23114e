using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Composing;

/// <summary>
/// The label of a fact. The key <c>venue</c> stands for several things in templates of sites: a journal, a lecture hall, the institute
/// where somebody worked. Which it is depends on the entry.
/// </summary>
internal static class FactLabels
{
    private const string Venue = "venue";

    /// <summary>Words of titles and addresses of entries about work.</summary>
    private static readonly string[] Work =
    [
        "intern",
        "internship",
        "assistant",
        "research",
        "training",
        "job",
        "volunteer",
        "实习",
        "实践",
        "助理",
        "科研",
        "训练",
        "任职",
        "志愿",
    ];

    /// <summary>The label without colon: of the kind of entry, of the key, or the key itself made readable.</summary>
    public static string Of(PortfolioEntry entry, string key, FixedWords words)
    {
        var own = key == Venue ? words.Find($"fact.venue.{KindOf(entry)}") : null;
        return own ?? words.Find($"fact.{key}") ?? AlternativeTexts.ReadableName(key);
    }

    private static string KindOf(PortfolioEntry entry) =>
        entry.Source.Collection switch
        {
            "publications" => "publications",
            "talks" when !IsWork(entry) => "talks",
            _ => "work",
        };

    private static bool IsWork(PortfolioEntry entry)
    {
        string[] texts =
        [
            entry.PlainTitle,
            Path.GetFileNameWithoutExtension(entry.Source.Path),
            entry.Source.FrontMatter.Text("type") ?? "",
        ];
        return Array.Exists(texts, text => Array.Exists(Work, word => HasWord(text, word)));
    }

    /// <summary>Latin words count whole: an interview is no internship.</summary>
    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; )
        {
            var end = at + word.Length;
            if (
                Scripts.IsEastAsian(word[0])
                || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end])))
            )
                return true;
            at = text.IndexOf(word, end, StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }
}
