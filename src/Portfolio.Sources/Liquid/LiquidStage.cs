using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.References;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Liquid;

/// <summary>
/// Carries out Liquid before Markdown, as Jekyll does. Steps: cut the text into tags (<see cref="LiquidScanner"/>), read them to statements
/// of the engine (<see cref="LiquidTemplate"/>, <see cref="LiquidSyntax"/>), carry these out with the site's data
/// (<see cref="LiquidRun"/>, <see cref="LiquidSite"/>, <see cref="JekyllFilters"/>). A text that asks for too much is shown as written.
/// </summary>
internal static class LiquidStage
{
    /// <summary>The text after Liquid, and the way back to the text before it.</summary>
    /// <param name="body">Text as written.</param>
    /// <param name="front">The variable <c>page</c>.</param>
    /// <param name="path">Full path of the file.</param>
    /// <param name="context">The site, and what collects findings.</param>
    /// <param name="places">Place of an offset in <paramref name="body"/>.</param>
    /// <param name="isHtml">The text is HTML, not Markdown.</param>
    public static (string Text, OffsetMap Map) Render(
        string body,
        FrontMatterMap front,
        string path,
        ReadingContext context,
        Func<int, SourcePlace> places,
        bool isHtml
    )
    {
        if (!body.Contains("{{", StringComparison.Ordinal) && !body.Contains("{%", StringComparison.Ordinal))
            return (body, OffsetMap.Same);
        var first = Math.Max(0, body.IndexOf("{%", StringComparison.Ordinal));
        try
        {
            var run = new LiquidRun(JekyllFilters.Options, context, front, path, isHtml);
            var template = new LiquidTemplate(body, run, places, isEntry: true);
            if (template.IsTooDeep)
            {
                context.Bag.Warn(DiagnosticCodes.LiquidError, places(first), LiquidMessages.NestedTooDeeply);
                return (body, OffsetMap.Same);
            }

            var map = new OffsetMap();
            map.Add(0, 0, 0);
            using var writer = new LiquidWriter(run, Math.Max(LiquidRun.LongestText, 2 * body.Length), map);
            template.Write(writer, run);
            var text = writer.ToString();
            return text == body ? (body, OffsetMap.Same) : (text, map);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The engine lets slips of many kinds through; none of them may cost the entry.
            context.Bag.Warn(DiagnosticCodes.LiquidError, places(first), LiquidMessages.TextFailed, LiquidFault.HintOf(e));
            return (body, OffsetMap.Same);
        }
    }
}
