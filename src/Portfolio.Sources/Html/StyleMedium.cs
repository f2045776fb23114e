using System.Globalization;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Html;

/// <summary>What a media query is for.</summary>
internal enum Medium
{
    /// <summary>Neither a usual screen nor paper.</summary>
    None,

    /// <summary>A screen of a usual width.</summary>
    Screen,

    /// <summary>Paper.</summary>
    Print,
}

/// <summary>Reads media queries as far as sites use them: a kind, a least and a largest width.</summary>
internal static partial class StyleMedium
{
    /// <summary>CSS pixels in one em of the browser's text.</summary>
    private const double PixelsPerEm = 16;

    /// <summary>The best that one of the queries offers.</summary>
    /// <param name="queries">As <c>screen and (min-width: 600px), print</c>.</param>
    /// <param name="windowWidth">CSS pixels.</param>
    public static Medium Of(string queries, double windowWidth)
    {
        var found = queries.Split(',').Select(query => OfQuery(query.Trim().ToLowerInvariant(), windowWidth)).ToList();
        return found.Contains(Medium.Screen) ? Medium.Screen
            : found.Contains(Medium.Print) ? Medium.Print
            : Medium.None;
    }

    private static Medium OfQuery(string query, double windowWidth)
    {
        if (query.StartsWith("not ", StringComparison.Ordinal) || query.Contains("prefers-", StringComparison.Ordinal))
            return Medium.None;
        if (query.Contains("print", StringComparison.Ordinal))
            return Medium.Print;
        foreach (Match width in Width().Matches(query))
        {
            var number = double.Parse(width.Groups[2].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            var pixels = width.Groups[3].ValueSpan is "px" ? number : number * PixelsPerEm;
            if (width.Groups[1].ValueSpan is "min" ? windowWidth < pixels : windowWidth > pixels)
                return Medium.None;
        }

        return Medium.Screen;
    }

    [GeneratedRegex(@"(min|max)-(?:device-)?width\s*:\s*([0-9]{1,5}(?:\.[0-9]{1,4})?)\s*(px|r?em)")]
    private static partial Regex Width();
}
