using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>Collects where one version has what the other lacks. Both stay whole.</summary>
internal sealed class VersionDifferences(ComposeContext first, ComposeContext second, string firstFile, string secondFile)
{
    /// <summary>Characters quoted in a message: enough to find the text by.</summary>
    private const int LongestQuote = 40;

    private readonly List<(SourcePlace Place, SourcePlace Other, string What, string Quote)> noted = [];

    /// <summary>Pictures that each version names somewhere, so that one drawn elsewhere is not missed.</summary>
    public IReadOnlySet<string> SharedPictures { get; init; } = new HashSet<string>();

    /// <param name="firstBlocks">Without a counterpart; or empty.</param>
    /// <param name="secondBlocks">Without a counterpart; or empty.</param>
    /// <param name="secondBefore">Where the counterpart of <paramref name="firstBlocks"/> would stand: after this block.</param>
    /// <param name="firstBefore">Where the counterpart of <paramref name="secondBlocks"/> would stand: after this block.</param>
    public void Note(IReadOnlyList<Block> firstBlocks, IReadOnlyList<Block> secondBlocks, Block? secondBefore, Block? firstBefore)
    {
        foreach (var block in firstBlocks)
            Note(block, first, second, secondBefore, firstFile, secondFile);
        foreach (var block in secondBlocks)
            Note(block, second, first, firstBefore, secondFile, firstFile);
    }

    /// <summary>Items of two lists without a counterpart in the other list.</summary>
    public void Note(IReadOnlyList<ListItem> firstItems, IReadOnlyList<ListItem> secondItems, ListBlock one, ListBlock other)
    {
        NoteItems(firstItems, first, firstFile, PlaceOf(other.Id, [other], second, secondFile));
        NoteItems(secondItems, second, secondFile, PlaceOf(one.Id, [one], first, firstFile));
    }

    /// <summary>One warning for each difference, in the order they were met.</summary>
    public void Report(DiagnosticBag bag)
    {
        foreach (var (place, other, what, quote) in noted)
        {
            bag.Warn(
                DiagnosticCodes.VersionsDiffer,
                place,
                quote.Length > 0 ? PageMessages.NoCounterpartOf(what, quote, $"{other}") : PageMessages.NoCounterpart(what, $"{other}"),
                PageMessages.NoCounterpartHint
            );
        }
    }

    /// <param name="otherList">Where the list of the other version stands.</param>
    private void NoteItems(IReadOnlyList<ListItem> items, ComposeContext own, string ownFile, SourcePlace otherList)
    {
        foreach (var item in items)
            noted.Add((PlaceOf(item.Id, item.Blocks, own, ownFile), otherList, PageMessages.ListItem, Quote(BlockUnits.Text(item.Blocks))));
    }

    private void Note(Block block, ComposeContext own, ComposeContext others, Block? before, string ownFile, string otherFile)
    {
        if (block is Rule)
            return;
        if (block is Figure figure && SharedPictures.Contains(figure.Picture.Value))
            return;
        if (block is FigureRow row && row.Figures.All(f => SharedPictures.Contains(f.Picture.Value)))
            return;
        var what = block switch
        {
            Heading => PageMessages.KindHeading,
            Section { Role: SectionRole.Section } => PageMessages.KindSection,
            Section { Role: SectionRole.Quote } => PageMessages.KindQuotation,
            ListBlock => PageMessages.KindList,
            CodeBlock => PageMessages.KindListing,
            Table => PageMessages.KindTable,
            Figure or FigureRow => PageMessages.KindPicture,
            Paragraph => PageMessages.KindParagraph,
            _ => PageMessages.KindBlock,
        };
        var words =
            block is Section section && section.Blocks.OfType<Heading>().FirstOrDefault() is { } heading
                ? BlockUnits.Text(heading.Inlines)
                : BlockUnits.Text([block]);
        noted.Add(
            (
                PlaceOf(block.Id, [block], own, ownFile),
                before is null ? new(otherFile) : PlaceOf(before.Id, [before], others, otherFile),
                what,
                Quote(words)
            )
        );
    }

    private static SourcePlace PlaceOf(NodeId id, IReadOnlyList<Block> blocks, ComposeContext context, string file)
    {
        if (context.Origins.TryGetValue(id, out var own))
            return own;
        foreach (var block in BlockUnits.Walk(blocks))
            if (context.Origins.TryGetValue(block.Id, out var place))
                return place;
        return new(file);
    }

    private static string Quote(string text)
    {
        var line = SourceTexts.Fold(text);
        return line.Length <= LongestQuote
            ? line
            : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote).TrimEnd(), "…");
    }
}
