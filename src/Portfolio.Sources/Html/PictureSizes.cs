using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Html;

/// <summary>Reads the size that an author asks for, from attributes, styles, and what editors write into addresses and words.</summary>
internal static partial class PictureSizes
{
    /// <summary>CSS pixels in an em of the browser's text.</summary>
    private const double PixelsPerEm = 16;

    /// <summary>What attributes and styles of an element ask for; styles have the last word, as in browsers.</summary>
    public static AskedSize Of(IElement element, PageStyles styles)
    {
        var (width, height) = (element.GetAttribute("width"), element.GetAttribute("height"));

        // Some editors write {width=300x200}.
        if (width is not null && Pair().Match(width) is { Success: true } pair)
            (width, height) = (pair.Groups[1].Value, pair.Groups[2].Value);
        return new()
        {
            Width = Length(styles.Value(element, "width")) ?? Length(width),
            Height = Height(styles.Value(element, "height")) ?? Height(height),
            MostWidth = Length(styles.Value(element, "max-width")),
            MostHeight = Height(styles.Value(element, "max-height")),
            Zoom = Factor(styles.Value(element, "zoom")) ?? Factor(element.GetAttribute("zoom")),
        };
    }

    /// <summary>Takes <c>=300x200</c> and a title from the end of an address, as editors write them within the brackets.</summary>
    public static string Address(string written, ref AskedSize size, ref string? title)
    {
        if (AfterAddress().Match(written) is not { Success: true } found)
            return written;
        size = size with { Width = Length(found.Groups[3].Value) ?? size.Width, Height = Height(found.Groups[4].Value) ?? size.Height };
        if (found.Groups[2].Success)
            title ??= found.Groups[2].Value;
        return found.Groups[1].Value;
    }

    /// <summary>Takes the width that stands as <c>|300</c> at the end of alternative text, or is all of it.</summary>
    public static string Alternative(string alt, ref AskedSize size)
    {
        if (AfterWords().Match(alt) is not { Success: true } found)
            return alt;
        size = size with { Width = Length(found.Groups[2].Value), Height = Height(found.Groups[3].Value) };
        return found.Groups[1].Value.TrimEnd();
    }

    /// <summary>CSS pixels, or per cent as a negative number; null for what is neither.</summary>
    public static double? Length(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || Number().Match(text) is not { Success: true } found)
            return null;
        if (
            !double.TryParse(found.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number <= 0
        )
            return null;
        return found.Groups[2].Value.ToLowerInvariant() switch
        {
            "" or "px" => number,
            "%" or "vw" => -Math.Min(number, 100),
            "em" or "rem" => number * PixelsPerEm,
            "ex" or "ch" => number * PixelsPerEm / 2,
            "pt" => number * 4 / 3,
            "pc" => number * 16,
            "cm" => number * 96 / 2.54,
            "mm" => number * 96 / 25.4,
            "in" => number * 96,
            _ => null,
        };
    }

    /// <summary>A share of a height that nobody knows says nothing.</summary>
    private static double? Height(string? text) => Length(text) is > 0 and var height ? height : null;

    private static double? Factor(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var isShare = text.TrimEnd().EndsWith('%');
        return
            double.TryParse(
                text.Trim().TrimEnd('%'),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number > 0
            ? isShare
                ? number / 100
                : number
            : null;
    }

    [GeneratedRegex(@"^\s*([0-9]{0,6}(?:\.[0-9]{0,6})?)\s*([a-zA-Z%]{0,3})\s*;?\s*$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*([0-9]{1,5})\s*[x×*]\s*([0-9]{1,5})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Pair();

    [GeneratedRegex("^(.*?\\S)(?:\\s+[\"'“](.*)[\"'”])?\\s+=([0-9]{0,5}%?)[x*]([0-9]{0,5}%?)\\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex AfterAddress();

    [GeneratedRegex(@"^(?:(.*)\||(?=[0-9]{2}))\s*([0-9]{2,4})(?:x([0-9]{2,4}))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex AfterWords();
}
