using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Finds the number of people in the words of an activity; a number of anything else is none.</summary>
internal static class PeopleReader
{
    private const string HanDigits = "零一二三四五六七八九";
    private const string HanNumerals = "零〇一二两三四五六七八九十百千万";

    /// <summary>Characters of an activity that are searched: bounds the time. Rule of thumb: more is a chapter.</summary>
    private const int MaxText = 4000;

    /// <summary>The first number that words like 参与人数 announce, else the first that words like 人 follow.</summary>
    public static PeopleCount? Find(string written, EntryRules rules)
    {
        if (written.Length > MaxText)
            written = written[..MaxText];
        var text = PeriodReader.HalfWidth(written);
        PeopleCount? first = null;
        for (var at = 0; at < text.Length; )
        {
            if (Number(text, at) is not { } number)
            {
                at++;
                continue;
            }

            if (Judge(text, written, number, rules) is { } found)
            {
                if (found.Announced)
                    return found.Count;
                first ??= found.Count;
            }

            at = number.End;
        }

        return first;
    }

    private static (PeopleCount Count, bool Announced)? Judge(string text, string written, Numeral number, EntryRules rules)
    {
        var end = number.End;
        PeopleBound? bound = number.IsRange ? PeopleBound.AtLeast : null;
        var noun = false;
        for (var turn = 0; turn < 4; turn++)
        {
            var next = Spaces(text, end);
            if (BoundAt(text, next, rules) is { } after)
            {
                bound ??= after.Bound;
                end = next + after.Word.Length;
            }
            else if (!noun && NounAt(text, next, rules) is var nounEnd && nounEnd > 0)
            {
                noun = true;
                end = nounEnd;
            }
            else
            {
                break;
            }
        }

        var start = number.Start;
        var before = BackSpaces(text, start);
        BoundWord? qualifier = null;
        foreach (var word in rules.BoundsBefore)
        {
            if (HeadingPattern.WordBefore(text, before, word.Word) && word.Word.Length > (qualifier?.Word.Length ?? 0))
                qualifier = word;
        }

        if (qualifier is not null)
        {
            start = before = before - qualifier.Word.Length;
            bound = qualifier.Bound;
        }

        if (number.Value == 0 || (number.IsBare && qualifier is null))
            return null;
        var announced = Announced(text, before, rules);
        if (!announced && !noun)
            return null;
        if (number.IsHan && !noun)
            return null;
        // 第3位 and 前10名 tell a rank.
        if (number.Start > 0 && text[number.Start - 1] is '第' or '前')
            return null;
        return (new(written[start..end], number.Value, bound ?? PeopleBound.Exact, start), announced);
    }

    private static bool Announced(string text, int before, EntryRules rules)
    {
        for (var turn = 0; turn < 4; turn++)
        {
            var end = BackSpaces(text, before);
            if (EndsWithAny(text, end, rules.PeopleLabels) > 0)
                return true;
            var length = EndsWithAny(text, end, rules.PeopleConnectors);
            if (length == 0)
                return false;
            before = end - length;
        }

        return false;
    }

    private static int EndsWithAny(string text, int end, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (HeadingPattern.WordBefore(text, end, word))
                return word.Length;
        }

        return 0;
    }

    private static BoundWord? BoundAt(string text, int at, EntryRules rules)
    {
        foreach (var word in rules.BoundsAfter)
        {
            if (HeadingPattern.WordAt(text, at, word.Word))
                return word;
        }

        return null;
    }

    /// <summary>Offset after a noun of people here, perhaps after one word such as <c>international</c>; else 0.</summary>
    private static int NounAt(string text, int at, EntryRules rules)
    {
        foreach (var not in rules.PeopleNot)
        {
            if (HeadingPattern.WordAt(text, at, not))
                return 0;
        }

        foreach (var noun in rules.PeopleNouns)
        {
            if (HeadingPattern.WordAt(text, at, noun))
                return at + noun.Length;
        }

        var word = at;
        while (word < text.Length && word - at < 20 && (char.IsAsciiLetter(text[word]) || text[word] == '-'))
            word++;
        if (word == at || word >= text.Length || text[word] != ' ')
            return 0;
        foreach (var noun in rules.PeopleNouns)
        {
            if (HeadingPattern.IsLatin(noun[0]) && HeadingPattern.WordAt(text, word + 1, noun))
                return word + 1 + noun.Length;
        }

        return 0;
    }

    private readonly record struct Numeral(int Start, int End, int Value, bool IsRange, bool IsHan, bool IsBare);

    private static Numeral? Number(string text, int at)
    {
        if (HanNumerals.Contains(text[at]))
            return HanNumber(text, at);
        if (!char.IsAsciiDigit(text[at]))
            return null;
        var end = Digits(text, at, out var value);
        var glued = at > 0 && (HeadingPattern.IsLatin(text[at - 1]) || text[at - 1] is '.' or '/' or '_');
        var more =
            end < text.Length
            && (
                HeadingPattern.IsLatin(text[end])
                || text[end] is '%' or '/' or '_'
                || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            );
        if (value < 0 || glued || more)
            return new Numeral(at, end, 0, false, true, true);
        if (end + 1 < text.Length && text[end] is '-' or '–' or '~' or '—' or '至' && char.IsAsciiDigit(text[end + 1]))
        {
            // 30-40 people are at least 30.
            return new Numeral(at, Digits(text, end + 1, out _), value, true, false, false);
        }

        if (end < text.Length && text[end] is '百' or '千' or '万')
        {
            var unit = text[end] switch
            {
                '百' => 100,
                '千' => 1000,
                _ => 10000,
            };
            return value < 100000 ? new Numeral(at, end + 1, value * unit, false, false, false) : null;
        }

        return new Numeral(at, end, value, false, false, false);
    }

    /// <summary>Digits with commas between thousands; -1 when the number is too long to be one of people.</summary>
    private static int Digits(string text, int at, out int value)
    {
        var end = at;
        long sum = 0;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
                sum = Math.Min((sum * 10) + (text[end] - '0'), int.MaxValue);
            else if (text[end] != ',' || end + 3 >= text.Length || !text.AsSpan(end + 1, 3).ContainsOnlyDigits())
                break;
            end++;
        }

        value = sum < 1_000_000_000 ? (int)sum : -1;
        return end;
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>三十, 一百二十, 百: only with a unit, since 一名 is rarely a count.</summary>
    private static Numeral HanNumber(string text, int at)
    {
        var end = at;
        int total = 0,
            digit = 0;
        bool unit = false,
            known = at == 0 || text[at - 1] is not ('几' or '幾' or '数' or '數');
        while (end < text.Length && HanNumerals.Contains(text[end]))
        {
            var c = text[end++] switch
            {
                '〇' => '零',
                '两' => '二',
                var other => other,
            };
            if (HanDigits.IndexOf(c) is var value && value >= 0)
            {
                digit = value;
                continue;
            }

            var size = c switch
            {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => 10000,
            };
            unit = true;
            if (size == 10000)
                total = Math.Min(Math.Max(total + digit, 1), 10000) * size;
            else
                total = Math.Min(total + Math.Max(digit, 1) * size, 100_000_000);
            digit = 0;
        }

        var bare = end - at == 1 && text[at] != '十';
        return new(at, end, known ? total + digit : 0, false, true, bare || !unit);
    }

    private static int Spaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }

    private static int BackSpaces(string text, int end)
    {
        while (end > 0 && text[end - 1] == ' ')
            end--;
        return end;
    }
}
