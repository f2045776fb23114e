namespace Portfolio.Sources.Entries;

/// <content>Keys of front matter.</content>
public sealed partial record EntryRules
{
    /// <summary>Front-matter keys of facts, in the order in which they are shown.</summary>
    public IReadOnlyList<string> FactKeys { get; init; } = [.. FactNames.Descriptions, .. FactNames.Addresses, "tags"];

    /// <summary>Those of them that hold an address.</summary>
    public IReadOnlyList<string> AddressKeys { get; init; } = ["paperurl", "slidesurl", "bibtexurl", "codeurl", "doi", "link"];

    /// <summary>
    /// Keys that hold an address in some themes and a switch, a number or a name in others; what is no address is not shown.
    /// </summary>
    public IReadOnlyList<string> MaybeAddressKeys { get; init; } =
    [
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
        "arxiv",
    ];

    /// <summary>Values that say how a theme lays a page out, not what it is about.</summary>
    internal IReadOnlyList<string> LayoutWords { get; init; } =
    ["landing", "page", "post", "posts", "book", "docs", "widget_page", "single", "list", "section", "true", "false", "default", "archive"];

    /// <summary>Front-matter keys of the picture for the top, first choice first.</summary>
    internal IReadOnlyList<string> HeroKeys { get; init; } =
    [
        "header.teaser",
        "header.image",
        "header.overlay_image",
        "image",
        "teaser",
        "thumbnail",
        "cover",
        "cover_image",
        "feature_image",
        "featured_image",
        "hero",
        "banner",
        "img",
        "photo",
        "picture",
        "index_img",
        "banner_img",
        "top_img",
        "headimg",
    ];

    /// <summary>Front-matter keys of the language, first choice first.</summary>
    public IReadOnlyList<string> LanguageKeys { get; init; } = ["lang", "language", "locale"];
}
