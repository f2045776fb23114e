using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <content>Groups and cards.</content>
internal sealed partial class BlockComposer
{
    private void AddGroup(SourceGroup group, BlockStyle style, string language, List<Block> output)
    {
        var alignment = group.Alignment switch
        {
            SourceAlignment.Left => Alignment.Left,
            SourceAlignment.Center => Alignment.Center,
            SourceAlignment.Right => Alignment.Right,
            _ => style.Lines.Alignment,
        };
        var aligned =
            alignment == style.Lines.Alignment
                ? style
                : style with
                {
                    Lines = style.Lines with { Alignment = alignment, FirstLineIndent = 0 },
                };
        if (group.IsCard || group.Columns > 1)
        {
            AddCards(group, aligned, language, output);
            return;
        }

        if (group.Anchor is null)
        {
            output.AddRange(Compose(group.Blocks, aligned, language));
            return;
        }

        var id = context.IdFor(group);
        var inner = Compose(group.Blocks, aligned, language);
        if (inner.Count > 0)
            output.Add(
                new Section(id, language, SectionRole.Group, inner)
                {
                    SpaceBefore = inner[0].SpaceBefore,
                    SpaceAfter = inner[^1].SpaceAfter,
                }
            );
    }

    /// <summary>A card on one page, or several beside each other.</summary>
    private void AddCards(SourceGroup group, BlockStyle style, string language, List<Block> output)
    {
        var id = context.IdFor(group);
        var inner = new List<Block>();
        if (group.IsCard)
            inner.AddRange(Compose(group.Blocks, style, language));
        else
            foreach (var card in group.Blocks)
                Add(card, style, language, inner);
        if (inner.Count > 0)
            output.Add(
                new Section(id, language, SectionRole.Group, inner)
                {
                    SpaceBefore = context.Theme.FigureSpace,
                    SpaceAfter = context.Theme.FigureSpace,
                    KeepTogether = group.IsCard,
                    Columns = group.Columns,
                }
            );
    }
}
