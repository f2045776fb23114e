namespace Portfolio.Sources.Entries;

/// <content>Words of dates and periods.</content>
public sealed partial record EntryRules
{
    /// <summary>Names of months and their number, the longest form first.</summary>
    internal IReadOnlyList<NumberWord> Months { get; init; } =
    [
        new("january", 1),
        new("february", 2),
        new("march", 3),
        new("april", 4),
        new("may", 5),
        new("june", 6),
        new("july", 7),
        new("august", 8),
        new("september", 9),
        new("october", 10),
        new("november", 11),
        new("december", 12),
        new("jan", 1),
        new("feb", 2),
        new("mar", 3),
        new("apr", 4),
        new("jun", 6),
        new("jul", 7),
        new("aug", 8),
        new("sept", 9),
        new("sep", 9),
        new("oct", 10),
        new("nov", 11),
        new("dec", 12),
    ];

    /// <summary>Seasons and terms that may stand with a year in place of a month.</summary>
    public IReadOnlyList<string> Seasons { get; init; } =
    [
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "春季学期",
        "秋季学期",
        "春季學期",
        "秋季學期",
        "春季",
        "夏季",
        "秋季",
        "冬季",
        "春",
        "夏",
        "秋",
        "冬",
    ];

    /// <summary>Words for an end of a period that is not there yet.</summary>
    internal IReadOnlyList<string> PresentWords { get; init; } =
    ["present", "now", "current", "currently", "ongoing", "today", "至今", "迄今", "现在", "現在", "目前", "今"];

    /// <summary>Words and marks between beginning and end of a period.</summary>
    internal IReadOnlyList<string> RangeWords { get; init; } =
    ["to", "until", "till", "through", "至", "到", "–", "—", "-", "－", "‐", "‑", "−", "~", "～", "〜", "→"];

    /// <summary>Words before a period that are no part of its dates.</summary>
    internal IReadOnlyList<string> PeriodLabels { get; init; } =
    ["time:", "date:", "dates:", "period:", "duration:", "时间:", "時間:", "日期:", "任期:", "from", "自", "从", "從"];

    /// <summary>Words before the beginning of a period that has no end.</summary>
    internal IReadOnlyList<string> OpenStartWords { get; init; } = ["since"];

    /// <summary>Words behind the beginning of a period that has no end.</summary>
    internal IReadOnlyList<string> OpenEndWords { get; init; } = ["以来", "以來", "起"];
}
