using AngleSharp.Dom;

namespace Portfolio.Sources.Html;

/// <summary>
/// Links within a page lead to elements of any kind; only blocks keep their names. So a name of an element in a line becomes that of its
/// block, and links to it lead there.
/// </summary>
internal static class LinkTargets
{
    /// <summary>Names the blocks, and changes the links to what stands in them.</summary>
    public static void Name(IElement body)
    {
        var links = body.QuerySelectorAll("a[href^='#']");
        if (links.Length == 0)
            return;
        var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var named in body.QuerySelectorAll("a[id], a[name], span[id], sup[id], img[id], b[id], strong[id], em[id], i[id], font[id]")
        )
        {
            var name = named.Id is { Length: > 0 } id ? id : named.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || Block(named, body) is not { } block)
                continue;
            if (string.IsNullOrEmpty(block.Id))
                block.Id = name;
            blocks.TryAdd(name, block.Id);
        }

        if (body.QuerySelector("h1, h2, h3, h4, h5, h6, p") is { } first && body.QuerySelector("[id=top]") is null)
        {
            if (string.IsNullOrEmpty(first.Id))
                first.Id = "top";
            blocks.TryAdd("top", first.Id);
        }

        foreach (var link in links)
        {
            if (blocks.TryGetValue(Uri.UnescapeDataString(link.GetAttribute("href")![1..]), out var block))
                link.SetAttribute("href", "#" + Uri.EscapeDataString(block));
        }
    }

    /// <summary>The block that an element stands in; else the one behind it.</summary>
    private static IElement? Block(IElement element, IElement body)
    {
        for (var around = element.ParentElement; around is not null && around != body; around = around.ParentElement)
        {
            if (around.LocalName is "p" or "li" or "td" or "th" or "dt" or "dd" or "figure" or "div" or ['h', >= '1' and <= '6'])
                return around;
        }

        return element.NextElementSibling;
    }
}
