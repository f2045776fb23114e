using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Verification.RawText;

/// <summary>Lines and columns of offsets in a raw text.</summary>
internal sealed class RawPlaces(RawEntry entry)
{
    private readonly List<int> starts = Starts(entry.Text);

    public SourcePlace Of(int offset)
    {
        var line = starts.BinarySearch(offset) is var found && found >= 0 ? found : ~found - 1;
        return new(entry.Path, line + 1, offset - starts[line] + 1);
    }

    /// <summary>Offsets where lines begin.</summary>
    public static List<int> Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
        return starts;
    }
}
