using System.Text;
using NetVips;
using Portfolio.Images;

namespace Portfolio.Export.Fuzz;

/// <summary>Picture files of every format, damaged: a size and pixels come out, or one clear refusal.</summary>
internal sealed class PictureTarget : ITarget
{
    private const long MostSamples = 64_000_000;

    private readonly string folder = Directory.CreateTempSubdirectory("portfolio-fuzz-").FullName;
    private readonly List<byte[]> sound = [];

    public PictureTarget()
    {
        using var colour = SmallSite.Waves(40, 30);
        using var grey = colour.Colourspace(Enums.Interpretation.Bw);
        using var clear = colour.Bandjoin(grey);
        using var wide = colour.Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Rgb16);
        foreach (
            var ending in (string[])
                [
                    ".png",
                    ".png[interlace]",
                    ".png[palette]",
                    ".jpg",
                    ".jpg[interlace]",
                    ".webp",
                    ".webp[lossless]",
                    ".gif",
                    ".tif",
                    ".tif[compression=lzw]",
                    ".tif[compression=deflate,tile]",
                ]
        )
        {
            sound.Add(colour.WriteToBuffer(ending));
            if (!ending.Contains(".gif", StringComparison.Ordinal))
                sound.Add(grey.WriteToBuffer(ending));
            if (!ending.StartsWith(".jpg", StringComparison.Ordinal))
                sound.Add(clear.WriteToBuffer(ending));
        }

        sound.Add(wide.WriteToBuffer(".png"));
        sound.Add(colour.WriteToBuffer(".jpg[subsample-mode=off]"));
        sound.Add(Encoding.UTF8.GetBytes(SmallSite.Drawing));
        sound.Add(
            Encoding.UTF8.GetBytes(
                "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"x\">]><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 50 50\"><style>rect{fill:url(#g)}</style><defs><linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient><filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter></defs><g filter=\"url(#f)\"><rect width=\"20\" height=\"9\"/></g><use xlink:href=\"#g\"/><text>&a;</text></svg>"
            )
        );
    }

    public IReadOnlyList<byte[]> Sound => sound;

    public string Name => "pictures";

    public string Extension => ".img";

    public byte[] Make(int seed)
    {
        var chance = new Chance(seed);
        var bytes = chance.Of(sound).ToArray();
        for (var n = chance.Below(6) + 1; n > 0; n--)
            Damage(ref bytes, chance);
        return bytes;
    }

    private void Damage(ref byte[] bytes, Chance chance)
    {
        if (bytes.Length < 16)
            return;

        // The head decides most, so it is hit as often as all the rest.
        var at = chance.OneIn(2) ? chance.Below(Math.Min(bytes.Length, 120)) : chance.Below(bytes.Length);
        switch (chance.Below(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << chance.Below(8));
                break;
            case 1:
                bytes[at] = (byte)chance.Of((int[])[0, 1, 0x7F, 0x80, 0xFF, chance.Below(256)]);
                break;
            case 2:
                // A length or a size of two or four bytes.
                for (var n = chance.OneIn(2) ? 2 : 4; n > 0 && at < bytes.Length; n--)
                    bytes[at++] = (byte)chance.Of((int[])[0, 0xFF, 0x7F, chance.Below(256)]);
                break;
            case 3:
                bytes = bytes[..at];
                break;
            case 4:
                var length = Math.Min(chance.Below(64), bytes.Length - at);
                bytes = [.. bytes[..at], .. bytes[(at + length)..]];
                break;
            case 5:
                var again = Math.Min(chance.Below(64), bytes.Length - at);
                bytes = [.. bytes[..(at + again)], .. bytes[at..]];
                break;
            case 6:
                var other = chance.Of(sound);
                var from = chance.Below(other.Length);
                bytes = [.. bytes[..at], .. other[from..Math.Min(other.Length, from + chance.Below(80))], .. bytes[at..]];
                break;
            default:
                Number(bytes, at, chance);
                break;
        }
    }

    /// <summary>In a drawing: the next digit becomes another, or many.</summary>
    private static void Number(byte[] bytes, int at, Chance chance)
    {
        while (at < bytes.Length && bytes[at] is < (byte)'0' or > (byte)'9')
            at++;
        for (var n = chance.Below(3); n >= 0 && at < bytes.Length; n--)
            bytes[at++] = (byte)chance.Of("0123456789eE-.".ToCharArray());
    }

    public string? Feed(byte[] input, bool thorough)
    {
        var path = Path.Combine(folder, "case.img");
        File.WriteAllBytes(path, input);
        if (PictureProbe.Probe(new ImageFile(() => File.OpenRead(path)), out var reason) is not { } info)
            return string.IsNullOrEmpty(reason) ? "refused without a word" : null;
        if (info.Width <= 0 || info.Height <= 0)
            return $"a size of {info.Width} × {info.Height}";
        try
        {
            var picture = PictureEncoder.Encode(new ImageFile(() => File.OpenRead(path)), 200, 200.0 * info.Height / info.Width, new());
            return (long)picture.Width * picture.Height > MostSamples
                ? $"{picture.Width} × {picture.Height} pixels for a print of 200 pt"
                : null;
        }
        catch (PictureException)
        {
            return null;
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
