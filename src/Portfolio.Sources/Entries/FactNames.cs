namespace Portfolio.Sources.Entries;

/// <summary>Front-matter keys of facts as themes of Jekyll and Hugo name them, in the order in which they are shown.</summary>
internal static class FactNames
{
    /// <summary>Where, when, with whom and for what.</summary>
    public static readonly string[] Descriptions =
    [
        "venue",
        "event",
        "conference",
        "journal",
        "publication",
        "publisher",
        "organization",
        "organisation",
        "institution",
        "company",
        "affiliation",
        "location",
        "place",
        "role",
        "position",
        "period",
        "duration",
        "date",
        "type",
        "authors",
        "author",
        "advisor",
        "supervisor",
        "award",
        "awards",
        "course",
        "tools",
        "tech",
        "citation",
    ];

    /// <summary>Where more of it is to be found.</summary>
    public static readonly string[] Addresses =
    [
        "paperurl",
        "slidesurl",
        "bibtexurl",
        "codeurl",
        "videourl",
        "posterurl",
        "url_pdf",
        "url_preprint",
        "url_code",
        "url_dataset",
        "url_poster",
        "url_project",
        "url_slides",
        "url_source",
        "url_video",
        "event_url",
        "external_link",
        "project_url",
        "pdf",
        "slides",
        "video",
        "poster",
        "code",
        "github",
        "repo",
        "website",
        "demo",
        "doi",
        "arxiv",
        "link",
    ];
}
