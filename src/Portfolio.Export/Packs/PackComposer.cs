using Portfolio.Export.Composing;
using Portfolio.Export.Composing.Languages;
using Portfolio.Export.Composing.Parallel;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Packs;

/// <summary>Composes the parts of a pack, all but the contents, which have to know the others' pages.</summary>
internal sealed class PackComposer(PackContents contents, ConfiguredSite site, PackStyle style)
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
        foreach (var part in contents.Parts)
        {
            if (IsDropped(part, dropped))
                continue;
            var entry = EntryMapper.Map(variant.Of(part.Source), site.Settings.Rules, bag);
            if (part.Kind == PartKind.Letter)
            {
                parts.Add(new LetterComposer(site, style, application).Compose(entry, contents.Cover, unreadable, bag));
                continue;
            }

            if (application.Asked is { } language)
                entry = FieldTranslator.Translate(entry, language, site.Settings.Glossary);
            var options = new ComposeOptions(style.PartTheme, style.Paper)
            {
                UnreadablePictures = unreadable,
                WordsLanguage = application.Asked is "zh" ? "zh-CN" : application.Asked,
                Layout = application.Layout ?? EntrySettings.DefaultLayout,
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
                    style.NewPages || part.Kind == PartKind.Cv
                )
            );
        }

        return parts;
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
                var title = isFirst ? parts[i].Document.Title : PlainText(heading.Inlines);
                if (title.Length > 0)
                    rows.Add(new(i, heading.Id, isFirst ? 1 : 2, title, heading.Language));
                isFirst = false;
            }
        }

        return rows;
    }

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

    private static string PlainText(IReadOnlyList<Inline> inlines) => SourceTexts.Fold(string.Concat(inlines.Select(Plain)));

    private static string Plain(Inline inline) =>
        inline switch
        {
            Text text => text.Content,
            Span span => string.Concat(span.Inlines.Select(Plain)),
            Link link => string.Concat(link.Inlines.Select(Plain)),
            LineBreak or Fill => " ",
            _ => "",
        };
}
