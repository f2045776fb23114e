namespace Portfolio.Sources.Files;

/// <summary>Documents of Word, which people take for text or for a PDF.</summary>
public static class WordFile
{
    /// <summary>Whether the name of a file says that it is one.</summary>
    public static bool IsNamed(string path) => Path.GetExtension(path).ToLowerInvariant() is ".docx" or ".doc";

    /// <summary>Whether a file is one, whatever its name is: an archive with a folder of Word in it, or its older form.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith("PK\x03\x04"u8) && bytes.IndexOf("word/"u8) >= 0)
        || (
            bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
            && bytes.IndexOf("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8) >= 0
        );
}
