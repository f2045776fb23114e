using System.Text.RegularExpressions;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Whether an entry is a curriculum vitae: by front matter, layout, name or address, and by what stands in it.</summary>
internal static partial class CvDetector
{
    /// <summary>Letters below which a page with a link to a PDF is nothing but that link.</summary>
    private const int StubLength = 200;

    /// <summary>What a page is.</summary>
    public enum Answer
    {
        /// <summary>No curriculum vitae.</summary>
        No,

        /// <summary>A curriculum vitae.</summary>
        Yes,

        /// <summary>A page that only leads to the PDF of one.</summary>
        Stub,
    }

    /// <summary>What an entry is.</summary>
    /// <param name="source">The entry.</param>
    /// <param name="body">Its blocks.</param>
    /// <param name="title">Its title.</param>
    /// <param name="rules">Words.</param>
    public static Answer Read(SourceEntry source, IReadOnlyList<SourceBlock> body, string title, EntryRules rules)
    {
        var front = source.FrontMatter;
        if ((front.Text("pdf.kind") ?? front.Text("cv")) is { } said)
            return said.Trim().ToLowerInvariant() is "cv" or "true" or "yes" ? Answer.Yes : Answer.No;
        var isNamed = IsNamed(source, title, rules);
        if (!isNamed && ShowsCareer(front))
            return DatedLines(body) > 0 ? Answer.Yes : Answer.No;
        var isAbout = !isNamed && Name(source) is "about" or "about-me" or "index" or "home" or "readme";
        if (!isNamed && !isAbout)
            return Answer.No;
        if (isNamed && TextLength(body) < StubLength && LinksToPdf(body))
            return Answer.Stub;
        var kinds = Headings(body, rules);
        kinds.ExceptWith([CvKind.Statement, CvKind.Other]);
        if (isAbout)
            return ShowsStations(kinds, DatedLines(body)) ? Answer.Yes : Answer.No;
        return kinds.Count > 1 || (DatedLines(body) > 2 && !kinds.SetEquals([CvKind.Publications])) ? Answer.Yes : Answer.No;
    }

    /// <summary>
    /// Whether a page about someone tells a career and not only who it is: by its dates, of which a student has few, and by what else it
    /// lists. Papers are listed by any page about a researcher.
    /// </summary>
    private static bool ShowsStations(HashSet<CvKind> kinds, int dated) =>
        kinds.Contains(CvKind.Education)
        && kinds.Overlaps([CvKind.Work, CvKind.Research, CvKind.Internships])
        && (dated > 3 || (dated > 1 && kinds.Count(k => k != CvKind.Publications) > 2));

    /// <summary>Whether a title says that the page is a curriculum vitae, and not whose.</summary>
    public static bool IsGeneric(string title, EntryRules rules) =>
        rules.CvTitles.Contains(CvSectionKinds.Bare(title).ToLowerInvariant())
        || IsPage(title, rules)
        || CvSectionKinds.Bare(title).Split([' ', '/', '|', '·', '（', '(', ')', '）'], StringSplitOptions.RemoveEmptyEntries)
            is { Length: > 0 } words
            && words.All(w => rules.CvTitles.Contains(w.ToLowerInvariant()) || w is "Curriculum" or "Vitae" or "of" or "the");

    /// <summary>Whether a title is the name of a page, as in the menu of a site.</summary>
    public static bool IsPage(string title, EntryRules rules) => rules.PageTitles.Contains(CvSectionKinds.Bare(title).ToLowerInvariant());

    private static bool IsNamed(SourceEntry source, string title, EntryRules rules) =>
        (source.FrontMatter.Text("layout") is { } layout && rules.CvLayouts.Contains(layout))
        || rules.CvNames.Contains(Stem(Name(source)))
        || (
            source.FrontMatter.Text("permalink")?.TrimEnd('/') is { Length: > 0 } link
            && rules.CvNames.Contains(
                Stem(link[(link.LastIndexOf('/') + 1)..].ToLowerInvariant().Replace(".html", "", StringComparison.Ordinal))
            )
        )
        || (source.Collection is null or "pages" && rules.CvNames.Contains(CvSectionKinds.Bare(title).ToLowerInvariant()));

    /// <summary>A page of Hugo's widgets and blocks for the stations of a career.</summary>
    private static bool ShowsCareer(FrontMatterMap front) =>
        front.Text("widget") is "experience" or "accomplishments"
        || (
            front.Find("sections") is FrontList sections
            && sections
                .Items.OfType<FrontMap>()
                .Any(s => new FrontMatterMap(s).Text("block") is "experience" or "accomplishments" or "resume-experience")
        );

    private static string Name(SourceEntry source) => source.Slug[(source.Slug.LastIndexOf('/') + 1)..].ToLowerInvariant();

    private static string Stem(string name) => Suffix().Replace(name, "");

    private static HashSet<CvKind> Headings(IReadOnlyList<SourceBlock> body, EntryRules rules)
    {
        var kinds = new HashSet<CvKind>();
        foreach (var block in body)
        {
            var title = block is SourceHeading heading ? heading.Inlines : BoldLine.Title(block, rules);
            if (title is not null && CvSectionKinds.Of(InlineText.Folded(title), rules) is { } kind)
                kinds.Add(kind);
        }

        return kinds;
    }

    private static int DatedLines(IReadOnlyList<SourceBlock> blocks)
    {
        var count = 0;
        foreach (var block in blocks)
        {
            foreach (var inlines in BlockContents.Inlines(block))
                count += InlineText.Plain(inlines) is { Length: > 3 and < 300 } line && CvDates.Find(line).Count > 0 ? 1 : 0;
            foreach (var inner in BlockContents.Blocks(block))
                count += DatedLines(inner);
        }

        return count;
    }

    private static int TextLength(IReadOnlyList<SourceBlock> blocks) =>
        blocks.Sum(b => BlockContents.Inlines(b).Sum(i => InlineText.Plain(i).Length) + BlockContents.Blocks(b).Sum(TextLength));

    private static bool LinksToPdf(IReadOnlyList<SourceBlock> blocks) =>
        blocks.Any(b => BlockContents.Inlines(b).Any(LinksToPdf) || BlockContents.Blocks(b).Any(LinksToPdf));

    private static bool LinksToPdf(IReadOnlyList<SourceInline> inlines) =>
        inlines.Any(i =>
            i switch
            {
                SourceLink link => link.Href.Contains(".pdf", StringComparison.OrdinalIgnoreCase),
                SourceSpan span => LinksToPdf(span.Inlines),
                _ => false,
            }
        );

    [GeneratedRegex("(?<=.)[-_.](?:json|[a-z]{2}(?:[-_][a-z]+)?|[0-9]{4})$")]
    private static partial Regex Suffix();
}
