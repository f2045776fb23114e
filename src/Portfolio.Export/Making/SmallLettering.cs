using System.Globalization;
using Portfolio.Images;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Making;

/// <summary>Warns about pictures with words in them that are printed so small that nobody can read them.</summary>
internal static class SmallLettering
{
    /// <summary>Points of type. Small print of contracts has as much; below, readers need a lens.</summary>
    private const double Least = 6;

    /// <summary>Height of a line of capitals and figures over the size of its type.</summary>
    private const double LineOfType = 0.75;

    /// <summary>A warning for each such picture, by the largest size that it is printed at.</summary>
    public static IEnumerable<Diagnostic> Describe(LaidOutDocument laid)
    {
        foreach (var (key, size) in PrintedPicture.Sizes(laid.Pages))
        {
            if (!laid.Pictures.TryGetValue(key, out var picture) || picture.File is not { } file)
                continue;
            var points = (PictureContent.Of(file).LetterHeight ?? double.PositiveInfinity) * size.Width / LineOfType;
            if (points >= Least)
                continue;
            yield return new(
                DiagnosticCodes.LetteringSmall,
                Severity.Warning,
                picture.Place,
                PageMessages.LetteringSmall(picture.Written, Points(points), Points(Least)),
                PageMessages.LetteringSmallHint
            );
        }
    }

    private static string Points(double points) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(points * 10) / 10:0.#} pt");
}
