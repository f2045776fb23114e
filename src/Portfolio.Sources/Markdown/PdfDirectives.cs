using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// Comments to this program: <c>pdf:skip</c>, <c>pdf:end</c>, <c>tags: a, b</c>. A mark speaks of the block it stands in, else of the next one.
/// <c>pdf:skip</c> leaves out what follows up to <c>pdf:end</c>; without that, before or in a heading its whole section,
/// in a list item the item, and elsewhere everything up to the next heading. Lines that are wholly bold count as headings below all others.
/// </summary>
public static class PdfDirectives
{
    /// <summary>Attribute of HTML elements and of kramdown's lists of attributes that gives tags.</summary>
    internal const string Attribute = "tags";

    private const int BoldLevel = 7;

    private static readonly char[] Separators = [',', '，', '、', ';', ' ', '\t', '\n'];

    internal static SourceMark? Read(string comment, SourcePlace place)
    {
        var text = comment.AsSpan().Trim();
        if (text.Equals("pdf:skip", StringComparison.OrdinalIgnoreCase))
            return new(place, null, Skips: true);
        if (text.Equals("pdf:end", StringComparison.OrdinalIgnoreCase))
            return new(place, null, Skips: false);
        var named = text.StartsWith("pdf:", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        return named.StartsWith("tags:", StringComparison.OrdinalIgnoreCase) && TagsOf(named[5..].ToString()) is { Count: > 0 } tags
            ? new(place, tags, Skips: false)
            : null;
    }

    internal static IReadOnlyList<string> TagsOf(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? []
            :
            [
                .. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Distinct(StringComparer.Ordinal),
            ];

    /// <summary>The blocks without marks and without what they leave out.</summary>
    internal static List<SourceBlock> Resolve(List<SourceBlock> blocks)
    {
        var kept = new List<SourceBlock>(blocks.Count);
        var tags = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is SourceMark mark)
            {
                foreach (var tag in mark.MarkedTags ?? [])
                    tags.TryAdd(tag, true);
                if (mark is { MarkedTags: null, Skips: true })
                    i = EndOfSkip(blocks, i + 1) - 1;
                continue;
            }

            var block = Inside(blocks[i]);
            kept.Add(tags.Count == 0 ? block : block with { Tags = [.. block.Tags.Union(tags.Keys)] });
            tags.Clear();
        }

        return kept;
    }

    /// <summary>1 to 6 for a heading, 7 for a line that is wholly bold, 0 for anything else.</summary>
    public static int LevelOf(SourceBlock block) =>
        block switch
        {
            SourceHeading heading => heading.Level,
            SourceParagraph paragraph when IsBold(paragraph) => BoldLevel,
            _ => 0,
        };

    /// <summary>One past the last block of the section whose heading is at <paramref name="heading"/>.</summary>
    public static int EndOfSection(IReadOnlyList<SourceBlock> blocks, int heading)
    {
        var level = LevelOf(blocks[heading]);
        var end = heading + 1;
        while (end < blocks.Count && blocks[end] is not SourceFootnote && !(LevelOf(blocks[end]) is > 0 and var next && next <= level))
            end++;
        return end;
    }

    /// <summary>Index of the first block that is shown again.</summary>
    private static int EndOfSkip(List<SourceBlock> blocks, int from)
    {
        for (var i = from; i < blocks.Count; i++)
        {
            if (blocks[i] is not SourceMark { MarkedTags: null } mark)
                continue;
            if (!mark.Skips)
                return i + 1;
            break;
        }

        var first = from;
        while (first < blocks.Count && blocks[first] is SourceMark { Skips: false })
            first++;
        if (first < blocks.Count && LevelOf(blocks[first]) > 0)
            return EndOfSection(blocks, first);
        while (first < blocks.Count && LevelOf(blocks[first]) == 0 && blocks[first] is not SourceFootnote)
            first++;
        return first;
    }

    private static SourceBlock Inside(SourceBlock block) =>
        block switch
        {
            SourceList list => list with { Items = Items(list.Items) },
            SourceQuote quote => quote with { Blocks = Resolve([.. quote.Blocks]) },
            SourceGroup group => group with { Blocks = Resolve([.. group.Blocks]) },
            SourceFigure figure => figure with { Blocks = Resolve([.. figure.Blocks]) },
            SourceFootnote note => note with { Blocks = Resolve([.. note.Blocks]) },
            SourceTable table when table.Rows.Any(r => r.Cells.Any(c => c.Blocks.Any(b => b is SourceMark))) => table with
            {
                Rows = [.. table.Rows.Select(r => new SourceRow([.. r.Cells.Select(c => c with { Blocks = Resolve([.. c.Blocks]) })]))],
            },
            SourceDefinitions definitions when definitions.Items.Any(i => i.Details.Any(d => d.Any(b => b is SourceMark))) =>
                definitions with
                {
                    Items =
                    [
                        .. definitions.Items.Select(i =>
                            i with
                            {
                                Details = [.. i.Details.Select(d => (IReadOnlyList<SourceBlock>)Resolve([.. d]))],
                            }
                        ),
                    ],
                },
            _ => block,
        };

    private static List<SourceListItem> Items(IReadOnlyList<SourceListItem> items)
    {
        var kept = new List<SourceListItem>(items.Count);
        foreach (var item in items)
        {
            var marks = item.Blocks.TakeWhile(b => b is SourceMark).Cast<SourceMark>().ToList();
            if (marks.Exists(m => m.Skips) && !item.Blocks.Any(b => b is SourceMark { MarkedTags: null, Skips: false }))
                continue;
            var own = marks.SelectMany(m => m.MarkedTags ?? []);
            var blocks = Resolve([.. item.Blocks.Skip(marks.Exists(m => m.Skips) ? 0 : marks.Count)]);
            if (blocks.Count > 0 || item.Blocks.Count == 0)
                kept.Add(item with { Blocks = blocks, Tags = [.. item.Tags.Union(own)] });
        }

        return kept;
    }

    private static bool IsBold(SourceParagraph paragraph)
    {
        var bold = false;
        foreach (var inline in paragraph.Inlines)
        {
            if (inline is SourceSpan { Kind: SourceSpanKind.Strong })
                bold = true;
            else if (
                inline is not SourceText { Content: var text }
                || (text.AsSpan().Trim() is not (":" or "：") && !string.IsNullOrWhiteSpace(text))
            )
                return false;
        }

        return bold;
    }
}
