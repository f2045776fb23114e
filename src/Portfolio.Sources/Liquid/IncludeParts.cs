using System.Net;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Liquid;

/// <summary>What the includes of the usual themes show, as Liquid without includes.</summary>
internal static partial class IncludeParts
{
    private const string Entry =
        "{% if post.title %}<strong>{{ post.title }}</strong>{% endif %}{% if post.type %}<br/>{{ post.type }}{% endif %}{% if post.venue %}<br/><em>{{ post.venue }}</em>{% endif %}"
        + "{% if post.location %}, {{ post.location }}{% endif %}{% if post.date %}<br/>{{ post.date }}{% endif %}{% if post.citation %}<br/>{{ post.citation }}{% endif %}";

    /// <summary>The include written out; null when it is not known.</summary>
    /// <param name="name">File name of the include.</param>
    /// <param name="parameters">What stands after the name.</param>
    public static string? Write(string name, string parameters)
    {
        var bare = Path.GetFileName(name);
        if (bare.LastIndexOf('.') is var dot and > 0)
            bare = bare[..dot];
        switch (bare)
        {
            case "base_path"
            or "toc"
            or "head"
            or "footer"
            or "header"
            or "scripts"
            or "comments"
            or "analytics"
            or "seo"
            or "sidebar"
            or "nav"
            or "nav_list"
            or "navigation"
            or "masthead"
            or "breadcrumbs"
            or "social-share"
            or "social_share"
            or "share"
            or "author-profile"
            or "author_profile"
            or "paginator"
            or "pagination"
            or "search"
            or "tag-list"
            or "category-list"
            or "read-time"
            or "read_time"
            or "page__taxonomy"
            or "post_pagination"
            or "metadata"
            or "cookie"
            or "giscus"
            or "disqus"
            or "google-analytics"
            or "mathjax"
            or "katex"
            or "browser-upgrade"
            or "cv-template"
            or "cv-data"
            or "setup":
                return "";
            case "archive-single-cv" or "archive-single-talk-cv":
                return "<li>" + Entry + "</li>";
            case "archive-single" or "archive-single-talk":
                return "<div>"
                    + Entry
                    + "{% unless post.citation %}{% if post.excerpt %}<br/>{{ post.excerpt | markdownify }}{% endif %}{% endunless %}</div>";
            case "figure" or "image" or "img" or "picture" or "responsive-image" or "image-caption":
                return Figure(Parameters(parameters));
            case "gallery":
                return Gallery(Parameters(parameters));
            case "feature_row":
                return Features(Parameters(parameters));
            case "video" or "youtube" or "youtubePlayer" or "vimeo":
                return Video(bare, Parameters(parameters));
            default:
                return null;
        }
    }

    private static string? Figure(Dictionary<string, string> given)
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
        if (Get("caption", "description", "title") is { } caption)
            figure += $"<figcaption>{caption}</figcaption>";
        return figure + "</figure>";
    }

    private static string Gallery(Dictionary<string, string> given)
    {
        var id = given.GetValueOrDefault("id") is { Length: > 0 } named && Identifier().IsMatch(named) ? named : "gallery";
        var caption = given.GetValueOrDefault("caption") is { Length: > 0 } said ? $"<figcaption>{said}</figcaption>" : "";
        return "<div class=\"pe-gallery\">{% for pe_item in page."
            + id
            + " %}<img src=\"{% if pe_item.image_path %}{{ pe_item.image_path }}{% else %}{{ pe_item.url }}{% endif %}\" alt=\"{{ pe_item.alt | escape }}\" title=\"{{ pe_item.title | escape }}\"/>{% endfor %}"
            + caption
            + "</div>";
    }

    /// <summary>Cells with a picture, a title, words and a button, from the front matter (Minimal Mistakes).</summary>
    private static string Features(Dictionary<string, string> given)
    {
        var id = given.GetValueOrDefault("id") is { Length: > 0 } named && Identifier().IsMatch(named) ? named : "feature_row";
        return "\n\n{% for pe_item in page."
            + id
            + " %}<div>{% if pe_item.image_path %}<figure><img src=\"{{ pe_item.image_path }}\" alt=\"{{ pe_item.alt | escape }}\"/>"
            + "{% if pe_item.image_caption %}<figcaption>{{ pe_item.image_caption | markdownify }}</figcaption>{% endif %}</figure>{% endif %}{% if pe_item.title %}<h3>{{ pe_item.title }}</h3>{% endif %}"
            + "{% if pe_item.excerpt %}{{ pe_item.excerpt | markdownify }}{% endif %}{% if pe_item.url %}<p><a href=\"{{ pe_item.url }}\">{% if pe_item.btn_label %}{{ pe_item.btn_label }}{% else %}{{ pe_item.url }}{% endif %}</a></p>{% endif %}</div>{% endfor %}\n\n";
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
                "vimeo" => "vimeo",
                "video" when id.Contains('/') => "",
                _ => "youtube",
            };
        address = address switch
        {
            "" => id,
            "vimeo" => "https://vimeo.com/" + id,
            "bilibili" => "https://www.bilibili.com/video/" + id,
            "google-drive" => "https://drive.google.com/file/d/" + id,
            _ => "https://www.youtube.com/watch?v=" + id,
        };
        return $"<video src=\"{address}\"></video>";
    }

    /// <summary>An include that shows the data of a curriculum vitae.</summary>
    public static bool IsCv(string name) =>
        Path.GetFileNameWithoutExtension(name) is "cv-template" or "cv-data" or "cv" or "resume" or "cv-json" or "json-resume";

    /// <summary>Parameters as Liquid expressions.</summary>
    public static List<KeyValuePair<string, string>> Expressions(string text)
    {
        var found = new List<KeyValuePair<string, string>>();
        foreach (Match m in Parameter().Matches(text))
        {
            var value =
                m.Groups[2].Success ? "\"" + m.Groups[2].Value + "\""
                : m.Groups[3].Success ? "'" + m.Groups[3].Value + "'"
                : m.Groups[4].Value;
            if (Usable(value))
                found.Add(new(m.Groups[1].Value, value));
        }

        return found;
    }

    /// <summary>Parameters as they go into an attribute: literals escaped, names as output tags.</summary>
    public static Dictionary<string, string> Parameters(string text)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match m in Parameter().Matches(text))
        {
            var name = m.Groups[1].Value;
            var literal =
                m.Groups[2].Success ? m.Groups[2].Value
                : m.Groups[3].Success ? m.Groups[3].Value
                : null;
            if (literal is not null)
                given[name] = WebUtility.HtmlEncode(literal);
            else if (Usable(m.Groups[4].Value))
                given[name] = "{{ " + m.Groups[4].Value + " | escape }}";
        }

        return given;
    }

    /// <summary>An expression the engine takes.</summary>
    public static bool Usable(string expression) => !expression.AsSpan().ContainsAny('{', '}');

    /// <summary>Address of a page named by its file.</summary>
    public static string PagePath(string file, string tag)
    {
        file = file.Trim().Trim('"', '\'');
        var path = tag == "post_url" ? "posts/" + Path.GetFileName(file) : file.TrimStart('_', '/');
        return "/" + (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path);
    }

    /// <summary>Parts between signs that stand outside of quotes.</summary>
    public static List<string> Split(string text, char sign)
    {
        var parts = new List<string>();
        var from = 0;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'')
                quote = text[i];
            else if (text[i] == sign)
            {
                parts.Add(text[from..i]);
                from = i + 1;
            }
        }

        parts.Add(text[from..]);
        return parts;
    }

    [GeneratedRegex(@"([A-Za-z_][\w\-]*)\s*=\s*(?:""([^""]*)""|'([^']*)'|([^\s""']+))")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^\w+$")]
    private static partial Regex Identifier();
}
