using Portfolio.Sources.Entries.Curricula;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>What the words of an entry are taken to mean; every list can be replaced or lengthened with <c>with</c>.</summary>
/// <remarks>
/// Heading patterns match a whole heading without case: <c>*</c> stands for any text. Year patterns match its beginning:
/// <c>{nth}</c> is first, 1st …, <c>{n}</c> a number in digits or words, <c>{grade}</c> freshman, sophomore …, <c>{years}</c>
/// two years such as 2022-2023. The words are English, Simplified and Traditional Chinese.
/// </remarks>
public sealed partial record EntryRules
{
    /// <summary>The rules of the program.</summary>
    public static readonly EntryRules Default = new();

    /// <summary>Roles in an organization, as the line below a year names them.</summary>
    internal IReadOnlyList<string> Roles { get; init; } = [.. RoleNames.English, .. RoleNames.Simplified, .. RoleNames.Traditional];

    /// <summary>Titles of pages that say where they stand in the menu of a site, in small letters.</summary>
    internal IReadOnlyList<string> PageTitles { get; init; } =
    [
        "about",
        "about me",
        "about this site",
        "home",
        "homepage",
        "index",
        "关于",
        "关于我",
        "關於",
        "關於我",
        "主页",
        "个人主页",
        "首页",
        "首頁",
    ];

    /// <summary>Whether a title is the name of a page and not of what stands on it.</summary>
    /// <param name="title">As plain text.</param>
    public bool IsPageTitle(string title) => CvDetector.IsPage(title, this);

    /// <summary>Words before a role or an organisation that belong to neither.</summary>
    internal IReadOnlyList<string> RoleLeadIns { get; init; } =
    ["as a ", "as an ", "as the ", "as ", "serving as ", "the ", "担任", "擔任", "任", "作为", "作為", "在"];

    /// <summary>Characters of the longest bold line that may be a heading. Rule of thumb: one line of print.</summary>
    internal int BoldHeadingLength { get; init; } = 80;

    /// <summary>Smallest share of the text, 0 to 1, from which a language is listed: names and terms alone stay below it.</summary>
    internal double LanguageShare { get; init; } = 0.05;
}

/// <summary>A word that stands for a number.</summary>
/// <param name="Word">In small letters.</param>
/// <param name="Value">The number; 1 for January and for the first year.</param>
public sealed record NumberWord(string Word, int Value);

/// <summary>A word that makes a number of people a bound.</summary>
/// <param name="Word">In small letters.</param>
/// <param name="Bound">What it makes of the number.</param>
internal sealed record BoundWord(string Word, PeopleBound Bound);
