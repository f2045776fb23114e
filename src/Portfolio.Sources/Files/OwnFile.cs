using System.Text.Json;

namespace Portfolio.Sources.Files;

/// <summary>Tells files that this program made from those of others. A file that cannot be read is another's.</summary>
public static class OwnFile
{
    /// <summary>Begins the JSON of every report and manifest.</summary>
    public const string JsonMark = "portfolio-export";

    /// <summary>The key under <c>meta</c> that names this program in a résumé.</summary>
    public const string ResumeMark = "generator";

    private const int Most = 512 << 20;

    /// <summary>Whether this program made the PDF, the mail, the report or the manifest at a path.</summary>
    public static bool Is(string path)
    {
        try
        {
            if (new FileInfo(path).Length > Most)
                return false;
            var bytes = WholeFile.Read(path, Most);
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".json" => IsJson(bytes),
                ".eml" => bytes.AsSpan().IndexOf("\nX-Mailer: Portfolio.Export"u8) >= 0 || IsDraft(bytes),
                _ => IsPdf(bytes),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// The producer stands uncompressed in the document information and in the metadata; whoever saves the file anew writes his own.
    /// </summary>
    /// <summary>Whether bytes are a PDF of this program.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("/Producer (Portfolio.Export"u8) >= 0 || bytes.IndexOf("<pdf:Producer>Portfolio.Export"u8) >= 0;

    private static bool IsDraft(ReadOnlySpan<byte> bytes) => bytes.StartsWith("X-Unsent: 1"u8) || bytes.IndexOf("\nX-Unsent: 1"u8) >= 0;

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("meta", out var meta))
                return meta.ValueKind == JsonValueKind.Object && meta.TryGetProperty(ResumeMark, out _);
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("version", out _)
                && (
                    root.TryGetProperty("entries", out _)
                    || (root.TryGetProperty("application", out _) && root.TryGetProperty("files", out _))
                );
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
