namespace Portfolio.Images;

/// <summary>The words of drawings, for who has to know whether the fonts hold them.</summary>
public static class DrawingTexts
{
    /// <summary>All words that a drawing draws as text; empty for other pictures, and for what cannot be read.</summary>
    /// <param name="file">The picture.</param>
    public static string Of(ImageFile file)
    {
        try
        {
            return file.Header().Format == PictureFormat.Svg ? string.Join('\n', DrawingMarkup.Words(file.ReadAll())) : "";
        }
        catch (Exception e) when (e is PictureException or IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
