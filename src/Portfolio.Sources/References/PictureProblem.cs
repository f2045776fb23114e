using Portfolio.Images;
using Portfolio.Sources.Files;

namespace Portfolio.Sources.References;

/// <summary>Why a picture cannot be read, with the limit to raise where one stands in its way.</summary>
public static class PictureProblem
{
    internal static PictureInfo? Probe(string fullPath, long mostPixels, out string? reason)
    {
        var info = PictureProbe.Probe(fullPath, out var clause, out var megapixels, mostPixels);
        reason = clause is null ? null : Describe(clause, megapixels);
        return info;
    }

    public static string Of(PictureException fault) => Describe(fault.Message, fault.MegapixelsNeeded);

    private static string Describe(string clause, long? megapixels) =>
        megapixels is { } needed ? $"{clause}; {InputLimits.Hint("pixels", needed)}" : clause;
}
