using System.Collections.Concurrent;
using System.IO.Hashing;

namespace Portfolio.Images;

/// <summary>What can be told from the pixels of a picture before its size on the page is known.</summary>
/// <param name="LetterHeight">
/// Height of the smaller lines of lettering in it as a share of its width; null where there is none: a photo, a drawing without words.
/// </param>
/// <param name="IsWhiteAround">Whether its edges are white like the paper; null where the pixels are not known.</param>
public sealed record PictureContent(double? LetterHeight, bool? IsWhiteAround)
{
    private static readonly PictureContent Unknown = new(null, null);

    /// <summary>Height over width above which rows without marks are looked for: such a picture may have to be cut.</summary>
    private const int TallAspect = 3;

    /// <summary>
    /// Stripes right across a tall picture in which nothing is drawn, from the top, as shares of its height; empty for others.
    /// </summary>
    public IReadOnlyList<(double Top, double Bottom)> Blanks { get; init; } = [];

    /// <summary>Pixels across that are looked at: letters of two points on a picture of 60 mm still have eight.</summary>
    private const int Width = 700;

    /// <summary>Pixels of the shorter side below which a picture is an icon.</summary>
    private const int LeastSide = 100;

    /// <summary>Pixels of a file that is decoded whole for this; JPEG is decoded coarsely. Chosen: a fifth of a second.</summary>
    private const long MostPixels = 24_000_000;

    /// <summary>The content of a file; decoded once. Nothing is known of one that cannot be decoded.</summary>
    public static PictureContent Of(ImageFile file) => file.Content ??= Read(file);

    /// <summary>
    /// Contents by the bytes of their files. A page that is made again after every save, and a pack of entries that were exported, show the
    /// same pictures: reading a file takes a hundredth of the time of decoding it.
    /// </summary>
    private static readonly ConcurrentDictionary<UInt128, PictureContent> Known = new();

    /// <summary>Pictures whose content is remembered. Rule of thumb: more than any site has.</summary>
    private const int MostKnown = 10_000;

    private static PictureContent Read(ImageFile file)
    {
        try
        {
            var header = file.Header();
            var isCoarse = header.Format is PictureFormat.Jpeg or PictureFormat.Svg;
            if (
                header.Format is PictureFormat.Heif or PictureFormat.Avif
                || (!isCoarse && (long)header.Width * header.Height > MostPixels)
                || Math.Min(header.Width, header.Height) < LeastSide
            )
                return Unknown;
            var key = XxHash128.HashToUInt128(file.ReadAll());
            if (Known.TryGetValue(key, out var known))
                return known;
            var grid = Decode(file, header);

            // A picture that is coded pixel by pixel need not be decoded again for that.
            if (!isCoarse)
                file.Pixels = grid;
            if (Known.Count >= MostKnown)
                Known.Clear();
            return Known[key] = Of(grid);
        }
        catch (Exception e) when (e is PictureException or IOException or UnauthorizedAccessException || VipsPictures.IsAbsence(e))
        {
            return Unknown;
        }
    }

    /// <summary>Never resampled but for drawings and photos, so that edges stay sharp.</summary>
    private static PixelGrid Decode(ImageFile file, PictureHeader header) =>
        header.Format switch
        {
            PictureFormat.Jpeg => VipsPictures.LookAt(file, header, Width),
            PictureFormat.Svg => VipsPictures.Decode(file, header, (double)Width / header.Width),
            _ => VipsPictures.Decode(file, header, 1),
        };

    /// <summary>The content of decoded pixels.</summary>
    internal static PictureContent Of(PixelGrid grid)
    {
        var step = Math.Max(1, grid.Width / Width);
        var (width, height) = (grid.Width / step, grid.Height / step);
        var light = Light(grid, step, width, height);
        return new(LetteringFinder.Height(light, width, height), WhiteBorder.IsAround(grid))
        {
            Blanks = height > TallAspect * width ? BlankRows.Of(light, width, height) : [],
        };
    }

    /// <summary>Every so many pixels across and down in grey on white.</summary>
    private static byte[] Light(PixelGrid grid, int step, int width, int height)
    {
        var light = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var from = y * step * grid.Width;
            for (var x = 0; x < width; x++, from += step)
            {
                var colour = grid.Colour.AsSpan(from * grid.Components, grid.Components);
                var grey = grid.Components == 1 ? colour[0] : ((77 * colour[0]) + (151 * colour[1]) + (28 * colour[2])) >> 8;
                var opacity = grid.Alpha is { } alpha ? alpha[from] : 255;
                light[(y * width) + x] = (byte)(((grey * opacity) / 255) + 255 - opacity);
            }
        }

        return light;
    }
}
