using System.Text;
using AngleSharp.Dom;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Sources.Html;

/// <content>What the site does not show: left out, and said.</content>
internal sealed partial class HtmlBlocks
{
    private readonly Lazy<string> switches;

    /// <summary>
    /// The author has hidden it. Not so what a reader can bring to light: tab panels, blocks of one language among several, and whatever a
    /// script or a button of the page names.
    /// </summary>
    private bool IsHidden(IElement element)
    {
        if (context.Site.ShowsHidden || !SaysHidden(element))
            return false;
        if (Language(element) is not null || element.GetAttribute("role") is "tabpanel" || element.ClassList.Any(IsPanel))
            return false;
        return !IsNamed(element.Id) && !element.ClassList.Any(name => IsNamed(name) || styles.MayBeShown(name));
    }

    /// <summary>An item, a row, a cell or the like is left out, and noted.</summary>
    private bool Skips(IElement element)
    {
        At(element);
        if (!IsHidden(element))
            return false;
        NoteHidden(element);
        return true;
    }

    private bool SaysHidden(IElement element) =>
        element.HasAttribute("hidden")
        || styles.Value(element, "display") == "none"
        || styles.Value(element, "visibility") is "hidden" or "collapse";

    private static bool IsPanel(string name) =>
        name.StartsWith("tab", StringComparison.OrdinalIgnoreCase)
        || name.Contains("collaps", StringComparison.OrdinalIgnoreCase)
        || name.Contains("accordion", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("lang", StringComparison.OrdinalIgnoreCase);

    private bool IsNamed(string? name) => name is { Length: > 1 } && switches.Value.Contains(name, StringComparison.Ordinal);

    /// <summary>All that scripts, buttons and links within the page say: what they name they may show.</summary>
    private static string Switches(IElement body)
    {
        var all = new StringBuilder();
        foreach (var script in body.QuerySelectorAll("script"))
            all.Append(script.TextContent).Append('\n');
        foreach (var element in body.QuerySelectorAll("*"))
        {
            foreach (var attribute in element.Attributes)
            {
                if (
                    attribute.Name.StartsWith("on", StringComparison.Ordinal)
                    || attribute.Name is "for" or "aria-controls" or "data-target" or "data-bs-target" or "data-toggle" or "data-tab"
                    || (attribute.Name == "href" && attribute.Value.StartsWith('#'))
                )
                    all.Append(attribute.Value).Append('\n');
            }
        }

        return all.ToString();
    }

    private void NoteHidden(IElement element)
    {
        var text = new StringBuilder();
        Shown(element, text);
        if (text.Length > 0 || element.QuerySelector("img") is not null)
            context.Hidden.Add((here, text.Length));
    }

    /// <summary>Letters of a text; the offsets that stand between them, and scripts, are none.</summary>
    private static void Shown(INode node, StringBuilder text)
    {
        if (node is IText words)
        {
            foreach (var c in Markdown.Sentinels.Clean(words.Data))
            {
                if (!char.IsWhiteSpace(c))
                    text.Append(c);
            }
        }
        else if (node is not IElement element || !Silent.Contains(element.LocalName))
        {
            foreach (var child in node.ChildNodes)
                Shown(child, text);
        }
    }

    /// <summary>Says how much of an entry is left out, and where: one note, at the first place.</summary>
    public static void Report(DiagnosticBag bag, IReadOnlyList<(SourcePlace Place, int Letters)> hidden)
    {
        if (hidden.Count == 0)
            return;
        var letters = hidden.Sum(h => h.Letters);
        var lines = hidden.Select(h => h.Place.Line).Distinct().Take(MostLinesNamed + 1).ToList();
        var where = string.Join(", ", lines.Take(MostLinesNamed)) + (lines.Count > MostLinesNamed ? " …" : "");
        bag.Add(
            new(DiagnosticCodes.ContentHidden, Severity.Info, hidden[0].Place, HtmlMessages.Hidden(letters, where), HtmlMessages.HiddenHint)
        );
    }

    /// <summary>Lines that one note names. Rule of thumb: more fill a terminal's line.</summary>
    private const int MostLinesNamed = 8;
}
