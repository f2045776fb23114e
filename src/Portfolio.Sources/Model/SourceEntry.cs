using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;

namespace Portfolio.Sources.Model;

/// <summary>
/// An entry as it was read: no meaning given to it yet. Its body is made of <see cref="SourceBlock"/>, these of <see cref="SourceInline"/>;
/// <see cref="PortfolioEntry"/> is the same entry, understood.
/// </summary>
public sealed record SourceEntry
{
    /// <summary>Path of the file as the user would name it, with forward slashes; used in messages.</summary>
    public required string Path { get; init; }

    /// <summary>File name without extension and without the language and date parts; never empty.</summary>
    public required string Slug { get; init; }

    /// <summary>Collection, as <c>portfolio</c>; null for a plain file.</summary>
    public string? Collection { get; init; }

    /// <summary>The text of the file, decoded, with LF line ends.</summary>
    public required string Text { get; init; }

    /// <summary>The body after its template was carried out; null when it has none.</summary>
    public RenderedText? Rendered { get; init; }

    /// <summary>What the site hides and was left out for that, as the author is told: where, and how many characters.</summary>
    public IReadOnlyList<(SourcePlace Place, int Letters)> Hidden { get; init; } = [];

    /// <summary>Front matter with the defaults of the configuration; an empty map without any.</summary>
    public required FrontMatterMap FrontMatter { get; init; }

    /// <summary>The body as blocks, in order.</summary>
    public required IReadOnlyList<SourceBlock> Body { get; init; }

    /// <summary>
    /// Front-matter strings that hold Markdown or HTML (title, excerpt, description, venue, citation …), parsed by the same parser; by
    /// key.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<SourceBlock>> FrontBodies { get; init; }

    /// <summary>Pictures named by front-matter keys (header.teaser, image, gallery …), in order.</summary>
    public required IReadOnlyList<FrontPicture> FrontPictures { get; init; }

    /// <summary>The author's portrait, or null; the theme decides whether it is shown.</summary>
    public SourcePicture? Portrait { get; init; }
}

/// <summary>The body of an entry after its template was carried out, before Markdown is read.</summary>
/// <param name="Text">With LF line ends.</param>
/// <param name="PlaceOf">Place in the file of an offset in the text, as exactly as it is known.</param>
public sealed record RenderedText(string Text, Func<int, SourcePlace> PlaceOf);

/// <summary>A picture named by a front-matter key.</summary>
/// <param name="Key">Dotted key, as <c>header.teaser</c>.</param>
/// <param name="Picture">The picture.</param>
public sealed record FrontPicture(string Key, SourcePicture Picture);
