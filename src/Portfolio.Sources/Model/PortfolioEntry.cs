namespace Portfolio.Sources.Model;

/// <summary>
/// What an entry says, as far as it was understood. Every piece of the source stands in exactly one place of it, in order.
/// </summary>
public sealed record PortfolioEntry
{
    /// <summary>The entry as it was read.</summary>
    public required SourceEntry Source { get; init; }

    /// <summary>Title as inlines; never empty.</summary>
    public required IReadOnlyList<SourceInline> Title { get; init; }

    /// <summary>Title as plain text, trimmed; never empty (the slug made readable when the entry has none).</summary>
    public required string PlainTitle { get; init; }

    /// <summary>Languages of the body by share of text, most first, as <c>zh-CN</c>, <c>en</c>; at least one.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Excerpt without its pictures; empty when none, or when the body starts with the same text.</summary>
    public required IReadOnlyList<SourceBlock> Excerpt { get; init; }

    /// <summary>
    /// Picture for the top: from the excerpt, header.teaser, header.image, image …; null when none or when the body shows it anyway.
    /// </summary>
    public SourcePicture? Hero { get; init; }

    /// <summary>Date of the entry as written and parsed, or null.</summary>
    public EntryDate? Date { get; init; }

    /// <summary>Front-matter facts worth showing under the title (venue, location, type, citation …), in a fixed order.</summary>
    public required IReadOnlyList<EntryFact> Facts { get; init; }

    /// <summary>The body in order.</summary>
    public required IReadOnlyList<EntryPart> Parts { get; init; }

    /// <summary>Whom it is about when it is a curriculum vitae, else null.</summary>
    public CvPerson? Person { get; init; }

    /// <summary>The entry is a curriculum vitae; its sections are <see cref="CvSection"/>.</summary>
    public bool IsCv => Person is not null;
}

/// <summary>A fact from front matter.</summary>
/// <param name="Key">Front-matter key, as <c>venue</c>.</param>
/// <param name="Value">What it says; never empty.</param>
public sealed record EntryFact(string Key, IReadOnlyList<SourceBlock> Value);

/// <summary>The date of an entry.</summary>
/// <param name="Written">As in the source.</param>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null.</param>
public sealed record EntryDate(string Written, int Year, int? Month, int? Day);

/// <summary>A stretch of the body.</summary>
public abstract record EntryPart;

/// <summary>Blocks that no rule takes; they stay as they are.</summary>
/// <param name="Blocks">At least one.</param>
public sealed record Passage(IReadOnlyList<SourceBlock> Blocks) : EntryPart;

/// <summary>A heading that no rule takes, with what stands under it.</summary>
/// <param name="Heading">Block with the heading.</param>
/// <param name="Title">Words of the heading.</param>
/// <param name="Level">1 is the top level of the body.</param>
/// <param name="Parts">What stands under it, in order.</param>
public sealed record PlainSection(SourceBlock Heading, IReadOnlyList<SourceInline> Title, int Level, IReadOnlyList<EntryPart> Parts)
    : EntryPart;

/// <summary>First year, second year …: what someone was and did in a year.</summary>
public sealed record YearSection : EntryPart
{
    /// <summary>The block that holds the heading (a heading, or a wholly bold paragraph).</summary>
    public required SourceBlock Heading { get; init; }

    /// <summary>All of the heading's text.</summary>
    public required IReadOnlyList<SourceInline> Title { get; init; }

    /// <summary>1 is the top level of the body.</summary>
    public required int Level { get; init; }

    /// <summary>1 for the first year.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The words that say so, as written: <c>First year</c>, <c>大一</c>.</summary>
    public required string OrdinalText { get; init; }

    /// <summary>Rest of the heading after the ordinal and its punctuation, as written; empty when none.</summary>
    public required IReadOnlyList<SourceInline> RoleLine { get; init; }

    /// <summary>Role within the role line (<c>Member</c>), or null.</summary>
    public string? Role { get; init; }

    /// <summary>Organisation within the role line (<c>Liaison Department</c>), or null.</summary>
    public string? Organisation { get; init; }

    /// <summary>The time it took, or null.</summary>
    public Period? Period { get; init; }

    /// <summary>Paragraphs before the first list.</summary>
    public required IReadOnlyList<SourceBlock> Intro { get; init; }

    /// <summary>The first list, or null.</summary>
    public SourceList? Highlights { get; init; }

    /// <summary>What follows: closing paragraphs, activity lists, projects, sections, in order.</summary>
    public required IReadOnlyList<EntryPart> Closing { get; init; }
}

/// <summary>A span of time as the author wrote it and as dates.</summary>
/// <param name="Written">Inlines as in the source, without the bold around them.</param>
/// <param name="PlainText">The same as plain text.</param>
/// <param name="Start">The first month or year.</param>
/// <param name="End">Null with <paramref name="IsOpen"/> (present, 至今) or for a single date.</param>
/// <param name="IsOpen">It goes on.</param>
public sealed record Period(IReadOnlyList<SourceInline> Written, string PlainText, YearMonth Start, YearMonth? End, bool IsOpen);

/// <summary>A month, or a year alone.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1 to 12, or null when only the year is given.</param>
public readonly record struct YearMonth(int Year, int? Month)
{
    /// <summary>As <c>2022-09</c> or <c>2022</c> (ISO 8601).</summary>
    public override string ToString() => Month is { } m ? $"{Year:0000}-{m:00}" : $"{Year:0000}";
}

/// <summary>A list of activities, perhaps with the number of people who took part.</summary>
/// <param name="Heading">Block with the heading, or null.</param>
/// <param name="Title">Words of the heading; empty without one.</param>
/// <param name="Level">1 is the top level of the body.</param>
/// <param name="Intro">What stands before the list.</param>
/// <param name="List">The list itself.</param>
/// <param name="Activities">One for each item of the list.</param>
public sealed record ActivityList(
    SourceBlock? Heading,
    IReadOnlyList<SourceInline> Title,
    int Level,
    IReadOnlyList<SourceBlock> Intro,
    SourceList List,
    IReadOnlyList<Activity> Activities
) : EntryPart;

/// <summary>One activity.</summary>
/// <param name="Item">The item, which stays whole.</param>
/// <param name="People">How many took part, by offsets into the text of the item; null when it does not say.</param>
public sealed record Activity(SourceListItem Item, PeopleCount? People);

/// <summary>A number of people as the author wrote it.</summary>
/// <param name="Written">The words: <c>40+</c>, <c>+30</c>, <c>100左右</c>, <c>40人以上</c>.</param>
/// <param name="Number">The number alone.</param>
/// <param name="Bound">Exact, at least, about, at most.</param>
/// <param name="Start">Offset of <paramref name="Written"/> in the plain text of the item's first paragraph.</param>
public sealed record PeopleCount(string Written, int Number, PeopleBound Bound, int Start);

/// <summary>How exact a number of people is.</summary>
public enum PeopleBound
{
    /// <summary>The number alone.</summary>
    Exact,

    /// <summary><c>40+</c>, <c>超过40人</c>.</summary>
    AtLeast,

    /// <summary><c>about 40</c>, <c>40人左右</c>.</summary>
    About,

    /// <summary><c>up to 40</c>, <c>40人以下</c>.</summary>
    AtMost,
}

/// <summary>A heading such as “Here are details of my jobs” with the projects under it.</summary>
/// <param name="Heading">Block with the heading.</param>
/// <param name="Title">Words of the heading.</param>
/// <param name="Level">1 is the top level of the body.</param>
/// <param name="Lead">What stands before the first project.</param>
/// <param name="Projects">In order; at least one.</param>
public sealed record ProjectGroup(
    SourceBlock Heading,
    IReadOnlyList<SourceInline> Title,
    int Level,
    IReadOnlyList<EntryPart> Lead,
    IReadOnlyList<Project> Projects
) : EntryPart;

/// <summary>A numbered project.</summary>
public sealed record Project
{
    /// <summary>Block with the heading.</summary>
    public required SourceBlock Heading { get; init; }

    /// <summary>The whole heading, number included.</summary>
    public required IReadOnlyList<SourceInline> Title { get; init; }

    /// <summary>1 is the top level of the body.</summary>
    public required int Level { get; init; }

    /// <summary>Number as written without its punctuation, or null.</summary>
    public string? Number { get; init; }

    /// <summary>The heading after the number.</summary>
    public required IReadOnlyList<SourceInline> TitleText { get; init; }

    /// <summary>Text, lists, photos and links in the order of the source.</summary>
    public required IReadOnlyList<ProjectPart> Parts { get; init; }
}

/// <summary>A piece of a project.</summary>
public abstract record ProjectPart;

/// <summary>A paragraph, or anything without a record of its own.</summary>
/// <param name="Block">The block itself.</param>
public sealed record ProjectText(SourceBlock Block) : ProjectPart;

/// <summary>A list of points.</summary>
/// <param name="List">The list itself.</param>
public sealed record ProjectList(SourceList List) : ProjectPart;

/// <summary>A paragraph whose point is a web link.</summary>
/// <param name="Block">The paragraph.</param>
/// <param name="Url">The address.</param>
public sealed record ProjectLink(SourceBlock Block, string Url) : ProjectPart;

/// <summary>A photo with the sentence that names it as caption. The sentence is printed once, as the caption.</summary>
/// <param name="Block">The paragraph with the sentence.</param>
/// <param name="Photos">One or more.</param>
/// <param name="Caption">The sentence, with the link still in it; empty when the picture stood alone.</param>
public sealed record ProjectPhotos(SourceBlock Block, IReadOnlyList<SourcePicture> Photos, IReadOnlyList<SourceInline> Caption)
    : ProjectPart;
