using Portfolio.Images;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Sources.Model;

/// <summary>A piece of a line.</summary>
public abstract record SourceInline(SourcePlace Place);

/// <param name="Content">White space folded as HTML folds it; a soft line end between Han is nothing, else one space.</param>
public sealed record SourceText(SourcePlace Place, string Content) : SourceInline(Place);

public sealed record SourceBreak(SourcePlace Place) : SourceInline(Place);

public enum SourceSpanKind
{
    /// <summary>A language, or nothing special.</summary>
    Plain,
    Strong,
    Emphasis,
    Strike,
    Underline,
    Mark,
    Superscript,
    Subscript,
    Small,
    Quote,
    Keyboard,
}

/// <param name="Language">BCP 47 tag from <c>lang=</c>, or null.</param>
public sealed record SourceSpan(SourcePlace Place, SourceSpanKind Kind, string? Language, IReadOnlyList<SourceInline> Inlines)
    : SourceInline(Place);

public sealed record SourceCodeSpan(SourcePlace Place, string Code) : SourceInline(Place);

/// <param name="Href">The address as written, after Liquid; not checked.</param>
/// <param name="Url">Absolute web address when it leads out of the file (http, https, mailto, tel, doi, or a site path joined with the site's url); null when it cannot be followed from a PDF.</param>
/// <param name="Picture">Set when the link names a picture of the site.</param>
public sealed record SourceLink(
    SourcePlace Place,
    string Href,
    string? Url,
    string? Title,
    SourcePicture? Picture,
    IReadOnlyList<SourceInline> Inlines
) : SourceInline(Place);

public sealed record SourcePictureInline(SourcePlace Place, SourcePicture Picture) : SourceInline(Place);

/// <param name="Tex">TeX source without delimiters.</param>
public sealed record SourceMathSpan(SourcePlace Place, string Tex) : SourceInline(Place);

public sealed record SourceFootnoteMark(SourcePlace Place, int Number) : SourceInline(Place);

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
    public required SourcePlace Place { get; init; }

    /// <summary>The address as written, after Liquid.</summary>
    public required string Written { get; init; }

    public required ImageStatus Fate { get; init; }

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

    public string? Title { get; init; }

    /// <summary>Width asked for by the author, in CSS pixels (negative: per cent of the measure), or null.</summary>
    public double? AskedWidth { get; init; }
}
