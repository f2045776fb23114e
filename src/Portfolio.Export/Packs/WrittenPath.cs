using System.Text.RegularExpressions;

namespace Portfolio.Export.Packs;

/// <summary>Paths within the text of a YAML file.</summary>
internal static class WrittenPath
{
    /// <summary>Replaces a path that is a whole value, in quotes or not, with or without <c>/</c> or <c>./</c> before it.</summary>
    /// <param name="path">With forward slashes.</param>
    public static string Replace(string text, string path, string by)
    {
        const string Before = @"(?<=(?:^|[\s:\-\[{,])[""']?)\.?/?";
        const string After = @"(?=[""']?\s*(?:[,\]}#]|\r?$))";
        var either = Regex.Escape(path).Replace("/", @"[/\\]", StringComparison.Ordinal);
        return Regex.Replace(
            text,
            Before + either + After,
            by.Replace("$", "$$", StringComparison.Ordinal),
            RegexOptions.Multiline | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
    }
}
