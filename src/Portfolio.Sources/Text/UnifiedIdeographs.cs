namespace Portfolio.Sources.Text;

/// <summary>The ideographs that radicals and compatibility ideographs stand for.</summary>
internal static partial class UnifiedIdeographs
{
    private const char FirstRadical = '\u2E80';
    private const char FirstCompatibility = '\uF900';

    /// <summary>The ideograph, or the character itself.</summary>
    public static char Of(char c) =>
        c switch
        {
            >= FirstRadical and <= '\u2FD5' => Or(OfRadicals[c - FirstRadical], c),
            >= FirstCompatibility and <= '\uFAD9' => Or(OfCompatibility[c - FirstCompatibility], c),
            _ => c,
        };

    private static char Or(char found, char c) => found == '\0' ? c : found;
}
