using Portfolio.Messages;

namespace Portfolio.Export.Themes;

/// <summary>The keys of a theme file that say how letters are set.</summary>
internal static class LetterKeys
{
    public static readonly IReadOnlyList<ThemeKey> All =
    [
        ThemeKeys.Number("letter.margin", ThemeMessages.LetterMargin, 30, 150, (t, v) => t with { Letter = t.Letter with { Margin = v } }),
        ThemeKeys.Size("letter.text", ThemeMessages.LetterText, (t, v) => t with { Letter = t.Letter with { TextSize = v } }),
        ThemeKeys.Size("letter.text-han", ThemeMessages.LetterTextHan, (t, v) => t with { Letter = t.Letter with { HanTextSize = v } }),
        ThemeKeys.Number("letter.leading", ThemeMessages.LetterLeading, 1, 3, (t, v) => t with { Letter = t.Letter with { Leading = v } }),
        ThemeKeys.Number("letter.leading-han", ThemeMessages.LetterLeadingHan, 1, 3, (t, v) =>
            t with
            {
                Letter = t.Letter with { HanLeading = v },
            }
        ),
        ThemeKeys.Size("letter.subject", ThemeMessages.LetterSubject, (t, v) => t with { Letter = t.Letter with { SubjectSize = v } }),
        ThemeKeys.Size("letter.title-han", ThemeMessages.LetterTitleHan, (t, v) => t with { Letter = t.Letter with { HanTitleSize = v } }),
        ThemeKeys.Size("letter.small", ThemeMessages.LetterSmall, (t, v) => t with { Letter = t.Letter with { SmallSize = v } }),
        ThemeKeys.Number("letter.signature", ThemeMessages.LetterSignature, 0, 150, (t, v) =>
            t with
            {
                Letter = t.Letter with { SignatureSpace = v },
            }
        ),
    ];
}
