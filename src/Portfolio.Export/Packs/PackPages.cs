using Portfolio.Export.Composing;
using Portfolio.Export.Making;
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

/// <summary>Sets the parts of a pack: each run of parts on its own, then the contents, which name their pages, then all joined.</summary>
/// <param name="isTight">Pages are set tighter to meet a limit: nothing is set wider then.</param>
internal sealed class PackPages(
    PackContents contents,
    ConfiguredSite site,
    PackStyle style,
    FontLibrary fonts,
    DiagnosticBag bag,
    IReadOnlyList<string> attachments,
    bool isTight
)
{
    /// <summary>Largest text in points of a curriculum vitae that fills its pages.</summary>
    private const double LargestCv = 11;

    private readonly Application application = contents.Application;

    /// <param name="parts">The cover first.</param>
    /// <param name="hasContents">Whether there are contents.</param>
    public LaidOutPack Set(IReadOnlyList<PackPart> parts, bool hasContents)
    {
        parts = [.. parts.Select(Filled)];
        var front = hasContents ? FrontWith(parts) : new([parts[0]], [], OnCover: false);

        // A cover page is left alone with its contents.
        var rest = parts.Skip(1).Select((p, i) => i == 0 && application.CoverPage ? p with { Start = PartStart.Page } : p);
        IReadOnlyList<PackPart> all = [.. front.Parts, .. rest];
        var offsets = Offsets(all);
        var grafted = all.Select((p, i) => Grafted(p, offsets[i])).ToList();
        var flow = new PartFlow(all, grafted, run => Typeset(run, all, grafted))
        {
            Shrinks = !isTight,
            Starts = [.. all.Select((p, i) => new NodeId(offsets[i] + 1 + PackComposer.FirstHeading(p)))],
        };
        var runs = flow.Set(0);
        if (front.Rows.Count > 0)
        {
            // The pages of what follows are known only now; numbers do not change the number of lines.
            var targets = front.Rows.Select(r => new NodeId(r.Node.Value + offsets[r.Part + 1] + 1)).ToList();
            var list = Contents(front.Rows, targets, [.. targets.Select(t => PageOf(t, runs))], front);
            grafted[1] = Grafted(list, offsets[1], movesTargets: false);
        }

        if (application.CoverPage)
            Spread(grafted, front.OnCover, runs[0], all);
        for (var r = 0; r < runs.Count; r++)
            if (runs[r].Parts.Any(p => p <= 1))
                runs[r] = runs[r] with { Pages = Typeset(runs[r].Parts, all, grafted) };
        var pages = Join([.. runs.Select(r => r.Pages)], [.. grafted.SelectMany(b => b)]);
        return new(pages, Pictures(all), Origins(all, offsets), Parts(all, flow.Starts, runs));
    }

    /// <summary>Cover and contents.</summary>
    /// <param name="Rows">The lines of the contents; the parts they name are counted without them.</param>
    /// <param name="OnCover">The contents stand at the foot of the cover.</param>
    private sealed record Front(IReadOnlyList<PackPart> Parts, IReadOnlyList<ContentsRow> Rows, bool OnCover);

    /// <summary>
    /// The contents where they look best: at the foot of the cover, with sections or without them; else on a page of their own, with
    /// sections as long as one page holds them.
    /// </summary>
    private Front FrontWith(IReadOnlyList<PackPart> parts)
    {
        var rows = PackComposer.Rows(parts);
        if (rows.Count == 0)
            return new([parts[0]], [], OnCover: false);
        IReadOnlyList<ContentsRow> titles = [.. rows.Where(r => r.Level == 1)];
        var high = CoverComposer.High(parts[0]);
        (PackPart Cover, IReadOnlyList<ContentsRow>, bool)[] tries = application.CoverPage
            ? [(parts[0], rows, true), (parts[0], titles, true), (high, titles, true), (parts[0], rows, false)]
            : [(parts[0], rows.Count <= ContentsComposer.MostLines ? rows : titles, false)];
        foreach (var (cover, shown, onCover) in tries)
        {
            var front = new Front([cover], shown, onCover);
            var list = Contents(shown, [.. shown.Select(_ => new NodeId(1))], [.. shown.Select(_ => 10)], front);
            if (!application.CoverPage || IsOnePage(onCover ? [cover, list] : [list]))
                return front with { Parts = [cover, list] };
        }

        var last = new Front([parts[0]], titles, OnCover: false);
        return last with
        {
            Parts = [parts[0], Contents(titles, [.. titles.Select(_ => new NodeId(1))], [.. titles.Select(_ => 10)], last)],
        };
    }

    private bool IsOnePage(IReadOnlyList<PackPart> parts)
    {
        var offsets = Offsets(parts);
        return Typeset([.. parts.Select((_, i) => i)], parts, [.. parts.Select((p, i) => Grafted(p, offsets[i]))]).Pages.Count == 1;
    }

    /// <summary>What ends the cover stands at its foot: the contents, or who it is from.</summary>
    private void Spread(List<Block[]> grafted, bool withContents, PartRun cover, IReadOnlyList<PackPart> all)
    {
        var page = all[0].Document.Page;
        if (cover.Pages.Pages.Count != 1)
            return;
        var slack = page.Height - page.MarginBottom - PageFilling.LowestMark(cover.Pages.Pages[0]) - CoverComposer.FootRoom;
        if (slack <= 0)
            return;
        var part = withContents ? 1 : 0;
        var section = (Section)grafted[part][0];
        grafted[part] = withContents
            ? [section with { SpaceBefore = SpaceBetween + slack }]
            : [section with { Blocks = CoverComposer.Lowered(section.Blocks, slack) }];
    }

    private double SpaceBetween => style.Theme.SectionSpace * 1.6;

    /// <summary>Letters and curricula vitae that leave much of their page empty are set wider.</summary>
    private PackPart Filled(PackPart part) =>
        part.Kind switch
        {
            PartKind.Letter when !isTight => PageFilling.Lower(
                PageFilling.Fill(part, new(LetterComposer.Largest(style.Theme, part.Document.Language), 1.14, 1.9), Alone),
                Alone
            ),
            PartKind.Entry when part.IsCase => part with { Document = CaseFit.Fit(part.Document, d => Alone(part with { Document = d })) },
            PartKind.Cv when !isTight => PageFilling.Fill(part, new(Math.Max(1, LargestCv / style.Theme.Cv.TextSize), 1.2, 2.3), Alone),
            _ => part,
        };

    private TypesetDocument Alone(PackPart part) => Typeset([0], [part], [Grafted(part, 0)]);

    private PackPart Contents(IReadOnlyList<ContentsRow> rows, IReadOnlyList<NodeId> targets, IReadOnlyList<int> pages, Front front)
    {
        var composer = new ContentsComposer(site, style, application, bag, attachments) { IsOnCover = front.OnCover };
        var list = composer.Compose(rows, targets, pages);
        return composer.IsOwnPage && !isTight ? PageFilling.Fill(list, new(1, 1.1, 2), Alone) : list;
    }

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

    private TypesetDocument Typeset(IReadOnlyList<int> run, IReadOnlyList<PackPart> parts, List<Block[]> grafted)
    {
        var document = parts[run[0]].Document;
        var blocks = run.SelectMany(
                (p, i) => i == 0 ? grafted[p] : grafted[p].Select(b => b with { SpaceBefore = Math.Max(b.SpaceBefore, SpaceBetween) })
            )
            .ToList();
        document = document with { Blocks = blocks, Page = document.Page with { Foot = null } };
        var set = Typesetter.Typeset(document, fonts, site.Stop);
        return SharedFeet.Are(run.Select(p => grafted[p]), set)
            ? Typesetter.Typeset(document with { NotesInPlace = true }, fonts, site.Stop)
            : set;
    }

    private static int PageOf(NodeId node, IReadOnlyList<PartRun> runs)
    {
        var before = 0;
        foreach (var run in runs)
        {
            if (run.Pages.Destinations.TryGetValue(node, out var place))
                return before + place.PageIndex + 1;
            before += run.Pages.Pages.Count;
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

    private static List<SetPart> Parts(IReadOnlyList<PackPart> parts, IReadOnlyList<NodeId> starts, IReadOnlyList<PartRun> runs)
    {
        var set = new List<SetPart>();
        var before = 0;
        foreach (var run in runs)
        {
            for (var i = 0; i < run.Parts.Count; i++)
            {
                var part = parts[run.Parts[i]];
                var first = Start(run, i);
                var last = i + 1 < run.Parts.Count ? Start(run, i + 1) : run.Pages.Pages.Count - 1;
                set.Add(new(part.Kind, part.Name, part.Document.Title, before + first + 1, last - first + 1));
            }

            before += run.Pages.Pages.Count;
        }

        return set;

        int Start(PartRun run, int i) =>
            i > 0 && run.Pages.Destinations.TryGetValue(starts[run.Parts[i]], out var place) ? place.PageIndex : 0;
    }
}
