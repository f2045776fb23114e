using System.Buffers;
using System.Text.RegularExpressions;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing;

/// <summary>The words with the number of people at the end of an activity, cut into what a column shows. Offsets in its text.</summary>
/// <param name="Separator">Where the marks and spaces between sentence and phrase begin.</param>
/// <param name="Label">Where the words before the number begin: <c>参与人数</c>.</param>
/// <param name="Number">Where the number begins, with a sign before it.</param>
/// <param name="NumberEnd">Behind its digits.</param>
/// <param name="Unit">Where the noun behind it begins: <c>人</c>, <c>people</c>.</param>
/// <param name="UnitEnd">Behind the noun.</param>
/// <param name="End">Behind the last word; marks that end the sentence may follow.</param>
internal sealed partial record ActivityPhrase(int Separator, int Label, int Number, int NumberEnd, int Unit, int UnitEnd, int End)
{
    /// <summary>Characters of the words before a number that belong to it: " participants: " has 15, "参与人数" four.</summary>
    private const int LongestLabel = 15;

    /// <summary>Marks that may end the sentence, and spaces.</summary>
    private const string Ends = "。.；;，,、！! ）)\u00A0";

    /// <summary>What separates the words with the number from the sentence before them.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create("，,；;：:（(|");

    /// <summary>Dashes also stand within names: they part the number only where nothing else stands between.</summary>
    private static readonly SearchValues<char> Dashes = SearchValues.Create("–—-·/");

    /// <summary>The phrase, when it ends the sentence and a mark stands before it; else null.</summary>
    /// <param name="text">The words of the activity.</param>
    /// <param name="people">Number as the author wrote it.</param>
    /// <param name="start">Offset of that.</param>
    public static ActivityPhrase? Find(string text, PeopleCount people, int start)
    {
        var end = start + people.Written.Length;
        if (
            text[end..].Trim(Ends.ToCharArray()) is not ("" or "人" or "名" or "位")
            || Parts().Match(people.Written) is not { Success: true } parts
        )
            return null;
        var separator = text.AsSpan(0, start).LastIndexOfAny(Separators);
        if (text.AsSpan(0, start).TrimEnd() is [.., var last] before && Dashes.Contains(last))
            separator = before.Length - 1;
        // 参与人数：40 is one phrase behind the comma before it.
        if (separator > 0 && text[separator] is ':' or '：' && text.AsSpan(0, separator).LastIndexOfAny(Separators) is > 0 and var earlier)
            separator = start - earlier - 1 <= LongestLabel ? earlier : separator;
        if (separator <= 0 || start - separator - 1 > LongestLabel)
            return null;
        var label = separator + 1;
        while (label < start && text[label] == ' ')
            label++;
        var (number, unit) = (parts.Groups["number"], parts.Groups["unit"]);
        var numberEnd = start + number.Index + number.Length;
        return new(
            separator,
            label,
            start + number.Index,
            numberEnd,
            unit.Success ? start + unit.Index : numberEnd,
            unit.Success ? start + unit.Index + unit.Length : numberEnd,
            text.TrimEnd(Ends.ToCharArray()) is { Length: var words } && words > end ? words : end
        );
    }

    /// <summary>Words that announce the number, without marks; empty when there are none.</summary>
    public string LabelOf(string text) => text[Label..Number].Trim(' ', '\u00A0', ':', '：', '(', '（');

    /// <summary>The noun behind the number.</summary>
    public string UnitOf(string text) => text[Unit..UnitEnd];

    [GeneratedRegex(@"^[^0-9]*?(?<number>[+＋]?[0-9０-９](?:[0-9０-９,，. ]*[0-9０-９])?)[^\p{L}]*(?<unit>人次|人|名|位|[A-Za-z]+)?")]
    private static partial Regex Parts();
}
