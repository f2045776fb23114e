using System.Buffers.Binary;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fuzz;

/// <summary>
/// Font files of every kind with damaged tables, set and embedded: a PDF comes out, or one clear refusal, in time and little memory.
/// </summary>
internal sealed class FontTarget : ITarget
{
    private static readonly string[] Files = ["jetbrains-mono/JetBrainsMono-Regular.ttf", "source-sans-3/SourceSans3-Italic.ttf"];

    /// <summary>One small design: CFF, a collection, variable glyf and CFF2, for the web.</summary>
    private static readonly string[] Kinds = ["BoxCubic-Regular.otf", "BoxSet.ttc", "BoxRange.ttf", "BoxFlex.otf", "BoxWebs-Regular.woff2"];

    /// <summary>Seconds of the processor that a damaged font may take.</summary>
    private const double MostSeconds = 2;

    private readonly List<byte[]> sound =
    [
        .. Files.Select(f => File.ReadAllBytes(Path.Combine(FontFolder.DefaultPath, f))),
        .. Kinds.Select(f => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Kinds", f))),
    ];

    public string Name => "fonts";

    public string Extension => ".ttf";

    public byte[] Make(int seed)
    {
        var chance = new Chance(seed);
        var font = chance.Of(sound).ToArray();
        for (var n = chance.Below(5) + 1; n > 0; n--)
        {
            if (IsPacked(font) || chance.OneIn(6))
            {
                font[chance.Below(chance.OneIn(2) ? 160 : font.Length)] = (byte)chance.Below(256);
                continue;
            }

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
        var begun = Clock.Seconds;
        var refusals = new DiagnosticBag();
        var faces = FontFile.AllIn(input, "damaged.font", "damaged.font", "damaged.font", refusals);
        if (faces.Count == 0)
            return refusals.Items.Count > 0 ? null : "no face, and no word why";
        var regular = new ScaledFace(faces[0].File.Face);
        var bold = new ScaledFace(faces[^1].File.Face);
        var set = new FaceSet(regular, bold, regular, bold);
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
        File.WriteAllText(path, "# Affine office\n\nText *with* **bold** é and “quotes”, 1/2 fi ffl AV.\n\n- item\n\n`code`\n");
        var bag = new DiagnosticBag();
        var finished = new ExportPipeline(fonts, OptionLayer.None).Run(ConfiguredSite.Open(folder.Root, ".", bag), path, "a.md", bag);
        if (Clock.Seconds - begun > MostSeconds)
            return "it takes too long";
        return finished is null
            ? bag.HasErrors
                ? null
                : "no PDF, and no word why"
            : PdfShape.Fault(finished.Pdf);
    }

    private static bool IsPacked(ReadOnlySpan<byte> font) => WebFont.IsOne(font);

    public void Dispose() { }
}
