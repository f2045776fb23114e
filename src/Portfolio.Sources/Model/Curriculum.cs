namespace Portfolio.Sources.Model;

/// <summary>Who a curriculum vitae is about, as far as its page says; what stands above its first section.</summary>
public sealed record CvPerson
{
    /// <summary>The name, from the first heading or front matter; empty when the page does not say.</summary>
    public required IReadOnlyList<SourceInline> Name { get; init; }

    /// <summary>What labels the name in the source (<c>姓名</c>), with what parts the two; empty for none.</summary>
    public IReadOnlyList<SourceInline> NameLabel { get; init; } = [];

    /// <summary>The block that says the name; null when front matter does.</summary>
    public SourceBlock? NameBlock { get; init; }

    /// <summary>Position or 求职意向; null for none.</summary>
    public CvRole? Role { get; init; }

    /// <summary>E-mail, phone, addresses, links and the like, in order.</summary>
    public required IReadOnlyList<CvContact> Contacts { get; init; }

    /// <summary>
    /// The picture above the first section that shows the person, with the block that it is; null without one, or where the site has a
    /// portrait of its own.
    /// </summary>
    public (SourcePicture Picture, SourceBlock Block)? Portrait { get; init; }

    /// <summary>What else stands above the first section, in order.</summary>
    public required IReadOnlyList<EntryPart> Parts { get; init; }
}

/// <summary>The position that someone has or wants.</summary>
/// <param name="Block">Where it stands.</param>
/// <param name="Label">A heading that says what it is; empty when the text does so itself.</param>
/// <param name="Text">The words.</param>
public sealed record CvRole(SourceBlock Block, IReadOnlyList<SourceInline> Label, IReadOnlyList<SourceInline> Text);

/// <summary>A way to reach someone, or a fact such as a place.</summary>
/// <param name="Block">Where it stands.</param>
/// <param name="Label">As <c>电话</c>; empty without one, or when it is part of the text.</param>
/// <param name="Text">The words.</param>
public sealed record CvContact(SourceBlock Block, IReadOnlyList<SourceInline> Label, IReadOnlyList<SourceInline> Text);

/// <summary>What a section of a curriculum vitae is about.</summary>
public enum CvKind
{
    /// <summary>Schools and degrees.</summary>
    Education,

    /// <summary>Employment.</summary>
    Work,

    /// <summary>Internships.</summary>
    Internships,

    /// <summary>Projects and software.</summary>
    Projects,

    /// <summary>Research.</summary>
    Research,

    /// <summary>Publications and patents.</summary>
    Publications,

    /// <summary>Talks.</summary>
    Talks,

    /// <summary>Teaching.</summary>
    Teaching,

    /// <summary>Service, activities, volunteering.</summary>
    Service,

    /// <summary>Awards, grants, certificates.</summary>
    Awards,

    /// <summary>Skills.</summary>
    Skills,

    /// <summary>Languages.</summary>
    Languages,

    /// <summary>A text about oneself.</summary>
    Statement,

    /// <summary>People who recommend.</summary>
    References,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A section of a curriculum vitae.</summary>
/// <param name="Heading">Block with the heading.</param>
/// <param name="Title">Words of the heading.</param>
/// <param name="Level">1 is the top level of the body.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Parts">What stands under the heading, in order.</param>
public sealed record CvSection(
    SourceBlock Heading,
    IReadOnlyList<SourceInline> Title,
    int Level,
    CvKind Kind,
    IReadOnlyList<EntryPart> Parts
) : EntryPart;

/// <summary>What a piece of an entry's line says.</summary>
public enum CvPieceKind
{
    /// <summary>The name of the entry: organisation, role, degree, prize, whichever the author puts first.</summary>
    Who,

    /// <summary>What qualifies it: role, organisation, subject.</summary>
    Second,

    /// <summary>Where.</summary>
    Place,

    /// <summary>When.</summary>
    Period,

    /// <summary>Anything else.</summary>
    Rest,

    /// <summary>Marks and white between two pieces.</summary>
    Seam,
}

/// <summary>A piece of a line.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Inlines">As in the source.</param>
public sealed record CvPiece(CvPieceKind Kind, IReadOnlyList<SourceInline> Inlines);

/// <summary>The line of an entry. Its pieces, one after the other, are the whole of its block.</summary>
/// <param name="Block">A heading or paragraph.</param>
/// <param name="Pieces">In the order of the source; at least one.</param>
/// <param name="Period">The time as dates, or null.</param>
public sealed record CvLine(SourceBlock Block, IReadOnlyList<CvPiece> Pieces, Period? Period);

/// <summary>A block that belongs at the right of an entry's line, as a date in a paragraph of its own.</summary>
/// <param name="Block">Where it stands.</param>
/// <param name="Inlines">Its words.</param>
/// <param name="IsBefore">It stands before the line in the source.</param>
public sealed record CvAside(SourceBlock Block, IReadOnlyList<SourceInline> Inlines, bool IsBefore);

/// <summary>A degree, post, project, prize …, with what is said of it.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Level">Of its heading, 1 is the top level of the body; 0 when its line is no heading.</param>
/// <param name="Asides">Blocks for the right of the line, in order.</param>
/// <param name="Details">What stands under the line, in order.</param>
public sealed record CvEntry(CvLine Line, int Level, IReadOnlyList<CvAside> Asides, IReadOnlyList<EntryPart> Details) : EntryPart
{
    /// <summary>The time as dates, or null.</summary>
    public Period? Period { get; init; } = Line.Period;

    /// <summary>Several pieces of a line go to rows of their own; else all but the time stays in one.</summary>
    public bool HasRows { get; init; }
}

/// <summary>A list whose items are entries.</summary>
/// <param name="List">The list itself.</param>
/// <param name="Items">One for each item: an entry, or blocks that are none.</param>
public sealed record CvEntryList(SourceList List, IReadOnlyList<CvItem> Items) : EntryPart;

/// <summary>An item of a list of entries.</summary>
/// <param name="Item">The item.</param>
/// <param name="Parts">What it holds.</param>
public sealed record CvItem(SourceListItem Item, IReadOnlyList<EntryPart> Parts);

/// <summary>The points of an entry.</summary>
/// <param name="List">The list itself.</param>
/// <param name="SecondFirst">Its first item is the second line of the entry.</param>
public sealed record CvDuties(SourceList List, bool SecondFirst) : EntryPart;

/// <summary>Labels with values, as of skills.</summary>
/// <param name="Block">A list, paragraph or definition list.</param>
/// <param name="Rows">In order.</param>
public sealed record CvLabels(SourceBlock Block, IReadOnlyList<CvLabelRow> Rows) : EntryPart;

/// <summary>A label with its value.</summary>
/// <param name="Label">The label.</param>
/// <param name="Seam">Marks between the two.</param>
/// <param name="Value">The value.</param>
/// <param name="Blocks">What else belongs to the value.</param>
public sealed record CvLabelRow(
    IReadOnlyList<SourceInline> Label,
    IReadOnlyList<SourceInline> Seam,
    IReadOnlyList<SourceInline> Value,
    IReadOnlyList<SourceBlock> Blocks
);

/// <summary>A table with a column of dates.</summary>
/// <param name="Table">The table itself.</param>
/// <param name="Column">The column, from 0.</param>
public sealed record CvDateTable(SourceTable Table, int Column) : EntryPart;

/// <summary>Publications, talks or references, a hanging paragraph each.</summary>
/// <param name="List">A list without numbers.</param>
public sealed record CvWorks(SourceList List) : EntryPart;
