using System.Collections.Frozen;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;

namespace Portfolio.Sources.Html;

/// <summary>A rule of a style sheet, of which only what carries meaning on paper is kept.</summary>
/// <param name="Selector">Which elements it is for.</param>
/// <param name="Declarations">Not empty.</param>
internal sealed record StyleRule(ISelector Selector, IReadOnlyList<StyleDeclaration> Declarations);

/// <summary>A property and its value.</summary>
/// <param name="Name">In small letters.</param>
/// <param name="Value">In small letters, without the mark of importance.</param>
/// <param name="IsImportant">It has that mark.</param>
internal readonly record struct StyleDeclaration(string Name, string Value, bool IsImportant);

/// <summary>Reads style sheets and style attributes with AngleSharp.Css.</summary>
internal static class StyleRules
{
    /// <summary>Width of a browser's window, by which rules for wide or narrow ones are chosen. Rule of thumb: a laptop.</summary>
    private const double WindowWidth = 1200;

    private static readonly FrozenSet<string> Meaning = FrozenSet.ToFrozenSet([
        "break-after",
        "break-before",
        "display",
        "flex-direction",
        "flex-wrap",
        "float",
        "grid-template-columns",
        "height",
        "justify-content",
        "margin-left",
        "max-height",
        "max-width",
        "page-break-after",
        "page-break-before",
        "text-align",
        "visibility",
        "width",
        "zoom",
    ]);

    // A parser brings a registry of all properties with it; one for each thread does for all entries.
    [ThreadStatic]
    private static CssParser? parser;

    private static CssParser Parser => parser ??= new(new CssParserOptions { IsIncludingUnknownDeclarations = true });

    /// <summary>The rules of a sheet for screens of a usual width; those for printers only where they part pages.</summary>
    /// <param name="sheet">CSS.</param>
    /// <param name="shows">Takes the selectors of rules that show what others may hide.</param>
    public static IReadOnlyList<StyleRule> Of(string sheet, ICollection<string> shows)
    {
        var rules = new List<StyleRule>();
        Add(Parser.ParseStyleSheet(sheet).Rules, rules, shows, isPrint: false);
        return rules;
    }

    /// <summary>What a style attribute says.</summary>
    public static IReadOnlyList<StyleDeclaration> OfAttribute(string style) =>
        Parser.ParseDeclaration(style) is { } declarations ? Kept(declarations, isPrint: false) : [];

    private static void Add(ICssRuleList list, List<StyleRule> rules, ICollection<string> shows, bool isPrint)
    {
        foreach (var rule in list)
        {
            if (rule is ICssMediaRule media)
            {
                var medium = StyleMedium.Of(media.Media.MediaText, WindowWidth);
                if (medium != Medium.None)
                    Add(media.Rules, rules, shows, isPrint || medium == Medium.Print);
            }
            else if (rule is ICssStyleRule style)
            {
                Add(style, rules, shows, isPrint);
            }
        }
    }

    private static void Add(ICssStyleRule rule, List<StyleRule> rules, ICollection<string> shows, bool isPrint)
    {
        // One that is no selector has no text either.
        var kept = Kept(rule.Style, isPrint);
        if (kept.Count == 0 || rule.Selector is not { } selector)
            return;
        if (kept.Any(d => d is { Name: "display", Value: not "none" } or { Name: "visibility", Value: "visible" }))
            shows.Add(rule.SelectorText);

        // What depends on the mouse, or is drawn before and after an element, is no state of a page.
        var plain = rule
            .SelectorText.Replace(":first-child", "", StringComparison.Ordinal)
            .Replace(":last-child", "", StringComparison.Ordinal);
        if (!plain.Contains(':', StringComparison.Ordinal))
            rules.Add(new(selector, kept));
    }

    private static List<StyleDeclaration> Kept(ICssStyleDeclaration style, bool isPrint)
    {
        var kept = new List<StyleDeclaration>();
        foreach (var property in style)
        {
            if (Meaning.Contains(property.Name) && (!isPrint || property.Name.Contains("break-", StringComparison.Ordinal)))
                kept.Add(new(property.Name, property.Value.Trim().ToLowerInvariant(), property.IsImportant));
        }

        return kept;
    }
}
