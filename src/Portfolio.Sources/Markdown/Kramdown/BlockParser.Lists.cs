using System.Text.RegularExpressions;
using Portfolio.Messages;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <content>Lists and definitions.</content>
internal sealed partial class BlockParser
{
    /// <summary>An item whose lines are gathered.</summary>
    private sealed class Item(Element element)
    {
        public Element Element => element;

        /// <summary>Its text; what follows a first nested list is a text of its own.</summary>
        public List<MappedText> Texts { get; } = [];

        /// <summary>Columns before its text.</summary>
        public int Indent { get; set; }

        public bool HasNestedList { get; set; }

        public bool FirstIsParagraph { get; set; }
    }

    private bool List()
    {
        if (level >= MostLevels || Here(ItemMark()) is not { Success: true } mark)
            return false;
        var list = Add(char.IsDigit(mark.Value.TrimStart()[0]) ? "ol" : "ul", at);
        if (list.Name == "ol")
            list.Attribute.Set("start", mark.Value.Trim().TrimEnd('.'));
        var items = new List<Item>();
        var lines = new MappedText.Builder(source);
        var hasEnd = false;
        var afterBlank = false;
        while (at < source.Length)
        {
            if (afterBlank && RuleSigns().IsMatch(source.Text, at))
                break;
            if (EndMarker().IsMatch(source.Text, at))
            {
                hasEnd = true;
                at = source.EndOfLine(at);
                break;
            }

            var end = source.EndOfLine(at);
            if (Here(ItemMark()) is { Success: true } next && IsSameList(list, next, items))
            {
                if (items.Count > 0)
                    items[^1].Texts.Add(lines.ToSource());
                items.Add(StartItem(lines, next, new Element(ElementKind.Html, "li", source.Back(at)), end));
                items[^1].HasNestedList = ListStart().IsMatch(source.Text, BehindSpaces(at + next.Length, end));
                afterBlank = false;
            }
            else if (IsBlank(at))
            {
                items[^1].HasNestedList = true;
                afterBlank = true;
                lines.Add(at, end);
            }
            else if (IsIndentedBy(at, items[^1].Indent) || (!afterBlank && !EndsItem(at)))
            {
                AddLine(items[^1], lines, end, mayNest: true);
                afterBlank = false;
            }
            else
            {
                break;
            }

            at = end;
        }

        items[^1].Texts.Add(lines.ToSource());
        ReadItems(list, items, hasEnd);
        return true;
    }

    /// <summary>The mark of another item: of the same kind, and less indented than the text of the one before.</summary>
    private static bool IsSameList(Element list, Match mark, List<Item> items) =>
        char.IsDigit(mark.Value.TrimStart()[0]) == (list.Name == "ol")
        && mark.Groups["indent"].Length <= (items.Count == 0 ? 3 : Math.Min(3, Math.Max(0, items[^1].Indent - 1)));

    private bool EndsItem(int line) => BlockAttributes().IsMatch(source.Text, line) || IsBlockTag(line);

    private int BehindSpaces(int from, int end)
    {
        while (from < end && source[from] is ' ' or '\t')
            from++;
        return from;
    }

    /// <summary>The first line of an item: its text begins behind all white space, and further lines are measured by it.</summary>
    private Item StartItem(MappedText.Builder lines, Match mark, Element element, int end)
    {
        var item = new Item(element);
        var from = at + mark.Length;
        var content = from;
        var column = mark.Length;
        for (; content < end && source[content] is ' ' or '\t'; content++)
            column = source[content] == '\t' ? (column / 4 + 1) * 4 : column + 1;
        item.Indent = column;
        if (ItemAttributes().Match(source.Text, content) is { Success: true } list && list.Index + list.Length <= end)
        {
            element.Attribute.Read(list.Groups["list"].Value);
            content = Math.Min(list.Index + list.Length, end);
        }

        if (source.Text.AsSpan(content, end - content).Trim().Length == 0)
        {
            item.Indent = 4;
            content = end - (end > 0 && source[end - 1] == '\n' ? 1 : 0);
        }

        lines.Add(content, end);
        return item;
    }

    /// <summary>A line is indented by so many columns, tabs counted as four.</summary>
    private bool IsIndentedBy(int line, int columns)
    {
        for (var i = 0; i < columns / 4; i++)
        {
            if (source[line] == '\t')
                line++;
            else if (source.Text.AsSpan(line).StartsWith("    "))
                line += 4;
            else
                return false;
        }

        if (source[line] == '\t')
            return true;
        for (var i = 0; i < columns % 4; i++)
        {
            if (source[line++] != ' ')
                return false;
        }

        return true;
    }

    private void AddLine(Item item, MappedText.Builder lines, int end, bool mayNest)
    {
        var tabs = at;
        while (source[tabs] == '\t')
            tabs++;
        var content = tabs;
        while (source[content] == ' ')
            content++;
        var spaces = 4 * (tabs - at) + content - tabs;
        var isInside = spaces >= item.Indent;
        if (isInside)
            spaces -= item.Indent;
        if (mayNest && spaces <= 3 && ListStart().IsMatch(source.Text, content))
        {
            if (!item.HasNestedList && isInside)
            {
                item.Texts.Add(lines.ToSource());
                item.HasNestedList = true;
            }
            else if (item.HasNestedList && !isInside)
            {
                spaces += item.Indent + 4;
            }
        }

        lines.Insert(content, new string(' ', spaces));
        lines.Add(content, end);
    }

    private void ReadItems(Element list, List<Item> items, bool hasEnd)
    {
        Element? last = null;
        foreach (var item in items)
        {
            var li = item.Element;
            list.Children.Add(li);
            if (level + 1 >= MostLevels && item.Texts.Exists(t => NestedMark().IsMatch(t.Text)))
                definitions.Remarks.Add((li.Offset, MarkdownMessages.ListAsText));
            foreach (var text in item.Texts)
                Parse(text, li, definitions, markdownInHtml, level + 1);
            var children = li.Children;
            if (children.Count == 0)
                continue;
            TakeCheckBox(li);
            if (children[0].Is("p") && children[0].Attributes is not null && children is [_, { Kind: ElementKind.EndOfBlock }, ..])
                children.RemoveAt(1);
            last = children[^1] is { Kind: ElementKind.Blank } ? children[^1] : null;
            if (
                children[0].Is("p")
                && (children.Count < 2 || children[1].Kind != ElementKind.Blank || (item == items[^1] && children.Count == 2 && !hasEnd))
                && (item != items[^1] || items.Count == 1 || items.SkipLast(1).Any(i => !IsLoose(i.Element)))
            )
                children[0].IsTransparent = true;
            // kramdown drops them; only what may give the item its look is kept.
            if (
                children[0] is { IsTransparent: true, Attributes: { } attributes }
                && attributes["hidden"] is null
                && attributes["style"] is null
            )
                li.Attribute.Add(attributes, definitions.Attributes);
            if (last is not null)
                children.RemoveAt(children.Count - 1);
        }

        list.Attribute.Set("data-pe-loose", items.Exists(i => IsLoose(i.Element)) ? "1" : "0");
        if (last is not null && !hasEnd)
            tree.Children.Add(last);
    }

    private static bool IsLoose(Element item) => item.Children is [var first, ..] && first.Is("p") && !first.IsTransparent;

    private static void TakeCheckBox(Element item)
    {
        if (
            !item.Children[0].Is("p")
            || item.Children[0].Inside is not { } inside
            || CheckBox().Match(inside.Text) is not { Success: true } box
        )
            return;
        item.Children[0].Inside = inside.Slice(box.Length, inside.Length);
        item.Attribute.Set("data-pe-task", box.Groups["sign"].Value == " " ? "0" : "1");
    }

    private bool DefinitionList()
    {
        if (Here(DefinitionMark()) is not { Success: true } || TakeTerms(out var afterBlank) is not { } terms)
            return false;
        var children = tree.Children;
        var items = new List<Item>();
        var lines = new MappedText.Builder(source);
        var lastIsBlank = false;
        while (at < source.Length)
        {
            var end = source.EndOfLine(at);
            if (
                Here(DefinitionMark()) is { Success: true } mark
                && mark.Groups["indent"].Length <= (items.Count == 0 ? 3 : Math.Min(3, Math.Max(0, items[^1].Indent - 1)))
            )
            {
                if (items.Count > 0)
                    items[^1].Texts.Add(lines.ToSource());
                items.Add(StartItem(lines, mark, new Element(ElementKind.Html, "dd", source.Back(at)), end));
                items[^1].FirstIsParagraph = afterBlank;
                (afterBlank, lastIsBlank) = (false, false);
            }
            else if (EndMarker().IsMatch(source.Text, at))
            {
                break;
            }
            else if (IsBlank(at))
            {
                lines.Add(at, end);
                (afterBlank, lastIsBlank) = (true, true);
            }
            else if (IsIndentedBy(at, items[^1].Indent) || (!lastIsBlank && !EndsItem(at)))
            {
                AddLine(items[^1], lines, end, mayNest: false);
                (afterBlank, lastIsBlank) = (false, false);
            }
            else
            {
                break;
            }

            at = end;
        }

        items[^1].Texts.Add(lines.ToSource());
        var open =
            children is [.., var before] && before.Is("dl") ? before
            : children is [.., var one, { Kind: ElementKind.Blank }] && one.Is("dl") ? one
            : null;
        if (open is not null && children[^1] != open)
            children.RemoveAt(children.Count - 1);
        var list = open ?? terms;
        if (open is null)
            children.Add(list);
        else
            list.Children.AddRange(terms.Children);
        ReadDefinitions(list, items);
        return true;
    }

    private void ReadDefinitions(Element list, List<Item> items)
    {
        Element? last = null;
        foreach (var item in items)
        {
            var detail = item.Element;
            list.Children.Add(detail);
            foreach (var text in item.Texts)
                Parse(text, detail, definitions, markdownInHtml, level + 1);
            if (detail.Children.Count == 0)
                continue;
            last = detail.Children[^1] is { Kind: ElementKind.Blank } ? detail.Children[^1] : null;
            if (last is not null)
                detail.Children.RemoveAt(detail.Children.Count - 1);
            if (detail.Children is [var first, ..] && first.Is("p") && !item.FirstIsParagraph)
                first.IsTransparent = true;
        }

        if (last is not null)
            tree.Children.Add(last);
    }

    /// <summary>The paragraph above holds the terms, a line each.</summary>
    private Element? TakeTerms(out bool afterBlank)
    {
        afterBlank = false;
        var children = tree.Children;
        if (level >= MostLevels || children.Count == 0)
            return null;
        var index = children.Count - 1;
        if (!children[index].Is("p"))
        {
            if (index == 0 || children[index] is not { Kind: ElementKind.Blank, Lines: 1 } || !children[index - 1].Is("p"))
                return null;
            afterBlank = true;
            index--;
        }

        var paragraph = children[index];
        if (paragraph.Inside is not { } inside)
            return null;
        children.RemoveRange(index, children.Count - index);
        var terms = new Element(ElementKind.Html, "dl", paragraph.Offset) { Attributes = paragraph.Attributes };
        for (var line = 0; line < inside.Length; line = inside.EndOfLine(line))
        {
            var term = new Element(ElementKind.Html, "dt", inside.Back(line));
            var start = line;
            if (ItemAttributes().Match(inside.Text, line) is { Success: true } list)
            {
                term.Attribute.Read(list.Groups["list"].Value);
                start += list.Length;
            }

            term.Inside = inside.Slice(start, Math.Max(start, inside.EndOfLine(line)));
            terms.Children.Add(term);
        }

        return terms;
    }

    [GeneratedRegex(@"\G(?<indent> {0,3})(?:[+*-]|\d+\.)(?=[\t |])")]
    private static partial Regex ItemMark();

    [GeneratedRegex(@"\G(?<indent> {0,3}):(?=[\t |])")]
    private static partial Regex DefinitionMark();

    [GeneratedRegex(@"\G[ \t]*\{:(?!(?:\w[\w-]*)?:|/)(?<list>(?:\\\}|[^}]){1,2000})\}\s*")]
    private static partial Regex ItemAttributes();

    [GeneratedRegex(@"^\s*\[(?<sign>[ xX])\]\s+")]
    private static partial Regex CheckBox();

    [GeneratedRegex(@"^ {0,3}(?:[+*-]|\d+\.)[\t ]", RegexOptions.Multiline)]
    private static partial Regex NestedMark();
}
