using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Entries;

/// <summary>
/// The page of an author that blocks of Hugo's landing pages show parts of: <c>resume-experience</c>, <c>resume-skills</c>,
/// <c>about.biography</c> and the like.
/// </summary>
internal static class AuthorPage
{
    /// <summary>Lists of the author's front matter that each block shows, in order.</summary>
    private static readonly Dictionary<string, string[]> Shown = new(StringComparer.Ordinal)
    {
        ["resume-experience"] = ["work", "education"],
        ["resume-skills"] = ["skills"],
        ["resume-awards"] = ["awards"],
        ["resume-languages"] = ["languages"],
        ["resume-biography"] = ["interests", "education"],
        ["about"] = ["interests", "education"],
    };

    /// <summary>What a block shows of its author; empty when there is no such author.</summary>
    /// <param name="block">The kind of the block.</param>
    /// <param name="section">The block.</param>
    /// <param name="isTitled">It has a heading of its own.</param>
    /// <param name="context">The site, and what collects findings.</param>
    public static List<SourceBlock> Section(string block, FrontMatterMap section, bool isTitled, ReadingContext context)
    {
        var kind = Shown.Keys.FirstOrDefault(k => block.StartsWith(k, StringComparison.Ordinal));
        if (kind is null || Read(section.Text("content.username") ?? "admin", context) is not { } author)
            return [];
        var blocks = new List<SourceBlock>();
        if (kind is "about" or "resume-biography")
            blocks.AddRange(Biography(author, isTitled, context));
        var keys = section.Text("design.is_education_first") == "true" ? Shown[kind].Reverse() : Shown[kind];
        foreach (var key in keys)
        {
            var value = author.Front.Find(key);
            if (value is FrontMap map && map.Pairs.FirstOrDefault(p => p.Key == "courses").Value is { } courses)
                value = courses;
            if (value is FrontList { Items.Count: > 0 } list)
            {
                var name =
                    isTitled && Shown[kind].Length == 1 ? ""
                    : key == "work" ? "experience"
                    : key;
                var isChinese = IsChinese(author.Front.Text("title") ?? "") || IsChinese(section.Text("content.title") ?? "");
                blocks.AddRange(FrontMatterSections.Written(new FrontMap(list.Place, [new(name, list)]), isChinese, context));
            }
        }

        return blocks;
    }

    private static List<SourceBlock> Biography(
        (FrontMatterMap Front, string Body, SourcePlace Place) author,
        bool isTitled,
        ReadingContext context
    )
    {
        var blocks = new List<SourceBlock>();
        if (!isTitled && author.Front.Text("title") is { } name)
            blocks.Add(new SourceHeading(author.Place, 2, [new SourceText(author.Place, name)]));
        if (author.Front.Text("role") is { Length: > 0 } role)
            blocks.Add(new SourceParagraph(author.Place, [new SourceText(author.Place, role)]));
        blocks.AddRange(BodyReader.Read(author.Body, isHtml: false, inlineOnly: false, context, _ => author.Place));
        return blocks;
    }

    private static (FrontMatterMap Front, string Body, SourcePlace Place)? Read(string name, ReadingContext context)
    {
        var site = context.Site;
        if (name.AsSpan().ContainsAny("/\\.") || name.Length == 0)
            return null;
        var path = Path.Combine(site.EntriesRoot, "authors", name, "_index.md");
        try
        {
            if (!site.Disk.Exists(path) || TextDecoder.Decode(site.Disk.Read(path)) is not { } text)
                return null;
            var display = SafeFiles.Relative(site.Root, path);
            var (front, start) = FrontMatterReader.Read(text, display, new DiagnosticBag());
            return (front, text[start..], new SourcePlace(display));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsChinese(string text) => text.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;
}
