using System.Formats.Tar;
using System.IO.Compression;
using Portfolio.Messages;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Fonts;

/// <summary>A font package cannot be read, or holds what no font package has.</summary>
internal sealed class FontPackageException(string what) : Exception(what);

/// <summary>A file of a package.</summary>
/// <param name="Name">Without folders.</param>
internal readonly record struct PackedFile(string Name, byte[] Bytes);

/// <summary>
/// Reads the fonts and licences of a package, an archive as <c>npm pack</c> makes it or a folder, one file after the other. Nothing is
/// written by the names in an archive: folders in them are dropped, and an archive whose names lead elsewhere is refused as a whole.
/// </summary>
internal static class FontPackage
{
    /// <summary>Bytes of an unpacked archive. Chosen: Noto Sans TC in nine weights has 65 MB.</summary>
    private const long MostBytes = 512L << 20;

    /// <summary>Bytes of one font. Chosen: the collection of Noto Sans CJK has 20 MB, with all weights 115.</summary>
    private const int MostOfFont = 128 << 20;

    private const int MostOfLicence = 1 << 20;

    private const int MostFiles = 20_000;

    /// <summary>Fonts and licences, as they come.</summary>
    /// <exception cref="FontPackageException">The package is damaged or hostile.</exception>
    public static IEnumerable<PackedFile> Read(string path) => UserPaths.IsFolder(path) ? ReadFolder(path) : ReadArchive(path);

    private static IEnumerable<PackedFile> ReadFolder(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 16,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        foreach (var path in UserPaths.FilesBelow(folder, options).Take(MostFiles))
        {
            var name = Path.GetFileName(path);
            if (!IsWanted(name))
                continue;
            byte[] bytes;
            try
            {
                bytes = WholeFile.Read(path, FontFolder.IsFont(name) ? MostOfFont : MostOfLicence);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new FontPackageException(FontMessages.Unreadable(fault.Message));
            }

            yield return new(name, bytes);
        }
    }

    private static IEnumerable<PackedFile> ReadArchive(string path)
    {
        using var stream = WholeFile.Open(path);
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        using var bounded = new BoundedStream(unpacked, MostBytes);
        using var archive = new TarReader(bounded);
        for (var files = 0; Next(archive) is { } entry; )
        {
            if (++files > MostFiles)
                throw new FontPackageException(FontMessages.PackageTooLarge);
            Check(entry);
            var name = entry.Name[(entry.Name.LastIndexOf('/') + 1)..];
            if (entry.EntryType == TarEntryType.Directory || !IsWanted(name) || entry.DataStream is null)
                continue;
            if (entry.Length > (FontFolder.IsFont(name) ? MostOfFont : MostOfLicence))
                throw new FontPackageException(FontMessages.PackageTooLarge);
            yield return new(name, Bytes(entry));
        }
    }

    private static TarEntry? Next(TarReader archive)
    {
        try
        {
            return archive.GetNextEntry();
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException or IOException or ArgumentException)
        {
            throw new FontPackageException(fault is FileTooLargeException ? FontMessages.PackageTooLarge : FontMessages.PackageDamaged);
        }
    }

    private static byte[] Bytes(TarEntry entry)
    {
        try
        {
            var bytes = new byte[entry.Length];
            entry.DataStream!.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            throw new FontPackageException(fault is FileTooLargeException ? FontMessages.PackageTooLarge : FontMessages.PackageDamaged);
        }
    }

    /// <summary>Links, devices and names that lead out of a folder are in no package.</summary>
    private static void Check(TarEntry entry)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.Directory))
            throw new FontPackageException(FontMessages.PackageHasLink(Shown(entry.Name)));
        if (
            entry.Name.StartsWith('/')
            || entry.Name.AsSpan().IndexOfAny('\\', ':') >= 0
            || entry.Name.Any(char.IsControl)
            || entry.Name.Split('/').Contains("..")
        )
            throw new FontPackageException(FontMessages.PackageLeadsOut(Shown(entry.Name)));
    }

    private static string Shown(string name) => new([.. name.Take(100).Select(c => char.IsControl(c) ? '?' : c)]);

    /// <summary>Packages have old web fonts beside those that can be used.</summary>
    private static bool IsWanted(string name) =>
        (FontFolder.IsFont(name) && !name.EndsWith(".woff", StringComparison.OrdinalIgnoreCase)) || IsLicence(name);

    /// <summary>Whether a file says what may be done with a font.</summary>
    public static bool IsLicence(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is "" or ".txt" or ".md"
        && (name.StartsWith("OFL", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LICEN", StringComparison.OrdinalIgnoreCase));
}
