using System.Text;
using Portfolio.Export.Composing;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Serving;

/// <summary>A word on the pages: letters and digits in a row, or one Han character.</summary>
/// <param name="Text">Folded for comparison.</param>
/// <param name="First">Number of its first letter in the map.</param>
/// <param name="Place">Where the node that it stands in begins in the source.</param>
internal readonly record struct PrintedWord(string Text, int First, int Count, SourcePlace Place);

/// <summary>A word of a source file.</summary>
/// <param name="Line">From 1, as <paramref name="Column"/>.</param>
internal readonly record struct SourceWord(string Text, int Line, int Column);

/// <summary>Cuts texts into words, those of pages and those of files alike.</summary>
internal static class Words
{
    /// <summary>The words of the pages in the order of reading.</summary>
    public static List<PrintedWord> Of(LetterMap map, OriginMap places)
    {
        var words = new List<PrintedWord>();
        var letters = map.Letters;
        var known = new Dictionary<NodeId, SourcePlace>();
        var word = new StringBuilder();
        var (first, count, at) = (0, 0, default(SourcePlace));
        for (var i = 0; i < letters.Count; i++)
        {
            if (!known.TryGetValue(letters[i].Node, out var place))
                known[letters[i].Node] = place = places.PlaceOf(letters[i].Node);
            if (place != at || letters[i].IsPicture)
                End();
            at = place;
            if (letters[i].IsPicture)
                continue;
            foreach (var rune in letters[i].Text.EnumerateRunes())
            {
                var kind = KindOf(rune);
                if (kind != Kind.InWord)
                    End();
                if (kind == Kind.Outside)
                    continue;
                if (count == 0)
                    first = i;
                word.Append(Rune.ToUpperInvariant(rune));
                count = i - first + 1;
                if (kind == Kind.Alone)
                    End();
            }
        }

        End();
        return words;

        void End()
        {
            if (count > 0)
                words.Add(new(word.ToString(), first, count, at));
            word.Clear();
            count = 0;
        }
    }

    /// <summary>The words of a file.</summary>
    public static List<SourceWord> Of(string text)
    {
        var words = new List<SourceWord>();
        var lines = text.Split('\n');
        var word = new StringBuilder();
        for (var line = 0; line < lines.Length; line++)
        {
            var (column, start) = (0, 0);
            foreach (var rune in Composition.Compose(lines[line]).EnumerateRunes())
            {
                var kind = KindOf(rune);
                if (kind != Kind.InWord)
                    End(line, start);
                if (kind != Kind.Outside)
                {
                    if (word.Length == 0)
                        start = column;
                    word.Append(Rune.ToUpperInvariant(rune));
                    if (kind == Kind.Alone)
                        End(line, start);
                }

                column += rune.Utf16SequenceLength;
            }

            End(line, start);
        }

        return words;

        void End(int line, int start)
        {
            if (word.Length > 0)
                words.Add(new(word.ToString(), line + 1, start + 1));
            word.Clear();
        }
    }

    private enum Kind
    {
        Outside,
        InWord,
        Alone,
    }

    private static Kind KindOf(Rune rune) =>
        !Rune.IsLetterOrDigit(rune) ? Kind.Outside
        : rune.Value > char.MaxValue || Scripts.IsEastAsian((char)rune.Value) ? Kind.Alone
        : Kind.InWord;
}
