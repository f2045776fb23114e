using Portfolio.Export.Composing;
using Portfolio.Export.Themes;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Tests.Composing;

/// <summary>Short ways to write source trees by hand.</summary>
internal static class Sources
{
    private const string Root = "/site";

    public static readonly Site LinsSite = new()
    {
        Root = Root,
        DisplayRoot = "site",
        Config = new(
            Map(
                ("url", new FrontScalar(default, "https://lin.example.org", true)),
                (
                    "author",
                    Map(
                        ("name", new FrontScalar(default, "Lin Wei", false)),
                        ("location", new FrontScalar(default, "Hangzhou", false)),
                        ("email", new FrontScalar(default, "lin@example.org", false)),
                        ("github", new FrontScalar(default, "linwei", false))
                    )
                )
            )
        ),
    };

    public static readonly Site EmptySite = new()
    {
        Root = Root,
        DisplayRoot = "site",
        Config = FrontMatterMap.None,
    };

    public static FrontMap Map(params (string Key, FrontValue Value)[] pairs) =>
        new(default, [.. pairs.Select(p => KeyValuePair.Create(p.Key, p.Value))]);

    public static SourcePlace At(int line) => new("entry.md", line, 1);

    public static SourceText T(string content) => new(At(1), content);

    public static SourceParagraph P(params SourceInline[] inlines) => new(At(10), inlines);

    public static SourceParagraph P(string text) => P(T(text));

    public static SourceSpan Span(SourceSpanKind kind, params SourceInline[] inlines) => new(At(1), kind, null, inlines);

    public static SourceSpan Strong(string text) => Span(SourceSpanKind.Strong, T(text));

    public static SourceBreak Br() => new(At(1));

    public static SourceLink Link(string text, string url) => new(At(1), url, url, null, null, [T(text)]);

    public static SourceLink Link(string text, SourcePicture picture) => new(At(1), picture.Written, null, null, picture, [T(text)]);

    public static SourcePicture Picture(
        string name,
        int width = 1200,
        int height = 800,
        string alt = "",
        ImageStatus fate = ImageStatus.Found
    ) =>
        new()
        {
            Place = At(3),
            Written = $"images/{name}",
            Status = fate,
            Path = fate == ImageStatus.Found ? $"{Root}/images/{name}" : null,
            PixelWidth = fate == ImageStatus.Found ? width : 0,
            PixelHeight = fate == ImageStatus.Found ? height : 0,
            Alt = alt,
        };

    public static SourceParagraph Img(params SourcePicture[] pictures) => P([.. pictures.Select(p => new SourcePictureInline(p.Place, p))]);

    public static SourceList Bullets(params string[] items) =>
        new(At(20), false, 1, "", false, [.. items.Select((item, i) => Item(i, P(item)))]);

    public static SourceListItem Item(int index, params SourceBlock[] blocks) => new(At(20 + index), null, blocks);

    public static SourceHeading H(int level, string text) => new(At(15), level, [T(text)]);

    public static PortfolioEntry Entry(IReadOnlyList<EntryPart> parts, string title = "A Year in the Lab", params string[] languages) =>
        new()
        {
            Source = new()
            {
                Path = "entry.md",
                Slug = "entry",
                Collection = "portfolio",
                Text = "",
                FrontMatter = FrontMatterMap.None,
                Body = [],
                FrontBodies = new Dictionary<string, IReadOnlyList<SourceBlock>>(),
                FrontPictures = [],
            },
            Title = [T(title)],
            PlainTitle = title,
            Languages = languages.Length > 0 ? languages : ["en"],
            Excerpt = [],
            Facts = [],
            Parts = parts,
        };

    public static PortfolioEntry Entry(params SourceBlock[] blocks) => Entry([new Passage(blocks)]);

    public static PortfolioEntry ChineseEntry(params SourceBlock[] blocks) => Entry([new Passage(blocks)], "实验室的一年", "zh-CN", "en");

    public static ComposedDocument Compose(PortfolioEntry entry, DiagnosticBag? bag = null, string theme = "modern", Site? site = null) =>
        Compose(entry, ThemeReader.BuiltIn(theme), bag, site);

    public static ComposedDocument Compose(PortfolioEntry entry, Theme theme, DiagnosticBag? bag = null, Site? site = null) =>
        Composer.Compose(entry, site ?? EmptySite, new(theme, Paper.A4), bag ?? new());

    public static IReadOnlyList<Node> Nodes(IReadOnlyList<Block> blocks)
    {
        var nodes = new List<Node>();
        foreach (var block in blocks)
            Collect(block, nodes);
        return nodes;
    }

    public static IReadOnlyList<Node> Nodes(Document document)
    {
        var nodes = new List<Node>();
        foreach (var block in document.Blocks)
            Collect(block, nodes);
        return nodes;
    }

    public static string Text(IEnumerable<Node> nodes) => string.Concat(nodes.OfType<Text>().Select(t => t.Content));

    public static string Text(Node node)
    {
        var nodes = new List<Node>();
        Collect(node, nodes);
        return Text(nodes);
    }

    private static void Collect(Node node, List<Node> nodes)
    {
        nodes.Add(node);
        IEnumerable<Node> children = node switch
        {
            Section s => s.Blocks,
            FacingColumns f => [f.First, f.Second],
            Heading h => h.Inlines,
            Paragraph p => p.Inlines,
            CodeBlock c => c.Inlines,
            ListBlock l => l.Items,
            ListItem i => [.. i.Label, .. i.Blocks],
            Table t => [.. t.Caption is null ? Array.Empty<Node>() : [t.Caption], .. t.Rows],
            TableRow r => r.Cells,
            TableCell c => c.Blocks,
            Figure { Caption: { } caption } => [caption],
            FigureRow r => r.Figures,
            Span s => s.Inlines,
            Link l => l.Inlines,
            _ => [],
        };
        foreach (var child in children)
            Collect(child, nodes);
    }
}
