using AngleSharp.Dom;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Html;

/// <content>Cards: a picture with a heading or some words, of which several stand beside each other.</content>
internal sealed partial class HtmlBlocks
{
    /// <summary>Letters of a card. Rule of thumb: an abstract; more is an article with a picture.</summary>
    private const int LongestCard = 600;

    /// <summary>Elements of a card. Rule of thumb: more is a page of its own.</summary>
    private const int MostElementsOfCard = 60;

    /// <summary>Columns on paper: in four, ten Han characters stand in a line.</summary>
    private const int MostCardColumns = 4;

    private bool IsGrid(IElement element) =>
        styles.Value(element, "display") is "grid" or "inline-grid" || element.ClassList.Contains("grid");

    /// <summary>Named a card, or one of several in a grid or row; it holds a picture and a few words.</summary>
    private bool MayBeCard(IElement element)
    {
        if (element.LocalName is not ("div" or "section" or "article" or "a" or "li"))
            return false;
        var isNamed = element.ClassList.Any(IsCardName);
        if (
            !isNamed
            && (element.ParentElement is not { ChildElementCount: > 1 } parent || !(IsFlex(parent) || IsGrid(parent) || IsGridRow(parent)))
        )
            return false;
        if (element.QuerySelector("img") is null || element.QuerySelector("table, pre, iframe, video") is not null)
            return false;
        return element.QuerySelectorAll("*").Length <= MostElementsOfCard
            && Markdown.Sentinels.Clean(element.TextContent).Count(char.IsLetterOrDigit) is > 0 and <= LongestCard;
    }

    private static bool IsCardName(string name) =>
        name.Equals("card", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("-card", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("_card", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("Card", StringComparison.Ordinal);

    /// <summary>A row of Bootstrap's grid.</summary>
    private static bool IsGridRow(IElement element) =>
        element.ClassList.Contains("row") && element.Children.All(c => c.ClassList.Any(n => n.StartsWith("col", StringComparison.Ordinal)));

    /// <summary>A card is made of at least one picture and words that are no caption of it.</summary>
    private static bool IsCard(IReadOnlyList<SourceBlock> blocks) =>
        blocks.Any(HasPicture) && blocks.Any(b => HasWords(b) && b is not SourceFigure);

    private static bool HasPicture(SourceBlock block) =>
        block switch
        {
            SourceGallery => true,
            _ => BlockContents.Inlines(block).Any(Pictures.HasInline) || BlockContents.Blocks(block).Any(b => b.Any(HasPicture)),
        };

    private static bool HasWords(SourceBlock block) =>
        block switch
        {
            SourceGroup group => group.Blocks.Any(b => HasWords(b) && b is not SourceFigure),
            _ => BlockContents.Inlines(block).Any(i => !string.IsNullOrWhiteSpace(InlineText.Plain(i)))
                || BlockContents.Blocks(block).Any(b => b.Any(HasWords)),
        };

    private void Card(IElement element, Flow flow, int level)
    {
        var place = here;
        var blocks = IsFlex(element) ? RowOf(element, flow, level) : Inside(element, flow, level);
        if (blocks.Count > 0)
            flow.Blocks.Add(Described(new SourceGroup(place, Alignment(element), blocks) { IsCard = IsCard(blocks) }, element));
    }

    private List<SourceBlock> RowOf(IElement element, Flow flow, int level)
    {
        var inner = new Flow();
        inner.Around.AddRange(flow.Around);
        Row(element, inner, level);
        Finish(inner);
        return inner.Blocks;
    }

    /// <summary>Makes the blocks from <paramref name="start"/> on one card when they are.</summary>
    private void MakeCard(IElement element, Flow flow, int start)
    {
        var blocks = flow.Blocks.Skip(start).ToList();
        if (blocks.Count == 0 || !IsCard(blocks))
            return;
        flow.Blocks.RemoveRange(start, flow.Blocks.Count - start);
        flow.Blocks.Add(Described(new SourceGroup(blocks[0].Place, SourceAlignment.None, blocks) { IsCard = true }, element));
    }

    /// <summary>Cards that follow each other stand side by side.</summary>
    private static void JoinCards(List<SourceBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var end = i;
            while (end < blocks.Count && blocks[end] is SourceGroup { IsCard: true })
                end++;
            if (end - i < 2)
                continue;
            var cards = blocks.GetRange(i, end - i);
            blocks.RemoveRange(i, end - i);
            blocks.Insert(i, new SourceGroup(cards[0].Place, SourceAlignment.None, cards) { Columns = cards.Count is 2 or 4 ? 2 : 3 });
        }
    }

    /// <summary>Columns that a grid asks for, or 0 when it leaves them to the window.</summary>
    private int GridColumns(IElement element)
    {
        var template = styles.Value(element, "grid-template-columns");
        if (template.StartsWith("repeat(", StringComparison.Ordinal))
            return Math.Clamp(Number(template[7..].Split(',')[0].Trim(), 0), 0, MostCardColumns);
        return template.Length == 0 || template.Contains('(', StringComparison.Ordinal)
            ? 0
            : Math.Min(template.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, MostCardColumns);
    }
}
