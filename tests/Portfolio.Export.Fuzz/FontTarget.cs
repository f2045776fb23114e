using System.Buffers.Binary;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fuzz;

/// <summary>Font files with damaged tables, set and embedded: a PDF comes out, or one clear refusal.</summary>
internal sealed class FontTarget : ITarget
{
    private static readonly string[] Files = ["jetbrains-mono/JetBrainsMono-Regular.ttf", "source-sans-3/SourceSans3-Italic.ttf"];

    private readonly List<byte[]> sound = [.. Files.Select(f => File.ReadAllBytes(Path.Combine(FontFolder.DefaultPath, f)))];

    public string Name => "fonts";

    public string Extension => ".ttf";

    public byte[] Make(int seed)
    {
        var chance = new Chance(seed);
        var font = chance.Of(sound).ToArray();
        for (var n = chance.Below(5) + 1; n > 0; n--)
        {
            // A table, and in most cases its head.
            var entry = 12 + 16 * chance.Below(BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)));
            if (entry + 16 > font.Length)
                break;
            var (start, length) = (
                BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 8)),
                BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 12))
            );
            var at = chance.OneIn(8)
                ? entry + chance.Below(16)
                : (int)
                    Math.Min(start + (uint)chance.Below((int)Math.Min(chance.OneIn(3) ? length : 80, int.MaxValue)), (uint)font.Length - 1);
            for (var m = chance.Below(4); m >= 0 && at < font.Length; m--)
                font[at++] = (byte)chance.Of((int[])[0, 0xFF, 0x7F, 0x80, chance.Below(256)]);
            if (chance.OneIn(12))
                font = font[..(chance.Below(font.Length - 600) + 600)];
        }

        return font;
    }

    public string? Feed(byte[] input, bool thorough)
    {
        var face = new ScaledFace(new("damaged", () => input));
        var set = new FaceSet(face, face, face, face);
        var family = new FontFamily("sans", set, set);
        var fonts = new FontLibrary(
            new Dictionary<string, FontFamily>
            {
                ["sans"] = family,
                ["serif"] = family,
                ["mono"] = family,
            },
            []
        );
        using var folder = new SmallSite();
        var path = Path.Combine(folder.Root, "_portfolio", "a.md");
        File.WriteAllText(path, "# Affine office\n\nText *with* é and “quotes”, 1/2 fi ffl AV.\n\n- item\n\n`code`\n");
        var bag = new DiagnosticBag();
        var finished = new ExportPipeline(fonts, OptionLayer.None).Run(ConfiguredSite.Open(folder.Root, ".", bag), path, "a.md", bag);
        return finished is null
            ? bag.HasErrors
                ? null
                : "no PDF, and no word why"
            : PdfShape.Fault(finished.Pdf);
    }

    public void Dispose() { }
}
