using System.Text.RegularExpressions;
using Portfolio.Sources.FrontMatter;

namespace Portfolio.Sources.Liquid;

/// <content>Items of a section: who, where and when in their first lines, then texts and points.</content>
internal sealed partial class CvWriter
{
    /// <summary>Keys of the widgets of Hugo's themes that say how an item looks.</summary>
    private static readonly string[] Looks =
    [
        "icon",
        "icon_pack",
        "logo",
        "company_logo",
        "organization_logo",
        "color",
        "color_border",
        "percent",
        "draft",
        "button",
        "design",
    ];

    private void Item(FrontValue item)
    {
        if (IsEmpty(item))
            return;
        if (item is FrontMap { Pairs: [{ Key: "bullet" or "number" or "reversed_number", Value: FrontScalar }] } bullet)
            item = bullet.Pairs[0].Value;
        if (item is not FrontMap map)
        {
            html.Append("<li>").Append(item is FrontScalar { Text: var text } ? Escape(text) : Escape(Flat(item))).Append("</li>\n");
            return;
        }

        // al-folio's maps: a name and its value are a line.
        if (map.Pairs is [{ Key: "name", Value: FrontScalar name }, { Key: "value", Value: var listed }])
        {
            html.Append("<li><strong>").Append(Escape(name.Text)).Append("</strong>&emsp;").Append(Escape(Flat(listed))).Append("</li>\n");
            return;
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        html.Append("<li>");
        var hasHead = WriteHead(map, used);
        if (hasHead && (Text(map, "value") ?? Text(map, "details")) is { } said && used.Add("value") && used.Add("details"))
            html.Append(chinese ? "：" : ": ").Append(Escape(said));
        if (Details(map, used) is { Count: > 0 } details)
            html.Append(hasHead ? "<br/>" : "").AppendJoin(Comma, details);
        foreach (var key in Texts)
        {
            if (Text(map, key) is { } text && used.Add(key))
                html.Append(ListPoints().IsMatch(text) ? JekyllFilters.Markdownify(Unindented(text)) : "<br/>" + Escape(text));
        }

        foreach (var (key, value) in map.Pairs.Where(p => !used.Contains(p.Key) && !Looks.Contains(p.Key) && !IsEmpty(p.Value)))
            Remaining(key, value);
        html.Append("</li>\n");
    }

    /// <summary>The name of the item, in bold; false when it has neither name nor address.</summary>
    private bool WriteHead(FrontMap map, HashSet<string> used)
    {
        var head = Take(map, Heads, used);
        if ((used.Contains("studyType") || used.Contains("degree")) && Text(map, "area") is { } area && used.Add("area"))
            head += Comma + area;
        var url = Take(map, Addresses, used);
        if (head is not null)
            html.Append("<strong>").Append(url is null || Tag().IsMatch(Escape(head)) ? Escape(head) : Link(url, head)).Append("</strong>");
        else if (url is not null)
            html.Append(Link(url, url));
        return head is not null || url is not null;
    }

    /// <summary>Institution, place and period, as HTML.</summary>
    private List<string> Details(FrontMap map, HashSet<string> used)
    {
        var details = new List<string>();
        foreach (var key in Seconds)
        {
            if (used.Contains(key) || Text(map, key) is not { } text || !used.Add(key))
                continue;
            var url = Text(map, key.Replace("_name", "", StringComparison.Ordinal) + "_url");
            details.Add(
                url is not null && used.Add(key.Replace("_name", "", StringComparison.Ordinal) + "_url") ? Link(url, text) : Escape(text)
            );
        }

        if (map.Pairs.FirstOrDefault(p => p.Key == "location").Value is FrontMap place && used.Add("location"))
            details.Add(Escape(Flat(place)));
        if (Period(map, used) is { Length: > 0 } period)
            details.Add(Escape(period));
        return details;
    }

    /// <summary>A value that no other key of an item covers: a list of points, or a line with its key.</summary>
    private void Remaining(string key, FrontValue value)
    {
        if (value is not FrontList points || !Points.Contains(key))
        {
            Rest(key, value, null);
            return;
        }

        html.Append("<ul>\n");
        foreach (var point in points.Items)
            Item(point);
        html.Append("</ul>");
    }

    private void Rest(string key, FrontValue value, string? element)
    {
        if (IsEmpty(value))
            return;
        html.Append(element is null ? "<br/>" : "<" + element + ">");
        if (key.EndsWith("_url", StringComparison.Ordinal) && value is FrontScalar { Text: var address })
        {
            html.Append(Link(address, address));
        }
        else if (key == "doi")
        {
            html.Append(Link("https://doi.org/" + Flat(value), Flat(value)));
        }
        else
        {
            if (!Unlabelled.Contains(key))
                html.Append(Escape(Heading(key))).Append(chinese ? "：" : ": ");
            html.Append(Escape(Flat(value)));
        }

        if (element is not null)
            html.Append("</").Append(element).Append(">\n");
    }

    /// <summary>Texts of data files are indented as their authors like.</summary>
    private static string Unindented(string text) =>
        string.Join('\n', text.Split('\n').Select(l => l.Trim())).Replace("\n\n", "\n", StringComparison.Ordinal);

    /// <summary>Points below each other.</summary>
    [GeneratedRegex(@"(?:^|\n)[ \t]*[-*] \S", RegexOptions.CultureInvariant)]
    private static partial Regex ListPoints();
}
