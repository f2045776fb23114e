using Portfolio.Sources.FrontMatter;

namespace Portfolio.Sources.Liquid;

/// <content>Who the data are about, and dates.</content>
internal sealed partial class CvWriter
{
    /// <summary>Marks that part a name from a position in a heading.</summary>
    private static readonly string[] NameMarks = [" - ", " – ", " — ", " | ", "｜", " · ", "——"];

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>RenderCV: who it is, then the sections.</summary>
    private void RenderCv(FrontMap cv)
    {
        Head(cv);
        foreach (var (key, value) in cv.Pairs)
        {
            if (key != "sections" || value is not FrontMap sections)
                continue;
            foreach (var (name, items) in sections.Pairs)
            {
                if (items is FrontList list && list.Items.All(i => i is FrontScalar) && !IsEmpty(list))
                {
                    html.Append("<h2>").Append(Escape(Heading(name))).Append("</h2>\n");
                    foreach (var text in list.Items.OfType<FrontScalar>().Where(t => !IsEmpty(t)))
                        html.Append("<p>").Append(Escape(text.Text)).Append("</p>\n");
                }
                else
                {
                    Section(name, items);
                }
            }
        }

        Sections([.. cv.Pairs.Where(p => !HeadKeys.Contains(p.Key) && p.Key != "sections")]);
    }

    private static readonly string[] HeadKeys =
    [
        "name",
        "label",
        "headline",
        "location",
        "email",
        "phone",
        "url",
        "website",
        "link",
        "href",
        "profiles",
        "social_networks",
        "summary",
    ];

    /// <summary>Who it is (JSON Resume).</summary>
    private void Basics(FrontMap map)
    {
        Head(map);
        foreach (var key in Texts)
        {
            if (Text(map, key) is { } text)
                html.Append("<p>").Append(Escape(text)).Append("</p>\n");
        }
    }

    /// <summary>The name with the position, then a line of contacts.</summary>
    private void Head(FrontMap map)
    {
        var parts = new List<string>();
        var label = Text(map, "label") ?? Text(map, "headline");
        if (Text(map, "name") is { } name)
        {
            var isOne = label is not null && !Array.Exists(NameMarks, m => (name + label).Contains(m, StringComparison.Ordinal));
            html.Append("<h1>").Append(Escape(name)).Append(isOne ? " — " + Escape(label!) : "").Append("</h1>\n");
            label = isOne ? null : label;
        }

        if (label is not null)
            parts.Add(Escape(label));
        foreach (var key in (ReadOnlySpan<string>)["email", "phone"])
        {
            foreach (var text in Values(map, key))
                parts.Add(Escape(text.StartsWith("tel:", StringComparison.Ordinal) ? text[4..] : text));
        }

        foreach (var key in Addresses)
        {
            foreach (var url in Values(map, key))
                parts.Add(Link(url, url));
        }

        if (map.Pairs.FirstOrDefault(p => p.Key == "location").Value is { } location && Place(location) is { Length: > 0 } where)
            parts.Add(Escape(where));
        foreach (var key in (ReadOnlySpan<string>)["profiles", "social_networks"])
        {
            if (map.Pairs.FirstOrDefault(p => p.Key == key).Value is FrontList profiles)
                parts.AddRange(profiles.Items.OfType<FrontMap>().Select(Profile).OfType<string>());
        }

        if (parts.Count > 0)
            html.Append("<p>").AppendJoin(" · ", parts).Append("</p>\n");
    }

    private static string? Profile(FrontMap profile)
    {
        var (network, user) = (Text(profile, "network"), Text(profile, "username"));
        if ((network ?? user) is not { } said)
            return null;
        if (Text(profile, "url") is { } url)
            return Link(url, said);
        var site = network?.ToLowerInvariant() switch
        {
            "github" => "https://github.com/",
            "gitlab" => "https://gitlab.com/",
            "linkedin" => "https://www.linkedin.com/in/",
            "orcid" => "https://orcid.org/",
            _ => null,
        };
        return site is null || user is null ? Escape((network + " " + user).Trim()) : Link(site + user, said);
    }

    private static IEnumerable<string> Values(FrontMap map, string key) =>
        map.Pairs.LastOrDefault(p => p.Key == key).Value switch
        {
            FrontScalar scalar when !IsEmpty(scalar) => [scalar.Text.Trim()],
            FrontList list => list.Items.OfType<FrontScalar>().Where(s => !IsEmpty(s)).Select(s => s.Text.Trim()),
            _ => [],
        };

    /// <summary>A place in one line; what two of its keys say is said once.</summary>
    private static string Place(FrontValue value) =>
        value is FrontMap map
            ? string.Join(", ", map.Pairs.Where(p => !IsEmpty(p.Value)).Select(p => Flat(p.Value)).Distinct(StringComparer.Ordinal))
            : Flat(value);

    /// <summary>The facts about a person without those that belong to the head, which they are written to.</summary>
    private FrontList Facts(FrontList facts)
    {
        var rest = new List<FrontValue>();
        var contacts = new List<string>();
        foreach (var fact in facts.Items)
        {
            var (key, value) = fact is FrontMap map ? (Text(map, "name")?.ToLowerInvariant(), Text(map, "value")) : (null, null);
            if (value is not null && key is "full name" or "name" or "姓名")
                html.Append("<h1>").Append(Escape(value!)).Append("</h1>\n");
            else if (value is not null && key is "email" or "e-mail" or "phone" or "website" or "homepage" or "邮箱" or "电话")
                contacts.Add(value!.StartsWith("http", StringComparison.Ordinal) ? Link(value, value) : Escape(value));
            else
                rest.Add(fact);
        }

        if (contacts.Count > 0)
            html.Append("<p>").AppendJoin(" · ", contacts).Append("</p>\n");
        return new(facts.Place, rest);
    }

    private string Period(FrontMap map, HashSet<string> used)
    {
        foreach (var key in Dates)
            used.Add(key);
        var start = Starts.Select(k => Text(map, k)).FirstOrDefault(t => t is not null);
        var end = Ends.Select(k => Text(map, k)).FirstOrDefault(t => t is not null);
        if (start is not null)
            return Written(start, isSpan: true) + " – " + (end is null ? Open : Written(end, isSpan: true));
        return Written(end ?? Text(map, "date") ?? Text(map, "releaseDate") ?? Text(map, "year") ?? Text(map, "issued") ?? "");
    }

    private string Open => chinese ? "至今" : "Present";

    /// <summary>ISO dates in words; whatever else stands there as it is.</summary>
    /// <param name="date">As the data have it.</param>
    /// <param name="isSpan">It begins or ends a span of time, whose days nobody asks for.</param>
    private string Written(string date, bool isSpan = false)
    {
        if (date.Equals("present", StringComparison.OrdinalIgnoreCase))
            return Open;
        var parts = date.Split('T')[0].Split('-');
        if (
            parts.Length is not (2 or 3)
            || parts[0].Length != 4
            || !int.TryParse(parts[0], out _)
            || !int.TryParse(parts[1], out var month)
            || month is < 1 or > 12
        )
            return date;
        var isDay = !isSpan && parts.Length == 3 && int.TryParse(parts[2], out var day) && day > 1;
        if (chinese)
            return string.Join('.', isDay ? parts : parts[..2]);
        return (isDay ? parts[2].TrimStart('0') + " " : "") + Months[month - 1] + " " + parts[0];
    }
}
