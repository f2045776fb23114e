using System.Globalization;
using Portfolio.Export.Configuration;
using Portfolio.Export.Fonts;

namespace Portfolio.Export.Running;

/// <summary>Hash of what every entry of a run shares: the program, the fonts and the options that change pages. What a site or an entry says itself counts among the files of the entry.</summary>
internal static class RunKey
{
    public static string Of(Choices commandLine)
        => Fingerprint.OfText(string.Create(
            CultureInfo.InvariantCulture,
            $"{typeof(RunKey).Module.ModuleVersionId} {typeof(Typesetting.Typesetter).Module.ModuleVersionId} {typeof(Pdf.PdfExporter).Module.ModuleVersionId} {commandLine with { Names = null, AsciiNames = null }} {Environment.GetEnvironmentVariable(SourceDate.Variable)} {Fonts()}"));

    /// <summary>A TrueType file begins with the checksums of all its tables, so its head and size tell it from another.</summary>
    private static string Fonts()
    {
        var head = new byte[512];
        var parts = new List<string>();
        foreach (var path in Directory.EnumerateFiles(FontFolder.DefaultPath, "*.ttf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(path);
            var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            parts.Add($"{Path.GetFileName(path)} {stream.Length} {Fingerprint.OfBytes(head.AsSpan(0, read))}");
        }

        return string.Join('\n', parts);
    }
}
