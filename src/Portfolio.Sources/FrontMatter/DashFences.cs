using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.FrontMatter;

/// <summary>
/// Front matter between lines in which an input method or a chat has made dashes of hyphens, as <c>—-</c> and <c>———</c>: it looks like
/// what was meant, and no site takes it for that.
/// </summary>
internal static partial class DashFences
{
    /// <summary>Where such front matter stands.</summary>
    /// <param name="Open">Offset of its first line.</param>
    /// <param name="Start">Offset of its first key.</param>
    /// <param name="End">Offset of its last line.</param>
    /// <param name="BodyStart">Offset of what stands below it.</param>
    public readonly record struct Fences(int Open, int Start, int End, int BodyStart);

    /// <summary>Null when both lines are hyphens, or when there are other lines than keys between them.</summary>
    public static Fences? Read(string text)
    {
        var open = 0;
        while (open < text.Length && (char.IsWhiteSpace(text[open]) || text[open] == '\uFEFF'))
            open++;
        var start = Next(text, open);
        if (!Fence().IsMatch(text.AsSpan(open, start - open)))
            return null;
        var isOdd = IsOdd(text.AsSpan(open, start - open));
        var keys = 0;
        for (int line = start, next; line < text.Length; line = next)
        {
            next = Next(text, line);
            var words = text.AsSpan(line, next - line);
            if (Fence().IsMatch(words))
                return keys > 0 && (isOdd || IsOdd(words)) ? new(open, start, line, next) : null;
            if (FrontMatterReader.IsKeyLine(words))
                keys++;
            else if (words.Trim().Length > 0 && words[0] is not (' ' or '\t' or '-' or '#'))
                return null;
        }

        return null;
    }

    /// <summary>Tells the first of the two lines that are no hyphens.</summary>
    public static void Report(string text, Fences fences, string file, DiagnosticBag bag)
    {
        var at = IsOdd(text.AsSpan(fences.Open, fences.Start - fences.Open)) ? fences.Open : fences.End;
        bag.Warn(
            DiagnosticCodes.FrontMatterRepaired,
            new LineIndex(text).Place(file, at),
            FrontMatterMessages.Dashes(text[at..Next(text, at)].Trim()),
            FrontMatterMessages.DashesHint
        );
    }

    private static bool IsOdd(ReadOnlySpan<char> line) => line.TrimEnd().ContainsAnyExcept('-');

    private static int Next(string text, int at) => text.IndexOf('\n', at) is var i and >= 0 ? i + 1 : text.Length;

    // Hyphens of all kinds, en and em dashes, a horizontal bar, minus, lines of boxes and the full-width hyphen.
    [GeneratedRegex(@"\A[-\u2010-\u2015\u2212\u2500\uFF0D]{1,6}[ \t]*\n?\z")]
    private static partial Regex Fence();
}
