using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Understands an entry: from blocks to years, activities and projects.</summary>
public static class EntryMapper
{
    public static PortfolioEntry Map(SourceEntry source, EntryRules rules, DiagnosticBag bag)
    {
        var body = BodyBlocks.Flatten(source.Body);
        var title = TitleReader.Read(source, body);
        var (main, footnotes) = BodyBlocks.Split(body, title.HeadingToDrop);
        var (date, facts) = FactReader.Read(source, rules, bag);
        var parts = new PartBuilder(rules).Build(Outline.Build(main, rules));
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
        };
    }
}
