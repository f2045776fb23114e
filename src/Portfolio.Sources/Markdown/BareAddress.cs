using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// An address that stands in the text without any mark, as GitHub, Hugo and Hexo make links of. It ends at white space and at Chinese
/// marks; ideographs belong to it only where a step of it begins with them.
/// </summary>
internal static partial class BareAddress
{
    private const char FirstCjk = '\u2E80';

    /// <summary>Offset behind the address that begins at an offset; -1 when none does.</summary>
    public static int End(string text, int at, int end)
    {
        if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '.' or '-' or '_' or '@'))
            return -1;
        if (Start().Match(text, at, end - at) is not { Success: true } start || start.Index != at)
            return -1;
        var to = at + start.Length;
        while (to < end && Belongs(text, to))
            to++;
        return WithoutMarks(text, at + start.Length, to);
    }

    /// <summary>The addresses of mail in a text.</summary>
    public static MatchCollection Mail(string text) => MailAddress().Matches(text);

    private static bool Belongs(string text, int at)
    {
        var c = text[at];
        if (c < FirstCjk)
            return c > ' '
                && c is not ('<' or '>' or '"' or '`' or '|' or '\\' or '^' or '{' or '}' or '\u00A0')
                && c is not (>= '\u2010' and <= '\u206F');
        return char.IsLetter(c)
            && (text[at - 1] is '/' or '=' or '-' or '_' or '#' || (text[at - 1] >= FirstCjk && char.IsLetter(text[at - 1])));
    }

    /// <summary>Marks of the sentence at the end are none of the address, nor is a parenthesis that opened before it.</summary>
    private static int WithoutMarks(string text, int from, int to)
    {
        var depth = 0;
        for (var i = from; i < to; i++)
            depth +=
                text[i] == '(' ? 1
                : text[i] == ')' ? -1
                : 0;
        while (to > from)
        {
            var last = text[to - 1];
            if (last == ')' && depth < 0)
                depth++;
            else if (!(last is '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~' or '\'' or ';' or ']' or '['))
                break;
            to--;
        }

        return to;
    }

    [GeneratedRegex(@"\G(?:https?://|www\.(?=[A-Za-z0-9]))(?=[A-Za-z0-9\[])[A-Za-z0-9]", RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(
        @"(?<![A-Za-z0-9._%+/@-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*\.[A-Za-z]{2,24}(?![A-Za-z0-9@-])"
    )]
    private static partial Regex MailAddress();
}
