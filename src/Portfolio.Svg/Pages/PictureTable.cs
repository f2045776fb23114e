using System.Globalization;
using System.Text;
using Portfolio.Svg.Markup;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Svg.Pages;

/// <summary>The pictures of a page, each defined once; pixels are their units.</summary>
internal sealed class PictureTable(IReadOnlyDictionary<PictureKey, SvgPicture> sources, string prefix, MarkupWriter definitions)
{
    private readonly Dictionary<SvgPicture, string> names = new(ReferenceEqualityComparer.Instance);

    /// <summary>The picture and the id under which it is defined.</summary>
    /// <exception cref="KeyNotFoundException">No such picture was given.</exception>
    public (string Name, SvgPicture Picture) this[PictureKey key]
    {
        get
        {
            var picture = sources.TryGetValue(key, out var found)
                ? found
                : throw new KeyNotFoundException($"The pages show picture {key}, which was not given.");
            if (!names.TryGetValue(picture, out var name))
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{prefix}i{names.Count + 1}");
                names.Add(picture, name);
                Define(name, picture);
            }

            return (name, picture);
        }
    }

    private void Define(string name, SvgPicture picture)
    {
        switch (picture)
        {
            case LinkedPicture linked:
                Image(name, picture, linked.Address, null);
                break;
            case PictureFile file:
                Image(name, picture, Data(file.MediaType, file.Bytes.Span), Mask(name, file));
                break;
            case PicturePixels pixels:
                var opacity = pixels.Opacity is { } own ? own.Span : [];
                var png = PngFile.OfPixels(pixels.Width, pixels.Height, pixels.Samples.Span, pixels.Components, opacity);
                Image(name, picture, Data("image/png", png), null);
                break;
            case SquarePicture squares:
                definitions.Raw("<path").Attribute("id", name).Attribute("d", Path(squares)).Raw("/>\n");
                break;
            default:
                throw new InvalidOperationException($"No way is known to draw {picture.GetType().Name}.");
        }
    }

    private void Image(string name, SvgPicture picture, string address, string? mask)
    {
        definitions
            .Raw("<image")
            .Attribute("id", name)
            .Attribute("width", picture.Width, 0)
            .Attribute("height", picture.Height, 0)
            .Attribute("preserveAspectRatio", "none");
        if (mask is not null)
        {
            definitions.Attribute("mask", $"url(#{mask})");
        }

        definitions.Attribute("href", address).Raw("/>\n");
    }

    /// <summary>A picture of the opacity, whose light counts (CSS Masking 1, 6.3).</summary>
    private string? Mask(string name, PictureFile file)
    {
        if (file.Opacity is not { } opacity)
        {
            return null;
        }

        var own = name + "m";
        definitions
            .Raw("<mask")
            .Attribute("id", own)
            .Attribute("maskUnits", "userSpaceOnUse")
            .Attribute("x", 0)
            .Attribute("y", 0)
            .Attribute("width", file.Width, 0)
            .Attribute("height", file.Height, 0)
            .Raw(">");
        Image(own + "i", file, Data("image/png", PngFile.OfPixels(file.Width, file.Height, opacity.Span, 1)), null);
        definitions.Raw("</mask>\n");
        return own;
    }

    private static string Data(string mediaType, ReadOnlySpan<byte> bytes) => $"data:{mediaType};base64,{Convert.ToBase64String(bytes)}";

    /// <summary>Neighbouring squares of a row as one rectangle, all in one path.</summary>
    private static string Path(SquarePicture picture)
    {
        if (picture.Squares.Length != (long)picture.Width * picture.Height)
        {
            throw new ArgumentException($"A picture has {picture.Squares.Length} squares where its size asks for others.", nameof(picture));
        }

        var path = new StringBuilder();
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Squares.Span.Slice(y * picture.Width, picture.Width);
            for (var x = 0; x < row.Length; )
            {
                var end = row[x..].IndexOf((byte)0) is var white and >= 0 ? x + white : row.Length;
                if (end > x)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{end - x}v1h{x - end}z");
                }

                x = end + 1;
            }
        }

        return path.ToString();
    }
}
