using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing;

/// <summary>Finds the subtitle of a title: what a dash of two em leads to (副标题).</summary>
internal static class Subtitles
{
    /// <summary>Characters of the shortest subtitle. Chosen: with fewer the dash is part of a word or a joke.</summary>
    private const int Shortest = 4;

    private const string Openers = "（(“‘《〈「『【[",
        Closers = "）)”’》〉」』】]";

    /// <summary>The title cut behind its first dash of two em, at the very characters; no second part without such a dash.</summary>
    public static (IReadOnlyList<SourceInline> Main, IReadOnlyList<SourceInline> Subtitle) Split(IReadOnlyList<SourceInline> title)
    {
        var text = SourceTexts.Plain(title);
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += Openers.Contains(text[i]) ? 1 : 0;
            depth -= Closers.Contains(text[i]) && depth > 0 ? 1 : 0;
            var length = DashAt(text, i);
            if (length == 0 || depth > 0)
                continue;
            var isBetween = text.AsSpan(0, i).Trim().Length > 1 && text.AsSpan(i + length).Trim().Length >= Shortest;
            var end = i + length;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            return isBetween ? SourceTexts.Split(title, end) : (title, []);
        }

        return (title, []);
    }

    private static int DashAt(string text, int i) =>
        text[i] == '\u2E3A' ? 1
        : text[i] == '\u2014' && i + 1 < text.Length && text[i + 1] == '\u2014' ? 2
        : 0;
}
