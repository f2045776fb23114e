using AngleSharp.Dom;

namespace Portfolio.Sources.Html;

/// <summary>A picture for dark pages beside its twin for light ones: paper is light, so the twin is enough.</summary>
internal static class DarkPictures
{
    /// <summary>Takes out pictures that only a dark page shows, each with a twin before or behind it.</summary>
    public static void Remove(IElement body)
    {
        var twins = new HashSet<IElement>();
        foreach (var dark in body.QuerySelectorAll("img.dark, img[src$='#gh-dark-mode-only']").ToList())
        {
            var element = dark.ParentElement is { } around && around.QuerySelectorAll("img").Length == 1 ? around : dark;
            if ((Light(element.PreviousElementSibling) ?? Light(element.NextElementSibling)) is { } light && twins.Add(light))
                dark.Remove();
        }
    }

    /// <summary>The picture for light pages that an element is or holds, or null.</summary>
    private static IElement? Light(IElement? element) =>
        (element?.LocalName == "img" ? element : element?.QuerySelector("img")) is { } picture
        && (
            picture.ClassList.Contains("light")
            || picture.GetAttribute("src")?.EndsWith("#gh-light-mode-only", StringComparison.Ordinal) == true
        )
            ? picture
            : null;
}
