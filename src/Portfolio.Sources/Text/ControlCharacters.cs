using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Text;

/// <summary>Characters that no text for people has, however they are written: as bytes, as escapes in front matter, as references in HTML.</summary>
public static partial class ControlCharacters
{
    /// <summary>What a message calls them.</summary>
    internal const string Told =
        "A control character, a sign that turns the direction of text or a broken byte stands here; such are left out or shown as \uFFFD";

    internal const string Hint = "Delete it and type the text there again";

    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> All = SearchValues.Create(
        string.Concat(
            new (int From, int To)[]
            {
                (0, 8),
                (0x0B, 0x0B),
                (0x0D, 0x1F),
                (0x7F, 0x7F),
                (0x202A, 0x202E),
                (0x2066, 0x2069),
                (0xFDD0, 0xFDEF),
                (0xFFFE, 0xFFFF),
            }
                .SelectMany(r => Enumerable.Range(r.From, r.To - r.From + 1))
                .Select(c => (char)c)
        )
    );

    /// <summary>Controls; and embeddings, overrides and isolates: what a text says and what it shows would be two things (UAX #9 2).</summary>
    private static bool IsLeftOut(char c) =>
        c is (< ' ' and not ('\t' or '\n' or '\f')) or '\u007F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Noncharacters never stand in real text; the stages below use some as private signs.</summary>
    private static bool IsReserved(char c) => c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';

    /// <summary>Offset of the first one, or -1.</summary>
    internal static int First(ReadOnlySpan<char> text) => text.IndexOfAny(All);

    /// <summary>The text without them; noncharacters become U+FFFD.</summary>
    public static string Without(string text)
    {
        if (First(text) < 0)
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsReserved(c))
                kept.Append(Replacement);
            else if (!IsLeftOut(c))
                kept.Append(c);
        }

        return kept.ToString();
    }

    /// <summary>HTML in which numeric references to them are written as <paramref name="sign"/>, those to noncharacters with a U+FFFD.</summary>
    internal static string WithoutReferences(string html, string sign) =>
        !html.Contains("&#", StringComparison.Ordinal)
            ? html
            : Reference()
                .Replace(html, m =>
                {
                    var hex = m.Groups["hex"];
                    var number = hex.Success ? hex.ValueSpan : m.Groups["decimal"].ValueSpan;
                    if (
                        !uint.TryParse(
                            number,
                            hex.Success ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                            CultureInfo.InvariantCulture,
                            out var code
                        ) || code is 0 or '\r' or > char.MaxValue
                    )
                        return m.Value;
                    return IsReserved((char)code) ? Replacement + sign
                        : IsLeftOut((char)code) ? sign
                        : m.Value;
                });

    [GeneratedRegex("&#(?:[xX]0*(?<hex>[0-9a-fA-F]{1,8})|0*(?<decimal>[0-9]{1,9}))(?:;|(?![0-9a-fA-F]))")]
    private static partial Regex Reference();
}
