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
        "course",
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
        "company_name",
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

    private static readonly string[] Addresses = ["url", "website", "link", "href"];

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
