using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>Takes the fonts of one region out of a package, and puts them where every run finds them.</summary>
/// <param name="region">One of <see cref="RegionalForms"/>.</param>
/// <param name="folder">Full path of the folder to write to.</param>
internal sealed class FontInstallation(string region, string folder)
{
    /// <summary>Weights that pages are set in (OpenType OS/2, usWeightClass); others of a package are left where they are.</summary>
    private const int Regular = 400,
        Bold = 700;

    /// <summary>Characters that a font of a region has at least; a part of one for web pages has some hundred.</summary>
    private const int LeastCharacters = 1500;

    /// <summary>Files from which on a package may be in parts: those for web pages have a hundred for each weight.</summary>
    private const int FewestParts = 20;

    private readonly List<(string Path, FaceDescription Description)> written = [];
    private int fonts;
    private int parts;

    /// <summary>What was written.</summary>
    public IReadOnlyList<(string Path, FaceDescription Description)> Written => written;

    /// <summary>Whether most of its fonts are cut into parts of a few characters, as for web pages.</summary>
    public bool IsInParts => fonts >= FewestParts && 2 * parts > fonts;

    /// <summary>Reads a package, and writes what is for the region.</summary>
    /// <param name="path">Archive or folder.</param>
    /// <param name="bag">Takes what is wrong with single files, where nothing is left.</param>
    /// <exception cref="FontPackageException">The package is damaged or hostile.</exception>
    public void Run(string path, DiagnosticBag bag)
    {
        var licences = new List<PackedFile>();
        var wanted = new List<(PackedFile File, FaceDescription Description, int Characters)>();
        var faults = new DiagnosticBag();
        foreach (var file in FontPackage.Read(path))
        {
            if (FontPackage.IsLicence(file.Name))
                licences.Add(file);
            else if (Wanted(file, faults) is { } found)
                wanted.Add((file, found.Description, found.Characters));
        }

        // Packages for web pages have a font whole and in parts.
        var most = wanted.Count > 0 ? wanted.Max(w => w.Characters) : 0;
        if (IsInParts && most < LeastCharacters)
            wanted.Clear();
        foreach (var (file, description, _) in wanted.Where(w => 2 * w.Characters > most))
        {
            var target = Path.Combine(folder, file.Name);
            AtomicFile.Write(target, file.Bytes);
            written.Add((target, description));
        }

        // Fonts go with their licence; without a font there is nothing to license.
        foreach (var licence in written.Count > 0 ? licences : [])
            AtomicFile.Write(Path.Combine(folder, licence.Name), licence.Bytes);
        foreach (var fault in written.Count > 0 ? [] : faults.Items)
            bag.Add(fault);
    }

    /// <summary>A face for the region that pages may be set in, or null.</summary>
    private (FaceDescription Description, int Characters)? Wanted(PackedFile file, DiagnosticBag bag)
    {
        fonts++;
        foreach (var (font, description) in FontFile.AllIn(file.Bytes, file.Name, file.Name, file.Name, bag))
        {
            var role = FontRole.Of(font.Face, description);
            var characters = font.Face.Coverage().Sum(r => r.Last - r.First + 1);
            if (characters < LeastCharacters)
                parts++;
            if (role.Region == region && description is { IsItalic: false, Weight: Regular or Bold })
                return (description, characters);
        }

        return null;
    }
}
