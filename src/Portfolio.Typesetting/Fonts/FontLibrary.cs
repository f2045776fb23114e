namespace Portfolio.Typesetting.Fonts;

/// <summary>A face and the size it is set at, relative to the nominal size of the text.</summary>
/// <param name="Face">Face.</param>
/// <param name="Scale">Factor, 1 for the nominal size; 1.1174 sets Source Sans 3 to the x-height of Noto Sans SC.</param>
public sealed record ScaledFace(FontFace Face, double Scale = 1);

/// <summary>The four faces of one script; a face may serve in several places.</summary>
/// <param name="Regular">Upright, 400.</param>
/// <param name="Bold">Upright, 700.</param>
/// <param name="Italic">Italic, 400; for Han the regular face.</param>
/// <param name="BoldItalic">Italic, bold; for Han the bold face.</param>
public sealed record FaceSet(ScaledFace Regular, ScaledFace Bold, ScaledFace Italic, ScaledFace BoldItalic)
{
    /// <summary>A set at the nominal size; a face that is not given is replaced by the one next to it, and none is synthesised.</summary>
    /// <param name="regular">Upright, 400.</param>
    /// <param name="bold">Upright, 700; the regular face when null.</param>
    /// <param name="italic">Italic, 400; the regular face when null.</param>
    /// <param name="boldItalic">Italic, 700; the bold face when null.</param>
    public static FaceSet Of(FontFace regular, FontFace? bold = null, FontFace? italic = null, FontFace? boldItalic = null) =>
        new(new(regular), new(bold ?? regular), new(italic ?? regular), new(boldItalic ?? bold ?? regular));
}

/// <summary>A family as a theme names it: faces for Latin, Greek and Cyrillic, and faces for Han and kana.</summary>
/// <param name="Name">Name used in TextStyle.Family, as <c>sans</c> or <c>mono</c>.</param>
/// <param name="Latin">Latin, Greek, Cyrillic, digits and signs.</param>
/// <param name="Han">Han, kana, full-width forms and CJK punctuation.</param>
public sealed record FontFamily(string Name, FaceSet Latin, FaceSet Han)
{
    /// <summary>A family whose faces serve all scripts.</summary>
    public FontFamily(string name, FaceSet faces)
        : this(name, faces, faces) { }

    /// <summary>
    /// Faces for Han and kana in the forms of a region, by the names of <see cref="RegionalForms"/>; a region without any is set in
    /// <see cref="Han"/>.
    /// </summary>
    public IReadOnlyDictionary<string, FaceSet> Regional { get; init; } = new Dictionary<string, FaceSet>();

    /// <summary>Face for the signs of formulas beside this family; null for that of the library.</summary>
    public ScaledFace? Mathematics { get; init; }
}

/// <summary>All faces a document may use.</summary>
/// <param name="Families">By name.</param>
/// <param name="Fallbacks">Asked in order for characters that the family's faces lack: mathematics, symbols, emoji.</param>
public sealed record FontLibrary(IReadOnlyDictionary<string, FontFamily> Families, IReadOnlyList<ScaledFace> Fallbacks)
{
    /// <summary>Face for the signs of formulas, with a MATH table; null to set them in the text's own face.</summary>
    public ScaledFace? Mathematics { get; init; }

    /// <summary>A library of these families, without fallbacks.</summary>
    /// <param name="families">One or more, each with a name of its own.</param>
    /// <exception cref="ArgumentException">Two families have one name.</exception>
    public static FontLibrary Of(params IReadOnlyList<FontFamily> families) =>
        new(families.ToDictionary(f => f.Name, StringComparer.Ordinal), []);
}
