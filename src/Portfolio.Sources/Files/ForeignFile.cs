namespace Portfolio.Sources.Files;

/// <summary>Tells files of others from those that this program made.</summary>
public static class ForeignFile
{
    private const int Most = 512 << 20;

    /// <summary>True when a file stands there and this program is not its producer. A file that cannot be read is another's.</summary>
    public static bool Is(string path)
    {
        if (!File.Exists(path))
            return false;
        try
        {
            // The producer stands uncompressed in the document information and in the metadata; whoever saves the file anew writes his own.
            if (new FileInfo(path).Length is 0 or > Most)
                return true;
            var bytes = File.ReadAllBytes(path).AsSpan();
            return bytes.IndexOf("/Producer (Portfolio.Export"u8) < 0 && bytes.IndexOf("<pdf:Producer>Portfolio.Export"u8) < 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
