using AngleSharp.Dom;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.References;

namespace Portfolio.Sources.Html;

/// <summary>
/// What CSS says of the elements of a page, as far as it carries meaning: the page's own <c>style</c> elements, plain sheets of the site
/// (<see cref="SiteSheets"/>), then the attributes, which have the last word.
/// </summary>
internal sealed class PageStyles
{
    /// <summary>Questions whether a rule is for an element. Rule of thumb: a second's worth.</summary>
    private const long MostMatches = 3_000_000;

    private static readonly System.Buffers.SearchValues<char> Combinators = System.Buffers.SearchValues.Create(".:+~ >#");

    private readonly Dictionary<IElement, Dictionary<string, (string Value, bool IsImportant)>> ruled = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<IElement, Dictionary<string, (string Value, bool IsImportant)>> whole = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly List<string> shows = [];

    private PageStyles() { }

    /// <summary>The styles of a page.</summary>
    public static PageStyles Of(IElement body, ReadingContext context, SourcePlace place)
    {
        var styles = new PageStyles();
        var rules = new List<StyleRule>(SiteSheets.RulesFor(body, context, styles.shows));
        foreach (var own in body.QuerySelectorAll("style"))
            rules.AddRange(StyleRules.Of(Markdown.Sentinels.Clean(own.TextContent), styles.shows));
        if (rules.Count > 0)
            styles.Apply(rules, body, context, place);
        return styles;
    }

    /// <summary>The value of a property in small letters; empty when nothing gives one. Nothing is inherited.</summary>
    public string Value(IElement element, string property)
    {
        if (ruled.Count == 0 && !element.HasAttribute("style"))
            return "";
        return All(element).GetValueOrDefault(property).Value ?? "";
    }

    /// <summary>A rule for another state of the page shows elements of that name.</summary>
    public bool MayBeShown(string name) => shows.Exists(s => s.Contains(name, StringComparison.Ordinal) && IsState(s));

    /// <summary>More than the name of the class itself: with the mouse over it, beside a box that is checked, once it is active.</summary>
    private static bool IsState(string selector) => selector.AsSpan().TrimStart().TrimStart('.').ContainsAny(Combinators);

    private Dictionary<string, (string Value, bool IsImportant)> All(IElement element)
    {
        if (whole.TryGetValue(element, out var known))
            return known;
        var all = ruled.GetValueOrDefault(element) ?? [];
        if (element.GetAttribute("style") is { Length: > 0 } style)
        {
            all = new(all, StringComparer.Ordinal);
            foreach (var declaration in StyleRules.OfAttribute(style))
                Set(all, declaration);
        }

        return whole[element] = all;
    }

    private void Apply(List<StyleRule> rules, IElement body, ReadingContext context, SourcePlace place)
    {
        // The later of two equally exact rules wins.
        rules = [.. rules.OrderBy(r => r.Selector.Specificity)];
        long matches = 0;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            context.Site.Stop.ThrowIfCancellationRequested();
            if ((matches += rules.Count) > MostMatches)
            {
                context.Bag.Warn(DiagnosticCodes.LimitMet, place, HtmlMessages.TooManyRules, PictureMessages.SplitHint);
                return;
            }

            foreach (var rule in rules.Where(r => r.Selector.Match(element, null)))
            {
                if (!ruled.TryGetValue(element, out var all))
                    ruled[element] = all = new(StringComparer.Ordinal);
                foreach (var declaration in rule.Declarations)
                    Set(all, declaration);
            }
        }
    }

    private static void Set(Dictionary<string, (string Value, bool IsImportant)> all, StyleDeclaration declaration)
    {
        if (declaration.IsImportant || !all.GetValueOrDefault(declaration.Name).IsImportant)
            all[declaration.Name] = (declaration.Value, declaration.IsImportant);
    }
}
