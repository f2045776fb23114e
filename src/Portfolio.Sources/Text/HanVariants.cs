using System.Text;

namespace Portfolio.Sources.Text;

/// <summary>
/// Ideographs that are forms of one another: simplified, traditional, of other hands. Where one stands for several, they fall
/// together: a name is found rather too often than not.
/// </summary>
internal static partial class HanVariants
{
    private static readonly Lazy<Dictionary<int, int>> Firsts = new(() =>
    {
        var firsts = new Dictionary<int, int>();
        foreach (var row in Classes)
        foreach (var forms in row.Split(' '))
        {
            var first = Rune.GetRuneAt(forms, 0).Value;
            foreach (var form in forms.EnumerateRunes())
                firsts.TryAdd(form.Value, first);
        }

        return firsts;
    });

    /// <summary>The form that stands for all forms of an ideograph; the character itself when it has no other.</summary>
    public static int Representative(int rune) => rune >= 0x2E80 && Firsts.Value.TryGetValue(rune, out var first) ? first : rune;
}
