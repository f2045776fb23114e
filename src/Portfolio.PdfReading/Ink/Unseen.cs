namespace Portfolio.PdfReading.Ink;

/// <summary>Why nobody sees what stands on a page.</summary>
public enum Unseen
{
    /// <summary>It is seen.</summary>
    No,

    /// <summary>Letters without ink: text rendering mode 3 or 7 (ISO 32000-2, 9.3.6), or wholly transparent.</summary>
    WithoutInk,

    /// <summary>It has the colour of its ground.</summary>
    OnItsColour,

    /// <summary>Letters under one point, or a picture with a side of less.</summary>
    TooSmall,

    /// <summary>Something that was painted later covers it.</summary>
    Covered,

    /// <summary>It lies outside of the clipping path.</summary>
    Clipped,

    /// <summary>It lies outside of the page.</summary>
    OffPage,

    /// <summary>It stands on a layer that is switched off when the file is opened (ISO 32000-2, 8.11.4.3).</summary>
    LayerOff,
}

/// <summary>Text or a picture of a page that nobody sees.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="Text">The characters; empty for a picture.</param>
public sealed record UnseenContent(Unseen Reason, int Page, string Text)
{
    /// <summary>It is a picture, not text.</summary>
    public bool IsPicture => Text.Length == 0;
}
