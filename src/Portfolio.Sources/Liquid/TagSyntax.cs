using System.Net;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Liquid;

/// <summary>What stands inside of a tag: parameters, expressions, addresses.</summary>
internal static partial class TagSyntax
{
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
            if (IsUsable(value))
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
            else if (IsUsable(m.Groups[4].Value))
                given[name] = "{{ " + m.Groups[4].Value + " | escape }}";
        }

        return given;
    }

    /// <summary>An expression the engine takes.</summary>
    public static bool IsUsable(string expression) => !expression.AsSpan().ContainsAny('{', '}');

    /// <summary>Address of a page named by its file.</summary>
    public static string PagePath(string file, string tag)
    {
        file = file.Trim().Trim('"', '\'');
        var path = tag == "post_url" ? "posts/" + Path.GetFileName(file) : file.TrimStart('_', '/');
        return "/" + (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path);
    }

    /// <summary>Parts between separators that stand outside of quotes.</summary>
    public static List<string> Split(string text, char separator)
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
            else if (text[i] == separator)
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
}
