using System.Text.RegularExpressions;

namespace Portfolio.Sources.Text;

/// <summary>Languages that paths and addresses name: <c>cv-zh.md</c>, <c>zh/cv.md</c>, <c>_projects_en/a.md</c>, <c>/zh/cv/</c>.</summary>
public static partial class LanguageTags
{
    /// <summary>A path without its language tags and extension, and the language that they name, or null.</summary>
    /// <param name="path">With forward slashes.</param>
    internal static (string Bare, string? Language) OfPath(string path)
    {
        var steps = path.Split('/');
        var kept = new List<string>();
        string? language = null;
        foreach (var folder in steps.AsSpan(0, steps.Length - 1))
        {
            if (IsTag(folder.TrimStart('_')))
            {
                language ??= Primary(folder.TrimStart('_'));
            }
            else if (Marked().Match(folder) is { Success: true } marked)
            {
                language ??= Primary(marked.Groups["mark"].Value);
                kept.Add("_" + marked.Groups["name"].Value.Trim('_'));
            }
            else
            {
                kept.Add(folder);
            }
        }

        var stem = Path.GetFileNameWithoutExtension(steps[^1]);
        if (Marked().Match(stem) is { Success: true } file)
        {
            // The name of the file outweighs that of its folder.
            language = Primary(file.Groups["mark"].Value);
            stem = file.Groups["name"].Value;
        }

        kept.Add(stem);
        return (string.Join('/', kept), language);
    }

    /// <summary>
    /// An address of the site without scheme, host, language tags and extension, and the language that the tags name, or null.
    /// </summary>
    internal static (string Bare, string? Language) OfAddress(string address)
    {
        string? language = null;
        var kept = new List<string>();
        foreach (var step in Normalize(address).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsTag(step))
                language ??= Primary(step);
            else
                kept.Add(step);
        }

        return ("/" + string.Join('/', kept), language);
    }

    /// <summary>
    /// Different spellings of one address as one: <c>https://x.org/en/cv.html</c>, <c>/en/cv/</c> and <c>en/cv</c> are <c>/en/cv</c>.
    /// </summary>
    internal static string Normalize(string address)
    {
        var path = address.Trim();
        if (path.IndexOf("//", StringComparison.Ordinal) is var scheme and >= 0)
            path = path.IndexOf('/', scheme + 2) is var start and > 0 ? path[start..] : "/";
        if (path.IndexOfAny(['?', '#']) is var cut and >= 0)
            path = path[..cut];
        path = path.TrimEnd('/');
        foreach (var ending in (ReadOnlySpan<string>)["/index.html", ".html", ".md"])
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                path = path[..^ending.Length];
        return "/" + path.Trim('/');
    }

    /// <summary>Language without region: <c>zh</c> for <c>cn</c>, <c>zh-TW</c> and <c>Chinese</c>.</summary>
    public static string Primary(string mark)
    {
        var word = mark.ToLowerInvariant();
        var cut = word.AsSpan().IndexOfAny('-', '_');
        return (cut < 0 ? word : word[..cut]) switch
        {
            "zh" or "cn" or "chs" or "cht" or "chinese" or "中文" or "汉语" or "漢語" => "zh",
            "en" or "eng" or "english" or "英文" or "英语" or "英語" => "en",
            "ja" or "jp" or "japanese" => "ja",
            "ko" or "kr" or "korean" => "ko",
            var other => other,
        };
    }

    /// <summary>
    /// What somebody who names the languages of a document means: <c>en</c>, <c>zh</c> or <c>both</c>; other words as they are.
    /// </summary>
    public static string Edition(string name) =>
        name.ToLowerInvariant() switch
        {
            "both" or "双语" or "雙語" or "中英双语" or "中英雙語" or "中英" or "中英文" or "bilingual" => "both",
            var other => Primary(other) is "en" or "zh" ? Primary(other) : name,
        };

    /// <summary>Whether a word is the name of a language as paths and keys write it.</summary>
    internal static bool IsTag(string step) => Whole().IsMatch(step);

    private const string Mark =
        "zh(?:[-_](?:cn|tw|hk|sg|mo|hans|hant))?|cn|chs|cht|chinese|中文|en(?:[-_](?:us|gb|uk|au|ca))?|eng|english"
        + "|ja|jp|japanese|ko|kr|korean|fr|de|es";

    [GeneratedRegex($"^(?:{Mark})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    // A mark in front is taken for the two languages this program is about only: de-novo.md is no German.
    [GeneratedRegex(
        $"^(?:(?<name>.+?)[-_.](?<mark>{Mark})|_?(?<mark>zh|cn|en)[-_](?<name>.+))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Marked();
}
