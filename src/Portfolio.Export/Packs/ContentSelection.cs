using Portfolio.Sources.Entries;
using Portfolio.Sources.Markdown;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Packs;

/// <summary>
/// What an application shows of an entry: sections and list items chosen by tags, left out or put first by their headings.
/// The source stays one.
/// </summary>
/// <param name="used">Receives the choices that met something.</param>
internal sealed class ContentSelection(
    IReadOnlyList<string> tags,
    IReadOnlyList<PackChoice> leaveOut,
    IReadOnlyList<PackChoice> first,
    HashSet<PackChoice> used
)
{
    /// <summary>Those of the tags that something has.</summary>
    public HashSet<string> TagsMet { get; } = [];

    /// <summary>The entry with its body as the application shows it.</summary>
    public SourceEntry Of(SourceEntry entry)
    {
        var front = entry.FrontPictures.Where(p => !Hides(p.Picture)).ToList();
        var fronts = entry.FrontBodies.ToDictionary(b => b.Key, b => (IReadOnlyList<SourceBlock>)Pictures(b.Value), StringComparer.Ordinal);
        return entry with { Body = Pictures(Order(Choose(BodyBlocks.Flatten(entry.Body)))), FrontPictures = front, FrontBodies = fronts };
    }

    private List<SourceBlock> Choose(IReadOnlyList<SourceBlock> blocks)
    {
        var kept = new List<SourceBlock>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (!Shows(block.Tags) || IsNamed(block, leaveOut))
            {
                if (PdfDirectives.LevelOf(block) > 0)
                    i = PdfDirectives.EndOfSection(blocks, i) - 1;
                continue;
            }

            var inside = Inside(block);
            if (inside is not SourceList { Items.Count: 0 } || block is SourceList { Items.Count: 0 })
                kept.Add(inside);
        }

        return kept;
    }

    private SourceBlock Inside(SourceBlock block) =>
        block switch
        {
            SourceList list => list with
            {
                Items = [.. list.Items.Where(i => Shows(i.Tags)).Select(i => i with { Blocks = Choose(i.Blocks) })],
            },
            SourceQuote quote => quote with { Blocks = Choose(quote.Blocks) },
            SourceGroup group => group with { Blocks = Choose(group.Blocks) },
            _ => block,
        };

    private bool Shows(IReadOnlyList<string> own)
    {
        if (own.Count == 0)
            return true;
        foreach (var choice in leaveOut.Where(c => c.Kind == ChoiceKind.Tag && own.Contains(c.Text)))
        {
            used.Add(choice);
            return false;
        }

        if (tags.Count == 0)
            return true;
        var met = own.Where(tags.Contains).ToList();
        TagsMet.UnionWith(met);
        return met.Count > 0;
    }

    private bool IsNamed(SourceBlock block, IReadOnlyList<PackChoice> choices) =>
        PdfDirectives.LevelOf(block) > 0 && Named(block, choices) >= 0;

    /// <summary>Index of the first choice that names the section of a heading, or -1.</summary>
    private int Named(SourceBlock heading, IReadOnlyList<PackChoice> choices)
    {
        var title = SourceHeadingText(heading);
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            if (
                choice.Kind == ChoiceKind.Tag
                    ? !heading.Tags.Contains(choice.Text)
                    : choice.Kind != ChoiceKind.Heading
                        || !(HeadingPattern.MatchesAny([choice.Text], title) || HeadingPattern.Matches(choice.Text, InlineText.Fold(title)))
            )
                continue;
            used.Add(choice);
            return i;
        }

        return -1;
    }

    private static string SourceHeadingText(SourceBlock block) =>
        block switch
        {
            SourceHeading heading => InlineText.Folded(heading.Inlines),
            SourceParagraph paragraph => InlineText.Folded(paragraph.Inlines),
            _ => "",
        };

    /// <summary>Sections that are named go before their siblings, in the order they are named.</summary>
    private List<SourceBlock> Order(List<SourceBlock> blocks)
    {
        foreach (var level in blocks.Select(PdfDirectives.LevelOf).Where(l => l > 0).Distinct().OrderDescending().ToList())
            blocks = Order(blocks, level);
        return blocks;
    }

    private List<SourceBlock> Order(List<SourceBlock> blocks, int level)
    {
        if (first.Count == 0)
            return blocks;
        var ordered = new List<SourceBlock>(blocks.Count);
        for (var i = 0; i < blocks.Count; )
        {
            if (PdfDirectives.LevelOf(blocks[i]) != level)
            {
                ordered.Add(blocks[i++]);
                continue;
            }

            // A run of siblings.
            var siblings = new List<(int Rank, List<SourceBlock> Blocks)>();
            while (i < blocks.Count && PdfDirectives.LevelOf(blocks[i]) == level)
            {
                var end = PdfDirectives.EndOfSection(blocks, i);
                var rank = Named(blocks[i], first);
                siblings.Add((rank < 0 ? int.MaxValue : rank, blocks[i..end]));
                i = end;
            }

            ordered.AddRange(siblings.OrderBy(s => s.Rank).SelectMany(s => s.Blocks));
        }

        return ordered;
    }

    private bool Hides(SourcePicture picture)
    {
        foreach (var choice in leaveOut)
        {
            if (
                choice.Kind != ChoiceKind.Picture
                || picture.Path?.Replace('\\', '/').EndsWith("/" + choice.Text, StringComparison.Ordinal) != true
            )
                continue;
            used.Add(choice);
            return true;
        }

        return false;
    }

    private List<SourceBlock> Pictures(IReadOnlyList<SourceBlock> blocks) =>
        leaveOut.Any(c => c.Kind == ChoiceKind.Picture) ? PictureRemoval.From(blocks, Hides) : [.. blocks];
}
