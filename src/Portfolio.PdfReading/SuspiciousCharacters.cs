using System.Globalization;
using System.Text;
using Portfolio.Messages;

namespace Portfolio.PdfReading;

/// <summary>
/// Code points that get into PDFs by mistake: forms that look like the author's character and are not, and marks of text that is gone.
/// </summary>
internal static class SuspiciousCharacters
{
    public static IReadOnlyList<SuspiciousCharacter> In(PdfText text)
    {
        var found = new SortedDictionary<int, SuspiciousCharacter>();
        var at = 0;
        foreach (var rune in text.Characters.EnumerateRunes())
        {
            if (KindOf(rune) is { } kind)
                found[rune.Value] = found.TryGetValue(rune.Value, out var known)
                    ? known with
                    {
                        Count = known.Count + 1,
                    }
                    : new(rune.Value, kind, 1, text.Pages[at]);
            at += rune.Utf16SequenceLength;
        }

        return [.. found.Values];
    }

    private static string? KindOf(Rune rune) =>
        rune.Value switch
        {
            >= 0x2E80 and <= 0x2FDF => "radical",
            >= 0xF900 and <= 0xFAFF or >= 0x2F800 and <= 0x2FA1F or >= 0xFB00 and <= 0xFB4F or >= 0xFE30 and <= 0xFE4F =>
                PdfMessages.CompatibilityForm,
            0xFFFD => PdfMessages.ReplacementCharacter,
            0xFFFC => PdfMessages.ObjectReplacement,
            0xAD or 0x200B or 0x2060 or 0xFEFF or 0x180E => "invisible",
            < 0x20 or >= 0x7F and <= 0x9F => PdfMessages.ControlCharacter,
            _ => Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.PrivateUse => PdfMessages.PrivateUse,
                UnicodeCategory.OtherNotAssigned => "unassigned",
                _ => null,
            },
        };
}
