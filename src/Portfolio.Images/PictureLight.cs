namespace Portfolio.Images;

/// <summary>
/// A small grey copy of a picture on white, by which it is known again after it was scaled and coded anew: 144 cells in rows, each the
/// mean light from 0 (black) to 1.
/// </summary>
public static class PictureLight
{
    /// <summary>
    /// Cells on each side. Rule of thumb: enough to tell the pictures of one document apart, too few to see noise of coding.
    /// </summary>
    public const int Side = 12;

    /// <summary>Most pixels of a cell that are looked at on each side. Rule of thumb: the mean of 256 is steady enough.</summary>
    private const int MostOnSide = 16;

    /// <summary>The light of the cells.</summary>
    public static double[] Of(PixelGrid grid)
    {
        var cells = new double[Side * Side];
        for (var row = 0; row < Side; row++)
        {
            var rows = Cell(row, grid.Height);
            for (var column = 0; column < Side; column++)
                cells[(row * Side) + column] = Mean(grid, Cell(column, grid.Width), rows);
        }

        return cells;
    }

    private static double Mean(PixelGrid grid, (int Start, int End, int Step) across, (int Start, int End, int Step) down)
    {
        var sum = 0.0;
        var count = 0;
        for (var y = down.Start; y < down.End; y += down.Step)
        {
            for (var x = across.Start; x < across.End; x += across.Step, count++)
                sum += At(grid, (y * grid.Width) + x);
        }

        return sum / count;
    }

    /// <summary>Pixels of one cell; a side of fewer pixels than cells shows some of them twice.</summary>
    private static (int Start, int End, int Step) Cell(int cell, int pixels)
    {
        var start = (int)((long)cell * pixels / Side);
        var end = Math.Max(start + 1, (int)((long)(cell + 1) * pixels / Side));
        return (start, end, (end - start + MostOnSide - 1) / MostOnSide);
    }

    /// <summary>Light of a pixel from 0 to 1, with the weights of ITU-R BT.601.</summary>
    public static double At(PixelGrid grid, int pixel)
    {
        var sample = grid.Colour.AsSpan(pixel * grid.Components, grid.Components);
        var light = (grid.Components == 1 ? sample[0] : (0.3 * sample[0]) + (0.59 * sample[1]) + (0.11 * sample[2])) / 255;
        var opacity = grid.Alpha is { } alpha ? alpha[pixel] / 255.0 : 1;
        return (light * opacity) + 1 - opacity;
    }
}
