namespace Portfolio.Sources.Entries;

/// <content>Headings that open a year.</content>
public sealed partial record EntryRules
{
    /// <summary>Beginnings of a heading that opens a year.</summary>
    public IReadOnlyList<string> YearHeadings { get; init; } =
    [
        "{nth} year",
        "{nth}-year",
        "{nth} academic year",
        "my {nth} year",
        "the {nth} year",
        "in my {nth} year",
        "year {n}",
        "academic year {n}",
        "{grade} year",
        "{grade}",
        "my {grade} year",
        "第{n}年",
        "第{n}学年",
        "第{n}學年",
        "{n}年级",
        "{n}年級",
        "大学{n}年级",
        "大學{n}年級",
        "大{n}",
        "大{n}学年",
        "大{n}學年",
        "大{n}上学期",
        "大{n}下学期",
        "大{n}上學期",
        "大{n}下學期",
        "研{n}",
        "博{n}",
        "高{n}",
        "{years} academic year",
        "academic year {years}",
        "{years}学年",
        "{years}學年",
        "{years}年度",
    ];

    /// <summary>What <c>{nth}</c> stands for.</summary>
    internal IReadOnlyList<NumberWord> NthWords { get; init; } =
    [
        new("first", 1),
        new("second", 2),
        new("third", 3),
        new("fourth", 4),
        new("fifth", 5),
        new("sixth", 6),
        new("seventh", 7),
        new("eighth", 8),
        new("1st", 1),
        new("2nd", 2),
        new("3rd", 3),
        new("4th", 4),
        new("5th", 5),
        new("6th", 6),
        new("7th", 7),
        new("8th", 8),
    ];

    /// <summary>Words of <c>{n}</c>; digits need none.</summary>
    internal IReadOnlyList<NumberWord> NumberWords { get; init; } =
    [
        new("one", 1),
        new("two", 2),
        new("three", 3),
        new("four", 4),
        new("five", 5),
        new("six", 6),
        new("seven", 7),
        new("eight", 8),
        new("一", 1),
        new("二", 2),
        new("三", 3),
        new("四", 4),
        new("五", 5),
        new("六", 6),
        new("七", 7),
        new("八", 8),
        new("九", 9),
        new("十", 10),
    ];

    /// <summary>What <c>{grade}</c> stands for: years of college and of high school in America.</summary>
    public IReadOnlyList<NumberWord> GradeWords { get; init; } =
    [new("freshman", 1), new("freshmen", 1), new("sophomore", 2), new("junior", 3), new("senior", 4)];

    /// <summary>
    /// Words that may follow the year without a mark between: <c>First year as Member of …</c>, <c>第一年担任…</c>.
    /// </summary>
    internal IReadOnlyList<string> YearJoiners { get; init; } = [" as ", " in ", " at ", " of ", "担任", "擔任", "任", "作为", "作為"];
}
