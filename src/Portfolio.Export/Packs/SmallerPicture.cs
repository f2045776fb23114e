using Portfolio.Export.Composing;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Packs;

/// <summary>Makes one picture, or the row that it stands in, lower.</summary>
/// <param name="picture">The node of the figure.</param>
/// <param name="height">Its height in points.</param>
internal sealed class SmallerPicture(NodeId picture, double height) : BlockMapper
{
    protected override NodeId Id(NodeId id) => id;

    protected override Block Block(Block block) =>
        base.Block(
            block switch
            {
                Figure f when f.Id == picture => f with { Style = f.Style with { MaxHeight = height } },
                FigureRow row when row.Figures.Any(f => f.Id == picture) => row with { MaxHeight = height },
                _ => block,
            }
        );
}
