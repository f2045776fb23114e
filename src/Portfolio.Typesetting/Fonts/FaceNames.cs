namespace Portfolio.Typesetting.Fonts;

/// <summary>What the words of a style say, where the tables of a font leave it out.</summary>
internal static class FaceNames
{
    /// <summary>OpenType OS/2, usWeightClass: the names of its values.</summary>
    private static readonly (string Word, int Weight)[] Weights =
    [
        ("ExtraLight", 200),
        ("SemiBold", 600),
        ("DemiBold", 600),
        ("ExtraBold", 800),
        ("Thin", 100),
        ("Light", 300),
        ("Regular", 400),
        ("Medium", 500),
        ("Bold", 700),
        ("Heavy", 900),
        ("Black", 900),
    ];

    /// <summary>
    /// The weight of a face. Many fonts leave the field at 400, and then the style says it: a face called Bold is bold.
    /// </summary>
    public static int WeightOf(int declared, string style)
    {
        if (declared != 400)
            return declared;
        foreach ((string word, int weight) in Weights)
        {
            if (style.Contains(word, StringComparison.OrdinalIgnoreCase))
                return weight;
        }

        return declared;
    }

    /// <summary>The family of a variable font without the weight that its file stands at: Source Sans 3 ExtraLight.</summary>
    public static string WithoutWeight(string family)
    {
        foreach ((string word, _) in Weights)
        {
            if (family.EndsWith($" {word}", StringComparison.OrdinalIgnoreCase))
                return family[..^(word.Length + 1)];
        }

        return family;
    }

    /// <summary>The style of a face that a variable font is pinned to.</summary>
    public static string StyleOf(int weight, bool isItalic)
    {
        string word = Array.Find(Weights, w => w.Weight == weight).Word ?? "";
        return !isItalic ? word
            : word is "" or "Regular" ? "Italic"
            : $"{word} Italic";
    }
}
