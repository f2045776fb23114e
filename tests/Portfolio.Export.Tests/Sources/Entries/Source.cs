using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Entries;

/// <summary>Builds source trees by hand, so that mapping is tried without the reader.</summary>
internal static class Source
{
    private static readonly SourcePlace Place = new("entry.md", 1, 1);

    public static SourceEntry Entry(params SourceBlock[] body) =>
        new()
        {
            Path = "_portfolio/my-entry.md",
            Slug = "my-entry",
            Text = "",
            FrontMatter = FrontMatterMap.None,
            Body = body,
            FrontBodies = new Dictionary<string, IReadOnlyList<SourceBlock>>(),
            FrontPictures = [],
        };

    public static SourceEntry With(this SourceEntry entry, string key, string text) =>
        entry with
        {
            FrontMatter = new(new FrontMap(Place, [.. entry.FrontMatter.Root.Pairs, new(key, new FrontScalar(Place, text, true))])),
        };

    public static SourceEntry WithBody(this SourceEntry entry, string key, params SourceBlock[] blocks) =>
        entry.With(key, "…") with
        {
            FrontBodies = new Dictionary<string, IReadOnlyList<SourceBlock>>(entry.FrontBodies) { [key] = blocks },
        };

    public static PortfolioEntry Map(this SourceEntry entry) => EntryMapper.Map(entry, EntryRules.Default, new DiagnosticBag());

    public static PortfolioEntry Map(params SourceBlock[] body) => Entry(body).Map();

    public static SourceHeading H(int level, string text) => new(Place, level, [T(text)]);

    public static SourceParagraph P(params SourceInline[] inlines) => new(Place, inlines);

    public static SourceParagraph P(string text) => P(T(text));

    /// <summary>A wholly bold paragraph.</summary>
    public static SourceParagraph Bold(string text) => P(B(text));

    public static SourceText T(string text) => new(Place, text);

    public static SourceBreak Br() => new(Place);

    public static SourceSpan B(string text) => new(Place, SourceSpanKind.Strong, null, [T(text)]);

    public static SourceLink Link(string text, string url) => new(Place, url, url, null, null, [T(text)]);

    public static SourceLink PictureLink(string text, string path) => new(Place, path, null, null, Picture(path), [T(text)]);

    public static SourcePictureInline Img(string path) => new(Place, Picture(path));

    public static SourcePicture Picture(string path) =>
        new()
        {
            Place = Place,
            Written = path,
            Status = ImageStatus.Found,
            Path = "/site" + path,
            PixelWidth = 800,
            PixelHeight = 600,
        };

    public static SourceList Ul(params string[] items) => new(Place, false, 1, "", false, [.. items.Select(Item)]);

    public static SourceList Ol(params string[] items) => new(Place, true, 1, "1", false, [.. items.Select(Item)]);

    public static SourceList List(params SourceListItem[] items) => new(Place, false, 1, "", false, items);

    public static SourceListItem Item(string text) => Item(P(text));

    public static SourceListItem Item(params SourceBlock[] blocks) => new(Place, null, blocks);
}
