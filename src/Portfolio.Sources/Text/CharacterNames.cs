using System.Globalization;
using System.IO.Compression;
using Portfolio.Messages;

namespace Portfolio.Sources.Text;

/// <summary>
/// Names of characters and blocks from the Unicode Character Database; unpacked when first asked for. <c>CharacterNames.bin</c> is written
/// by <c>tests/tools/character-names.py</c>.
/// </summary>
public static class CharacterNames
{
    // Short names of jamo, from which names of syllables are made (Unicode 3.12, Jamo.txt).
    private const string Leads = "G GG N D DD R M B BB S SS  J JJ C K T P H";
    private const string Vowels = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I";
    private const string Tails = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H";

    private static readonly Lazy<Data> Read = new(Unpack);

    private sealed record Data(List<(int First, int Last, string Name)> Blocks, Dictionary<int, string> Names);

    /// <summary>The name of a code point, as <c>GREEK SMALL LETTER ALPHA</c>; that of its block where it has none of its own.</summary>
    public static string Of(int codePoint)
    {
        if (Read.Value.Names.TryGetValue(codePoint, out var name))
            return name;
        if (codePoint is >= 0xAC00 and <= 0xD7A3)
            return Syllable(codePoint - 0xAC00);
        var block = BlockOf(codePoint);
        return block.StartsWith("CJK Unified", StringComparison.Ordinal) ? $"CJK UNIFIED IDEOGRAPH-{codePoint:X4}"
            : block.StartsWith("CJK Compatibility Ideographs", StringComparison.Ordinal) ? $"CJK COMPATIBILITY IDEOGRAPH-{codePoint:X4}"
            : FontMessages.CharacterOf(block);
    }

    /// <summary>The block of a code point, as <c>Hangul Syllables</c>.</summary>
    public static string BlockOf(int codePoint)
    {
        var blocks = Read.Value.Blocks;
        var (low, high) = (0, blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].Last < codePoint)
                low = middle + 1;
            else
                high = middle;
        }

        return low < blocks.Count && blocks[low].First <= codePoint ? blocks[low].Name : FontMessages.NoBlock;
    }

    /// <summary>A text by its characters: <c>U+03B1 GREEK SMALL LETTER ALPHA</c>, joined by “and”.</summary>
    public static string Describe(string text) =>
        string.Join(
            CommonMessages.And,
            text.EnumerateRunes().Select(r => string.Create(CultureInfo.InvariantCulture, $"U+{r.Value:X4} {Of(r.Value)}"))
        );

    private static string Syllable(int index) =>
        $"HANGUL SYLLABLE {Leads.Split(' ')[index / 588]}{Vowels.Split(' ')[index % 588 / 28]}{Tails.Split(' ')[index % 28]}";

    private static Data Unpack()
    {
        using var packed = typeof(CharacterNames).Assembly.GetManifestResourceStream("CharacterNames.bin")
            ?? throw new InvalidOperationException("the names of characters are not in the program");
        using var reader = new StreamReader(new ZLibStream(packed, CompressionMode.Decompress));
        var blocks = new List<(int, int, string)>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var parts = line.Split(' ', 3);
            blocks.Add((Hex(parts[0]), Hex(parts[1]), parts[2]));
        }

        var names = new Dictionary<int, string>(36_000);
        var code = 0;
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            names[code += Hex(line.AsSpan(0, space))] = line[(space + 1)..];
        }

        return new(blocks, names);
    }

    private static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
