using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Fonts;

/// <summary>A font file as it goes into a stream.</summary>
/// <param name="Data">Bytes of the stream.</param>
/// <param name="Length">Bytes of the file before compression.</param>
/// <param name="Hash">Over the file before compression.</param>
internal sealed record FontProgram(byte[] Data, int Length, ContentHash Hash)
{
    /// <summary>The file as it is.</summary>
    public static FontProgram Plain(FaceSubset subset) => Make(subset, compressed: false);

    /// <summary>The file compressed with zlib.</summary>
    public static FontProgram Compressed(FaceSubset subset) => Make(subset, compressed: true);

    private static FontProgram Make(FaceSubset subset, bool compressed)
    {
        var file = subset.Build();
        var hash = new ContentHash();
        hash.Add(file.Written);
        var program = new FontProgram(compressed ? Flate.Compress(file.Written, Flate.Outlines) : file.ToArray(), file.Length, hash);
        file.Release();
        return program;
    }
}
