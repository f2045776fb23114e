using Portfolio.Images;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Sources.Model;

/// <summary>A piece of a line.</summary>
/// <param name="Place">Where it starts in the file.</param>
public abstract record SourceInline(SourcePlace Place);

/// <summary>Plain text.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Content">White space folded as HTML folds it; a soft line end between Han is nothing, else one space.</param>
public sealed record SourceText(SourcePlace Place, string Content) : SourceInline(Place);

/// <summary>A line break that the author asks for.</summary>
/// <param name="Place">Where it starts in the file.</param>
public sealed record SourceBreak(SourcePlace Place) : SourceInline(Place);

/// <summary>
/// White space that pushes what follows to the right end of the line; a space stands before it, which parts the words in any other form.
/// </summary>
/// <param name="Place">Where what follows stands in the file.</param>
public sealed record SourceFill(SourcePlace Place) : SourceInline(Place);

/// <summary>What a span of text is, after the elements of HTML.</summary>
public enum SourceSpanKind
{
    /// <summary>A language, or nothing special (<c>span</c>).</summary>
    Plain,

    /// <summary><c>strong</c>, <c>b</c>.</summary>
    Strong,

    /// <summary><c>em</c>, <c>i</c>.</summary>
    Emphasis,

    /// <summary><c>del</c>, <c>s</c>.</summary>
    Strike,

    /// <summary><c>ins</c>, <c>u</c>.</summary>
    Underline,

    /// <summary><c>mark</c>.</summary>
    Mark,

    /// <summary><c>sup</c>.</summary>
    Superscript,

    /// <summary><c>sub</c>.</summary>
    Subscript,

    /// <summary><c>small</c>.</summary>
    Small,

    /// <summary><c>q</c>.</summary>
    Quote,

    /// <summary><c>kbd</c>.</summary>
    Keyboard,
}

/// <summary>Inlines that have something in common.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Kind">What they have in common.</param>
/// <param name="Language">BCP 47 tag from <c>lang=</c>, or null.</param>
/// <param name="Inlines">Its content.</param>
public sealed record SourceSpan(SourcePlace Place, SourceSpanKind Kind, string? Language, IReadOnlyList<SourceInline> Inlines)
    : SourceInline(Place)
{
    /// <summary>What an abbreviation stands for, from <c>abbr title=</c>; or null.</summary>
    public string? Expansion { get; init; }

    /// <summary>
    /// Set when the words are the program's own: the key under which they stand in the language of the document. The content is English.
    /// </summary>
    public string? FixedWord { get; init; }
}

/// <summary>Code in a line.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Code">As written.</param>
public sealed record SourceCodeSpan(SourcePlace Place, string Code) : SourceInline(Place);

/// <summary>A link.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Href">The address as written, after Liquid; not checked.</param>
/// <param name="Url">
/// Absolute web address when it leads out of the file (http, https, mailto, tel, doi, or a site path joined with the site's url); null when
/// it cannot be followed from a PDF.
/// </param>
/// <param name="Title">The title attribute, or null.</param>
/// <param name="Picture">Set when the link names a picture of the site.</param>
/// <param name="Inlines">Its words.</param>
public sealed record SourceLink(
    SourcePlace Place,
    string Href,
    string? Url,
    string? Title,
    SourcePicture? Picture,
    IReadOnlyList<SourceInline> Inlines
) : SourceInline(Place);

/// <summary>A picture in a line.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Picture">The picture.</param>
public sealed record SourcePictureInline(SourcePlace Place, SourcePicture Picture) : SourceInline(Place);

/// <summary>A formula in a line.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Tex">TeX source without delimiters.</param>
public sealed record SourceMathSpan(SourcePlace Place, string Tex) : SourceInline(Place);

/// <summary>The reference to a footnote.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Number">Of the note, from 1.</param>
public sealed record SourceFootnoteMark(SourcePlace Place, int Number) : SourceInline(Place);

/// <summary>What was found at the address of a picture.</summary>
public enum ImageStatus
{
    /// <summary>A readable picture; Path and the pixel size are set.</summary>
    Found,

    /// <summary>No such file in the site.</summary>
    Missing,

    /// <summary>An address on the web; never fetched.</summary>
    Remote,

    /// <summary>There is a file, but no picture can be read from it.</summary>
    Unreadable,

    /// <summary>The path leaves the site root.</summary>
    OutsideRoot,
}

/// <summary>A picture as named in the source and what was found.</summary>
public sealed record SourcePicture
{
    /// <summary>Where it is named.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The address as written, after Liquid.</summary>
    public required string Written { get; init; }

    /// <summary>What was found at its address.</summary>
    public required ImageStatus Status { get; init; }

    /// <summary>Full path of the file, or a name for a picture that stands in the text itself; null unless found or unreadable.</summary>
    public string? Path { get; init; }

    /// <summary>The file, to be opened for its pixels; null unless found.</summary>
    public ImageFile? File { get; init; }

    /// <summary>Pixels, after EXIF turning; 0 unless found.</summary>
    public int PixelWidth { get; init; }

    /// <summary>Pixels, after EXIF turning; 0 unless found.</summary>
    public int PixelHeight { get; init; }

    /// <summary>The author's alternative text; empty when none was given.</summary>
    public string Alt { get; init; } = "";

    /// <summary>The title attribute, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What front matter says below it; empty for none. Captions in the body are those of <see cref="SourceFigure"/>.</summary>
    public IReadOnlyList<SourceInline> Caption { get; init; } = [];

    /// <summary>Text runs beside it on the site.</summary>
    public bool Floats { get; init; }

    /// <summary>Width asked for by the author, in CSS pixels (negative: per cent of the measure), or null.</summary>
    public double? AskedWidth { get; init; }

    /// <summary>Height asked for by the author, in CSS pixels, or null.</summary>
    public double? AskedHeight { get; init; }

    /// <summary>Largest width, in the units of <see cref="AskedWidth"/>; it makes nothing wider. Null for no limit.</summary>
    public double? MostWidth { get; init; }
}
