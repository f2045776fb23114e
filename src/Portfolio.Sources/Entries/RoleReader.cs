using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>
/// Finds role and organisation in a role line: <c>Member of Liaison Department</c>, <c>联络部部长</c>, <c>Director, Press Office</c>.
/// </summary>
internal static class RoleReader
{
    private static readonly string[] Separators =
    [
        " of the ",
        " of ",
        " at the ",
        " at ",
        " in the ",
        " in ",
        " for the ",
        " for ",
        "@",
        ", ",
        "，",
        "、",
        " - ",
        " – ",
        " — ",
        "——",
        "·",
        " | ",
        "|",
        "：",
        ": ",
        "（",
        "(",
    ];

    public static (string? Role, string? Organisation) Read(string line, EntryRules rules)
    {
        var text = Bare(line, rules);
        if (text.Length is 0 or > HeadingPattern.MaxHeading)
            return (null, null);
        foreach (var separator in Separators)
        {
            var at = text.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at <= 0)
                continue;
            var left = Bare(text[..at], rules);
            var right = Bare(text[(at + separator.Length)..], rules);
            if (left.Length == 0 || right.Length == 0)
                continue;
            if (IsRole(left, rules))
                return (left, right);
            if (separator is "@" or " at " or " at the ")
                return (left, right);
            if (!separator.StartsWith(" of", StringComparison.Ordinal) && RoleAtEnd(right, rules) == right)
                return (right, left);
        }

        if (RoleAtEnd(text, rules) is not { } role)
            return (null, null);
        var organisation = Bare(text[..^role.Length], rules);
        return organisation.Length > 0 && !HeadingPattern.IsLatin(role[0]) ? (role, organisation) : (text, null);
    }

    /// <summary>Whether the words are a role, perhaps with others before it: <c>Vice President</c>, <c>代理部长</c>.</summary>
    private static bool IsRole(string text, EntryRules rules) =>
        RoleAtEnd(text, rules) is { } role && (HeadingPattern.IsLatin(role[0]) || text.Length - role.Length <= 2);

    /// <summary>The longest role word that ends the text, as written.</summary>
    private static string? RoleAtEnd(string text, EntryRules rules)
    {
        var longest = 0;
        foreach (var role in rules.Roles)
        {
            if (role.Length > longest && HeadingPattern.WordBefore(text, text.Length, role))
                longest = role.Length;
        }

        return longest > 0 ? text[^longest..] : null;
    }

    private static string Bare(string text, EntryRules rules)
    {
        var bare = InlineText.Fold(text).Trim(' ', ',', '，', ':', '：', '-', '–', '—', '·', '|', ')', '）', '的', '.', '。');
        foreach (var lead in rules.RoleLeadIns)
        {
            if (bare.Length > lead.Length && bare.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return bare[lead.Length..].Trim();
        }

        return bare;
    }
}
