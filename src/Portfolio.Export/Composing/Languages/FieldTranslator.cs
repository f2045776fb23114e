using Portfolio.Export.Settings;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Composing.Languages;

/// <summary>
/// Puts the fields of an entry into one language: periods, the words that name a year, and whole headings, roles
/// and organisations that the glossary has. Free text stays as the author wrote it.
/// </summary>
internal sealed class FieldTranslator
{
    private readonly string language;
    private readonly Glossary glossary;
    private readonly FixedWords words;

    private FieldTranslator(string language, Glossary glossary)
    {
        (this.language, this.glossary) = (language, glossary);
        words = FixedWords.For(language);
    }

    /// <param name="language">Without region; languages that have no fixed words are left alone.</param>
    public static PortfolioEntry Translate(PortfolioEntry entry, string language, Glossary glossary)
    {
        if (language is not ("en" or "zh"))
            return entry;
        var tag = entry.Languages.FirstOrDefault(l => LanguageTags.Primary(l) == language) ?? (language == "zh" ? "zh-CN" : "en");
        return new FieldTranslator(tag, glossary).Entry(entry);
    }

    private bool IsChinese => language.StartsWith("zh", StringComparison.Ordinal);

    private PortfolioEntry Entry(PortfolioEntry entry)
    {
        var title = Term(entry.Title);
        return entry with
        {
            Title = title,
            PlainTitle = ReferenceEquals(title, entry.Title) ? entry.PlainTitle : InlineText.Folded(title),
            Facts = [.. entry.Facts.Select(f => f with { Value = [.. f.Value.Select(Block)] })],
            Parts = Parts(entry.Parts),
        };
    }

    private EntryPart[] Parts(IReadOnlyList<EntryPart> parts) => [.. parts.Select(Part)];

    private EntryPart Part(EntryPart part) =>
        part switch
        {
            Passage p => p with { Blocks = [.. p.Blocks.Select(Headings)] },
            PlainSection s => s with { Title = Term(s.Title), Parts = Parts(s.Parts) },
            YearSection y => Year(y),
            ActivityList a => a with { Title = Term(a.Title) },
            ProjectGroup g => g with { Title = Term(g.Title), Lead = Parts(g.Lead), Projects = [.. g.Projects.Select(Project)] },
            _ => part,
        };

    private Project Project(Project project)
    {
        var text = Term(project.TitleText);
        var parts = project.Parts.Select(p => p is ProjectText story ? new ProjectText(Headings(story.Block)) : p).ToList();
        if (ReferenceEquals(text, project.TitleText))
            return project with { Parts = parts };
        var all = InlineText.Plain(project.Title).TrimEnd();
        var own = InlineText.Plain(project.TitleText).TrimEnd();
        var number = all.EndsWith(own, StringComparison.Ordinal) ? InlineText.Slice(project.Title, 0, all.Length - own.Length) : [];
        return project with { Title = [.. number, .. text], TitleText = text, Parts = parts };
    }

    private YearSection Year(YearSection year)
    {
        var role = Role(year);
        var ordinal = Ordinal(year);
        var period = year.Period is { } written ? Period(written) : null;
        var closing = Parts(year.Closing);
        if (ReferenceEquals(role, year.RoleLine) && ordinal is null)
            return year with { Period = period, Closing = closing };

        var place = year.Heading.Place;
        var plain = InlineText.Plain(year.Title);
        var before = plain.IndexOf(year.OrdinalText, StringComparison.Ordinal);
        var lead = before > 0 ? InlineText.Slice(year.Title, 0, before) : [];
        var mark =
            role.Count == 0 ? ""
            : IsChinese ? "："
            : ": ";
        var name = ordinal ?? year.OrdinalText;
        return year with
        {
            Title = [.. lead, new SourceText(place, name + mark), .. role],
            OrdinalText = name,
            RoleLine = role,
            Role = ReferenceEquals(role, year.RoleLine) ? year.Role : null,
            Organisation = ReferenceEquals(role, year.RoleLine) ? year.Organisation : null,
            Period = period,
            Closing = closing,
        };
    }

    /// <summary>The name of the year in this language; null when it is in it already or says more than a number.</summary>
    private string? Ordinal(YearSection year)
    {
        var isChinese = year.OrdinalText.Any(Scripts.IsHan);
        var isEnglish = year.OrdinalText.Any(Scripts.IsLatin);
        if (isChinese == IsChinese || (!isChinese && !isEnglish) || year.Ordinal < 1)
            return null;

        // 大一, sophomore and 2022-2023学年 say another thing than the first year.
        var counts = isChinese
            ? year.OrdinalText[0] == '第' && year.OrdinalText[^1] == '年'
            : year.OrdinalText.EndsWith("year", StringComparison.OrdinalIgnoreCase)
                || year.OrdinalText.StartsWith("year", StringComparison.OrdinalIgnoreCase);
        var grade = EntryRules.Default.GradeWords.Any(g => year.OrdinalText.StartsWith(g.Word, StringComparison.OrdinalIgnoreCase));
        return counts && !grade && !year.OrdinalText.Contains("academic", StringComparison.OrdinalIgnoreCase)
            ? PeriodWords.Year(year.Ordinal, words)
            : null;
    }

    /// <summary>The role line from the glossary: whole, or role and organisation when both are in it.</summary>
    private IReadOnlyList<SourceInline> Role(YearSection year)
    {
        var whole = Term(year.RoleLine);
        if (!ReferenceEquals(whole, year.RoleLine) || year.Role is not { } role || year.Organisation is not { } organisation)
            return whole;
        if (glossary.Find(role, language) is not { } ownRole || glossary.Find(organisation, language) is not { } ownOrganisation)
            return whole;
        return [new SourceText(year.Heading.Place, IsChinese ? ownOrganisation + ownRole : $"{ownRole} of {ownOrganisation}")];
    }

    private Period Period(Period period)
    {
        var isChinese = period.PlainText.Any(Scripts.IsHan);
        var isEnglish = period.PlainText.Any(Scripts.IsLatin);
        if (isChinese ? IsChinese : !IsChinese || !isEnglish)
            return period;

        // Seasons and days are more than the dates that were read of them.
        var rules = EntryRules.Default;
        if (rules.Seasons.Any(s => period.PlainText.Contains(s, StringComparison.OrdinalIgnoreCase)) || HasDays(period))
            return period;
        var text = PeriodWords.Of(period, words);
        return period with
        {
            Written = [new SourceText(period.Written.Count > 0 ? period.Written[0].Place : default, text)],
            PlainText = text,
        };
    }

    /// <summary>Numbers that are neither years nor months of the period.</summary>
    private static bool HasDays(Period period)
    {
        var numbers = 0;
        for (var i = 0; i < period.PlainText.Length; i++)
            if (char.IsAsciiDigit(period.PlainText[i]) && (i == 0 || !char.IsAsciiDigit(period.PlainText[i - 1])))
                numbers++;
        var named = period.PlainText.Any(Scripts.IsLatin);
        int Parts(YearMonth? date) => date is { } d ? 1 + (d.Month is null || named ? 0 : 1) : 0;
        return numbers > Parts(period.Start) + Parts(period.End);
    }

    private IReadOnlyList<SourceInline> Term(IReadOnlyList<SourceInline> inlines) =>
        !glossary.IsEmpty && inlines.Count > 0 && glossary.Find(InlineText.Folded(inlines), language) is { } own
            ? [new SourceText(inlines[0].Place, own)]
            : inlines;

    private SourceBlock Block(SourceBlock block) =>
        block is SourceParagraph paragraph && Term(paragraph.Inlines) is var own && !ReferenceEquals(own, paragraph.Inlines)
            ? paragraph with
            {
                Inlines = own,
            }
            : block;

    private SourceBlock Headings(SourceBlock block) =>
        block is SourceHeading heading ? heading with { Inlines = Term(heading.Inlines) } : block;
}
