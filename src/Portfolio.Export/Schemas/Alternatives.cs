using Portfolio.Messages;

namespace Portfolio.Export.Schemas;

/// <summary>Words of which one is to be chosen, as people list them.</summary>
internal static class Alternatives
{
    public static string Of(IReadOnlyList<string> words) =>
        words.Count < 2
            ? string.Concat(words)
            : string.Join(CommonMessages.Enumeration, words.Take(words.Count - 1)) + CommonMessages.Or + words[^1];
}
