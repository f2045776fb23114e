using System.Text.RegularExpressions;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Identity;

/// <summary>The spellings that a value of an identity may have in a folded text, as regular expressions.</summary>
internal static class IdentityPatterns
{
    /// <summary>Letters and digits below which a Latin text is found only as a whole word: Li is in many words, Liang in few.</summary>
    private const int WholeBelow = 5;

    /// <summary>What may stand between the words of a name, between ideographs and between digits: spaces, dots and hyphens.</summary>
    private const string Between = @"[\s·•・.,，、_\-‐-―]*";
    private const string BetweenHan = @"[\s·•・_\-‐-―]*";
    private const string BetweenDigits = @"[\s\-().·•/‐-―]*";

    /// <summary>The @ and the dot of an address, also as people write them against robots.</summary>
    private const string At = @"\s*(?:@|[\[({<]\s*at\s*[\])}>]|\sat\s|#|\(a\))\s*";
    private const string Dot = @"\s*(?:\.|[\[({<]\s*dot\s*[\])}>]|\sdot\s)\s*";

    /// <summary>Bounds of a word.</summary>
    private const string Start = "(?<![a-z0-9])",
        End = "(?![a-z0-9])";

    /// <summary>A pattern for a value of one kind.</summary>
    /// <param name="kind">A key of the map <c>identity</c>.</param>
    /// <param name="value">Folded.</param>
    public static string Of(string kind, string value) =>
        kind switch
        {
            "phone" => Phone(value),
            "email" => Email(value),
            "student-number" => Bounded(
                string.Join(BetweenDigits, value.Where(char.IsLetterOrDigit).Select(c => Regex.Escape(c.ToString()))),
                value
            ),
            "names" => Name(value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), value),
            "organisations" => Words(value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), value),
            _ => Bounded(Regex.Escape(value), value),
        };

    /// <summary>The digits with anything between them; those of the country may be missing, and a 0 may stand for them.</summary>
    private static string Phone(string value)
    {
        var country = value.StartsWith('+') ? new string([.. value.Skip(1).TakeWhile(char.IsAsciiDigit)]) : "";
        var digits = value.Where(char.IsAsciiDigit).Select(c => c.ToString()).ToList();
        if (digits.Count == 0)
            return Regex.Escape(value);

        // Country codes have one to three digits (ITU-T E.164, 6.2); what is left must be a number and no extension.
        if (country.Length is 0 or > 3 || digits.Count - country.Length < 6)
            return @"\+?" + string.Join(BetweenDigits, digits);
        var ahead = string.Join(BetweenDigits, digits.Take(country.Length));
        var number = string.Join(BetweenDigits, digits.Skip(country.Length));
        return $@"(?:\(?\+?(?:00)?{ahead}{BetweenDigits})?(?:\(?0{BetweenDigits})?{number}";
    }

    private static string Email(string value)
    {
        var parts = value.Split('@');
        if (parts.Length != 2)
            return Bounded(Regex.Escape(value), value);
        return Start + string.Join(At, parts.Select(p => string.Join(Dot, p.Split('.').Select(Regex.Escape)))) + End;
    }

    /// <summary>A name as it is, family name first or last, and with initials for the other names as bibliographies have it.</summary>
    private static string Name(string[] words, string value)
    {
        var spellings = new List<string> { Words(words, value) };
        if (words.Length >= 2 && words.All(w => w.All(c => !Scripts.IsEastAsian(c))))
        {
            spellings.Add(Words([words[^1], .. words[..^1]], value));
            spellings.Add(Words([.. words[1..], words[0]], value));
            spellings.AddRange(WithInitials(words[^1], words[..^1]));
            spellings.AddRange(WithInitials(words[0], words[1..]));
        }

        return $"(?:{string.Join('|', spellings)})";
    }

    private static IEnumerable<string> WithInitials(string family, string[] others)
    {
        if (family.Length < 2)
            yield break;
        var initials = string.Join(@"\.?[\s\-‐]*", others.Select(o => Regex.Escape(o[..1])));
        yield return $@"{Start}{initials}(?:\.\s*|\s+){Regex.Escape(family)}{End}";
        yield return $@"{Start}{Regex.Escape(family)}[,，]?\s+{initials}(?:\.|{End})";
    }

    private static string Words(string[] words, string value) => Bounded(string.Join(Between, words.Select(Word)), value);

    /// <summary>Readers of PDFs may put spaces between the characters of Han, and writers dots.</summary>
    private static string Word(string word) =>
        word.Any(Scripts.IsEastAsian)
            ? string.Join(BetweenHan, word.EnumerateRunes().Select(r => Regex.Escape(r.ToString())))
            : Regex.Escape(word);

    private static string Bounded(string pattern, string value) =>
        value.Count(char.IsLetterOrDigit) < WholeBelow && value.All(c => !Scripts.IsEastAsian(c)) ? Start + pattern + End : pattern;
}
