using Portfolio.Export.Schemas;
using Portfolio.Messages;
using Portfolio.Pdf;

namespace Portfolio.Export.Settings;

/// <summary>Names of the standards that a PDF can claim, as <c>ua-1,a-2a</c>.</summary>
internal static class PdfStandards
{
    /// <summary>Accessible, and archived with Unicode text and tags.</summary>
    public const string Default = "ua-1,a-2a";

    public static TextSchema Schema =>
        new(ValueMessages.Standards, @"^\s*(none|ua-1|(ua-1\s*,\s*)?a-(2[abu]|3a)|a-(2[abu]|3a)\s*,\s*ua-1)\s*$", text =>
            Find(text) is not null
        );

    /// <summary>The standard of an accepted text.</summary>
    public static PdfStandard Of(string text) => Find(text) ?? PdfStandard.Default;

    private static PdfStandard? Find(string text)
    {
        var words = text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries);
        if (words is ["none"])
            return new(false, ArchiveLevel.None);
        var accessible = words.Contains("ua-1");
        return words.Where(w => w != "ua-1").ToList() switch
        {
            [] when words.Length == 1 => new(true, ArchiveLevel.None),
            [var level] when words.Length <= 2 && Level(level) is { } archive => new(accessible, archive),
            _ => null,
        };
    }

    private static ArchiveLevel? Level(string word) =>
        word switch
        {
            "a-2a" => ArchiveLevel.A2A,
            "a-2b" => ArchiveLevel.A2B,
            "a-2u" => ArchiveLevel.A2U,
            "a-3a" => ArchiveLevel.A3A,
            _ => null,
        };
}
