using Portfolio.Pdf;
using QRCoder;

namespace Portfolio.Export.Composing;

/// <summary>QR codes (ISO/IEC 18004) of addresses, to be read from paper with a telephone.</summary>
internal static class QrCodes
{
    /// <summary>Four modules of white around a code (ISO/IEC 18004 9.1).</summary>
    private const int QuietZone = 4;

    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>A telephone reads squares of half a millimetre; photocopies need a little more.</summary>
    private const double LeastModule = 0.6 * PointsPerMillimetre;

    /// <summary>Side of the smallest code: below two centimetres telephones have to be held too near to focus.</summary>
    private const double LeastSide = 22 * PointsPerMillimetre;

    /// <summary>Modules of the largest code that is still printed, version 16: some 450 characters.</summary>
    private const int MostModules = 81;

    /// <summary>The code and its printed side in points, quiet zone included; null when it would be too large.</summary>
    public static (PdfPicture Picture, double Side)? Of(string address)
    {
        List<System.Collections.BitArray> rows;
        try
        {
            using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
            rows = code.ModuleMatrix;
        }
        catch (QRCoder.Exceptions.DataTooLongException)
        {
            return null;
        }

        var modules = rows.Count;
        if (modules - 2 * QuietZone > MostModules)
            return null;
        var squares = new byte[modules * modules];
        for (var y = 0; y < modules; y++)
        {
            for (var x = 0; x < modules; x++)
                squares[y * modules + x] = rows[y][x] ? (byte)1 : (byte)0;
        }

        return (new(modules, modules, new SquareSamples(squares)), Math.Round(Math.Max(LeastSide, modules * LeastModule), 2));
    }
}
