using System.Text.RegularExpressions;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Identity;

/// <summary>One way of writing something that identifies, for folded texts.</summary>
/// <param name="Pattern">As a regular expression, without regard to what stands around it.</param>
/// <param name="Holds">Judges a match by the capitals in it and by what stands around it.</param>
/// <param name="Keys">
/// What every text with a match contains: letters of its <see cref="IdentityText.Letters"/>, digits of its digits, other characters
/// of itself.
/// </param>
internal sealed record Spelling(Regex Pattern, Func<FoldedMatch, bool> Holds, IReadOnlyList<string> Keys)
{
    /// <summary>A spelling that is one wherever it stands as whole words.</summary>
    public static Spelling Whole(string pattern, params string[] keys) => Of(pattern, m => m.IsWhole, keys);

    /// <param name="pattern">Regular expression.</param>
    /// <param name="holds">Judges a match.</param>
    /// <param name="keys">Parts that every match has, to pass texts over without a search.</param>
    public static Spelling Of(string pattern, Func<FoldedMatch, bool> holds, params string[] keys) =>
        new(new(pattern, RegexOptions.CultureInvariant), holds, keys);

    /// <summary>Start and length of each match in a folded text.</summary>
    public IEnumerable<(int Start, int Length)> In(IdentityText text)
    {
        foreach (var key in Keys)
            if (!Holder(text, key).Contains(key, StringComparison.Ordinal))
                yield break;
        for (var at = 0; at <= text.Text.Length; )
        {
            var match = Pattern.Match(text.Text, at);
            if (!match.Success)
                yield break;
            var holds = match.Length > 0 && Holds(new(text, match));
            if (holds)
                yield return (match.Index, match.Length);
            at = holds ? match.Index + match.Length : match.Index + 1;
        }
    }

    private static string Holder(IdentityText text, string key) =>
        key.Length == 0 ? ""
        : IdentityText.IsLetter(key[0]) ? text.Letters
        : char.IsAsciiDigit(key[0]) ? text.Digits
        : text.Text;
}

/// <summary>A match in a folded text, and what tells whether it is a word, a name or a handle there.</summary>
internal readonly record struct FoldedMatch(IdentityText Text, Match Match)
{
    /// <summary>Group of patterns: empty, where the words of a name meet that are written as one.</summary>
    public const string Joint = "joint";

    public int Start => Match.Index;

    public int End => Match.Index + Match.Length;

    /// <summary>The character before, or a space.</summary>
    public char Before => Start > 0 ? Text.Text[Start - 1] : ' ';

    /// <summary>The character behind, or a space.</summary>
    public char Behind => End < Text.Text.Length ? Text.Text[End] : ' ';

    /// <summary>No Latin word goes on at either end; numbers may, as they mark notes, and a capital within a word begins another.</summary>
    public bool IsWhole => IsEdge(Start) && IsEdge(End);

    /// <summary>As <see cref="IsWhole"/>, and no number goes on either.</summary>
    public bool IsApart =>
        IsWhole
        && !(char.IsAsciiDigit(Before) && char.IsAsciiDigit(Text.Text[Start]))
        && !(char.IsAsciiDigit(Behind) && char.IsAsciiDigit(Text.Text[End - 1]));

    /// <summary>
    /// Whether one word ends and another begins at a place: no letters on both sides, or those of <c>wordWord</c> or <c>WORDWord</c>.
    /// </summary>
    public bool IsEdge(int at)
    {
        var text = Text.Text;
        if (at <= 0 || at >= text.Length || !IdentityText.IsLetter(text[at - 1]) || !IdentityText.IsLetter(text[at]))
            return true;
        return IsHump(at);
    }

    /// <summary>Whether a word begins with a capital right behind another word.</summary>
    public bool IsHump(int at) =>
        Text.IsCapital(at)
        && (!Text.IsCapital(at - 1) || (at + 1 < Text.Text.Length && IdentityText.IsLetter(Text.Text[at + 1]) && !Text.IsCapital(at + 1)));

    /// <summary>How the letters of the match are cased.</summary>
    public Casing Casing
    {
        get
        {
            int capitals = 0,
                letters = 0,
                words = 0,
                begun = 0;
            for (var i = Start; i < End; i++)
            {
                if (!IdentityText.IsLetter(Text.Text[i]))
                    continue;
                letters++;
                var capital = Text.IsCapital(i);
                capitals += capital ? 1 : 0;
                if (i > Start && IdentityText.IsLetter(Text.Text[i - 1]))
                    continue;
                words++;
                begun += capital ? 1 : 0;
            }

            return capitals == 0 ? Casing.Lower
                : capitals == letters ? Casing.Upper
                : begun == words ? Casing.Title
                : Casing.Mixed;
        }
    }
}

/// <summary>How the words of a stretch are cased.</summary>
internal enum Casing
{
    /// <summary>No capital.</summary>
    Lower,

    /// <summary>Nothing but capitals.</summary>
    Upper,

    /// <summary>Every word begins with a capital.</summary>
    Title,

    /// <summary>Anything else.</summary>
    Mixed,
}
