using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>
/// Two versions one after the other: of each section the text in one language, then in the other; what they share stands between.
/// </summary>
internal sealed class StackedArrangement(ComposeContext first, ComposeContext second) : IArrangement
{
    /// <summary>A bar in the colour of the theme at the left of the second language; that of a quotation is grey.</summary>
    private BoxStyle Mark => new(PaddingLeft: first.Styles.Em * 0.8, BorderColor: first.Theme.Accent, BorderLeft: 1.2);

    public IReadOnlyList<Block> Arrange(IReadOnlyList<AlignedPart> parts)
    {
        var output = new List<Block>();
        var (a, b) = (new List<Block>(), new List<Block>());
        foreach (var part in parts)
        {
            switch (part)
            {
                case AlignedSection section:
                    Flush();
                    output.Add(section.First with { Blocks = Arrange(section.Parts) });
                    break;
                case SharedBlock shared:
                    Flush();
                    output.Add(shared.Block);
                    break;
                case AlignedBlocks { First: [Heading one], Second: [Heading other] }:
                    Flush();
                    if (HeadingPair.Join(one, other, first, second, first.Page.Measure) is { } joined)
                        output.Add(joined);
                    else
                        output.AddRange([one with { SpaceAfter = 1 }, other with { SpaceBefore = 1 }]);
                    break;
                case AlignedBlocks blocks:
                    a.AddRange(blocks.First);
                    b.AddRange(blocks.Second);
                    break;
            }
        }

        Flush();
        return output;

        void Flush()
        {
            Add(a, first, 0, null);
            Add(b, second, a.Count > 0 ? first.Theme.ParagraphSpace + first.Styles.Em * 0.5 : 0, Mark);
            a.Clear();
            b.Clear();
        }

        void Add(List<Block> blocks, ComposeContext context, double space, BoxStyle? mark)
        {
            if (blocks.Count == 0)
                return;
            output.Add(
                new Section(context.NewId(), context.Languages.Document, SectionRole.Group, [.. blocks], mark)
                {
                    SpaceBefore = Math.Max(space, blocks[0].SpaceBefore),
                    SpaceAfter = blocks[^1].SpaceAfter,
                }
            );
        }
    }
}
