using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Settings;

/// <summary>Finds what the configuration of a template says of its author and nobody has filled in: every PDF would show it.</summary>
internal static partial class TemplateText
{
    /// <summary>Places of a configuration that the head of a PDF shows.</summary>
    private static readonly string[] Keys = ["name", "email", "location", "position", "github", "linkedin", "orcid"];

    /// <summary>Reports each place that still has the words of a template.</summary>
    /// <param name="config">The site's configuration.</param>
    /// <param name="settings">What settings say of the author instead.</param>
    public static void Report(FrontMatterMap config, IReadOnlyDictionary<string, string> settings, DiagnosticBag bag)
    {
        foreach (var key in Keys)
        {
            if (!settings.ContainsKey(key) && Scalar(config, key) is { } value && IsOfTemplate(value.Text.Trim()))
                bag.Warn(
                    DiagnosticCodes.TemplateText,
                    value.Place,
                    key == "name" && TemplateWords.IsName(value.Text)
                        ? SettingMessages.TemplateName(value.Text.Trim())
                        : SettingMessages.TemplateText(value.Text.Trim()),
                    SettingMessages.TemplateTextHint
                );
        }
    }

    private static FrontScalar? Scalar(FrontMatterMap config, string key) =>
        config.Find("author." + key) as FrontScalar
        ?? (key is "name" ? config.Find("author") as FrontScalar : null)
        ?? (key is "name" or "email" ? config.Find(key) as FrontScalar : null);

    /// <summary>Whether a value is one that a template came with.</summary>
    public static bool IsOfTemplate(string value) =>
        value is "Earth" or "academicpages" or "https://academicpages.github.io"
        || value.Contains("scholar.google.com/citations?user=PS_CX0AAAAAJ", StringComparison.Ordinal)
        || TemplateWords.IsName(value)
        || value is "someone@example.com" or "none@example.org" or "name@example.org" or "you@example.com" or "user@example.com"
        || Yours().IsMatch(value);

    [GeneratedRegex(
        @"\byour[ _.-]?(?:\w{1,10}[ _.-]?)?(?:name|e-?mail|address|user|domain|position|title|location|city|github|orcid|account)"
            + @"|\[(?:your\b|name\]|email\])|(?:你的|您的)(?:名字|姓名|邮箱|郵箱|电子邮件|地址|职位)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Yours();
}
