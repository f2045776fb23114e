using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown;

/// <summary>The first line of a box of GitHub or Obsidian: <c>&gt; [!NOTE]</c>, <c>&gt; [!tip]- Title</c>.</summary>
/// <param name="QuoteMarks">Characters of the quotation marks before it.</param>
/// <param name="Kind">In small letters, as <c>note</c>.</param>
/// <param name="Title">The author's own title; empty without one.</param>
internal readonly partial record struct Callout(int QuoteMarks, string Kind, string Title)
{
    /// <summary>Characters from the line on by which its language is known. Rule of thumb: a paragraph.</summary>
    private const int Near = 400;

    private static readonly Dictionary<string, string> Chinese = new()
    {
        ["note"] = "注",
        ["tip"] = "提示",
        ["hint"] = "提示",
        ["important"] = "重要",
        ["warning"] = "警告",
        ["caution"] = "注意",
        ["info"] = "信息",
        ["abstract"] = "摘要",
        ["summary"] = "摘要",
        ["tldr"] = "摘要",
        ["example"] = "示例",
        ["question"] = "问题",
        ["quote"] = "引用",
        ["success"] = "完成",
        ["todo"] = "待办",
        ["danger"] = "危险",
        ["failure"] = "失败",
        ["bug"] = "缺陷",
    };

    /// <summary>A kind that says something by itself.</summary>
    public bool IsKnown => Chinese.ContainsKey(Kind);

    public static Callout? Read(string line) =>
        Head().Match(line) is { Success: true } m
            ? new(m.Groups["signs"].Length, m.Groups["kind"].Value.ToLowerInvariant(), m.Groups["title"].Value.Trim(' ', '>'))
            : null;

    /// <summary>Its title, else its kind in the language of the text.</summary>
    /// <param name="text">The text from the line on.</param>
    public string Name(ReadOnlySpan<char> text)
    {
        if (Title.Length > 0)
            return Title;
        var isChinese = text[..Math.Min(text.Length, Near)].ContainsAnyInRange('\u4E00', '\u9FFF');
        return isChinese && Chinese.GetValueOrDefault(Kind) is { } name ? name : char.ToUpperInvariant(Kind[0]) + Kind[1..];
    }

    [GeneratedRegex(@"^(?<signs>[ \t]{0,3}>[ \t>]*)\[!(?<kind>[A-Za-z][\w-]{1,20})(?:\|[^\]]*)?\][+-]?(?<title>[^\n]*)$")]
    private static partial Regex Head();
}
