using Portfolio.Sources.Diagnostics;

namespace Portfolio.Sources.Text;

/// <summary>Offsets of a text as lines and columns.</summary>
internal sealed class LineIndex
{
    private readonly List<int> starts = [0];
    private readonly int length;

    public LineIndex(string text)
    {
        length = text.Length;
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
    }

    public SourcePlace Place(string file, int offset)
    {
        var line = Line(offset);
        return new SourcePlace(file, line + 1, Math.Clamp(offset, 0, length) - starts[line] + 1);
    }

    /// <summary>Line from 0.</summary>
    public int Line(int offset)
    {
        var found = starts.BinarySearch(Math.Clamp(offset, 0, length));
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Offset of the first character of a line, counted from 0.</summary>
    public int Start(int line) => starts[Math.Clamp(line, 0, starts.Count - 1)];

    public int Count => starts.Count;
}
