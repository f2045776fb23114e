using Portfolio.Export.Composing;
using Portfolio.Export.Composing.Languages;
using Portfolio.Export.Composing.Parallel;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Packs;

/// <summary>Composes the parts of a pack, all but the contents, which have to know the others' pages.</summary>
internal sealed class PackComposer(PackContents contents, ConfiguredSite site, PackStyle style, bool isAnonymous)
{
    private readonly Application application = contents.Application;

    /// <param name="dropped">What the user allows to go and has to.</param>
    /// <param name="unreadable">Full paths of pictures that broke when they were decoded.</param>
    /// <param name="used">Receives the choices of the application that met something.</param>
    public IReadOnlyList<PackPart> Compose(
        IReadOnlyList<PackChoice> dropped,
        IReadOnlySet<string> unreadable,
        HashSet<PackChoice> used,
        DiagnosticBag bag
    )
    {
        var parts = new List<PackPart> { new CoverComposer(site, style, application).Compose(contents.Cover, bag) };
        var variant = new ContentSelection(
            [.. application.Tags.Select(t => t.Text)],
            [.. application.LeaveOut, .. dropped.Where(d => d.Kind is ChoiceKind.Heading or ChoiceKind.Tag or ChoiceKind.Picture)],
            application.First,
            used
        );
        List<ReadPart> kept = [.. contents.Parts.Where(p => !IsDropped(p, dropped))];
        for (var i = 0; i < kept.Count; i++)
        {
            var part = kept[i];
            var entry = EntryMapper.Map(variant.Of(part.Source), site.Settings.Rules, bag);
            if (part.Kind == PartKind.Letter)
            {
                parts.Add(new LetterComposer(site, style, application).Compose(entry, contents.Cover, unreadable, bag));
                continue;
            }

            TitleOnly.Report(entry, part.Source, bag);
            var named = NamedIn(entry);
            entry = InLanguage(entry, named);
            var theme = PackHeads.IsInShortRun(kept, i, style.Theme) ? PackHeads.Short(style.PartTheme) : style.PartTheme;
            var options = new ComposeOptions(theme, style.Paper)
            {
                UnreadablePictures = unreadable,
                WordsLanguage = LabelsOf(kept, i),
                LabelLanguages = application.LabelLanguages,
                Layout = application.Layout ?? EntrySettings.DefaultLayout,
                CaseCodes = !isAnonymous,
            };
            var composed = part.Twin is { } twin
                ? ParallelComposer.Compose(entry, EntryMapper.Map(variant.Of(twin), site.Settings.Rules, bag), site, options, bag)
                : Composer.Compose(entry, site, options, bag);
            parts.Add(
                new(
                    part.Kind,
                    part.Name,
                    composed.Document,
                    composed.Origins,
                    composed.Pictures,
                    part.Kind == PartKind.Cv || composed.IsCase ? PartStart.Page : style.Start
                )
                {
                    Codes = composed.Codes,
                    IsCase = composed.IsCase,
                    TitleLanguage = named is null ? null : application.LabelLanguages[0],
                }
            );
        }

        return parts;
    }

    /// <summary>
    /// The language of the labels: one for all, but where both versions of an entry follow each other each has its own.
    /// </summary>
    private string? LabelsOf(List<ReadPart> parts, int index)
    {
        var part = parts[index];
        return part.Twin is null && parts.Exists(p => p.TwinPath == part.FullPath) ? null : application.LabelLanguages[0];
    }

    /// <summary>Titles and sections of the parts, for the contents.</summary>
    public static IReadOnlyList<ContentsRow> Rows(IReadOnlyList<PackPart> parts)
    {
        var rows = new List<ContentsRow>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Kind == PartKind.Cover)
                continue;
            var isFirst = true;
            foreach (var heading in Headings(parts[i].Document.Blocks).Where(h => h.Level <= 2))
            {
                if (!isFirst && (heading.Level == 1 || parts[i].Kind is PartKind.Letter or PartKind.Appended))
                    continue;
                var row = isFirst ? new RowTitle(parts[i].Document.Title, "") : RowTitle.Of(heading.Inlines);
                if (row.Title.Length > 0)
                    rows.Add(new(i, heading.Id, isFirst ? 1 : 2, row.Title, row.Dates, Language(parts[i], isFirst) ?? heading.Language));
                isFirst = false;
            }
        }

        return rows;
    }

    /// <summary>The entry with its fields in the language of the application, and with a title of the program if there is one.</summary>
    private PortfolioEntry InLanguage(PortfolioEntry entry, string? named)
    {
        if (application.Asked is { } language)
            entry = FieldTranslator.Translate(entry, language, site.Settings.Glossary);
        return named is null ? entry : entry with { PlainTitle = named };
    }

    private static string? Language(PackPart part, bool isTitle) => isTitle ? part.TitleLanguage : null;

    /// <summary>
    /// What contents and outline call a CV that is the page “About” of its site: among other parts nobody knows that page. Null where its
    /// own title stands.
    /// </summary>
    private string? NamedIn(PortfolioEntry entry) =>
        entry.IsCv && site.Settings.Rules.IsPageTitle(entry.PlainTitle) ? FixedWords.For(application.LabelLanguages[0])["pack.cv"] : null;

    /// <summary>Id of the first heading of a part.</summary>
    public static int FirstHeading(PackPart part) => Headings(part.Document.Blocks).FirstOrDefault()?.Id.Value ?? 0;

    private static bool IsDropped(ReadPart part, IReadOnlyList<PackChoice> dropped) =>
        dropped.Any(d =>
            d.Kind switch
            {
                ChoiceKind.Part => (d.Text == "letter" && part.Kind == PartKind.Letter) || (d.Text == "cv" && part.Kind == PartKind.Cv),
                ChoiceKind.File => part.Name == d.Text.TrimStart('/'),
                ChoiceKind.Tag => part.Kind == PartKind.Entry && PackSources.TagsOf(part.Source.FrontMatter).Contains(d.Text),
                _ => false,
            }
        );

    private static IEnumerable<Heading> Headings(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is Heading heading)
                yield return heading;
            else if (block is Section or FacingColumns)
            {
                IReadOnlyList<Block> inside = block is FacingColumns facing ? [facing.First, facing.Second] : ((Section)block).Blocks;
                foreach (var inner in Headings(inside))
                    yield return inner;
            }
        }
    }
}
