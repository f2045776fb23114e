using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>Reads every font file for what the command <c>fonts</c> lists.</summary>
internal static class FontCatalogue
{
    /// <summary>What the shipped families are for, by their folders in <c>fonts/</c>.</summary>
    private static readonly (string Folder, string Use)[] Uses =
    [
        ("noto-sans-sc", FontMessages.UseSans),
        ("source-sans-3", FontMessages.UseSansItalic),
        ("noto-serif-sc", FontMessages.UseSerifChinese),
        ("source-serif-4", FontMessages.UseSerifLatin),
        ("lxgw-wenkai", FontMessages.UseKai),
        ("jetbrains-mono", FontMessages.UseMono),
        ("noto-sans-math", FontMessages.UseSansFormulas),
        ("stix-two-math", FontMessages.UseSerifFormulas),
    ];

    /// <summary>The usable families of a run, in the order of its files.</summary>
    public static IReadOnlyList<ListedFamily> Read(FontSet set, DiagnosticBag bag)
    {
        var faces = new List<(FontFile File, FaceDescription Description)>();
        foreach (var file in set.Files)
            if (file.Describe(bag) is { } description)
                faces.Add((file, description));
        return
        [
            .. faces
                .GroupBy(f => (f.Description.Family, f.File.IsShipped, Folder: Path.GetDirectoryName(f.File.Path)))
                .Select(g => Family(g.Key.Family, [.. g])),
        ];
    }

    private static ListedFamily Family(string name, List<(FontFile File, FaceDescription Description)> files)
    {
        var characters = new SortedSet<int>();
        var faces = new List<ListedFace>();
        foreach (var (file, description) in files)
        {
            var count = 0;
            foreach (var (first, last) in file.Face.Coverage())
            {
                for (var c = first; c <= last; c++)
                    characters.Add(c);
                count += last - first + 1;
            }

            faces.Add(new(file, description, count, FaceAxis.Of(file.Face)));
        }

        var blocks = characters.GroupBy(CharacterNames.BlockOf).Select(g => new ListedBlock(g.Key, g.Count())).ToList();
        return new(
            name.Length > 0 ? name : files[0].File.Face.Name,
            Use(files[0]),
            Licence(files[0].Description.Licence),
            LicenceFile(files[0].File),
            faces,
            blocks
        );
    }

    private static string Use((FontFile File, FaceDescription Description) first)
    {
        if (first.File.IsShipped)
        {
            var folder = Path.GetFileName(Path.GetDirectoryName(first.File.Path));
            return Array.Find(Uses, u => u.Folder == folder).Use ?? FontMessages.UseFallback;
        }

        var role = FontRole.Of(first.File.Face, first.Description);
        var kind = role.IsSerif ? "serif" : "sans";
        return role.Region switch
        {
            null or "zh-Hans" => FontMessages.UseFallback,
            "zh-Hant" => FontMessages.UseTraditional(kind),
            "zh-HK" => FontMessages.UseHongKong(kind),
            "ja" => FontMessages.UseJapanese(kind),
            _ => FontMessages.UseKorean(kind),
        };
    }

    private static string Licence(string declared) =>
        declared.Contains("SIL Open Font License", StringComparison.OrdinalIgnoreCase) ? "SIL Open Font License 1.1"
        : declared.Length > 0 ? declared.ReplaceLineEndings(" ")
        : FontMessages.NoLicence;

    private static string? LicenceFile(FontFile file) =>
        Directory
            .EnumerateFiles(Path.GetDirectoryName(file.Path)!)
            .Select(p => Path.GetFileName(p))
            .Where(n =>
                n.StartsWith("OFL", StringComparison.OrdinalIgnoreCase) || n.StartsWith("LICEN", StringComparison.OrdinalIgnoreCase)
            )
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
}
