using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Portfolio.Export.Tests.Fonts;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary><c>fonts add</c>: archives as <c>npm pack</c> makes them, folders, and what no such archive holds.</summary>
public sealed class FontsAddTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void An_archive_is_installed_into_the_site_and_used_from_then_on()
    {
        site.Write("one.md", "---\ntitle: 가나다\nlang: ko\n---\n中国人 가나다라.\n");
        site.ExportOne("one.md").Gives(0).Says("PE030");
        var package = site.Write(
            "kr.tgz",
            Archive(("package/400Regular/BoxSet.ttc", FontFiles.Small("BoxSet.ttc")), ("package/OFL.txt", "free"u8.ToArray()))
        );
        var ran = Add("kr", package).Gives(0).SaysNothing();
        Assert.Equal($"Box Set KR Regular -> {site.At("_fonts/kr/BoxSet.ttc")}\n", ran.Out);
        Assert.Equal(FontFiles.Small("BoxSet.ttc"), File.ReadAllBytes(site.At("_fonts/kr/BoxSet.ttc")));
        Assert.True(File.Exists(site.At("_fonts/kr/OFL.txt")));
        site.ExportOne("one.md", "--force").Gives(0).SaysNoWarning();
        using var pdf = new FinishedPdf(site.One);
        Assert.Contains("BoxSetKR-Regular", pdf.Fonts);
    }

    [Fact]
    public void Only_what_is_for_the_region_is_taken_from_a_folder()
    {
        site.Write("mixed/BoxSet.ttc", FontFiles.Small("BoxSet.ttc"));
        site.Write("mixed/mono.ttf", FontFiles.Own("jetbrains-mono/JetBrainsMono-Regular.ttf"));
        site.Write("mixed/readme.md", "no font");
        Add("jp", site.At("mixed")).Gives(0);
        Assert.Equal(["BoxSet.ttc"], Directory.GetFiles(site.At("_fonts/jp")).Select(Path.GetFileName));
        Add("tc", site.At("mixed")).Gives(1).Says("This package has no font for Traditional Chinese in Regular or Bold");
        Assert.False(Directory.Exists(site.At("_fonts/tc")));
    }

    [Theory]
    [InlineData("../../out.ttf")]
    [InlineData("/srv/out.ttf")]
    [InlineData("package/..\\out.ttf")]
    [InlineData("c:/out.ttf")]
    public void A_name_that_leads_out_refuses_the_whole_archive(string name)
    {
        var package = site.Write("hostile.tgz", Archive((name, FontFiles.Small("BoxSet.ttc"))));
        Add("kr", package).Gives(1).Says("This archive holds a name that leads out of it");
        Assert.False(Directory.Exists(site.At("_fonts")));
    }

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    public void A_link_refuses_the_whole_archive(TarEntryType kind)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionMode.Compress, leaveOpen: true))
        using (var writer = new TarWriter(packed, TarEntryFormat.Ustar))
            writer.WriteEntry(new UstarTarEntry(kind, "package/a.ttf") { LinkName = "/etc/passwd" });
        Add("kr", site.Write("links.tgz", bytes.ToArray())).Gives(1).Says("This archive holds a link or a device");
    }

    [Fact]
    public void An_archive_that_unpacks_to_more_than_any_package_is_stopped()
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            // A file that says it has 700 MB, and has them.
            var head = new byte[512];
            Encoding.ASCII.GetBytes("package/big.bin").CopyTo(head, 0);
            Encoding.ASCII.GetBytes("0000644\0").CopyTo(head, 100);
            Encoding.ASCII.GetBytes(Convert.ToString(700L << 20, 8).PadLeft(11, '0')).CopyTo(head, 124);
            head[156] = (byte)'0';
            Encoding.ASCII.GetBytes("ustar\u000000").CopyTo(head, 257);
            head.AsSpan(148, 8).Fill((byte)' ');
            Encoding.ASCII.GetBytes(Convert.ToString(head.Sum(b => b), 8).PadLeft(6, '0') + "\0 ").CopyTo(head, 148);
            packed.Write(head);
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 700; i++)
                packed.Write(zeros);
        }

        Add("kr", site.Write("bomb.tgz", bytes.ToArray())).Gives(1).Says("This package is larger than any font package");
    }

    [Fact]
    public void What_is_no_archive_is_told()
    {
        Add("kr", site.Write("text.tgz", "not packed")).Gives(1).Says("This archive is damaged, or is not a .tgz file");
        var cut = Archive(("package/BoxSet.ttc", FontFiles.Small("BoxSet.ttc")));
        Add("kr", site.Write("cut.tgz", cut[..(cut.Length / 2)])).Gives(1).Says("This archive is damaged");
        Add("kr", site.At("nowhere.tgz")).Gives(2).Says("npm pack @expo-google-fonts/noto-sans-kr");
        Add("th", site.At("text.tgz")).Gives(2).Says("REGION takes tc, hk, jp or kr, not “th”");
    }

    private Ran Add(string region, string package) => TheProgram.Run("fonts", "add", region, package, "--site", "--root", site.Root);

    private static byte[] Archive(params (string Name, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionMode.Compress, leaveOpen: true))
        using (var writer = new TarWriter(packed, TarEntryFormat.Pax))
        {
            foreach (var (name, content) in files)
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }

        return bytes.ToArray();
    }
}
