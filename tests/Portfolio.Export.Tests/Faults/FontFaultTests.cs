using System.Buffers.Binary;
using System.Text;
using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Faults;

/// <summary>A font file of the program that is missing or damaged: its name and what to do, exit code 1, and the PDF of before stays.</summary>
public sealed class FontFaultTests(CopiedProgram program) : IClassFixture<CopiedProgram>
{
    private const string Name = "fonts/noto-sans-sc/NotoSansSC-Regular.ttf";

    public static TheoryData<string, string> Damages =>
        new()
        {
            { "missing", "it is missing" },
            { "empty", "it is empty" },
            { "cut in the middle", "it is damaged or incomplete" },
            { "cut after its head", "it is damaged or incomplete" },
            { "a text", "it is not a font file" },
            { "a page of the web", "it is not a font file" },
            { "without outlines", "it is damaged" },
        };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_font_that_cannot_be_used_is_named(string damage, string said)
    {
        var sound = File.ReadAllBytes(program.At(Name));
        using var site = new TestSite();
        site.Entry("a", "Words, 文字.");
        site.ExportOne("_portfolio/a.md").Gives(0);
        var earlier = File.ReadAllBytes(site.One);
        site.Entry("a", "Other words, 别的文字.");
        try
        {
            Damage(damage, sound);
            var ran = program.Run("export", site.At("_portfolio/a.md"), "-o", site.One).Gives(1);
            ran.Says("NotoSansSC-Regular.ttf").Says("error PE042: ").Says(said).Says("hint: Copy the f");
            Assert.Equal(earlier, File.ReadAllBytes(site.One));
            Assert.Equal(["one.pdf"], Directory.GetFiles(site.Out).Select(Path.GetFileName));
        }
        finally
        {
            File.WriteAllBytes(program.At(Name), sound);
        }
    }

    /// <summary>Nobody can tell from a glyph that it is wrong; but pages or one clear refusal come out, never half a file.</summary>
    [Theory]
    [InlineData("glyf")]
    [InlineData("loca")]
    [InlineData("cmap")]
    [InlineData("hmtx")]
    [InlineData("head")]
    [InlineData("GSUB")]
    public void Bytes_turned_over_in_a_table_end_well(string table)
    {
        var sound = File.ReadAllBytes(program.At(Name));
        using var site = new TestSite();
        site.Entry("a", "Words, 文字, 1/2.");
        try
        {
            File.WriteAllBytes(program.At(Name), TurnedOver(sound, table));
            var ran = program.Run("export", site.At("_portfolio/a.md"), "-o", site.One);
            if (ran.Code != 0)
            {
                ran.Gives(1).Says("NotoSansSC-Regular.ttf: error PE042: ");
                Assert.False(File.Exists(site.One));
            }
            else
            {
                using var pdf = new FinishedPdf(site.One);
                Assert.True(pdf.Pages > 0);
            }
        }
        finally
        {
            File.WriteAllBytes(program.At(Name), sound);
        }
    }

    [Fact]
    public void One_that_no_entry_needs_disturbs_nobody()
    {
        const string other = "fonts/noto-serif-sc/NotoSerifSC-Medium.ttf";
        var sound = File.ReadAllBytes(program.At(other));
        using var site = new TestSite();
        site.Entry("a", "Words, 文字.");
        try
        {
            File.WriteAllBytes(program.At(other), sound[..5_000]);
            program.Run("export", site.At("_portfolio/a.md"), "-o", site.One).Gives(0);
            program
                .Run("export", site.At("_portfolio/a.md"), "-o", site.One, "--theme", "academic")
                .Gives(1)
                .Says("NotoSerifSC-Medium.ttf: error PE042: ");
        }
        finally
        {
            File.WriteAllBytes(program.At(other), sound);
        }
    }

    private void Damage(string damage, byte[] sound)
    {
        if (damage == "missing")
        {
            File.Delete(program.At(Name));
            return;
        }

        File.WriteAllBytes(
            program.At(Name),
            damage switch
            {
                "empty" => [],
                "cut in the middle" => sound[..(sound.Length / 2)],
                "cut after its head" => sound[..200],
                "a text" => Encoding.UTF8.GetBytes("This was a font once."),
                "a page of the web" => Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>404</body></html>"),
                _ => Without(sound, "glyf"),
            }
        );
    }

    private static (int Entry, int Start, int Length) Table(byte[] font, string table)
    {
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
        {
            var entry = 12 + 16 * i;
            if (Encoding.ASCII.GetString(font, entry, 4) == table)
                return (
                    entry,
                    BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(entry + 8)),
                    BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(entry + 12))
                );
        }

        throw new ArgumentException($"no {table}");
    }

    private static byte[] Without(byte[] sound, string table)
    {
        var font = sound.ToArray();
        Encoding.ASCII.GetBytes("zzzz").CopyTo(font, Table(font, table).Entry);
        return font;
    }

    private static byte[] TurnedOver(byte[] sound, string table)
    {
        var font = sound.ToArray();
        var (_, start, length) = Table(font, table);
        for (var i = 3; i < length; i += 97)
            font[start + i] ^= 0xFF;
        return font;
    }
}
