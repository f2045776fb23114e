namespace Portfolio.Export.Entries;

/// <summary>What the words of an entry are taken to mean; every list can be replaced or lengthened with <c>with</c>.</summary>
/// <remarks>
/// Heading patterns match a whole heading without case: <c>*</c> stands for any text. Year patterns match its beginning:
/// <c>{nth}</c> is first, 1st …, <c>{n}</c> a number in digits or words, <c>{years}</c> two years such as 2022-2023.
/// </remarks>
internal sealed record EntryRules
{
    public static readonly EntryRules Default = new();

    public IReadOnlyList<string> YearHeadings { get; init; } =
    [
        "{nth} year", "{nth}-year", "{nth} academic year", "my {nth} year", "the {nth} year", "in my {nth} year", "year {n}", "academic year {n}",
        "{grade} year", "{grade}", "my {grade} year",
        "第{n}年", "第{n}学年", "第{n}學年", "{n}年级", "{n}年級", "大学{n}年级", "大學{n}年級",
        "大{n}", "大{n}学年", "大{n}學年", "大{n}上学期", "大{n}下学期", "大{n}上學期", "大{n}下學期", "研{n}", "博{n}", "高{n}",
        "{years} academic year", "academic year {years}", "{years}学年", "{years}學年", "{years}年度",
    ];

    public IReadOnlyList<NumberWord> NthWords { get; init; } =
    [
        new("first", 1), new("second", 2), new("third", 3), new("fourth", 4), new("fifth", 5), new("sixth", 6), new("seventh", 7), new("eighth", 8),
        new("1st", 1), new("2nd", 2), new("3rd", 3), new("4th", 4), new("5th", 5), new("6th", 6), new("7th", 7), new("8th", 8),
    ];

    public IReadOnlyList<NumberWord> NumberWords { get; init; } =
    [
        new("one", 1), new("two", 2), new("three", 3), new("four", 4), new("five", 5), new("six", 6), new("seven", 7), new("eight", 8),
        new("一", 1), new("二", 2), new("三", 3), new("四", 4), new("五", 5), new("六", 6), new("七", 7), new("八", 8), new("九", 9), new("十", 10),
    ];

    public IReadOnlyList<NumberWord> GradeWords { get; init; } =
        [new("freshman", 1), new("freshmen", 1), new("sophomore", 2), new("junior", 3), new("senior", 4)];

    /// <summary>Words that may follow the year without a mark between: <c>First year as Member of …</c>, <c>第一年担任…</c>.</summary>
    public IReadOnlyList<string> YearJoiners { get; init; } = [" as ", " in ", " at ", " of ", "担任", "擔任", "任", "作为", "作為"];

    public IReadOnlyList<string> ActivityHeadings { get; init; } =
    [
        "activity", "activities", "activity list*", "list of activit*", "list of the activit*", "activities *", "* activities", "my activities*",
        "events", "event list*", "list of events*", "* events",
        "活动", "活动列表*", "*活动列表", "活动清单*", "*活动清单", "活动一览*", "*活动一览", "活动汇总*", "*活动汇总", "主要活动*", "课外活动*", "活动经历*", "*的活动",
        "活動", "活動列表*", "*活動列表", "活動清單*", "*活動清單", "活動一覽*", "*活動一覽", "活動匯總*", "*活動匯總", "主要活動*", "課外活動*", "活動經歷*", "*的活動",
    ];

    /// <summary>A paragraph that matches, ends in a colon and stands before a list leads in a list of activities.</summary>
    public IReadOnlyList<string> ActivityLeadIns { get; init; } = ["*activities*", "list of activit*", "*events*", "*活动*", "*活動*"];

    public IReadOnlyList<string> ProjectHeadings { get; init; } =
    [
        "details", "details of *", "* details of *", "here are details*", "here are the details*", "* details", "project details*", "job details*",
        "projects", "* projects", "projects and *", "project experience*", "project list*", "list of projects*",
        "项目", "*项目", "*项目经历", "*项目经验", "*项目详情", "*项目介绍", "*项目列表", "详情", "*工作详情", "*的详情", "详细介绍", "*详细情况",
        "項目", "*項目", "*項目經歷", "*項目經驗", "*項目詳情", "*項目介紹", "*項目列表", "詳情", "*工作詳情", "*的詳情", "詳細介紹", "*詳細情況", "*專案", "專案經歷", "專案詳情",
    ];

    /// <summary>Words that stand before the number of a project.</summary>
    public IReadOnlyList<string> ProjectNumberWords { get; init; } = ["project", "job", "task", "part", "项目", "項目", "專案", "第"];

    public IReadOnlyList<string> Roles { get; init; } =
    [
        "member", "director", "president", "chair", "chairman", "chairwoman", "chairperson", "minister", "head", "leader", "lead", "secretary", "secretary-general",
        "secretary general", "treasurer", "captain", "founder", "co-founder", "cofounder", "manager", "intern", "assistant", "officer", "volunteer", "coordinator",
        "organizer", "organiser", "editor", "editor-in-chief", "advisor", "adviser", "mentor", "tutor", "representative", "monitor", "fellow", "researcher",
        "engineer", "analyst", "consultant", "developer", "designer", "teacher", "instructor", "lecturer", "student", "ambassador", "delegate", "staff", "host",
        "成员", "部员", "部长", "副部长", "干事", "主席", "副主席", "主席团成员", "会长", "副会长", "社长", "副社长", "队长", "副队长", "班长", "副班长", "团支书", "支书", "书记", "副书记",
        "秘书长", "副秘书长", "秘书", "助理", "研究助理", "教学助理", "助教", "实习生", "志愿者", "负责人", "委员", "组长", "副组长", "主任", "副主任", "理事", "理事长", "主编", "副主编", "编辑",
        "经理", "总监", "创始人", "联合创始人", "代表", "导师", "顾问", "总负责人", "学习委员", "讲师", "工程师", "分析师", "研究员",
        "成員", "部員", "部長", "副部長", "幹事", "主席團成員", "會長", "副會長", "社長", "副社長", "隊長", "副隊長", "班長", "副班長", "書記", "秘書長", "秘書", "研究助理", "實習生", "志願者", "志工",
        "負責人", "委員", "組長", "副組長", "理事長", "主編", "副主編", "編輯", "經理", "總監", "創辦人", "導師", "顧問", "講師", "工程師", "分析師", "研究員",
    ];

    /// <summary>Words before a role or an organisation that belong to neither.</summary>
    public IReadOnlyList<string> RoleLeadIns { get; init; } = ["as a ", "as an ", "as the ", "as ", "serving as ", "the ", "担任", "擔任", "任", "作为", "作為", "在"];

    public IReadOnlyList<NumberWord> Months { get; init; } =
    [
        new("january", 1), new("february", 2), new("march", 3), new("april", 4), new("may", 5), new("june", 6), new("july", 7), new("august", 8),
        new("september", 9), new("october", 10), new("november", 11), new("december", 12),
        new("jan", 1), new("feb", 2), new("mar", 3), new("apr", 4), new("jun", 6), new("jul", 7), new("aug", 8),
        new("sept", 9), new("sep", 9), new("oct", 10), new("nov", 11), new("dec", 12),
    ];

    public IReadOnlyList<string> Seasons { get; init; } =
        ["spring", "summer", "autumn", "fall", "winter", "春季学期", "秋季学期", "春季學期", "秋季學期", "春季", "夏季", "秋季", "冬季", "春", "夏", "秋", "冬"];

    public IReadOnlyList<string> PresentWords { get; init; } =
        ["present", "now", "current", "currently", "ongoing", "today", "至今", "迄今", "现在", "現在", "目前", "今"];

    public IReadOnlyList<string> RangeWords { get; init; } = ["to", "until", "till", "through", "至", "到", "–", "—", "-", "－", "‐", "‑", "−", "~", "～", "〜", "→"];

    /// <summary>Words before a period that are no part of its dates.</summary>
    public IReadOnlyList<string> PeriodLabels { get; init; } =
        ["time:", "date:", "dates:", "period:", "duration:", "时间:", "時間:", "日期:", "任期:", "from", "自", "从", "從"];

    public IReadOnlyList<string> OpenStartWords { get; init; } = ["since"];

    public IReadOnlyList<string> OpenEndWords { get; init; } = ["以来", "以來", "起"];

    /// <summary>Words before a number that make it one of people.</summary>
    public IReadOnlyList<string> PeopleLabels { get; init; } =
    [
        "人数", "人數", "人次", "参与者", "參與者", "与会者", "與會者",
        "participants", "attendees", "attendance", "number of people", "participation", "headcount",
    ];

    /// <summary>What may stand between such a word and the number.</summary>
    public IReadOnlyList<string> PeopleConnectors { get; init; } =
        ["达到", "達到", "达", "達", "为", "為", "是", "共计", "共計", "共", "有", "合计", "合計", ":", "=", "(", "of", "was", "were", "is", "reached", "reaching"];

    public IReadOnlyList<string> PeopleNouns { get; init; } =
    [
        "人次", "人", "名", "位", "people", "persons", "participants", "attendees", "students", "members", "guests", "volunteers", "visitors", "teachers",
        "freshmen", "undergraduates", "scholars", "players", "viewers", "listeners", "delegates", "applicants", "employees", "alumni", "children", "audience",
    ];

    /// <summary>Words that begin like a noun of people and are none.</summary>
    public IReadOnlyList<string> PeopleNot { get; init; } =
    [
        "人民", "人工", "人均", "人才", "人际", "人際", "人物", "人生", "人类", "人類", "人口", "人事", "人文", "人力", "人体", "人體", "人格", "人性",
        "名额", "名額", "名次", "名字", "名称", "名稱", "位置", "位数", "位數", "位于", "位於",
    ];

    public IReadOnlyList<BoundWord> BoundsBefore { get; init; } =
    [
        new("不超过", PeopleBound.AtMost), new("不超過", PeopleBound.AtMost), new("至多", PeopleBound.AtMost), new("最多", PeopleBound.AtMost),
        new("不到", PeopleBound.AtMost), new("不足", PeopleBound.AtMost), new("up to", PeopleBound.AtMost), new("at most", PeopleBound.AtMost),
        new("no more than", PeopleBound.AtMost), new("not more than", PeopleBound.AtMost), new("fewer than", PeopleBound.AtMost),
        new("less than", PeopleBound.AtMost), new("under", PeopleBound.AtMost), new("<", PeopleBound.AtMost), new("≤", PeopleBound.AtMost),
        new("超过", PeopleBound.AtLeast), new("超過", PeopleBound.AtLeast), new("至少", PeopleBound.AtLeast), new("不少于", PeopleBound.AtLeast),
        new("不少於", PeopleBound.AtLeast), new("多于", PeopleBound.AtLeast), new("突破", PeopleBound.AtLeast), new("逾", PeopleBound.AtLeast),
        new("超", PeopleBound.AtLeast), new("上", PeopleBound.AtLeast), new("over", PeopleBound.AtLeast), new("more than", PeopleBound.AtLeast),
        new("at least", PeopleBound.AtLeast), new("above", PeopleBound.AtLeast), new("exceeding", PeopleBound.AtLeast), new("exceeded", PeopleBound.AtLeast),
        new("+", PeopleBound.AtLeast), new(">", PeopleBound.AtLeast), new("≥", PeopleBound.AtLeast),
        new("大约", PeopleBound.About), new("大約", PeopleBound.About), new("约", PeopleBound.About), new("約", PeopleBound.About), new("接近", PeopleBound.About),
        new("将近", PeopleBound.About), new("將近", PeopleBound.About), new("近", PeopleBound.About), new("大概", PeopleBound.About),
        new("about", PeopleBound.About), new("around", PeopleBound.About), new("approximately", PeopleBound.About), new("approx.", PeopleBound.About),
        new("nearly", PeopleBound.About), new("almost", PeopleBound.About), new("some", PeopleBound.About), new("roughly", PeopleBound.About),
        new("~", PeopleBound.About), new("≈", PeopleBound.About),
    ];

    public IReadOnlyList<BoundWord> BoundsAfter { get; init; } =
    [
        new("+", PeopleBound.AtLeast), new("以上", PeopleBound.AtLeast), new("余", PeopleBound.AtLeast), new("餘", PeopleBound.AtLeast), new("多", PeopleBound.AtLeast),
        new("or more", PeopleBound.AtLeast), new("and more", PeopleBound.AtLeast),
        new("左右", PeopleBound.About), new("上下", PeopleBound.About), new("来", PeopleBound.About), new("來", PeopleBound.About), new("or so", PeopleBound.About),
        new("以下", PeopleBound.AtMost), new("以内", PeopleBound.AtMost), new("以內", PeopleBound.AtMost), new("or fewer", PeopleBound.AtMost), new("or less", PeopleBound.AtMost),
    ];

    /// <summary>Front-matter keys of facts, in the order in which they are shown.</summary>
    public IReadOnlyList<string> FactKeys { get; init; } =
    [
        "venue", "event", "conference", "journal", "publication", "publisher", "organization", "organisation", "institution", "company", "affiliation", "location", "place",
        "role", "position", "period", "duration", "date", "type", "authors", "author", "advisor", "supervisor", "award", "awards", "course", "tools", "tech", "citation",
        "paperurl", "slidesurl", "bibtexurl", "codeurl", "videourl", "posterurl", "url_pdf", "url_preprint", "url_code", "url_dataset", "url_poster", "url_project", "url_slides", "url_source", "url_video",
        "event_url", "external_link", "project_url", "pdf", "slides", "video", "poster", "code", "github", "repo", "website", "demo", "doi", "arxiv", "link", "tags",
    ];

    /// <summary>Of these the ones that hold an address.</summary>
    public IReadOnlyList<string> AddressKeys { get; init; } = ["paperurl", "slidesurl", "bibtexurl", "codeurl", "doi", "link"];

    /// <summary>Keys that hold an address in some themes and a switch, a number or a name in others; what is no address is not shown.</summary>
    public IReadOnlyList<string> MaybeAddressKeys { get; init; } =
    [
        "videourl", "posterurl", "url_pdf", "url_preprint", "url_code", "url_dataset", "url_poster", "url_project", "url_slides", "url_source", "url_video",
        "event_url", "external_link", "project_url", "pdf", "slides", "video", "poster", "code", "github", "repo", "website", "demo", "arxiv",
    ];

    /// <summary>Values that say how a theme lays a page out, not what it is about.</summary>
    public IReadOnlyList<string> LayoutWords { get; init; } = ["landing", "page", "post", "posts", "book", "docs", "widget_page", "single", "list", "section", "true", "false", "default", "archive"];

    /// <summary>Front-matter keys of the picture for the top, first choice first.</summary>
    public IReadOnlyList<string> HeroKeys { get; init; } =
        ["header.teaser", "header.image", "header.overlay_image", "image", "teaser", "thumbnail", "cover", "cover_image", "feature_image", "featured_image", "hero", "banner", "img", "photo", "picture", "index_img", "banner_img", "top_img", "headimg"];

    public IReadOnlyList<string> LanguageKeys { get; init; } = ["lang", "language", "locale"];

    /// <summary>A bold line with fewer characters may be a heading.</summary>
    public int BoldHeadingLength { get; init; } = 80;

    /// <summary>A language with a smaller share of the text is not listed.</summary>
    public double LanguageShare { get; init; } = 0.05;
}

internal sealed record NumberWord(string Word, int Value);

internal sealed record BoundWord(string Word, PeopleBound Bound);
