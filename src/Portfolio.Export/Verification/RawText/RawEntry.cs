using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Verification.RawText;

/// <summary>An entry as its author typed it, and what must be known of its site to read it.</summary>
/// <param name="Path">As the user would name it.</param>
/// <param name="Text">Decoded, with LF line ends; nothing else was done to it.</param>
/// <param name="IsHtml">The file is HTML, not Markdown.</param>
/// <param name="ProtectsCode">No tag of a template stands in code.</param>
internal sealed record RawEntry(string Path, string Text, bool IsHtml = false, bool ProtectsCode = false)
{
    /// <summary>The text may begin with front matter.</summary>
    public bool HasFrontMatter { get; init; } = true;

    /// <summary>Tags of templates were not carried out yet.</summary>
    public bool HasTemplates { get; init; } = true;

    /// <summary>What was left out and said to be hidden: where it begins, and how many characters.</summary>
    public IReadOnlyList<(SourcePlace Place, int Letters)> Hidden { get; init; } = [];

    /// <summary>The body after its tags were carried out; null when it has none.</summary>
    public RenderedBody? Rendered { get; init; }
}

/// <summary>A body after the tags of its template were carried out.</summary>
/// <param name="Text">With LF line ends.</param>
/// <param name="PlaceOf">Place in the entry of an offset in the text, as exactly as it is known.</param>
internal sealed record RenderedBody(string Text, Func<int, SourcePlace> PlaceOf);

/// <summary>What a reader of the site sees of an entry.</summary>
/// <param name="Blocks">Letters and digits of each block, in order.</param>
/// <param name="Letters">How many there are.</param>
/// <param name="Exempt">Letters and digits of the raw text that tags of templates may replace by others.</param>
/// <param name="Targets">Pictures and links of the body, in its order.</param>
internal sealed record RawTextContent(IReadOnlyList<RawBlock> Blocks, int Letters, int Exempt, IReadOnlyList<RawTarget> Targets);

/// <summary>What a picture or a link of the raw text names.</summary>
/// <param name="At">Offset in the raw text.</param>
/// <param name="Address">As it is written.</param>
/// <param name="IsPicture">It is shown; a link leads there.</param>
internal sealed record RawTarget(int At, string Address, bool IsPicture);

/// <summary>A block of letters.</summary>
/// <param name="Text">The letters, as they are compared.</param>
/// <param name="Raw">The text that they are from.</param>
/// <param name="Offsets">Offset in the raw text of each character of the letters.</param>
/// <param name="Formulas">Its formulas in the raw text, one for each of <see cref="ExpectedText.Formulas"/>.</param>
internal sealed record RawBlock(ExpectedText Text, string Raw, IReadOnlyList<int> Offsets, IReadOnlyList<(int Start, int End)> Formulas);
