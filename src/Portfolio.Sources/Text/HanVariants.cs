using System.Collections.Frozen;

namespace Portfolio.Sources.Text;

/// <summary>
/// Simplified forms of traditional ideographs. Where one stands for several, they become one: a name is better found too often than not at
/// all.
/// </summary>
internal static partial class HanVariants
{
    private static readonly Lazy<FrozenDictionary<char, char>> Forms = new(() =>
        Enumerable.Range(0, Pairs.Length / 2).ToFrozenDictionary(i => Pairs[2 * i], i => Pairs[(2 * i) + 1])
    );

    public static char Simplified(char c) => c is >= '\u4E00' and <= '\u9FFF' && Forms.Value.TryGetValue(c, out var simple) ? simple : c;
}
