using System.Globalization;
using Portfolio.Pdf.Fonts;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf.Content;

/// <summary>
/// Operators of a page (ISO 32000-1 annex A). State is written only when it changes; coordinates are PDF's, y up, kept in 1/1000 point.
/// </summary>
internal sealed class ContentStream(bool readable)
{
    /// <summary>Coordinates are kept in 1/1000 point, which no device can tell from the exact place.</summary>
    private const int Milli = 1000;

    private readonly ByteBuffer target = new(1 << 13);
    private readonly ByteBuffer shown = new();
    private Rgb? fill;
    private (EmbeddedFace Face, double Size)? font;
    private bool isInvisible;
    private bool inText;
    private (long X, long Y) lineStart;
    private double pen;
    private bool stringOpen;
    private bool adjusted;

    /// <summary>Operators so far.</summary>
    public ReadOnlySpan<byte> Written => target.Written;

    /// <summary>Ends all use of the stream.</summary>
    public void Release()
    {
        target.Release();
        shown.Release();
    }

    /// <param name="tag">Type of the element.</param>
    /// <param name="id">Number of the sequence on its page.</param>
    /// <param name="language">Language where it differs from the element's (ISO 32000-1 14.9.2.3).</param>
    /// <param name="actualText">What the glyphs say, where it is said once more beside them (14.9.4).</param>
    public void BeginMarked(string tag, int id, string? language, string? actualText)
    {
        EndText();
        target.Ascii(string.Create(CultureInfo.InvariantCulture, $"/{tag} <</MCID {id}"));
        var writer = new SyntaxWriter(target, false);
        if (language is not null)
        {
            writer.Key("Lang").Text(language);
        }

        if (actualText is not null)
        {
            writer.Key("ActualText").Text(actualText);
        }

        Operator(">> BDC");
    }

    /// <param name="properties">Entries of the property list; empty for none.</param>
    /// <param name="text">Its ActualText, for characters of private use; null for none.</param>
    public void BeginArtifact(string properties, string? text)
    {
        EndText();
        if (properties.Length == 0 && text is null)
        {
            Operator("/Artifact BMC");
            return;
        }

        target.Ascii($"/Artifact <<{properties}");
        if (text is not null)
        {
            new SyntaxWriter(target, false).Key("ActualText").Text(text);
        }

        Operator(">> BDC");
    }

    /// <summary>Ends marked content or an artifact.</summary>
    public void EndMarked()
    {
        EndText();
        Operator("EMC");
    }

    /// <summary>A filled rectangle; left, bottom, width and height in points.</summary>
    public void Rectangle(double x, double y, double width, double height, Rgb color)
    {
        EndText();
        Fill(color);
        Numbers(x, y, width, height);
        Operator("re");
        Operator("f");
    }

    /// <summary>A filled rectangle with round corners; the arcs are Béziers with the usual 0.5523 handles.</summary>
    public void RoundRectangle(double x, double y, double width, double height, double radius, Rgb color)
    {
        EndText();
        Fill(color);
        var r = Math.Min(radius, Math.Min(width, height) / 2);
        var k = r * (1 - 0.5523);
        var (right, top) = (x + width, y + height);
        Path("m", x + r, y);
        Path("l", right - r, y);
        Path("c", right - k, y, right, y + k, right, y + r);
        Path("l", right, top - r);
        Path("c", right, top - k, right - k, top, right - r, top);
        Path("l", x + r, top);
        Path("c", x + k, top, x, top - k, x, top - r);
        Path("l", x, y + r);
        Path("c", x, y + k, x + k, y, x + r, y);
        Operator("f");
    }

    /// <summary>Neighbouring squares of a row as one rectangle, all in one path.</summary>
    public void Squares(PdfPicture picture, in Area area)
    {
        EndText();
        Fill(Rgb.Black);
        var squares = ((SquareSamples)picture.Samples).Bytes.Span;
        var (across, down) = (area.Width / picture.Width, area.Height / picture.Height);
        for (var y = 0; y < picture.Height; y++)
        {
            var row = squares.Slice(y * picture.Width, picture.Width);
            for (var x = 0; x < row.Length; )
            {
                var end = row[x..].IndexOf((byte)0) is var white and >= 0 ? x + white : row.Length;
                if (end > x)
                {
                    Numbers(area.Left + x * across, area.Top - (y + 1) * down, (end - x) * across, down);
                    Operator("re");
                }

                x = end + 1;
            }
        }

        Operator("f");
    }

    /// <param name="resource">Name of the picture.</param>
    /// <param name="whole">Where the whole picture would lie: left, bottom, width, height.</param>
    /// <param name="window">The part to show; null for all.</param>
    public void Image(string resource, in Area whole, Area? window)
    {
        EndText();
        Operator("q");
        if (window is var (x, y, width, height))
        {
            Numbers(x, y, width, height);
            Operator("re");
            Operator("W n");
        }

        Numbers(whole.Width, 0, 0, whole.Height, whole.Left, whole.Bottom);
        Operator("cm");
        Operator($"/{resource} Do");
        Operator("Q");
    }

    /// <summary>Opens a run of glyphs at a place; <see cref="EndRun"/> closes it.</summary>
    public void BeginRun(EmbeddedFace face, GlyphRun run, double y)
    {
        var (size, x) = (run.Size, run.X);
        if (!inText)
        {
            Operator("BT");
            inText = true;
            lineStart = default;
            pen = double.NaN;
        }

        if (run.IsBlank != isInvisible)
        {
            isInvisible = run.IsBlank;
            Operator(isInvisible ? "3 Tr" : "0 Tr");
        }

        if (!isInvisible)
        {
            Fill(run.Color);
        }

        if (font != (face, size))
        {
            font = (face, size);
            target.Ascii($"/{face.ResourceName} ");
            PdfNumber.Write(target, size, 4);
            Operator(" Tf");
        }

        var place = ((long)Math.Round(x * Milli), (long)Math.Round(y * Milli));
        if (!(place.Item2 == lineStart.Y && Math.Abs(pen - x) < 0.004))
        {
            PdfNumber.WriteScaled(target, place.Item1 - lineStart.X, Milli);
            target.Byte(' ');
            PdfNumber.WriteScaled(target, place.Item2 - lineStart.Y, Milli);
            Operator(" Td");
            lineStart = place;
            pen = (double)place.Item1 / Milli;
        }

        shown.Clear();
        (stringOpen, adjusted) = (false, false);
    }

    /// <summary>Shows one code of the run.</summary>
    public void Show(GlyphCode code)
    {
        if (!stringOpen)
        {
            shown.Byte(readable ? '<' : '(');
            stringOpen = true;
        }

        if (readable)
        {
            shown.Hex(code.Number, 4);
        }
        else
        {
            Escaped(code.Number >> 8);
            Escaped(code.Number & 0xFF);
        }

        pen += code.Width / 1000 * font!.Value.Size;
    }

    /// <summary>Moves the pen by thousandths of an em, to the right when positive.</summary>
    public void Adjust(int thousandths)
    {
        CloseString();
        PdfNumber.WriteScaled(shown, -thousandths, 1);
        adjusted = true;
        pen += thousandths / 1000.0 * font!.Value.Size;
    }

    /// <param name="text">What the run says, for readable output.</param>
    public void EndRun(string text)
    {
        CloseString();
        if (adjusted)
        {
            target.Byte('[');
        }

        target.Bytes(shown.Written);
        target.Ascii(adjusted ? "]TJ" : "Tj");
        if (readable)
        {
            target.Ascii(" % ");
            target.Utf8(PdfText.Clean(text));
        }

        target.Byte('\n');
    }

    private void CloseString()
    {
        if (stringOpen)
        {
            shown.Byte(readable ? '>' : ')');
            stringOpen = false;
        }
    }

    private void Escaped(int value)
    {
        if (value is '(' or ')' or '\\')
        {
            shown.Byte('\\');
        }

        // A bare carriage return would be read as a line feed.
        if (value == '\r')
        {
            shown.Ascii("\\r");
        }
        else
        {
            shown.Byte(value);
        }
    }

    private void EndText()
    {
        if (inText)
        {
            inText = false;
            Operator("ET");
        }
    }

    private void Fill(Rgb color)
    {
        if (fill == color || (fill is null && color == Rgb.Black))
        {
            fill = color;
            return;
        }

        fill = color;
        var grey = color.R == color.G && color.G == color.B;
        foreach (var channel in grey ? [color.R] : (ReadOnlySpan<byte>)[color.R, color.G, color.B])
        {
            PdfNumber.Write(target, channel / 255.0, 4);
            target.Byte(' ');
        }

        Operator(grey ? "g" : "rg");
    }

    private void Path(string name, params ReadOnlySpan<double> numbers)
    {
        Numbers(numbers);
        Operator(name);
    }

    private void Numbers(params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            PdfNumber.Write(target, number);
            target.Byte(' ');
        }
    }

    private void Operator(string name)
    {
        target.Ascii(name);
        target.Byte('\n');
    }
}

/// <summary>A rectangle in PDF coordinates, y up; points.</summary>
internal readonly record struct Area(double Left, double Bottom, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Top edge.</summary>
    public double Top => Bottom + Height;
}
