using System.Globalization;
using System.Text;

namespace Portfolio.Sources.Text;

/// <summary>Rows of text in aligned columns, for pipes and files.</summary>
public static class TextColumns
{
    /// <summary>Spaces between columns: one may stand within a cell.</summary>
    private const int Gap = 2;

    /// <summary>A line for each row, without spaces at its end.</summary>
    public static IEnumerable<string> Align(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(r => r.Count)).Select(i => rows.Max(r => i < r.Count ? Width(r[i]) : 0)).ToList();
        foreach (var row in rows)
        {
            var line = new StringBuilder();
            for (var i = 0; i < row.Count; i++)
                line.Append(row[i]).Append(' ', widths[i] - Width(row[i]) + Gap);
            yield return line.ToString().TrimEnd();
        }
    }

    /// <summary>
    /// Lines that are no wider than a terminal allows, broken between words and between Chinese characters; a longer word has a line of
    /// its own.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var (piece, isAfterSpace) in Pieces(text))
        {
            var gap = isAfterSpace && line.Length > 0 ? " " : "";
            if (line.Length > 0 && Width(line) + gap.Length + Width(piece) > width)
            {
                lines.Add(line);
                (line, gap) = ("", "");
            }

            line += gap + piece;
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    /// <summary>What stays together: words, and single Chinese characters with the punctuation that may not begin or end a line.</summary>
    private static IEnumerable<(string Piece, bool IsAfterSpace)> Pieces(string text)
    {
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            for (var i = 1; i < word.Length; i++)
            {
                if (!(Scripts.IsEastAsian(word[i - 1]) || Scripts.IsEastAsian(word[i]) || Closes(word[i - 1])))
                    continue;
                if (Closes(word[i]) || Opens(word[i - 1]) || char.IsLowSurrogate(word[i]))
                    continue;
                yield return (word[start..i], start == 0);
                start = i;
            }

            yield return (word[start..], start == 0);
        }
    }

    private static bool Closes(char c) =>
        c is '，' or '。' or '；' or '：' or '、' or '！' or '？' or '）' or '”' or '’' or '》' or '」' or '…';

    private static bool Opens(char c) => c is '（' or '“' or '‘' or '《' or '「';

    /// <summary>Cells that a terminal gives to the text: Chinese, Japanese, Korean and emoji take two, marks on letters none.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    private static int Width(Rune rune) =>
        rune.Value switch
        {
            < 0x300 => 1,
            >= 0x1100
            and <= 0x115F
            or >= 0x2E80
            and <= 0x303E
            or >= 0x3041
            and <= 0xA4CF
            or >= 0xAC00
            and <= 0xD7A3
            or >= 0xF900
            and <= 0xFAFF
            or >= 0xFE30
            and <= 0xFE6F
            or >= 0xFF00
            and <= 0xFF60
            or >= 0xFFE0
            and <= 0xFFE6
            or >= 0x1F300
            and <= 0x1F64F
            or >= 0x1F680
            and <= 0x1F6FF
            or >= 0x1F900
            and <= 0x1F9FF
            or >= 0x20000
            and <= 0x3FFFD => 2,
            _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
                ? 0
                : 1,
        };
}
