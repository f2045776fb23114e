using Portfolio.Export.Composing;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Making;

/// <summary>
/// Makes rows of pictures lower, as single pictures are. Rows fill the measure and are seldom as high as the theme allows, so their limit
/// has to begin further down. A picture with a caption stays wide enough for it: narrower, it would take a row of its own.
/// </summary>
/// <param name="pageHeight">In points.</param>
/// <param name="share">Of the usual size.</param>
internal sealed class SmallerRows(double pageHeight, double share) : BlockMapper
{
    private const double UsualHeight = 0.3;
    private const double CaptionWidth = 86;

    protected override NodeId Id(NodeId id) => id;

    protected override Block Block(Block block) => base.Block(block is FigureRow row ? row with { MaxHeight = HeightOf(row) } : block);

    private double HeightOf(FigureRow row)
    {
        var needed = row
            .Figures.Where(f => f.Caption is not null)
            .Select(f => CaptionWidth * f.PixelHeight / f.PixelWidth)
            .DefaultIfEmpty(0)
            .Max();
        return Math.Round(Math.Max(Math.Min(row.MaxHeight, pageHeight * UsualHeight * share), Math.Min(row.MaxHeight / share, needed)), 1);
    }
}
