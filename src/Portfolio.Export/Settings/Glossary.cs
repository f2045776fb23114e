using Portfolio.Sources.Model;

namespace Portfolio.Export.Settings;

/// <summary>The user's own pairs of terms, read both ways: whole headings, roles and labels, regardless of case.</summary>
internal sealed class Glossary
{
    public static readonly Glossary Empty = new([]);

    private readonly IReadOnlyList<(string Word, string Counterpart)> pairs;

    private Glossary(IReadOnlyList<(string, string)> pairs) => this.pairs = pairs;

    public bool IsEmpty => pairs.Count == 0;

    /// <summary>This glossary with one pair more; of two pairs for one word the last counts.</summary>
    public Glossary With(string word, string counterpart) => new([.. pairs, (InlineText.Fold(word), InlineText.Fold(counterpart))]);

    /// <summary>
    /// What to write for a term in a language; null when the glossary has nothing for it or it is in that language already.
    /// </summary>
    /// <param name="language">With or without region.</param>
    public string? Find(string term, string language)
    {
        var chinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var sought = InlineText.Fold(term);
        for (var i = pairs.Count - 1; i >= 0; i--)
        {
            var (word, counterpart) = pairs[i];
            if (Same(sought, word) && IsChinese(counterpart) == chinese && IsChinese(word) != chinese)
                return counterpart;
            if (Same(sought, counterpart) && IsChinese(word) == chinese && IsChinese(counterpart) != chinese)
                return word;
        }

        return null;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool IsChinese(string text) => text.Any(c => c is >= '\u3400' and <= '\u9FFF');
}
