using System.Buffers.Binary;

namespace Portfolio.Typesetting.Cjk;

/// <summary>
/// Chinese words of one to four ideographs and how often they are met. The list lies in the program as it is searched: nothing is read or
/// unpacked before the first heading that needs it (<c>tests/tools/chinese-words.py</c> writes it).
/// </summary>
internal static class WordList
{
    /// <summary>Ideographs of the longest word.</summary>
    public const int Longest = 4;

    /// <summary>Steps of a weight to a natural logarithm, as the list was written.</summary>
    public const double Steps = 18;

    private const int HeadBytes = 4;

    /// <summary>18 times the natural logarithm of how often a word was counted; -1 for what is no word of the list.</summary>
    public static unsafe int WeightOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest || Resource is not { } list)
            return -1;
        var bytes = new ReadOnlySpan<byte>(list.PositionPointer, (int)list.Length);
        for (int length = 1; length < word.Length; length++)
            bytes = bytes[(HeadBytes + CountOf(bytes) * (2 * length + 1))..];
        int count = CountOf(bytes),
            size = 2 * word.Length;
        ReadOnlySpan<byte> words = bytes.Slice(HeadBytes, count * size);
        for (int low = 0, high = count - 1; low <= high; )
        {
            int middle = (low + high) / 2,
                order = Compare(words.Slice(middle * size, size), word);
            if (order == 0)
                return bytes[HeadBytes + count * size + middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    // Mapped with the assembly: the stream is never read, only its place in memory is used.
    private static UnmanagedMemoryStream? Resource { get; } =
        typeof(WordList).Assembly.GetManifestResourceStream("Portfolio.Typesetting.Words") as UnmanagedMemoryStream;

    private static int CountOf(ReadOnlySpan<byte> table) => BinaryPrimitives.ReadInt32LittleEndian(table);

    private static int Compare(ReadOnlySpan<byte> listed, ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            int order = BinaryPrimitives.ReadUInt16LittleEndian(listed[(2 * i)..]) - word[i];
            if (order != 0)
                return order;
        }

        return 0;
    }
}
