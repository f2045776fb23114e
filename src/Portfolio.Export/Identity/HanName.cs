using System.Text.RegularExpressions;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Identity;

/// <summary>
/// The forms of a name in ideographs, kana or hangul: family name first, or last where the text around says that it is a name; with spaces,
/// dots, brackets, marks of notes and readings (<c>马(Mǎ)洪涛</c>) between the characters.
/// </summary>
internal static class HanName
{
    /// <summary>What may follow a name that is written family name last; anything else may belong to another word.</summary>
    private const string Followers = "的和与及等在著编作译同向对给让";

    /// <summary>Between words of their own these signs may stand as well.</summary>
    private const string Plain = @"\s_/'""“”‘’()\[\]{}<>【】〔〕「」『』《》〈〉|~0-9\-";

    private const int MostBetween = 6;

    /// <summary>Family names of two characters; all others have one.</summary>
    private static readonly HashSet<string> Compound =
    [
        .. "欧阳 司马 诸葛 上官 司徒 东方 独孤 南宫 夏侯 尉迟 皇甫 公孙 慕容 令狐 宇文 长孙 司空 端木 百里 呼延 轩辕 申屠 太史 澹台 濮阳 淳于 单于 万俟 闻人 钟离 公羊 鲜于 拓跋"
            .Split(' ')
            .Select(IdentityText.Of),
    ];

    private static readonly string Between =
        $@"(?:\([^()\u3400-\u9FFF]{{1,12}}\)|{IdentityText.RunEdge}[^{IdentityText.RunEdge}]{{0,8}}{IdentityText.RunEdge}|[·*†‡§¶#^]"
        + $"|[{Plain}]){{0,{MostBetween}}}";

    private static readonly Regex OnlyPlain = new($"^[{Plain}]*$", RegexOptions.CultureInvariant);

    /// <param name="value">Folded.</param>
    public static IEnumerable<Spelling> Of(string value)
    {
        var words = value.Split([' ', '·', '.', ',', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var characters = words.SelectMany(w => w.EnumerateRunes()).Select(r => r.ToString()).ToArray();
        if (characters.Length == 0)
            yield break;
        if (characters.Length == 1)
        {
            yield return Spelling.Of(Regex.Escape(characters[0]), m => !IsHan(m.Before) && !IsHan(m.Behind), characters);
            yield break;
        }

        yield return Spelling.Of(Spelled(characters), m => IsName(m, characters), characters);
        var family = FamilyLength(words);
        if (family < characters.Length)
            yield return Spelling.Of(Spelled([.. characters[family..], .. characters[..family]]), m => IsTurned(m, characters), characters);
    }

    /// <summary>Characters with what may stand between them.</summary>
    public static string Spelled(IEnumerable<string> characters) => string.Join(Between, characters.Select(Regex.Escape));

    private static int FamilyLength(string[] words)
    {
        var runes = words[0].EnumerateRunes().Select(r => r.ToString()).ToArray();
        return words.Length > 1 ? runes.Length
            : runes.Length > 2 && Compound.Contains(runes[0] + runes[1]) ? 2
            : 1;
    }

    /// <summary>
    /// Two characters with nothing but space between belong together only where no other words go on at both sides: 森林 伟大.
    /// </summary>
    private static bool IsName(FoldedMatch match, string[] characters) =>
        characters.Length > 2 || !IsHan(match.Before) || !IsHan(match.Behind) || !HasPlainGap(match, characters);

    private static bool IsTurned(FoldedMatch match, string[] characters) =>
        (characters.Length > 2 || !IsHan(match.Before))
        && (!IsHan(match.Behind) || Followers.Contains(match.Behind, StringComparison.Ordinal));

    private static bool HasPlainGap(FoldedMatch match, string[] characters)
    {
        var gap = match.Match.Value[characters[0].Length..^characters[^1].Length];
        return gap.Length > 0 && OnlyPlain.IsMatch(gap);
    }

    private static bool IsHan(char c) => Scripts.IsEastAsian(c) || char.IsSurrogate(c);
}
