using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Ink;

/// <summary>Marked content around the letters: what is no content, and text that replaces them (ISO 32000-2, 14.9.4).</summary>
internal sealed class MarkedText
{
    private readonly Stack<(bool IsArtifact, bool Replaces, DictionaryToken? Layer)> open = new();
    private string? replacement;
    private bool isFirst;

    public bool IsArtifact => open.TryPeek(out var last) && last.IsArtifact;

    /// <summary>The layer that it stands on, or null (ISO 32000-2, 14.11).</summary>
    public DictionaryToken? Layer => open.TryPeek(out var last) ? last.Layer : null;

    public void Begin(NameToken name, DictionaryToken? properties)
    {
        var replaces = replacement is null && ActualText(properties) is { } text && Replace(text);
        open.Push((IsArtifact || name.Data == "Artifact", replaces, name.Data == "OC" ? properties : Layer));
    }

    public void End()
    {
        if (open.TryPop(out var last) && last.Replaces)
            replacement = null;
    }

    /// <summary>The text of a letter: its own, or for the first of those that are replaced all of the other text.</summary>
    public string Text(string own)
    {
        if (replacement is null)
            return own;
        var text = isFirst ? replacement : "";
        isFirst = false;
        return text;
    }

    private bool Replace(string text)
    {
        (replacement, isFirst) = (text, true);
        return true;
    }

    private static string? ActualText(DictionaryToken? properties) =>
        properties is not null && properties.Data.TryGetValue("ActualText", out var value)
            ? value switch
            {
                StringToken text => text.Data,
                HexToken text => text.Data,
                _ => null,
            }
            : null;
}
