using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing;

/// <summary>A picture to be drawn and the words below it.</summary>
/// <param name="Caption">Empty for none.</param>
internal sealed record CaptionedPicture(SourcePicture Picture, IReadOnlyList<SourceInline> Caption)
{
    /// <summary>Pictures without words of their own.</summary>
    public static IReadOnlyList<CaptionedPicture> Plain(IEnumerable<SourcePicture> pictures) =>
        [.. pictures.Select(p => new CaptionedPicture(p, []))];
}
