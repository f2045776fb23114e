namespace Portfolio.Export.Themes;

/// <summary>The keys of a theme file that say how letters are set.</summary>
internal static class LetterKeys
{
    public static readonly IReadOnlyList<ThemeKey> All =
    [
        ThemeKeys.Number("letter.margin", "of letters: left and right of the text, in points", 30, 150, (t, v) =>
            t with
            {
                Letter = t.Letter with { Margin = v },
            }
        ),
        ThemeKeys.Size("letter.text", "the text of letters", (t, v) => t with { Letter = t.Letter with { TextSize = v } }),
        ThemeKeys.Size("letter.text-han", "the text of Chinese letters", (t, v) => t with { Letter = t.Letter with { HanTextSize = v } }),
        ThemeKeys.Number("letter.leading", "of letters: from line to line, in sizes of the text", 1, 3, (t, v) =>
            t with
            {
                Letter = t.Letter with { Leading = v },
            }
        ),
        ThemeKeys.Number("letter.leading-han", "the same in Chinese letters", 1, 3, (t, v) =>
            t with
            {
                Letter = t.Letter with { HanLeading = v },
            }
        ),
        ThemeKeys.Size("letter.subject", "the subject of letters", (t, v) => t with { Letter = t.Letter with { SubjectSize = v } }),
        ThemeKeys.Size("letter.title-han", "the title of Chinese letters", (t, v) =>
            t with
            {
                Letter = t.Letter with { HanTitleSize = v },
            }
        ),
        ThemeKeys.Size("letter.small", "of letters: contacts of the sender", (t, v) => t with { Letter = t.Letter with { SmallSize = v } }),
        ThemeKeys.Number("letter.signature", "of letters: room for the signature above the name, in points", 0, 150, (t, v) =>
            t with
            {
                Letter = t.Letter with { SignatureSpace = v },
            }
        ),
    ];
}
