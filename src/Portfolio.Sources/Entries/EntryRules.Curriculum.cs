using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <content>Words of curricula vitae.</content>
public sealed partial record EntryRules
{
    /// <summary>Names of files, addresses and titles that make a page a curriculum vitae, in small letters.</summary>
    internal IReadOnlyList<string> CvNames { get; init; } =
    [
        "cv",
        "resume",
        "résumé",
        "vita",
        "vitae",
        "curriculum vitae",
        "curriculum-vitae",
        "curriculumvitae",
        "jianli",
        "简历",
        "个人简历",
        "個人簡歷",
        "簡歷",
        "履历",
        "履歷",
        "略歴",
        "履歴書",
    ];

    /// <summary>Titles that say what a page is and not whose; in small letters.</summary>
    internal IReadOnlyList<string> CvTitles { get; init; } =
    [
        "cv",
        "resume",
        "résumé",
        "curriculum vitae",
        "vita",
        "bio",
        "about",
        "about me",
        "简历",
        "个人简历",
        "履历",
        "履歷",
        "略歴",
        "简历 cv",
        "cv 简历",
    ];

    /// <summary>Layouts of pages that show a curriculum vitae.</summary>
    internal IReadOnlyList<string> CvLayouts { get; init; } = ["cv", "cv-json", "cv-layout", "resume"];

    /// <summary>
    /// Words of section headings by kind; the first kind that has one in the heading is the heading's. Latin words match at the
    /// beginning of a word, others anywhere.
    /// </summary>
    internal IReadOnlyList<(CvKind Kind, IReadOnlyList<string> Words)> CvSections { get; init; } =
    [
        (
            CvKind.Publications,
            ["publication", "paper", "preprint", "patent", "book", "article", "论文", "论著", "著作", "发表", "文章", "专利", "論文"]
        ),
        (
            CvKind.Education,
            ["educat", "academic background", "academic qualification", "degree", "training", "教育", "学历", "學歷", "学歴", "学习经历"]
        ),
        (CvKind.References, ["reference", "referee", "推荐人", "推薦人"]),
        (CvKind.Internships, ["internship", "实习", "實習"]),
        (CvKind.Languages, ["languages", "语言能力", "語言能力", "外语"]),
        (
            CvKind.Skills,
            [
                "skill",
                "competenc",
                "tech stack",
                "technolog",
                "tool",
                "language",
                "技能",
                "技术",
                "能力",
                "工具",
                "语言",
                "專長",
                "专长",
                "スキル",
            ]
        ),
        (
            CvKind.Awards,
            [
                "award",
                "honor",
                "honour",
                "scholarship",
                "fellowship",
                "grant",
                "prize",
                "certif",
                "achievement",
                "荣誉",
                "榮譽",
                "奖",
                "獎",
                "受賞",
                "证书",
                "資格",
                "资格",
            ]
        ),
        (CvKind.Talks, ["talk", "presentation", "conference", "报告", "演讲", "会议", "會議"]),
        (CvKind.Teaching, ["teach", "mentor", "supervis", "教学", "教學", "助教"]),
        (
            CvKind.Service,
            [
                "service",
                "review",
                "activit",
                "volunteer",
                "leadership",
                "membership",
                "organi",
                "outreach",
                "extracurricular",
                "活动",
                "評議",
                "评议",
                "社团",
                "学生工作",
                "志愿",
                "校园",
                "课外",
            ]
        ),
        (CvKind.Projects, ["project", "portfolio", "software", "项目", "項目", "作品", "开源"]),
        (CvKind.Research, ["research", "科研", "研究经历", "研究經歷"]),
        (
            CvKind.Work,
            [
                "experience",
                "employment",
                "work",
                "career",
                "appointment",
                "position",
                "intern",
                "经历",
                "經歷",
                "经验",
                "工作",
                "任职",
                "職歴",
            ]
        ),
        (
            CvKind.Statement,
            [
                "summary",
                "profile",
                "objective",
                "about",
                "interest",
                "keyword",
                "bio",
                "自我评价",
                "自我評價",
                "个人简介",
                "个人评价",
                "求职意向",
                "兴趣",
                "关键词",
            ]
        ),
    ];

    /// <summary>Labels and headings of the position that someone has or wants.</summary>
    internal IReadOnlyList<string> RoleLabels { get; init; } =
    ["求职意向", "求職意向", "应聘岗位", "应聘职位", "意向岗位", "目标岗位", "objective", "position sought"];

    /// <summary>Labels of contacts and of facts about a person.</summary>
    internal IReadOnlyList<string> ContactLabels { get; init; } =
    [
        "电话",
        "電話",
        "手机",
        "手機",
        "联系电话",
        "邮箱",
        "郵箱",
        "电子邮箱",
        "电子邮件",
        "微信",
        "qq",
        "籍贯",
        "现居",
        "现居地",
        "所在地",
        "地址",
        "住址",
        "出生年月",
        "出生日期",
        "生日",
        "性别",
        "性別",
        "年龄",
        "政治面貌",
        "民族",
        "姓名",
        "学历",
        "毕业院校",
        "求职状态",
        "个人主页",
        "主页",
        "博客",
        "github",
        "gitlab",
        "linkedin",
        "orcid",
        "google scholar",
        "scholar",
        "website",
        "homepage",
        "blog",
        "twitter",
        "email",
        "e-mail",
        "mail",
        "phone",
        "mobile",
        "tel",
        "cell",
        "wechat",
        "address",
        "location",
        "nationality",
        "date of birth",
        "born",
    ];

    /// <summary>Labels of the name.</summary>
    internal IReadOnlyList<string> NameLabels { get; init; } = ["姓名", "name", "full name"];

    /// <summary>Words of organisations: a short point that has one may be the second line of an entry.</summary>
    internal IReadOnlyList<string> OrganisationWords { get; init; } =
    [
        "university",
        "college",
        "school",
        "institute",
        "department",
        "faculty",
        "lab",
        "laboratory",
        "center",
        "centre",
        "board",
        "agency",
        "bank",
        "hospital",
        "group",
        "inc",
        "ltd",
        "llc",
        "gmbh",
        "company",
        "corporation",
        "academy",
        "大学",
        "大學",
        "学院",
        "學院",
        "学校",
        "學校",
        "公司",
        "集团",
        "研究所",
        "研究院",
        "实验室",
        "中心",
        "医院",
        "银行",
        "报社",
    ];

    /// <summary>Countries and the like that end a place after a comma; states of two letters are known by their form.</summary>
    internal IReadOnlyList<string> PlaceEndings { get; init; } =
    [
        "USA",
        "U.S.A.",
        "United States",
        "UK",
        "U.K.",
        "United Kingdom",
        "England",
        "Scotland",
        "Wales",
        "Ireland",
        "Canada",
        "Australia",
        "New Zealand",
        "Germany",
        "France",
        "Italy",
        "Spain",
        "Portugal",
        "Netherlands",
        "The Netherlands",
        "Belgium",
        "Switzerland",
        "Austria",
        "Denmark",
        "Sweden",
        "Norway",
        "Finland",
        "Poland",
        "Czech Republic",
        "Hungary",
        "Greece",
        "Turkey",
        "Israel",
        "India",
        "China",
        "P.R. China",
        "PR China",
        "Hong Kong",
        "Taiwan",
        "Japan",
        "Korea",
        "South Korea",
        "Singapore",
        "Malaysia",
        "Thailand",
        "Vietnam",
        "Indonesia",
        "Brazil",
        "Mexico",
        "Chile",
        "Argentina",
        "Colombia",
        "South Africa",
        "Nigeria",
        "Kenya",
        "Egypt",
        "Russia",
        "Ukraine",
    ];
}
