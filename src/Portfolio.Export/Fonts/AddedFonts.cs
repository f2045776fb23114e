using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>
/// Fonts that the user put into <c>fonts/</c> or a <c>--font-path</c>: glyphs of other regions, and whatever else the program's own lack.
/// </summary>
internal sealed class AddedFonts
{
    /// <summary>Weight from which on a face serves as bold: SemiBold (OpenType OS/2, usWeightClass).</summary>
    private const int LightestBold = 600;

    /// <summary>Weights that regular and bold text should have (OpenType OS/2, usWeightClass).</summary>
    private const int Regular = 400,
        Bold = 700;

    /// <summary>Letters, digits, ideographs, kana and syllables that stand in most texts.</summary>
    private const string Everyday = "AZaz09.一人大中国國の가다";

    private readonly List<(FontFile File, FaceDescription Description, FontRole Role)> found = [];

    public IEnumerable<FontFile> Files => found.Select(f => f.File);

    /// <summary>For characters that all other faces lack: of each family the regular face, with all its files.</summary>
    public IEnumerable<ScaledFace> Fallbacks =>
        found
            .GroupBy(f => f.Description.Family, StringComparer.Ordinal)
            .SelectMany(g =>
            {
                var regular = Nearest(g, isItalic: false, Regular).Description;
                return g.Where(f => (f.Description.Weight, f.Description.IsItalic) == (regular.Weight, regular.IsItalic));
            })
            .Select(f => new ScaledFace(f.File.Face));

    /// <summary>Reads the names of all fonts that are not the program's own; those that cannot be used are reported.</summary>
    public static AddedFonts Find(string folder, IReadOnlyList<string> more, IReadOnlyList<FontFile> shipped, DiagnosticBag bag)
    {
        var added = new AddedFonts();
        var known = shipped.Select(f => Path.GetFullPath(f.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var place in (string[])[folder, .. more])
        {
            foreach (var path in FontFolder.FilesBelow(place))
            {
                if (!known.Add(Path.GetFullPath(path)))
                    continue;
                var below = SafeFiles.Relative(place, path);
                var display = place == folder ? $"fonts/{below}" : $"{place.Replace('\\', '/').TrimEnd('/')}/{below}";
                // Of what a system has, nobody asked for a certain file: what cannot be used is left out in silence.
                var isSystem = FontPlaces.IsSystem(place);
                foreach (var (file, description) in FontFile.AllOf(path, display, isSystem ? path : null, isSystem ? new() : bag))
                    added.found.Add((file, description, FontRole.Of(file.Face, description)));
            }
        }

        return added;
    }

    /// <summary>
    /// Each family under its own name, for themes that name it. For the scripts that it lacks it has the faces of the program's family of
    /// its kind.
    /// </summary>
    /// <param name="own">The families of the program: sans, serif.</param>
    public IEnumerable<FontFamily> Families(IReadOnlyList<FontFamily> own)
    {
        foreach (var family in found.GroupBy(f => f.Description.Family, StringComparer.OrdinalIgnoreCase))
        {
            var (first, _, role) = Nearest(family, isItalic: false, Regular);
            var near = own[role.IsSerif ? 1 : 0];
            var faces = SetOf([.. family]);
            var hasLatin = "Aaz09".All(c => first.Face.GlyphOf(c) != 0);
            var han = role.Region is null ? near.Han : faces;
            yield return new FontFamily(family.Key, hasLatin ? faces : near.Latin, han)
            {
                Regional = role.Region is { } region
                    ? new Dictionary<string, FaceSet>(near.Regional, StringComparer.Ordinal) { [region] = faces }
                    : near.Regional,
                Mathematics = near.Mathematics,
            };
        }
    }

    private static FaceSet SetOf(List<(FontFile File, FaceDescription Description, FontRole Role)> family)
    {
        ScaledFace Face(bool isItalic, bool isBold)
        {
            var slanted = family.Where(f => f.Description.IsItalic == isItalic).ToList();
            if (slanted.Count == 0)
                slanted = family;
            var heavy = slanted.Where(f => f.Description.Weight >= LightestBold).ToList();
            return new(
                isBold && heavy.Count > 0 ? Nearest(heavy, isItalic, Bold).File.Face : Nearest(slanted, isItalic, Regular).File.Face
            );
        }

        return new(Face(false, false), Face(false, true), Face(true, false), Face(true, true));
    }

    /// <summary>Faces of each region that has any: of the same kind where there are such, else of the other.</summary>
    public IReadOnlyDictionary<string, FaceSet> Regional(bool isSerif)
    {
        var sets = new Dictionary<string, FaceSet>(StringComparer.Ordinal);
        foreach (var region in RegionalForms.All)
        {
            var upright = found.Where(f => f.Role.Region == region && !f.Description.IsItalic).ToList();

            // The program's own ideographs are Simplified Chinese, in both kinds.
            if (upright.Count == 0 || region == "zh-Hans")
                continue;
            if (upright.Exists(f => f.Role.IsSerif == isSerif))
                upright.RemoveAll(f => f.Role.IsSerif != isSerif);
            var family = upright[0].Description.Family;
            upright.RemoveAll(f => f.Description.Family != family);
            sets[region] = SetOf(upright);
        }

        // Hong Kong and Taiwan differ in few characters.
        if (sets.TryGetValue("zh-Hant", out var taiwan))
            sets.TryAdd("zh-HK", taiwan);
        if (sets.TryGetValue("zh-HK", out var hongKong))
            sets.TryAdd("zh-Hant", hongKong);
        return sets;
    }

    /// <summary>The face that is nearest to a weight; of several files of one face, that with most of the everyday characters.</summary>
    private static (FontFile File, FaceDescription Description, FontRole Role) Nearest(
        IEnumerable<(FontFile File, FaceDescription Description, FontRole Role)> faces,
        bool isItalic,
        int weight
    ) =>
        faces
            .OrderBy(f => f.Description.IsItalic != isItalic)
            .ThenBy(f => Math.Abs(f.Description.Weight - weight))
            .ThenByDescending(f => Everyday.Count(c => f.File.Face.GlyphOf(c) != 0))
            .ThenBy(f => f.File.Path, StringComparer.Ordinal)
            .ThenBy(f => f.File.Face.Selection.Index)
            .First();
}
