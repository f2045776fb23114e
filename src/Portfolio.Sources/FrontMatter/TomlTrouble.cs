using System.Text.RegularExpressions;
using Portfolio.Messages;

namespace Portfolio.Sources.FrontMatter;

/// <summary>What to do about a line that is not TOML, in words for its author.</summary>
/// <remarks>The library says it in English and in terms of its tokens. The line alone tells more of what was meant.</remarks>
internal static partial class TomlTrouble
{
    /// <summary>The advice for a line that cannot be read.</summary>
    public static string HintOf(string line)
    {
        var text = line.Trim();
        if (text.StartsWith('['))
            return HintOfTable(text);
        if (PartsOf(text) is not { } parts)
            return text.StartsWith('=') ? FrontMatterMessages.TomlNoKeyHint : FrontMatterMessages.TomlNoSignHint;
        var (key, value, sign) = parts;
        return sign switch
        {
            '＝' => FrontMatterMessages.TomlWideSignHint(key, InQuotes(value)),
            ':' => FrontMatterMessages.TomlColonHint(key, InQuotes(value)),
            _ when value.Length == 0 => FrontMatterMessages.TomlNoValueHint,
            _ when !Key().IsMatch(key) => FrontMatterMessages.TomlKeyHint(key.Trim('"', '\''), InQuotes(value)),
            _ => HintOfValue(key, value),
        };
    }

    /// <summary>Key and value of a line, and the sign that was to part them; null for a line without a key.</summary>
    public static (string Key, string Value, char Sign)? PartsOf(string line)
    {
        var text = line.Trim();
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if ((sign < 0 || !Key().IsMatch(text[..sign].Trim())) && OtherSign().Match(text) is { Success: true } other)
            return (other.Groups[1].Value, other.Groups[3].Value, other.Groups[2].Value is "＝" ? '＝' : ':');
        return sign > 0 ? (text[..sign].Trim(), text[(sign + 1)..].Trim(), '=') : null;
    }

    private static string HintOfTable(string text)
    {
        var bracket = text.StartsWith("[[", StringComparison.Ordinal) ? "]]" : "]";
        return text.Contains(bracket, StringComparison.Ordinal)
            ? FrontMatterMessages.TomlTableNameHint
            : FrontMatterMessages.TomlTableHint(bracket);
    }

    private static string HintOfValue(string key, string value)
    {
        switch (value[0])
        {
            case '"' or '\'':
                return HintOfQuotes(value);
            case '“' or '”' or '‘' or '’' or '「' or '『':
                return FrontMatterMessages.TomlWideQuotesHint(key, Quoted(value));
            case '[' or '{' when !value.Contains(value[0] == '[' ? ']' : '}'):
                return FrontMatterMessages.TomlBracketHint(value[0] == '[' ? "]" : "}");
            case '[' or '{':
                return FrontMatterMessages.TomlHint;
        }

        if (value.ToLowerInvariant() is "true" or "false")
            return FrontMatterMessages.TomlSwitchHint(value);
        return Date().IsMatch(value) ? FrontMatterMessages.TomlDateHint : FrontMatterMessages.TomlTextHint(key, Quoted(value));
    }

    private static string HintOfQuotes(string value)
    {
        var mark = value[..1];
        if (value.StartsWith(new string(mark[0], 3), StringComparison.Ordinal))
            mark = new(mark[0], 3);
        var end = mark.Length;
        while (end < value.Length && !value.AsSpan(end).StartsWith(mark))
            end += mark[0] == '"' && value[end] == '\\' ? 2 : 1;
        if (end >= value.Length)
            return FrontMatterMessages.TomlQuoteOpenHint(mark);
        var behind = value[(end + mark.Length)..].TrimStart();
        return behind.Length > 0 && behind[0] != '#' ? FrontMatterMessages.TomlQuoteBehindHint
            : mark[0] == '"' && value[..end].Contains('\\') ? FrontMatterMessages.TomlBackslashHint
            : FrontMatterMessages.TomlHint;
    }

    /// <summary>As TOML takes a text; numbers, lists and what is quoted stay.</summary>
    private static string InQuotes(string value) =>
        value.Trim() is { Length: > 0 } text
            ? text[0] is '"' or '\'' or '[' or '{'
            || double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)
            || text is "true" or "false"
                ? text
                : Quoted(text)
            : "\"\"";

    private static string Quoted(string value)
    {
        var bare = value.Trim('"', '“', '”', '‘', '’', '「', '」', '『', '』');
        return bare.Contains('\\') && !bare.Contains('\'')
            ? $"'{bare}'"
            : $"\"{bare.Replace('"', '\'').Replace("\\", @"\\", StringComparison.Ordinal)}\"";
    }

    [GeneratedRegex(@"^([\p{L}_][\p{L}\p{N}_.-]*)\s*([＝:：])\s*([^\n]*)$")]
    private static partial Regex OtherSign();

    [GeneratedRegex(@"^(?:[A-Za-z0-9_-]+|""[^""]*""|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|""[^""]*""|'[^']*'))*$")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?$")]
    private static partial Regex Date();
}
