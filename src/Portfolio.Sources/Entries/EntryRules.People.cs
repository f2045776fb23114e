using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <content>Words around a number of people.</content>
public sealed partial record EntryRules
{
    /// <summary>Words before a number that make it one of people.</summary>
    internal IReadOnlyList<string> PeopleLabels { get; init; } =
    [
        "人数",
        "人數",
        "人次",
        "参与者",
        "參與者",
        "与会者",
        "與會者",
        "participants",
        "attendees",
        "attendance",
        "number of people",
        "participation",
        "headcount",
    ];

    /// <summary>What may stand between a label of people and the number.</summary>
    internal IReadOnlyList<string> PeopleConnectors { get; init; } =
    [
        "达到",
        "達到",
        "达",
        "達",
        "为",
        "為",
        "是",
        "共计",
        "共計",
        "共",
        "有",
        "合计",
        "合計",
        ":",
        "=",
        "(",
        "of",
        "was",
        "were",
        "is",
        "reached",
        "reaching",
    ];

    /// <summary>Nouns behind a number that make it one of people.</summary>
    internal IReadOnlyList<string> PeopleNouns { get; init; } =
    [
        "人次",
        "人",
        "名",
        "位",
        "people",
        "persons",
        "participants",
        "attendees",
        "students",
        "members",
        "guests",
        "volunteers",
        "visitors",
        "teachers",
        "freshmen",
        "undergraduates",
        "scholars",
        "players",
        "viewers",
        "listeners",
        "delegates",
        "applicants",
        "employees",
        "alumni",
        "children",
        "audience",
    ];

    /// <summary>Words that begin like a noun of people and mean something else.</summary>
    internal IReadOnlyList<string> PeopleNot { get; init; } =
    [
        "人民",
        "人工",
        "人均",
        "人才",
        "人际",
        "人際",
        "人物",
        "人生",
        "人类",
        "人類",
        "人口",
        "人事",
        "人文",
        "人力",
        "人体",
        "人體",
        "人格",
        "人性",
        "名额",
        "名額",
        "名次",
        "名字",
        "名称",
        "名稱",
        "位置",
        "位数",
        "位數",
        "位于",
        "位於",
    ];

    /// <summary>Words before a number of people that make it a bound.</summary>
    internal IReadOnlyList<BoundWord> BoundsBefore { get; init; } = BoundWords.BeforeNumber;

    /// <summary>Words behind a number of people that make it a bound.</summary>
    internal IReadOnlyList<BoundWord> BoundsAfter { get; init; } =
    [
        new("+", PeopleBound.AtLeast),
        new("以上", PeopleBound.AtLeast),
        new("余", PeopleBound.AtLeast),
        new("餘", PeopleBound.AtLeast),
        new("多", PeopleBound.AtLeast),
        new("or more", PeopleBound.AtLeast),
        new("and more", PeopleBound.AtLeast),
        new("左右", PeopleBound.About),
        new("上下", PeopleBound.About),
        new("来", PeopleBound.About),
        new("來", PeopleBound.About),
        new("or so", PeopleBound.About),
        new("以下", PeopleBound.AtMost),
        new("以内", PeopleBound.AtMost),
        new("以內", PeopleBound.AtMost),
        new("or fewer", PeopleBound.AtMost),
        new("or less", PeopleBound.AtMost),
    ];
}
