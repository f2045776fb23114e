using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Sources.FrontMatter;

/// <summary>Reads broken YAML line by line, as keys with values, so that one broken value costs no other.</summary>
internal static partial class YamlFallback
{
    public static FrontMap Read(string yaml, string file, int firstLine)
    {
        var pairs = new List<KeyValuePair<string, FrontValue>>();
        var lines = yaml.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var m = Pair().Match(lines[i]);
            if (!m.Success && !(m = Deeper().Match(lines[i])).Success)
                continue;
            var place = new SourcePlace(file, firstLine + i + 1, m.Groups[2].Index + 1);
            var text = m.Groups[2].Value.Trim();
            var items = new List<FrontValue>();

            // Below a value that stands on the line of its key, a key that is deeper is one that was indented by mistake.
            var isWhole = text.Length > 0 && text[0] is not ('"' or '\'' or '|' or '>' or '[' or '{');
            for (; i + 1 < lines.Length && !Pair().IsMatch(lines[i + 1]) && !(isWhole && Deeper().IsMatch(lines[i + 1])); i++)
            {
                var more = lines[i + 1].Trim();
                if (text.Length == 0 && more.StartsWith("- ", StringComparison.Ordinal))
                    items.Add(
                        new FrontScalar(
                            new SourcePlace(file, firstLine + i + 2, lines[i + 1].IndexOf('-', StringComparison.Ordinal) + 3),
                            Unquote(more[2..].Trim()),
                            Quoted: true
                        )
                    );
                else if (
                    items.Count == 0
                    && more.Length > 0
                    && more[0] != '#'
                    && (lines[i + 1][0] is ' ' or '\t' || text is ['"' or '\'', ..])
                )
                    text = text.Length == 0 ? more : text + " " + more;
            }

            if (text is "[]" or "{}")
                text = "";
            FrontValue value = items.Count > 0 ? new FrontList(place, items) : new FrontScalar(place, Unquote(text), Quoted: true);
            pairs.Add(new(m.Groups[1].Value.Trim(), value));
        }

        return new FrontMap(new SourcePlace(file, firstLine + 1, 1), pairs);
    }

    private static string Unquote(string text) =>
        text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text.TrimStart('|', '>').TrimStart();

    [GeneratedRegex(@"^([^\s:#""'\-\[{}][^:]*):(?:[ \t]+(.*)|())$")]
    private static partial Regex Pair();

    [GeneratedRegex(@"^[ \t]+([A-Za-z_][\w\-]*):(?:[ \t]+(.*)|())$")]
    private static partial Regex Deeper();
}
