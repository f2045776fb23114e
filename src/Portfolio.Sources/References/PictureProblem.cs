using Portfolio.Images;
using Portfolio.Sources.Files;

namespace Portfolio.Sources.References;

/// <summary>Why a picture cannot be read, with the limit to raise where one stands in its way.</summary>
public static class PictureProblem
{
    internal static PictureInfo? Probe(ImageFile file, long mostPixels, out string? reason)
    {
        var info = PictureProbe.Probe(file, out var clause, out var megapixels, mostPixels);
        reason = clause is null ? null : Describe(clause, megapixels);
        return info;
    }

    /// <summary>A clause that fits after “cannot be read:”.</summary>
    public static string Of(PictureException fault) => Describe(fault.Message, fault.MegapixelsNeeded);

    /// <summary>Whether a reason says itself what to do: its advice stands after a semicolon, in every language.</summary>
    public static bool HoldsAdvice(string? reason) => reason?.AsSpan().ContainsAny(';', '；') == true;

    private static string Describe(string clause, long? megapixels) =>
        megapixels is { } needed ? $"{clause}; {InputLimits.Hint("pixels", needed)}" : clause;
}
