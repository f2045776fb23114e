using Portfolio.Export.Diagnostics;

namespace Portfolio.Export.Reading.Liquid;

/// <summary>Liquid before Markdown, as Jekyll does it.</summary>
internal static class LiquidStage
{
    /// <param name="places">Place of an offset in <paramref name="body"/>.</param>
    public static (string Text, TextMap Map) Render(string body, FrontMatter front, ReadingContext context, Func<int, SourcePlace> places, bool isHtml)
    {
        _ = (front, context, places, isHtml);
        return (body, TextMap.Same);
    }
}
