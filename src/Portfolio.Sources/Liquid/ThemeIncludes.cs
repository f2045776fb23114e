using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Liquid;

/// <summary>What the includes of common themes show (Academic Pages, Minimal Mistakes, al-folio), as Liquid without includes.</summary>
internal static partial class ThemeIncludes
{
    /// <summary>Includes around the text of a page: navigation, scripts, comments.</summary>
    private static readonly FrozenSet<string> Furniture = FrozenSet.ToFrozenSet([
        "base_path",
        "toc",
        "head",
        "footer",
        "header",
        "scripts",
        "comments",
        "analytics",
        "seo",
        "sidebar",
        "nav",
        "nav_list",
        "navigation",
        "masthead",
        "breadcrumbs",
        "social-share",
        "social_share",
        "share",
        "author-profile",
        "author_profile",
        "paginator",
        "pagination",
        "search",
        "tag-list",
        "category-list",
        "read-time",
        "read_time",
        "page__taxonomy",
        "post_pagination",
        "metadata",
        "cookie",
        "giscus",
        "disqus",
        "google-analytics",
        "mathjax",
        "katex",
        "browser-upgrade",
        "cv-template",
        "cv-data",
        "setup",
    ]);

    /// <summary>An entry of a collection in a list.</summary>
    private const string Entry =
        "{% if post.title %}<strong>{{ post.title }}</strong>{% endif %}"
        + "{% if post.type %}<br/>{{ post.type }}{% endif %}"
        + "{% if post.venue %}<br/><em>{{ post.venue }}</em>{% endif %}"
        + "{% if post.location %}, {{ post.location }}{% endif %}"
        + "{% if post.date %}<br/>{{ post.date }}{% endif %}"
        + "{% if post.citation %}<br/>{{ post.citation }}{% endif %}";

    private const string Excerpt =
        "{% unless post.citation %}{% if post.excerpt %}<br/>{{ post.excerpt | markdownify }}{% endif %}{% endunless %}";

    /// <summary>A picture of a list in front matter.</summary>
    private const string GalleryItem =
        "<img src=\"{% if pe_item.image_path %}{{ pe_item.image_path }}{% else %}{{ pe_item.url }}{% endif %}\""
        + " alt=\"{{ pe_item.alt | escape }}\" title=\"{{ pe_item.title | escape }}\"/>";

    /// <summary>A cell with a picture, a title, words and a button.</summary>
    private const string FeatureItem =
        "<div>{% if pe_item.image_path %}<figure><img src=\"{{ pe_item.image_path }}\" alt=\"{{ pe_item.alt | escape }}\"/>"
        + "{% if pe_item.image_caption %}<figcaption>{{ pe_item.image_caption | markdownify }}</figcaption>{% endif %}</figure>{% endif %}"
        + "{% if pe_item.title %}<h3>{{ pe_item.title }}</h3>{% endif %}"
        + "{% if pe_item.excerpt %}{{ pe_item.excerpt | markdownify }}{% endif %}"
        + "{% if pe_item.url %}<p><a href=\"{{ pe_item.url }}\">"
        + "{% if pe_item.btn_label %}{{ pe_item.btn_label }}{% else %}{{ pe_item.url }}{% endif %}</a></p>{% endif %}</div>";

    /// <summary>The include written out; null when it is not known.</summary>
    /// <param name="name">File name of the include.</param>
    /// <param name="given">Parameters, ready to go into attributes.</param>
    public static string? Write(string name, Dictionary<string, string> given)
    {
        var bare = Path.GetFileName(name);
        if (bare.LastIndexOf('.') is var dot and > 0)
            bare = bare[..dot];
        if (Furniture.Contains(bare))
            return "";
        return bare switch
        {
            "archive-single-cv" or "archive-single-talk-cv" => "<li>" + Entry + "</li>",
            "archive-single" or "archive-single-talk" => "<div>" + Entry + Excerpt + "</div>",
            "figure" or "image" or "img" or "picture" or "responsive-image" or "image-caption" => Figure(given),
            "gallery" => Gallery(given),
            "feature_row" => Features(given),
            "video" or "audio" or "youtube" or "youtubePlayer" or "vimeo" or "bilibili" or "twitch" or "spotify" => Video(bare, given),
            _ => null,
        };
    }

    /// <summary>A picture with its words; null when no picture is given.</summary>
    public static string? Figure(Dictionary<string, string> given)
    {
        string? Get(params string[] names) => names.Select(n => given.GetValueOrDefault(n)).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        if (Get("image_path", "path", "src", "url", "file", "img", "image", "link") is not { } source)
            return null;
        var figure = $"<figure><img src=\"{source}\"";
        if (Get("alt") is { } alt)
            figure += $" alt=\"{alt}\"";
        if (Get("width", "max-width", "max_width") is { } width)
            figure += $" width=\"{width}\"";
        figure += "/>";
        if (Get("caption", "description") is not null && Get("title") is { } title)
            figure = figure[..^2] + $" title=\"{title}\"/>";
        if (Get("caption", "description", "title") is { } caption)
            figure += $"<figcaption>{JekyllFilters.InlineMarkdown(caption)}</figcaption>";
        return figure + "</figure>";
    }

    /// <summary>
    /// A picture as Hugo's <c>figure</c> shows it: what it leads to, then a title, a caption and its source; null when no picture is given.
    /// </summary>
    public static string? HugoFigure(Dictionary<string, string> given)
    {
        if (!given.ContainsKey("src"))
            return Figure(given);
        string? Get(string name) => given.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        var words = new List<string>();
        if (Get("title") is { } title)
            words.Add($"<strong>{JekyllFilters.InlineMarkdown(title)}</strong>");
        var source = Get("attr") is { } attr ? JekyllFilters.InlineMarkdown(attr) : null;
        if (source is not null && Get("attrlink") is { } address)
            source = $"<a href=\"{address}\">{source}</a>";
        if (
            ((string?[])[Get("caption") is { } caption ? JekyllFilters.InlineMarkdown(caption) : null, source]).OfType<string>()
                is var below
            && string.Join(' ', below) is { Length: > 0 } line
        )
            words.Add(line);
        var picture = new Dictionary<string, string>(given);
        foreach (var name in (ReadOnlySpan<string>)["title", "caption", "description"])
            picture.Remove(name);
        var figure = Figure(picture)!;
        if (Get("link") is { } link)
            figure = figure
                .Replace("<img", $"<a href=\"{link}\"><img", StringComparison.Ordinal)
                .Replace("/>", "/></a>", StringComparison.Ordinal);
        return words.Count == 0
            ? figure
            : figure.Replace("</figure>", $"<figcaption>{string.Join("<br/>", words)}</figcaption></figure>", StringComparison.Ordinal);
    }

    private static string Gallery(Dictionary<string, string> given)
    {
        var caption = given.GetValueOrDefault("caption") is { Length: > 0 } text
            ? $"<figcaption>{JekyllFilters.InlineMarkdown(text)}</figcaption>"
            : "";
        return "<div class=\"pe-gallery\">" + ForEach(given, "gallery", GalleryItem) + caption + "</div>";
    }

    /// <summary>Cells from the front matter (Minimal Mistakes).</summary>
    private static string Features(Dictionary<string, string> given) => "\n\n" + ForEach(given, "feature_row", FeatureItem) + "\n\n";

    /// <summary>A loop over a list in front matter, named by the parameter <c>id</c>.</summary>
    private static string ForEach(Dictionary<string, string> given, string defaultId, string item)
    {
        var id = given.GetValueOrDefault("id") is { Length: > 0 } named && Identifier().IsMatch(named) ? named : defaultId;
        return "{% for pe_item in page." + id + " %}" + item + "{% endfor %}";
    }

    private static string? Video(string name, Dictionary<string, string> given)
    {
        var id = given.GetValueOrDefault("id")
            ?? given.GetValueOrDefault("src")
            ?? given.GetValueOrDefault("path")
            ?? given.GetValueOrDefault("url");
        if (id is null)
            return null;
        var address = given.GetValueOrDefault("provider")
            ?? name switch
            {
                "vimeo" or "bilibili" or "twitch" or "spotify" => name,
                "video" or "audio" when id.AsSpan().ContainsAny("/.") => "",
                _ => "youtube",
            };
        address = address switch
        {
            "" => id,
            "vimeo" => "https://vimeo.com/" + id,
            "bilibili" => "https://www.bilibili.com/video/" + id,
            "twitch" => "https://www.twitch.tv/videos/" + id,
            "spotify" => $"https://open.spotify.com/{given.GetValueOrDefault("type") ?? "track"}/{id}",
            "google-drive" => "https://drive.google.com/file/d/" + id,
            _ => "https://www.youtube.com/watch?v=" + id,
        };
        var element = name is "audio" or "spotify" ? "audio" : "video";
        var words = given.GetValueOrDefault("title") is { Length: > 0 } title ? $" title=\"{title}\"" : "";
        var still = given.GetValueOrDefault("poster") is { Length: > 0 } poster ? $" poster=\"{poster}\"" : "";
        return $"<{element} src=\"{address}\"{words}{still}></{element}>";
    }

    /// <summary>An include that shows the data of a curriculum vitae.</summary>
    public static bool IsCv(string name) =>
        Path.GetFileNameWithoutExtension(name) is "cv-template" or "cv-data" or "cv" or "resume" or "cv-json" or "json-resume";

    [GeneratedRegex(@"^\w+$")]
    private static partial Regex Identifier();
}
