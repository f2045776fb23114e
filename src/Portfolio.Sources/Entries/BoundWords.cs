using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Words before a number of people that make it a bound: <c>up to 50</c>, <c>逾百人</c>.</summary>
internal static class BoundWords
{
    private static readonly string[] AtMost =
    [
        "不超过",
        "不超過",
        "至多",
        "最多",
        "不到",
        "不足",
        "up to",
        "at most",
        "no more than",
        "not more than",
        "fewer than",
        "less than",
        "under",
        "<",
        "≤",
    ];

    private static readonly string[] AtLeast =
    [
        "超过",
        "超過",
        "至少",
        "不少于",
        "不少於",
        "多于",
        "突破",
        "逾",
        "超",
        "上",
        "over",
        "more than",
        "at least",
        "above",
        "exceeding",
        "exceeded",
        "+",
        ">",
        "≥",
    ];

    private static readonly string[] About =
    [
        "大约",
        "大約",
        "约",
        "約",
        "接近",
        "将近",
        "將近",
        "近",
        "大概",
        "about",
        "around",
        "approximately",
        "approx.",
        "nearly",
        "almost",
        "some",
        "roughly",
        "~",
        "≈",
    ];

    /// <summary>Each word with what it makes of the number.</summary>
    public static IReadOnlyList<BoundWord> BeforeNumber { get; } =
    [
        .. AtMost.Select(w => new BoundWord(w, PeopleBound.AtMost)),
        .. AtLeast.Select(w => new BoundWord(w, PeopleBound.AtLeast)),
        .. About.Select(w => new BoundWord(w, PeopleBound.About)),
    ];
}
