using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>A font family as the command <c>fonts</c> lists it.</summary>
/// <param name="Use">What the program takes it for.</param>
/// <param name="LicenceFile">Beside the faces, or null.</param>
/// <param name="Blocks">Blocks of Unicode that the family has characters of, in the order of Unicode.</param>
internal sealed record ListedFamily(
    string Name,
    string Use,
    string Licence,
    string? LicenceFile,
    IReadOnlyList<ListedFace> Faces,
    IReadOnlyList<ListedBlock> Blocks
);

/// <summary>A face of a listed family.</summary>
/// <param name="Characters">Characters it has glyphs for.</param>
/// <param name="Axes">Of a variable font.</param>
internal sealed record ListedFace(FontFile File, FaceDescription Description, int Characters, IReadOnlyList<FaceAxis> Axes);

/// <summary>A block of Unicode that a listed family has characters of.</summary>
/// <param name="Characters">How many of the block the family has.</param>
internal sealed record ListedBlock(string Name, int Characters);
