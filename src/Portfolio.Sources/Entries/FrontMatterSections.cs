using System.Collections.Frozen;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Liquid;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;

namespace Portfolio.Sources.Entries;

/// <summary>
/// Parts of a page that some themes keep in its front matter: the abstract of a paper, sections of a landing page, the stations of a
/// career.
/// </summary>
internal static class FrontMatterSections
{
    /// <summary>Lists that are the page where its body is empty.</summary>
    private static readonly FrozenSet<string> Lists = FrozenSet.ToFrozenSet([
        "experience",
        "education",
        "work",
        "projects",
        "awards",
        "accomplishments",
        "item",
        "items",
        "skills",
        "publications",
        "talks",
        "members",
        "timeline",
        "positions",
        "volunteer",
        "activities",
        "certificates",
        "feature",
        "features",
    ]);

    /// <summary>The body with what stands before and after it.</summary>
    public static List<SourceBlock> Around(
        List<SourceBlock> body,
        FrontMatterMap front,
        IReadOnlyDictionary<string, IReadOnlyList<SourceBlock>> texts,
        ReadingContext context
    )
    {
        var whole = new List<SourceBlock>();
        if (texts.TryGetValue("abstract", out var words) && front.Find("abstract") is { Place: var place } && !Says(body, words))
        {
            whole.Add(new SourceHeading(place, 2, [new SourceText(place, IsChinese(front.Text("abstract")!) ? "摘要" : "Abstract")]));
            whole.AddRange(words);
        }

        whole.AddRange(body);
        if (front.Find("sections") is FrontList sections)
        {
            foreach (var section in sections.Items.OfType<FrontMap>())
                whole.AddRange(Section(new FrontMatterMap(section), context));
        }

        if (ContentStats.Of(body).Characters == 0)
            whole.AddRange(Career(front, context));
        return whole;
    }

    /// <summary>A section of a landing page (Hugo Blox): its titles and its text.</summary>
    private static List<SourceBlock> Section(FrontMatterMap section, ReadingContext context)
    {
        var blocks = new List<SourceBlock>();
        foreach (var (key, level) in ((string, int)[])[("content.title", 2), ("content.subtitle", 0), ("content.text", 0)])
        {
            if (section.Find(key) is not FrontScalar { Text: var text, Place: var place } || text.AsSpan().Trim().Length == 0)
                continue;
            var read = BodyReader.Read(text, isHtml: false, inlineOnly: level > 0, context, _ => place);
            if (level > 0 && read is [SourceParagraph { Inlines: var inlines }])
                blocks.Add(new SourceHeading(place, level, inlines));
            else
                blocks.AddRange(read);
        }

        if (section.Find("content.items") is FrontList items && items.Items.OfType<FrontMap>().Any())
            blocks.AddRange(Written(new FrontMap(items.Place, [new("", items)]), Chinese(section), context));
        if (
            section.Text("block") is { } block
            && (block.StartsWith("resume-", StringComparison.Ordinal) || block.StartsWith("about", StringComparison.Ordinal))
        )
            blocks.AddRange(AuthorPage.Section(block, section, blocks.Count > 0, context));
        return blocks;
    }

    private static bool Chinese(FrontMatterMap section) => IsChinese(section.Text("content.title") ?? "");

    /// <summary>Data as the blocks of a curriculum vitae.</summary>
    internal static List<SourceBlock> Written(FrontMap data, bool isChinese, ReadingContext context) =>
        BodyReader.Read(CvWriter.Write(data, isChinese), isHtml: true, inlineOnly: false, context, _ => data.Place);

    private static List<SourceBlock> Career(FrontMatterMap front, ReadingContext context)
    {
        var lists = front
            .Root.Pairs.Where(p => Lists.Contains(p.Key) && p.Value is FrontList list && list.Items.OfType<FrontMap>().Any())
            .ToList();
        if (lists.Count == 0)
            return [];
        var place = lists[0].Value.Place;

        // The only list of a widget is what its title says.
        if (front.Text("widget") is not null && lists is [{ Value: var only }])
            lists = [new("", only)];
        return Written(new FrontMap(place, lists), IsChinese(front.Text("title") ?? ""), context);
    }

    private static bool IsChinese(string text) => text.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;

    /// <summary>The body holds the words already.</summary>
    private static bool Says(List<SourceBlock> body, IReadOnlyList<SourceBlock> words)
    {
        var beginning = Squeezed(words);
        return beginning.Length == 0
            || Squeezed(body).Contains(beginning.Length > 200 ? beginning[..200] : beginning, StringComparison.Ordinal);
    }

    private static string Squeezed(IReadOnlyList<SourceBlock> blocks) =>
        string.Concat(SourceDump.Write(blocks).Where(c => !char.IsWhiteSpace(c)));
}
