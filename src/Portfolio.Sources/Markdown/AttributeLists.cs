using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Portfolio.Sources.Markdown;

/// <summary>Takes kramdown's attribute lists out of the text and gives them to the node they belong to.</summary>
internal static partial class AttributeLists
{
    /// <summary>Set on a list that stands where kramdown writes the table of contents.</summary>
    public static readonly object TableOfContents = new();

    public static void Apply(MarkdownDocument document)
    {
        foreach (var leaf in document.Descendants<LeafBlock>().Where(b => b.Inline is not null).ToList())
        {
            foreach (var list in leaf.Inline!.Descendants<AttributeList>().ToList())
                Apply(list, leaf);
            if (
                leaf
                is ParagraphBlock { Inline.FirstChild: null }
                    or ParagraphBlock { Inline.FirstChild: LineBreakInline { NextSibling: null } }
            )
                leaf.Parent?.Remove(leaf);
        }
    }

    private static void Apply(AttributeList list, LeafBlock leaf)
    {
        var previous = list.PreviousSibling;
        var last = list.NextSibling is null && list.Parent == leaf.Inline;
        var alone = last && previous is null;
        if (list.Content.StartsWith("toc", StringComparison.Ordinal) && leaf.Parent is ListItemBlock { Parent: ListBlock toc })
        {
            toc.SetData(TableOfContents, TableOfContents);
        }
        else if (alone && leaf is ParagraphBlock && leaf.Parent is { } parent)
        {
            var index = parent.IndexOf(leaf);
            if (list.Content.StartsWith("toc", StringComparison.Ordinal) && index > 0 && parent[index - 1] is ListBlock before)
                before.SetData(TableOfContents, TableOfContents);
            else if (index > 0)
                Set(parent[index - 1].GetAttributes(), list.Content);
        }
        else if (last && previous is LineBreakInline { PreviousSibling: LinkInline { IsImage: true, PreviousSibling: null } picture })
        {
            Set(picture.GetAttributes(), list.Content);
        }
        else if (previous is CodeInline raw && list.Content is ['=', ..])
        {
            // pandoc: raw text of another format, of which a page shows HTML alone.
            if (list.Content.StartsWith("=html", StringComparison.Ordinal))
                raw.ReplaceBy(new HtmlInline(raw.Content) { Span = raw.Span });
            else
                raw.Remove();
        }
        else if (previous is LinkInline or EmphasisInline or CodeInline or AutolinkInline)
        {
            Set(previous.GetAttributes(), list.Content);
        }
        else if (previous is null && leaf.Parent is ListItemBlock first && first.IndexOf(leaf) == 0)
        {
            // kramdown: - {:.class} the text of the item
            Set(first.GetAttributes(), list.Content);
        }
        else if (last)
        {
            Set(
                (leaf.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } } item ? (Block)item : leaf).GetAttributes(),
                list.Content
            );
        }

        // The list stood on a line of its own: its line end goes with it.
        if (last && previous is LineBreakInline line)
            line.Remove();
        list.Remove();
    }

    private static void Set(HtmlAttributes attributes, string content)
    {
        if (content[0] is ':' or '/')
            return;
        foreach (Match m in Part().Matches(content))
        {
            if (m.Groups["class"].Success)
                attributes.AddClass(m.Groups["class"].Value);
            else if (m.Groups["id"].Success)
                attributes.Id = m.Groups["id"].Value;
            else if (m.Groups["key"].Value is not ("href" or "src" or "onclick"))
                attributes.AddPropertyIfNotExist(m.Groups["key"].Value, m.Groups["value"].Value);
        }
    }

    [GeneratedRegex(@"(?<key>[\w-]+)=(?<q>[""'])(?<value>.*?)\k<q>|\.(?<class>[^\s.#{}""']+)|#(?<id>[\w:-]+)")]
    private static partial Regex Part();
}
