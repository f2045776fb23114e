using System.Text.RegularExpressions;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Identity;

/// <summary>
/// The forms in which addresses, numbers and handles are written: as they are, spelled out against robots, and regrouped.
/// </summary>
internal static partial class AddressForms
{
    /// <summary>Fewer digits are part of other numbers too often to be found within one.</summary>
    private const int LongNumber = 8;

    /// <summary>A handle of fewer characters is found only behind an @ or in an address.</summary>
    private const int ShortHandle = 3;

    private const string Open = @"[\[({<【〔「《]\s*",
        Close = @"\s*[\])}>】〕」》]";

    private const string At = $@"(?:\s*(?:@|%40|#|艾特|圈a|{Open}(?:at|@|a|艾特){Close}|[_*-]at[_*-])\s*|\s*at\s*)";

    private const string Dot = $@"(?:\s*(?:\.|。|·|点|{Open}(?:dot|\.|d|点){Close}|[_*-]dot[_*-])\s*|\s*dot\s*)";

    private const string BetweenDigits = @"[\s\-().,·/_~]{0,4}";

    private const string Zeros = "0〇零○";

    private const string ChineseDigits = "一二三四五六七八九";

    [GeneratedRegex("(?<![0-9])[0-9]{4}-?[0-9]{4}-?[0-9]{4}-?[0-9]{3}[0-9x](?![0-9])")]
    private static partial Regex Orcid();

    /// <param name="value">Folded.</param>
    public static IEnumerable<Spelling> Email(string value)
    {
        var parts = value.Split('@');
        if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0)
            return Handle(value);
        return
        [
            Spelling.Of(string.Join(At, parts.Select(Dotted)), m => m.IsApart, Keys(value)),
            Spelling.Of(Reversed(parts[1]) + @"\s*@\s*" + Reversed(parts[0]), m => m.IsApart, [.. Keys(value).Select(Reverse)]),
            Spelling.Of(string.Join(@"\s", value.Select(c => Regex.Escape(c.ToString()))), m => m.IsApart, Keys(value)),
        ];
    }

    /// <param name="value">Folded.</param>
    public static IEnumerable<Spelling> Handle(string value)
    {
        value = value.TrimStart('@');
        if (value.Length == 0)
            return [];
        var found = new List<Spelling>
        {
            Spelling.Of(
                Dotted(value),
                m =>
                    m.IsWhole && (value.Length >= ShortHandle || m.Before is '@' or '/') && (value.Any(IdentityText.IsLetter) || m.IsApart),
                Keys(value)
            ),
        };
        if (value.Contains('@', StringComparison.Ordinal))
            found.AddRange(Email(value));
        found.AddRange(OrcidOf(value));
        return found;
    }

    /// <summary>An address of a page; a scheme, <c>www.</c> and a final slash may be missing.</summary>
    /// <param name="value">Folded.</param>
    public static IEnumerable<Spelling> Page(string value)
    {
        var bare = WithoutScheme(value);
        return bare.Length == 0 ? [] : [Spelling.Of(Dotted(bare), m => m.IsApart, Keys(bare)), .. OrcidOf(value)];
    }

    /// <summary>The digits with anything between them; those of the country may be missing, and a 0 may stand for them.</summary>
    /// <param name="value">Folded.</param>
    public static IEnumerable<Spelling> Phone(string value)
    {
        var digits = string.Concat(value.Where(char.IsAsciiDigit));
        if (digits.Length == 0)
            return Handle(value);
        var isInternational = value.StartsWith('+') || digits.StartsWith("00", StringComparison.Ordinal);
        digits = isInternational && !value.StartsWith('+') ? digits[2..] : digits;

        // The separator behind +86 tells how long the country's number is.
        var country = isInternational ? CountryDigits(value, digits) : 0;
        var own = digits[country..];
        if (!isInternational && own.Length > LongNumber && own[0] == '0')
            own = own[1..];
        var ahead =
            country > 0
                ? $@"(?:\(?\+?(?:00)?{Grouped(digits[..country])}{BetweenDigits})?(?:\(?[{Zeros}]\)?{BetweenDigits})?"
                : $@"\+?(?:[{Zeros}]{BetweenDigits})?";
        return [Spelling.Of(ahead + Grouped(own), m => own.Length >= LongNumber || IsAlone(m), own)];
    }

    /// <summary>Letters and digits with anything between them.</summary>
    /// <param name="value">Folded.</param>
    public static IEnumerable<Spelling> Number(string value)
    {
        var signs = value.Where(char.IsLetterOrDigit).ToList();
        var digits = string.Concat(signs.Where(char.IsAsciiDigit));
        return signs.Count == 0
            ? []
            :
            [
                Spelling.Of(
                    string.Join(BetweenDigits, signs.Select(c => Regex.Escape(c.ToString()))),
                    m => m.IsApart,
                    digits.Length > 0 ? [digits] : []
                ),
            ];
    }

    /// <summary>An address without scheme, <c>www.</c> and final slash.</summary>
    public static string WithoutScheme(string address)
    {
        var at = address.IndexOf("://", StringComparison.Ordinal);
        var bare = at >= 0 ? address[(at + 3)..] : address;
        return (bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare).TrimEnd('/');
    }

    private static IEnumerable<Spelling> OrcidOf(string value) =>
        Orcid().Match(value) is { Success: true } match
            ?
            [
                Spelling.Of(
                    string.Join(@"[\s\-]?", Digits(match.Value)),
                    m => m.IsApart,
                    string.Concat(match.Value.Where(char.IsAsciiDigit))
                ),
            ]
            : [];

    /// <summary>Neither letters nor digits go on.</summary>
    private static bool IsAlone(FoldedMatch match) => !char.IsAsciiLetterOrDigit(match.Before) && !char.IsAsciiLetterOrDigit(match.Behind);

    private static IEnumerable<char> Digits(string text) => text.Where(char.IsLetterOrDigit);

    private static string Dotted(string text) => string.Join(Dot, text.Split('.').Select(LatinLetters.Plain));

    /// <summary>The letters of the longest part between signs, which may be spelled out.</summary>
    private static string[] Keys(string value) =>
        [
            .. value
                .Split(['.', '@', '/', ':', '?', '=', '&', '-', '_'])
                .Where(part => part.All(c => IdentityText.IsLetter(c) || char.IsAsciiDigit(c)))
                .SelectMany(LatinLetters.Key)
                .OrderByDescending(key => key.Length)
                .Take(1),
        ];

    private static string Reverse(string text) => string.Concat(text.Reverse());

    private static string Reversed(string text) => Regex.Escape(Reverse(text)).Replace(@"\.", @"\s*\.\s*", StringComparison.Ordinal);

    private static string Grouped(string digits) => string.Join(BetweenDigits, digits.Select(Digit));

    private static string Digit(char digit) =>
        digit == '0' ? $"[{Zeros}]" : $"[{digit}{ChineseDigits[digit - '1']}{(digit == '1' ? "幺" : "")}]";

    private static int CountryDigits(string value, string digits)
    {
        var written = value.StartsWith('+') ? value[1..] : value[2..];
        var length = written.TakeWhile(char.IsAsciiDigit).Count();

        // +8613800138000 does not say where the country's digits end; 1, 7 and 86 need no list.
        if (length > 3)
            length =
                digits[0] is '1' or '7' ? 1
                : digits.StartsWith("86", StringComparison.Ordinal) ? 2
                : 0;
        return digits.Length - length < 6 ? 0 : length;
    }
}
