using System.Globalization;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Pdf;
using Portfolio.Sources.Files;
using Portfolio.Typesetting;

namespace Portfolio.Export.Runs;

/// <summary>
/// Hash of what every entry of a run shares: the program, the fonts and the options that change pages. What a site or an entry says itself
/// counts among the files of the entry.
/// </summary>
internal static class RunKey
{
    public static string Of(OptionLayer commandLine, IReadOnlyList<string> fontPaths, bool showsHidden = false, string pictures = "") =>
        Fingerprint.OfText(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{typeof(RunKey).Module.ModuleVersionId} {typeof(Typesetter).Module.ModuleVersionId} "
                    + $"{typeof(PdfExporter).Module.ModuleVersionId} {commandLine with { Names = null, AsciiNames = null }} "
                    + $"{Environment.GetEnvironmentVariable(SourceDate.Variable)} {Fonts(fontPaths)} {showsHidden}{pictures}"
            )
        );

    /// <summary>
    /// A TrueType or OpenType file begins with the checksums of all its tables, so its head and size tell it from another. In a collection
    /// they stand behind the list of faces; a font for the web has none, but its end is made of all of it.
    /// </summary>
    private static string Fonts(IReadOnlyList<string> folders)
    {
        var head = new byte[512];
        var ends = new byte[1 << 14];
        var parts = new List<string>();
        foreach (var path in (string[])[.. FontFolder.FilesBelow(FontFolder.DefaultPath), .. folders.SelectMany(FontFolder.FilesBelow)])
        {
            try
            {
                if (!WholeFile.HasBytes(path))
                    continue;
                using var stream = WholeFile.Open(path);
                var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
                parts.Add($"{Path.GetFileName(path)} {stream.Length} {Fingerprint.OfBytes(head.AsSpan(0, read))}");
                if (Path.GetExtension(path).ToLowerInvariant() is ".ttf" or ".otf")
                    continue;
                read = stream.ReadAtLeast(ends, ends.Length, throwOnEndOfStream: false);
                parts.Add(Fingerprint.OfBytes(ends.AsSpan(0, read)));
                stream.Seek(-Math.Min(stream.Length, ends.Length), SeekOrigin.End);
                read = stream.ReadAtLeast(ends, ends.Length, throwOnEndOfStream: false);
                parts.Add(Fingerprint.OfBytes(ends.AsSpan(0, read)));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                parts.Add($"{Path.GetFileName(path)} unreadable");
            }
        }

        return string.Join('\n', parts);
    }
}
