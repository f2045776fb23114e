using System.Text.RegularExpressions;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// Keeps the line ends that an author meant. Markdown joins lines, which is right where an editor broke a paragraph, and wrong for a name
/// and a date below each other: there the next word would have had room on the line.
/// </summary>
public static partial class KeptLines
{
    /// <summary>Columns to which editors fill lines, at least. Chosen: fewer than any editor's default.</summary>
    private const int FewestColumns = 60;

    /// <summary>The text with a hard break at the end of each such line.</summary>
    public static string Of(string markdown)
    {
        var lines = markdown.Split('\n');
        var width = Math.Max(FewestColumns, lines.Max(l => Columns(l)));
        var isCode = false;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            isCode ^= Fence().IsMatch(lines[i]);
            if (isCode || !IsText(lines[i]) || !IsText(lines[i + 1]))
                continue;
            var word = lines[i + 1].AsSpan().TrimStart();
            var first =
                Scripts.IsEastAsian(word[0]) ? word[..1]
                : word.IndexOf(' ') is var end and > 0 ? word[..end]
                : word;
            if (Columns(lines[i]) + 1 + Columns(first) < width)
                lines[i] = lines[i].TrimEnd() + "  ";
        }

        return string.Join('\n', lines);
    }

    private static int Columns(ReadOnlySpan<char> text)
    {
        var columns = text.Length;
        foreach (var c in text)
            columns += Scripts.IsEastAsian(c) || Scripts.IsEastAsianPunctuation(c) ? 1 : 0;
        return columns;
    }

    /// <summary>A line of a paragraph: no blank one, no heading, rule, table, code, HTML or item of a list.</summary>
    private static bool IsText(string line) => line.AsSpan().Trim().Length > 0 && !Other().IsMatch(line);

    [GeneratedRegex(@"^ {0,3}(?:```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?: {4}|\t|\s*(?:[#>|<]|[-*+] |\d+[.)] |(?:[-*_=] ?){3,}$|```|~~~|\{[:%]))")]
    private static partial Regex Other();
}
