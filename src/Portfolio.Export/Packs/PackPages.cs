using Portfolio.Export.Composing;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Packs;

/// <summary>A part on its pages.</summary>
/// <param name="FirstPage">From 1.</param>
/// <param name="Pages">A part that shares its first page with the one before counts it too.</param>
internal sealed record SetPart(PartKind Kind, string Name, string Title, int FirstPage, int Pages);

/// <summary>A pack on its pages, all but written.</summary>
internal sealed record LaidOutPack(
    TypesetDocument Pages,
    IReadOnlyDictionary<PictureKey, SourcePicture> Pictures,
    IReadOnlyDictionary<NodeId, SourcePlace> Origins,
    IReadOnlyList<SetPart> Parts
);

/// <summary>Sets the parts of a pack: each sheet of parts on its own, then the contents, which name their pages, then all joined.</summary>
internal sealed class PackPages(
    PackContents contents,
    ConfiguredSite site,
    PackStyle style,
    FontLibrary fonts,
    DiagnosticBag bag,
    IReadOnlyList<string> attachments
)
{
    private const int MostRounds = 4;

    private readonly Application application = contents.Application;

    /// <param name="parts">The cover first.</param>
    /// <param name="hasContents">Whether there is a contents page.</param>
    public LaidOutPack Set(IReadOnlyList<PackPart> parts, bool hasContents)
    {
        var rows = hasContents ? ContentsComposer.Shown(PackComposer.Rows(parts)) : [];
        var list = rows.Count > 0 ? Contents(rows, [.. rows.Select(_ => new NodeId(1))], [.. rows.Select(_ => 10)]) : null;
        IReadOnlyList<PackPart> all = list is null ? parts : [parts[0], list, .. parts.Skip(1)];

        // The contents come second: parts after them move on by one.
        rows = [.. rows.Select(r => r with { Part = r.Part + 1 })];
        var offsets = Offsets(all);
        var grafted = all.Select((p, i) => p == list ? [] : Grafted(p, offsets[i])).ToList();
        var sheets = Sheets(all);
        var typeset = new TypesetDocument?[sheets.Count];
        var listSheet = list is null ? -1 : sheets.FindIndex(s => s.Contains(1));
        for (var s = 0; s < sheets.Count; s++)
            if (s != listSheet)
                typeset[s] = Typeset(sheets[s], all, grafted);

        if (list is not null)
        {
            var targets = rows.Select(r => new NodeId(r.Node.Value + offsets[r.Part] + 1)).ToList();
            var length = 1;
            for (var round = 0; round < MostRounds; round++)
            {
                var numbers = rows.Select((r, i) => PageOf(targets[i], typeset, listSheet, length)).ToList();
                grafted[1] = Grafted(Contents(rows, targets, numbers), offsets[1], movesTargets: false);
                typeset[listSheet] = Typeset(sheets[listSheet], all, grafted);
                if (typeset[listSheet]!.Pages.Count == length)
                    break;
                length = typeset[listSheet]!.Pages.Count;
            }
        }

        var pages = Join([.. typeset.Select(t => t!)], [.. grafted.SelectMany(b => b)]);
        return new(pages, Pictures(all), Origins(all, offsets), Parts(all, offsets, sheets, typeset!));
    }

    private PackPart Contents(IReadOnlyList<ContentsRow> rows, IReadOnlyList<NodeId> targets, IReadOnlyList<int> pages) =>
        new ContentsComposer(site, style, application, bag, attachments).Compose(rows, targets, pages);

    private static List<int> Offsets(IReadOnlyList<PackPart> parts)
    {
        var offsets = new List<int>();
        var next = 0;
        foreach (var part in parts)
        {
            offsets.Add(next);

            // One more for the section around the part.
            next += NodeIdOffset.LastId(part.Document.Blocks) + 1;
        }

        return offsets;
    }

    private static Block[] Grafted(PackPart part, int offset, bool movesTargets = true)
    {
        var graft = new NodeIdOffset(offset + 1, part.Kind == PartKind.Cover ? 0 : 1, movesTargets);
        var blocks = graft.Blocks(part.Document.Blocks);
        return [new Section(new(offset + 1), part.Document.Language, SectionRole.Section, blocks)];
    }

    /// <summary>Indexes of the parts that follow each other without a new page.</summary>
    private static List<List<int>> Sheets(IReadOnlyList<PackPart> parts)
    {
        var sheets = new List<List<int>>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (sheets.Count == 0 || parts[i].StartsPage)
                sheets.Add([]);
            sheets[^1].Add(i);
        }

        return sheets;
    }

    private TypesetDocument Typeset(List<int> sheet, IReadOnlyList<PackPart> parts, List<Block[]> grafted)
    {
        var document = parts[sheet[0]].Document;
        var blocks = sheet
            .SelectMany((p, i) => i == 0 ? grafted[p] : grafted[p].Select(b => b with { SpaceBefore = style.Theme.SectionSpace * 1.6 }))
            .ToList();
        return Typesetter.Typeset(document with { Blocks = blocks, Page = document.Page with { Foot = null } }, fonts, site.Stop);
    }

    private static int PageOf(NodeId node, TypesetDocument?[] sheets, int listSheet, int listLength)
    {
        var before = 0;
        for (var s = 0; s < sheets.Length; s++)
        {
            if (sheets[s]?.Destinations.TryGetValue(node, out var place) == true)
                return before + place.PageIndex + 1;
            before += s == listSheet ? listLength : sheets[s]!.Pages.Count;
        }

        return 1;
    }

    private TypesetDocument Join(IReadOnlyList<TypesetDocument> sheets, IReadOnlyList<Block> blocks)
    {
        var styles = new Styles(style.Theme, new ComposeOptions(style.Theme, style.Paper).Families);
        var language = application.FirstLanguage == "zh" ? "zh-CN" : "en";
        var title = contents.Cover.Title[0];
        var foot = style.Theme.ShowFoot
            ? new Foot(FootText.Of(contents.Cover.Person.Name, title), "{page} / {pages}", styles.Foot, language, style.Theme.FootBaseline)
            : null;
        var whole = new Document
        {
            Title = contents.Cover.Recipient.Count > 0 ? $"{title} – {contents.Cover.Recipient[0]}" : title,
            Author = contents.Cover.Person.Name,
            Language = language,
            Date = contents.MetadataDate,
            Page = styles.Page(style.Paper, foot),
            Blocks = blocks,
        };
        return Typesetter.Join(whole, sheets, fonts, application.CoverPage ? 1 : 0);
    }

    private static Dictionary<PictureKey, SourcePicture> Pictures(IReadOnlyList<PackPart> parts)
    {
        var pictures = new Dictionary<PictureKey, SourcePicture>();
        foreach (var (key, picture) in parts.SelectMany(p => p.Pictures))
            pictures.TryAdd(key, picture);
        return pictures;
    }

    private static Dictionary<NodeId, SourcePlace> Origins(IReadOnlyList<PackPart> parts, List<int> offsets)
    {
        var origins = new Dictionary<NodeId, SourcePlace>();
        for (var i = 0; i < parts.Count; i++)
            foreach (var (id, place) in parts[i].Origins)
                origins[new(id.Value + offsets[i] + 1)] = place;
        return origins;
    }

    private static List<SetPart> Parts(IReadOnlyList<PackPart> parts, List<int> offsets, List<List<int>> sheets, TypesetDocument[] typeset)
    {
        var set = new List<SetPart>();
        var before = 0;
        for (var s = 0; s < sheets.Count; s++)
        {
            for (var i = 0; i < sheets[s].Count; i++)
            {
                var part = parts[sheets[s][i]];
                var first = Start(sheets[s][i]);
                var last = i + 1 < sheets[s].Count ? Start(sheets[s][i + 1]) : typeset[s].Pages.Count - 1;
                set.Add(new(part.Kind, part.Name, part.Document.Title, before + first + 1, last - first + 1));
            }

            before += typeset[s].Pages.Count;

            int Start(int part) => typeset[s].Destinations.TryGetValue(new(offsets[part] + 1), out var place) ? place.PageIndex : 0;
        }

        return set;
    }
}
