using System.Text;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <summary>A text within the author's text (of a quotation, an item, a cell), with the way back to it.</summary>
/// <param name="text">The text.</param>
/// <param name="map">From its offsets to those of the author's text.</param>
internal sealed class MappedText(string text, OffsetMap map)
{
    /// <summary>White space as Ruby's <c>\s</c> has it: that of other scripts is text.</summary>
    public static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r');

    public string Text => text;

    public int Length => text.Length;

    /// <summary>Offset in the text of the author.</summary>
    public int Back(int offset) => map.Back(offset);

    public char this[int at] => at >= 0 && at < text.Length ? text[at] : '\0';

    /// <summary>Offset behind the line end, or the length.</summary>
    public int EndOfLine(int at) => text.IndexOf('\n', at) is var i and >= 0 ? i + 1 : text.Length;

    public ReadOnlySpan<char> Line(int at) => text.AsSpan(at, EndOfLine(at) - at);

    public MappedText Slice(int from, int to)
    {
        var slice = new Builder(this);
        slice.Add(from, to);
        return slice.ToSource();
    }

    /// <summary>A text that is put together of pieces of another.</summary>
    public sealed class Builder(MappedText source)
    {
        private readonly StringBuilder built = new();
        private OffsetMap map = new();

        public int Length => built.Length;

        public void Add(int from, int to)
        {
            if (to <= from)
                return;

            // Pieces of the outer text may themselves come from many places; each line is looked up anew.
            for (var at = from; at < to; )
            {
                var end = Math.Min(source.EndOfLine(at), to);
                map.Add(built.Length, source.Back(at), end - at);
                built.Append(source.Text, at, end - at);
                at = end;
            }
        }

        public void Insert(int at, string text)
        {
            map.Add(built.Length, source.Back(at), 0);
            built.Append(text);
        }

        public void TrimEnd()
        {
            while (built.Length > 0 && IsSpace(built[^1]))
                built.Length--;
        }

        public MappedText ToSource()
        {
            var made = new MappedText(built.ToString(), map);
            built.Clear();
            map = new OffsetMap();
            return made;
        }
    }
}
