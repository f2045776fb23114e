using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries.Curricula;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Entries;

/// <summary>
/// Maps an entry as it was read to what it says. Steps: dissolve groups (<see cref="BodyBlocks"/>), title, footnotes, date and facts, order
/// under headings (<see cref="Outline"/>), then years, activities and projects (<see cref="PartBuilder"/>), languages, excerpt, picture.
/// A curriculum vitae is mapped by <see cref="CvMapper"/> instead.
/// </summary>
public static class EntryMapper
{
    /// <summary>The entry with its parts; nothing of the source is lost.</summary>
    public static PortfolioEntry Map(SourceEntry source, EntryRules rules, DiagnosticBag bag)
    {
        var body = BodyBlocks.Flatten(source.Body);
        var title = TitleReader.Read(source, body);
        var (main, footnotes) = BodyBlocks.Split(body, title.HeadingToDrop);
        var (date, facts) = FactReader.Read(source, rules, bag);
        if (TemplateWords.IsName(title.Plain))
            bag.Warn(
                DiagnosticCodes.TemplateText,
                source.FrontMatter.Find("title")?.Place ?? new(source.Path),
                SettingMessages.TemplateTitle(title.Plain),
                SettingMessages.TemplateTextHint
            );
        CvPerson? person = null;
        IReadOnlyList<EntryPart> parts;
        if (IsCv(source, body, title, rules, bag))
        {
            (main, footnotes) = BodyBlocks.Split(source.Body, title.HeadingToDrop);
            (person, parts) = CvMapper.Map(source, main, title.Plain, rules);
            if (person.Portrait is var (portrait, _))
                source = source with { Portrait = portrait };
        }
        else
        {
            parts = new PartBuilder(rules).Build(Outline.Build(main, rules));
        }

        return new()
        {
            Source = source,
            Title = title.Inlines,
            PlainTitle = title.Plain,
            Languages = LanguageReader.Read(source, body, title.Plain, rules),
            Excerpt = ExcerptReader.Read(source, main, title.Plain),
            Hero = HeroPicker.Pick(source, rules),
            Date = date,
            Facts = facts,
            Parts = footnotes.Count == 0 ? parts : [.. parts, new Passage(footnotes)],
            Person = person,
        };
    }

    /// <summary>Whether an entry is set as a curriculum vitae.</summary>
    /// <param name="source">The entry.</param>
    /// <param name="title">Its title as plain text.</param>
    /// <param name="rules">Words.</param>
    public static bool IsCv(SourceEntry source, string title, EntryRules rules) =>
        CvDetector.Read(source, BodyBlocks.Flatten(source.Body), title, rules) == CvDetector.Answer.Yes;

    private static bool IsCv(SourceEntry source, IReadOnlyList<SourceBlock> body, EntryTitle title, EntryRules rules, DiagnosticBag bag)
    {
        var answer = CvDetector.Read(source, body, title.Plain, rules);
        if (answer == CvDetector.Answer.Stub)
            bag.Add(
                new(DiagnosticCodes.EmptyEntry, Severity.Info, new(source.Path), EntryMessages.OnlyLinksCv, EntryMessages.OnlyLinksCvHint)
            );
        return answer == CvDetector.Answer.Yes;
    }
}
