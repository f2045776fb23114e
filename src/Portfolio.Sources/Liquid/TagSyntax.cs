using System.Net;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Liquid;

/// <summary>What stands inside of a tag: parameters, expressions, addresses.</summary>
internal static partial class TagSyntax
{
    /// <summary>Parameters: a literal where it stands in quotes, else an expression.</summary>
    public static IEnumerable<(string Name, string? Literal, string Expression)> Given(string text)
    {
        foreach (Match m in Parameter().Matches(text))
        {
            var literal =
                m.Groups[2].Success ? m.Groups[2].Value.Replace("\\\"", "\"", StringComparison.Ordinal)
                : m.Groups[3].Success ? m.Groups[3].Value.Replace("\\'", "'", StringComparison.Ordinal)
                : null;
            yield return (m.Groups[1].Value, literal, m.Groups[4].Value);
        }
    }

    /// <summary>Parameters as they go into an attribute; what stands there without quotes is a literal, too.</summary>
    public static Dictionary<string, string> Parameters(string text)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, literal, bare) in Given(text))
            given[name] = WebUtility.HtmlEncode(literal ?? bare);
        return given;
    }

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

    [GeneratedRegex(@"([A-Za-z_][\w\-]*)\s*=\s*(?:""((?:[^""\\]|\\.)*)""|'((?:[^'\\]|\\.)*)'|([^\s""']+(?:""[^""]*""|'[^']*'|[^\s""'])*))")]
    private static partial Regex Parameter();
}
