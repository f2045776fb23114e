using Portfolio.Sources.Diagnostics;
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

    private readonly List<(FontFile File, FaceDescription Description, FontRole Role)> found = [];

    public IEnumerable<FontFile> Files => found.Select(f => f.File);

    /// <summary>For characters that all other faces lack, one of each family.</summary>
    public IEnumerable<ScaledFace> Fallbacks =>
        found.GroupBy(f => f.Description.Family, StringComparer.Ordinal).Select(g => new ScaledFace(Nearest(g, Regular).Face));

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
                var below = Path.GetRelativePath(place, path).Replace('\\', '/');
                var file = FontFile.Of(
                    path,
                    place == folder ? $"fonts/{below}" : $"{place.Replace('\\', '/').TrimEnd('/')}/{below}",
                    isShipped: false
                );
                if (file.Describe(bag) is { } description)
                    added.found.Add((file, description, FontRole.Of(file.Face, description)));
            }
        }

        return added;
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
            ScaledFace regular = new(Nearest(upright, Regular).Face);
            var heavy = upright.Where(f => f.Description.Weight >= LightestBold).ToList();
            var bold = heavy.Count > 0 ? new(Nearest(heavy, Bold).Face) : regular;
            sets[region] = new(regular, bold, regular, bold);
        }

        // Hong Kong and Taiwan differ in few characters.
        if (sets.TryGetValue("zh-Hant", out var taiwan))
            sets.TryAdd("zh-HK", taiwan);
        if (sets.TryGetValue("zh-HK", out var hongKong))
            sets.TryAdd("zh-Hant", hongKong);
        return sets;
    }

    private static FontFile Nearest(IEnumerable<(FontFile File, FaceDescription Description, FontRole Role)> faces, int weight) =>
        faces
            .OrderBy(f => f.Description.IsItalic)
            .ThenBy(f => Math.Abs(f.Description.Weight - weight))
            .ThenBy(f => f.File.Path, StringComparer.Ordinal)
            .First()
            .File;
}
