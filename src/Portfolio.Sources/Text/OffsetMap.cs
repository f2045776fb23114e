namespace Portfolio.Sources.Text;

/// <summary>Maps offsets of a rewritten text back to the text it was made from.</summary>
internal sealed class OffsetMap
{
    private readonly List<(int To, int From, int Length)> pieces = [];

    /// <summary>The text was not rewritten.</summary>
    public static readonly OffsetMap Same = new();

    /// <summary>A run of <paramref name="length"/> characters; runs come in order. An inserted run has length 0.</summary>
    public void Add(int to, int from, int length) => pieces.Add((to, from, length));

    public int Back(int offset)
    {
        if (pieces.Count == 0)
            return offset;
        int low = 0,
            high = pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].To <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        var (to, from, length) = pieces[low];
        return from + Math.Clamp(offset - to, 0, length);
    }
}
