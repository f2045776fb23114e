using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Sources.FrontMatter;

namespace Portfolio.Sources.Liquid;

/// <summary>The data of a curriculum vitae (JSON Resume, RenderCV, al-folio) as HTML. Unknown keys are shown, too.</summary>
internal sealed partial class CvWriter
{
    /// <summary>Keys of the name of an item, first choice first.</summary>
    private static readonly string[] Heads =
    [
        "position",
        "studyType",
        "degree",
        "title",
        "name",
        "institution",
        "organization",
        "company",
        "language",
        "award",
        "label",
        "entity",
        "network",
        "reference",
    ];

    /// <summary>Keys of the line below it, in order.</summary>
    private static readonly string[] Seconds =
    [
        "area",
        "institution",
        "company",
        "organization",
        "name",
        "publisher",
        "journal",
        "awarder",
        "issuer",
        "event",
        "venue",
        "entity",
        "type",
        "fluency",
        "level",
        "location",
    ];

    /// <summary>Keys of the beginning and the end of an item: JSON Resume's, RenderCV's, those of Hugo's widgets.</summary>
    private static readonly string[] Starts = ["startDate", "start_date", "date_start"],
        Ends = ["endDate", "end_date", "date_end"];

    private static readonly string[] Dates = [.. Starts, .. Ends, "date", "releaseDate", "year", "issued"];

    private static readonly string[] Addresses = ["url", "website", "link", "href", "company_url", "organization_url"];

    /// <summary>Keys of a text in sentences.</summary>
    private static readonly string[] Texts = ["summary", "description", "desc", "quote"];

    /// <summary>Keys of a list of points within an item.</summary>
    private static readonly string[] Points = ["highlights", "responsibilities", "items", "bullets", "description", "contents"];

    /// <summary>Keys whose values say by themselves what they are.</summary>
    private static readonly string[] Unlabelled =
    [
        "keywords",
        "courses",
        "gpa",
        "score",
        "value",
        "details",
        "authors",
        "reference",
        "bullet",
        "number",
        "reversed_number",
        "level",
        "fluency",
    ];

    private static readonly Dictionary<string, string> Chinese = new(StringComparer.OrdinalIgnoreCase)
    {
        ["education"] = "教育经历",
        ["work"] = "工作经历",
        ["experience"] = "经历",
        ["volunteer"] = "志愿服务",
        ["awards"] = "奖项",
        ["certificates"] = "证书",
        ["publications"] = "发表",
        ["skills"] = "技能",
        ["languages"] = "语言",
        ["interests"] = "兴趣",
        ["references"] = "推荐人",
        ["projects"] = "项目",
        ["presentations"] = "报告",
        ["talks"] = "报告",
        ["teaching"] = "教学",
        ["portfolio"] = "作品集",
    };

    private readonly StringBuilder html = new();
    private readonly bool chinese;

    private CvWriter(bool chinese) => this.chinese = chinese;

    public static string Write(FrontValue cv, bool chinese)
    {
        var writer = new CvWriter(chinese);
        if (cv is FrontMap { Pairs: var pairs } map)
        {
            if (pairs.FirstOrDefault(p => p.Key == "cv").Value is FrontMap inner)
                writer.RenderCv(inner);
            else if (pairs.Any(p => p is { Key: "sections", Value: FrontMap }))
                writer.RenderCv(map);
            else
                writer.Sections(pairs);
        }
        else if (cv is FrontList list)
        {
            writer.Titled(list);
        }

        return writer.html.ToString();
    }

    private void Sections(IReadOnlyList<KeyValuePair<string, FrontValue>> pairs)
    {
        foreach (var (key, value) in pairs)
        {
            if (key is not ("meta" or "$schema" or "design" or "locale" or "settings" or "image" or "photo"))
                Section(key, value);
        }
    }

    /// <summary>Sections that are items of a list, with a title and contents each (al-folio).</summary>
    private void Titled(FrontList list)
    {
        var isAlone = list.Items.Count == 1;
        foreach (var section in list.Items.OfType<FrontMap>())
        {
            var contents = section.Pairs.FirstOrDefault(p => p.Key is "contents" or "items" or "content").Value ?? section;
            if (!isAlone && Text(section, "type") == "map" && contents is FrontList facts)
                contents = Facts(facts);
            Section(Text(section, "title") ?? Text(section, "name") ?? "", contents);
        }
    }

    private void Items(FrontList list)
    {
        html.Append("<ul>\n");
        foreach (var item in list.Items)
        {
            if (item is FrontMap year && OfYear(year) is { } things)
                foreach (var (i, thing) in things.Items.Where(t => !IsEmpty(t)).Index())
                    html.Append("<li>")
                        .Append(Escape(Flat(thing)))
                        .Append(i == 0 ? Comma + Escape(Text(year, "year")!) : "")
                        .Append("</li>\n");
            else
                Item(item);
        }

        html.Append("</ul>\n");
    }

    /// <summary>What a year has when it has nothing but a list: the year is said once.</summary>
    private static FrontList? OfYear(FrontMap map) =>
        Text(map, "year") is not null
        && map.Pairs.Where(p => !IsEmpty(p.Value) && p.Key != "year").ToList() is [{ Key: "items" or "contents", Value: FrontList things }]
            ? things
            : null;

    private string Comma => chinese ? "，" : ", ";

    private void Section(string name, FrontValue value)
    {
        if (IsEmpty(value))
            return;
        if (name == "basics")
        {
            Basics((FrontMap)value);
            return;
        }

        if (name.Length > 0)
            html.Append("<h2>").Append(Escape(Heading(name))).Append("</h2>\n");
        switch (value)
        {
            case FrontList list:
                Items(list);
                break;
            case FrontMap map:
                html.Append("<ul>\n");
                foreach (var (key, inner) in map.Pairs)
                    Rest(key, inner, "li");
                html.Append("</ul>\n");
                break;
            case FrontScalar scalar:
                html.Append("<p>").Append(Escape(scalar.Text)).Append("</p>\n");
                break;
        }
    }

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
                html.Append("<br/>").Append(Escape(text));
        }

        foreach (var (key, value) in map.Pairs.Where(p => !used.Contains(p.Key) && !IsEmpty(p.Value)))
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
            if (!used.Contains(key) && Text(map, key) is { } text && used.Add(key))
                details.Add(Escape(text));
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
        if (key == "doi")
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

    private static string? Take(FrontMap map, string[] keys, HashSet<string> used)
    {
        foreach (var key in keys)
        {
            if (!used.Contains(key) && Text(map, key) is { } text && used.Add(key))
                return text;
        }

        return null;
    }

    private static string? Text(FrontMap map, string key) =>
        map.Pairs.LastOrDefault(p => p.Key == key).Value is FrontScalar { Text: var text } && text.Trim() is { Length: > 0 } trimmed
            ? trimmed
            : null;

    private static bool IsEmpty(FrontValue value) =>
        value switch
        {
            FrontScalar scalar => scalar.Text.Trim().Length == 0,
            FrontList list => list.Items.All(IsEmpty),
            FrontMap map => map.Pairs.All(p => IsEmpty(p.Value)),
            _ => true,
        };

    private static string Flat(FrontValue value) =>
        value switch
        {
            FrontScalar scalar => scalar.Text.Trim(),
            FrontList list => string.Join(", ", list.Items.Where(i => !IsEmpty(i)).Select(Flat)),
            FrontMap map => string.Join(", ", map.Pairs.Where(p => !IsEmpty(p.Value)).Select(p => Flat(p.Value))),
            _ => "",
        };

    private string Heading(string key)
    {
        if (chinese && Chinese.TryGetValue(key, out var word))
            return word;
        var words = Hump().Replace(key.Replace('_', ' ').Replace('-', ' '), "$1 $2").Trim();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Link(string url, string text) => $"<a href=\"{WebUtility.HtmlEncode(url)}\">{Escape(text)}</a>";

    /// <summary>The data may hold HTML of its own, or Markdown.</summary>
    private static string Escape(string text) =>
        Tag().IsMatch(text) ? text
        : Markdown().IsMatch(text) ? JekyllFilters.InlineMarkdown(text)
        : WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"\*\*?[^*\s](?:[^*]*[^*\s])?\*|\[[^\[\]]+\]\([^()\s]+\)")]
    private static partial Regex Markdown();

    [GeneratedRegex(@"([a-z])([A-Z])")]
    private static partial Regex Hump();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>|&#?\w+;")]
    private static partial Regex Tag();
}
