using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Messages;

namespace Portfolio.Sources.Text;

/// <summary>
/// Characters that no text for people has, however they are written: as bytes, as escapes in front matter, as references in HTML.
/// </summary>
public static partial class ControlCharacters
{
    /// <summary>What a message calls them.</summary>
    internal static string Message => FileMessages.ControlCharacter;

    internal static string Hint => FileMessages.ControlCharacterHint;

    /// <summary>What a message calls the colours of a terminal.</summary>
    internal static string TerminalMessage => FileMessages.TerminalCodes;

    internal static string TerminalHint => FileMessages.TerminalCodesHint;

    private const char Escape = '\u001B';

    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> All = SearchValues.Create(
        string.Concat(
            new (int From, int To)[]
            {
                (0, 8),
                (0x0B, 0x0B),
                (0x0D, 0x1F),
                (0x7F, 0x84),
                (0x86, 0x9F),
                (0x202A, 0x202E),
                (0x2066, 0x2069),
                (0xFDD0, 0xFDEF),
                (0xFFFC, 0xFFFC),
                (0xFFFE, 0xFFFF),
                (0xDFFE, 0xDFFF),
            }
                .SelectMany(r => Enumerable.Range(r.From, r.To - r.From + 1))
                .Select(c => (char)c)
        )
    );

    /// <summary>
    /// Controls, but for those that part lines; the place of an object that is no text; and embeddings, overrides and isolates: what a text
    /// says and what it shows would be two things (UAX #9 2).
    /// </summary>
    private static bool IsRemoved(char c) =>
        c
            is (< ' ' and not ('\t' or '\n' or '\f'))
                or (>= '\u007F' and <= '\u009F' and not '\u0085')
                or (>= '\u202A' and <= '\u202E')
                or '\uFFFC'
                or (>= '\u2066' and <= '\u2069');

    /// <summary>What the references 128 to 159 mean (HTML 13.2.5.84): the signs of Windows-1252, where it has one.</summary>
    private const string SignsOfReferences = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>What a numeric reference shows in a browser; <paramref name="decoded"/> is the character that it numbers.</summary>
    internal static string OfReference(string decoded) =>
        decoded is [>= '\u0080' and <= '\u009F'] ? SignsOfReferences[decoded[0] - 0x80].ToString() : decoded;

    /// <summary>Noncharacters never stand in real text; the stages below use some for marks of their own.</summary>
    private static bool IsReserved(char c) => c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';

    /// <summary>Likewise the last two of each plane above the first: half of such a pair, which begins many that are none.</summary>
    private static bool IsReservedPair(ReadOnlySpan<char> text, int low) =>
        low > 0 && char.IsSurrogatePair(text[low - 1], text[low]) && (char.ConvertToUtf32(text[low - 1], text[low]) & 0xFFFE) == 0xFFFE;

    /// <summary>
    /// Units of a sequence that sets colours or a title in a terminal (ECMA-48 5.4, and OSC 8.3.89), which starts with U+001B; 1 for that
    /// character alone.
    /// </summary>
    private static int SequenceLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return 1;
        if (text[1] == '[')
        {
            var end = text[2..].IndexOfAnyExceptInRange(' ', '?');
            return end >= 0 && text[2 + end] is >= '@' and <= '~' ? end + 3 : 1;
        }

        if (text[1] != ']')
            return 1;
        var close = text[2..].IndexOfAny('\u0007', Escape, '\n');
        return close < 0 || text[2 + close] == '\n' ? 1
            : text[2 + close] == Escape && text.Length > close + 3 && text[close + 3] == '\\' ? close + 4
            : close + 3;
    }

    /// <summary>
    /// Output without colour codes that have lost their escapes, as <c>[31m</c>; a text that writes escapes as characters explains them.
    /// </summary>
    internal static string WithoutColours(string output) =>
        output.Contains("[0m", StringComparison.Ordinal)
        && !output.Contains("\\033", StringComparison.Ordinal)
        && !output.Contains("\\e[", StringComparison.Ordinal)
        && !output.Contains("1b[", StringComparison.OrdinalIgnoreCase)
            ? Colours().Replace(output, "")
            : output;

    [GeneratedRegex(@"\[(?:[0-9]{1,3}(?:;[0-9]{1,3}){0,8})?m")]
    private static partial Regex Colours();

    /// <summary>Whether all of them belong to sequences for a terminal.</summary>
    internal static bool AreForTerminal(string text)
    {
        for (var i = First(text); i >= 0 && i < text.Length; )
        {
            var length = text[i] == Escape ? SequenceLength(text.AsSpan(i)) : 1;
            if (length == 1)
                return false;
            i += length;
            i = First(text.AsSpan(i)) is var next and >= 0 ? i + next : text.Length;
        }

        return true;
    }

    /// <summary>Offset of the first one, or -1.</summary>
    internal static int First(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny(All) is var next and >= 0; at++)
        {
            at += next;
            if (!char.IsLowSurrogate(text[at]))
                return at;
            if (IsReservedPair(text, at))
                return at - 1;
        }

        return -1;
    }

    /// <summary>The text without them; noncharacters become U+FFFD.</summary>
    public static string Without(string text)
    {
        if (First(text) < 0)
            return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == Escape)
                i += SequenceLength(text.AsSpan(i)) - 1;
            else if (IsReserved(c))
                kept.Append(Replacement);
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && IsReservedPair(text, i + 1))
            {
                kept.Append(Replacement);
                i++;
            }
            else if (!IsRemoved(c))
                kept.Append(c);
        }

        return kept.ToString();
    }

    /// <summary>
    /// HTML in which numeric references to them are written as <paramref name="mark"/>, those to noncharacters with a U+FFFD.
    /// </summary>
    internal static string WithoutReferences(string html, string mark) =>
        !html.Contains("&#", StringComparison.Ordinal)
            ? html
            : Reference()
                .Replace(html, m =>
                {
                    var codes = m.Groups["codes"];
                    var hex = m.Groups["hex"];
                    var number = hex.Success ? hex.ValueSpan : m.Groups["decimal"].ValueSpan;
                    if (
                        !uint.TryParse(
                            number,
                            hex.Success ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                            CultureInfo.InvariantCulture,
                            out var code
                        ) || code is 0 or '\r' or (>= 0x80 and <= 0x9F) or > char.MaxValue
                    )
                        return m.Value;
                    if (codes.Success && code == Escape)
                        return mark;
                    return IsReserved((char)code) ? Replacement + mark + codes.Value
                        : IsRemoved((char)code) ? mark + codes.Value
                        : m.Value;
                });

    [GeneratedRegex("&#(?:[xX]0*(?<hex>[0-9a-fA-F]{1,8})|0*(?<decimal>[0-9]{1,9}))(?:;(?<codes>\\[[0-9;]*[A-Za-z])?|(?![0-9a-fA-F]))")]
    private static partial Regex Reference();
}
