namespace Portfolio.Sources.Entries;

/// <content>Headings of activities and projects within a year.</content>
public sealed partial record EntryRules
{
    /// <summary>Headings that stand above a list of activities.</summary>
    public IReadOnlyList<string> ActivityHeadings { get; init; } =
    [
        "activity",
        "activities",
        "activity list*",
        "list of activit*",
        "list of the activit*",
        "activities *",
        "* activities",
        "my activities*",
        "events",
        "event list*",
        "list of events*",
        "* events",
        "活动",
        "活动列表*",
        "*活动列表",
        "活动清单*",
        "*活动清单",
        "活动一览*",
        "*活动一览",
        "活动汇总*",
        "*活动汇总",
        "主要活动*",
        "课外活动*",
        "活动经历*",
        "*的活动",
        "活動",
        "活動列表*",
        "*活動列表",
        "活動清單*",
        "*活動清單",
        "活動一覽*",
        "*活動一覽",
        "活動匯總*",
        "*活動匯總",
        "主要活動*",
        "課外活動*",
        "活動經歷*",
        "*的活動",
    ];

    /// <summary>A paragraph that matches, ends in a colon and stands before a list leads in a list of activities.</summary>
    internal IReadOnlyList<string> ActivityLeadIns { get; init; } = ["*activities*", "list of activit*", "*events*", "*活动*", "*活動*"];

    /// <summary>Headings that stand above the projects of a year.</summary>
    public IReadOnlyList<string> ProjectHeadings { get; init; } =
    [
        "details",
        "details of *",
        "* details of *",
        "here are details*",
        "here are the details*",
        "* details",
        "project details*",
        "job details*",
        "projects",
        "* projects",
        "projects and *",
        "project experience*",
        "project list*",
        "list of projects*",
        "项目",
        "*项目",
        "*项目经历",
        "*项目经验",
        "*项目详情",
        "*项目介绍",
        "*项目列表",
        "详情",
        "*工作详情",
        "*的详情",
        "详细介绍",
        "*详细情况",
        "項目",
        "*項目",
        "*項目經歷",
        "*項目經驗",
        "*項目詳情",
        "*項目介紹",
        "*項目列表",
        "詳情",
        "*工作詳情",
        "*的詳情",
        "詳細介紹",
        "*詳細情況",
        "*專案",
        "專案經歷",
        "專案詳情",
    ];

    /// <summary>Words that stand before the number of a project.</summary>
    internal IReadOnlyList<string> ProjectNumberWords { get; init; } = ["project", "job", "task", "part", "项目", "項目", "專案", "第"];
}
