using System.Net;
using System.Text.RegularExpressions;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <content>Quotes, dashes, references to characters, escapes and line breaks.</content>
internal sealed partial class SpanParser
{
    private const string Punctuation = "!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>A quotation beside ideographs that has begun and not ended.</summary>
    private bool isQuoted;

    /// <summary>
    /// The quotes of a printer, by what stands beside them (SmartyPants' rules, in kramdown's order). Ideographs have no spaces around
    /// them: beside these quotes come in pairs.
    /// </summary>
    private bool Quote()
    {
        var sign = Text[at];
        var hasBefore = at > textStart;
        var before = hasBefore ? source[at - 1] : '\0';
        var after = source[at + 1];
        bool isClosing;
        if (IsCjk(source[at - 1]) || IsCjk(after))
        {
            isClosing = sign == '"' ? isQuoted : char.IsLetterOrDigit(source[at - 1]) && !char.IsLetterOrDigit(after);
            if (sign == '"')
                isQuoted = !isQuoted;
        }
        else if (!hasBefore && after is '_' or '*' && Opens(at + 1))
        {
            isClosing = false;
        }
        else if (
            !hasBefore
            && Punctuation.Contains(after, StringComparison.Ordinal)
            && !IsWord(source[at + 2])
            && !(after == '.' && source[at + 2] == '.')
        )
        {
            isClosing = true;
        }
        else if (sign == '\'' && char.IsAsciiDigit(after) && char.IsAsciiDigit(source[at + 2]) && source[at + 3] == 's')
        {
            isClosing = true;
        }
        else if (after is '"' or '\'' && after != sign && IsWord(source[at + 2]) && (!hasBefore || char.IsWhiteSpace(before)))
        {
            isClosing = false;
        }
        else if (hasBefore && char.IsWhiteSpace(before) && IsWord(after))
        {
            isClosing = false;
        }
        else if (hasBefore && !char.IsWhiteSpace(before) && before is not ('\\' or '[' or '{' or '(' or '-'))
        {
            isClosing = true;
        }
        else
        {
            isClosing = !hasBefore && (after == '\0' || char.IsWhiteSpace(after) || (after == 's' && !IsWord(source[at + 2])));
        }

        AddText(
            (sign, isClosing) switch
            {
                ('"', true) => "\u201D",
                ('"', false) => "\u201C",
                (_, true) => "\u2019",
                _ => "\u2018",
            },
            at
        );
        at++;
        return true;
    }

    private bool Opens(int stars)
    {
        var behind = stars + 1;
        if (source[behind] == source[stars])
            behind++;
        return source[behind] != '\0' && !char.IsWhiteSpace(source[behind]);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsCjk(char c) => c >= '\u2E80' && c is not (>= '\uAC00' and <= '\uD7FF');

    private bool Guillemet()
    {
        var sign = Text[at];
        if (source[at + 1] != sign)
            return false;
        AddText(sign == '<' ? "«" : "»", at);
        at += 2;
        if (sign == '<' && source[at] == ' ')
        {
            AddText("\u00A0", at);
            at++;
        }

        return true;
    }

    /// <summary>Dashes, ellipses, spaces before a guillemet, line breaks.</summary>
    private bool Symbol()
    {
        var rest = Text.AsSpan(at);
        var (length, shown) =
            rest.StartsWith("---") ? (3, "\u2014")
            : rest.StartsWith("--") ? (2, "\u2013")
            : rest.StartsWith("...") ? (3, "\u2026")
            : rest.StartsWith("\\<<") ? (3, "<<")
            : rest.StartsWith("\\>>") ? (3, ">>")
            : rest.StartsWith(" >>") ? (3, "\u00A0»")
            : (0, "");
        if (length > 0)
        {
            AddText(shown, at);
            at += length;
            return true;
        }

        length =
            rest.StartsWith("  \n") || rest.StartsWith("\\\\\n") ? 2
            : rest.StartsWith("\\\n") ? 1
            : 0;
        if (length == 0)
            return false;
        Add("br", at);
        at += length;
        return true;
    }

    private bool Escape()
    {
        if (!"\\.*_+`<>()[]{}#!:|\"'$=-~".Contains(source[at + 1], StringComparison.Ordinal) || at + 1 >= Text.Length)
            return false;
        if (source[at + 1] == '$')
            AddText(Sentinels.Dollar.ToString(), at);
        else
            AddText(at + 1, at + 2);
        at += 2;
        return true;
    }

    private bool Entity()
    {
        if (Reference().Match(Text, at) is not { Success: true } match)
            return false;
        var decoded = ControlCharacters.OfReference(WebUtility.HtmlDecode(match.Value));
        if (decoded == match.Value)
        {
            var isControl = match.Value is ['&', '#', ..];
            Add(ElementKind.Raw, isControl ? match.Value : "&amp;" + match.Value[1..], at);
        }
        else if (ControlCharacters.First(decoded) >= 0)
        {
            AddText(ControlCharacters.Without(decoded) + Sentinels.Removed, at);
        }
        else
        {
            AddText(decoded, at);
        }

        at += match.Length;
        return true;
    }

    [GeneratedRegex(@"\G&(?:[A-Za-z_:][\w.:-]*|\#\d{1,9}|\#x[0-9A-Fa-f]{1,8});")]
    private static partial Regex Reference();
}
