using Portfolio.Sources.Text;

namespace Portfolio.Export.Identity;

/// <summary>All spellings of something that identifies, by its kind.</summary>
internal static class IdentityPatterns
{
    /// <param name="kind">A key of <c>identity:</c>.</param>
    /// <param name="value">As it was written.</param>
    public static IReadOnlyList<Spelling> Of(string kind, string value)
    {
        var folded = IdentityText.Of(value).Trim();
        return
        [
            .. kind switch
            {
                "phone" => AddressForms.Phone(folded),
                "email" => AddressForms.Email(folded),
                "student-number" => AddressForms.Number(folded),
                "home-page" => AddressForms.Page(folded),
                "names" => ByWriting(folded).SelectMany(n => IsEastAsian(n) ? HanName.Of(n) : LatinName.Of(n)),
                "organisations" => ByWriting(folded).Count() == 1 ? Organisation(folded) : [.. ByWriting(folded).SelectMany(Organisation)],
                _ when folded.Contains("://", StringComparison.Ordinal) => AddressForms.Page(folded),
                _ => AddressForms.Handle(folded),
            },
        ];
    }

    /// <summary>A name in two writings, as <c>马洪涛 Ma Hongtao</c> or <c>Ma Hongtao (马洪涛)</c>, is two names.</summary>
    private static IEnumerable<string> ByWriting(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && Belongs(name[i], start, i))
                continue;
            var part = name[start..i].Trim(' ', '(', ')', '/', '|', '·', ',', '-');
            if (part.Length > 0)
                yield return part;
            start = i;
        }

        bool Belongs(char c, int from, int to) =>
            !(IdentityText.IsLetter(c) || Scripts.IsEastAsian(c))
            || name[from..to].FirstOrDefault(o => IdentityText.IsLetter(o) || Scripts.IsEastAsian(o)) is '\0'
            || Scripts.IsEastAsian(c) == IsEastAsian(name[from..to]);
    }

    private static IEnumerable<Spelling> Organisation(string value)
    {
        if (IsEastAsian(value))
        {
            string[] characters = [.. value.EnumerateRunes().Select(r => r.ToString()).Where(c => c != " ")];
            return [Spelling.Of(HanName.Spelled(characters), _ => true, characters)];
        }

        var words = value.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1
            ? LatinName.Alone(words[0])
            : [Spelling.Whole(string.Join(@"[\s.,_·&\-]*", words.Select(LatinLetters.Plain)), [.. words.SelectMany(LatinLetters.Key)])];
    }

    private static bool IsEastAsian(string text) => text.Any(c => Scripts.IsEastAsian(c) || char.IsSurrogate(c));
}
