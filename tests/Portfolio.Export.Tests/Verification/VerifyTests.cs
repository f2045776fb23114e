using System.Text;
using System.Text.Json;
using CsCheck;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.Hostile;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Verification;

public sealed class VerifyTests
{
    private const string Body = """
        我们于12月初，确立了合作形式为“模拟面试+讲座”的两部分形式 with *some* words in English — and [a link](https://example.org/a%20b?c=1).

        ## Second heading

        | A | B |
        |---|---|
        | 学生 | 40+ |

        ![A small badge](/images/badge.png)

        ![A lake](/images/lake.webp)
        """;

    [Fact]
    public void What_was_made_here_is_whole()
    {
        using var site = Site();
        site.Export("--verify").Gives(0).SaysNoWarning();
        var ran = TheProgram.Run("verify", site.Pdfs[0], site.At("_portfolio/one.md")).Gives(0).SaysNothing();
        Assert.Contains(ran.Lines, l => l.StartsWith("text ", StringComparison.Ordinal) && l.Contains(" 0 lost", StringComparison.Ordinal));
        Assert.Contains(ran.Lines, l =>
            l.StartsWith("pictures ", StringComparison.Ordinal) && l.Contains("2 of 2", StringComparison.Ordinal)
        );
        Assert.Contains(ran.Lines, l => l.StartsWith("links ", StringComparison.Ordinal) && l.Contains("1 of 1", StringComparison.Ordinal));
        Assert.DoesNotContain("PE06", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_as_tall_as_a_scroll_is_known_again_in_its_parts()
    {
        using var site = Site();
        site.Write("images/scroll.png", HostilePictures.Png(300, 9000, rows: 9000));
        site.Entry("one", "Words.\n\n![A scroll](/images/scroll.png)");
        Assert.DoesNotContain("PE063", site.Export("--verify").Gives(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Losses_are_found_and_named_with_their_places()
    {
        using var site = Site();
        site.Export().Gives(0);

        // The entry goes on after its PDF was made.
        site.Entry(
            "one",
            Body + "\n\nOne more paragraph that nobody printed.\n\n![Another](/images/pine.jpg) [more](https://example.org/more)"
        );
        var ran = TheProgram.Run("verify", site.Pdfs[0], site.At("_portfolio/one.md")).Gives(1);
        Assert.Contains(
            "_portfolio/one.md:16:1: error PE060: Missing from the PDF: “One more paragraph that nobody printed”",
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "_portfolio/one.md:18:1: error PE063: The picture “/images/pine.jpg” is not drawn",
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("error PE064: No link in the PDF leads to https://example.org/more", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_knows_its_entries()
    {
        using var site = Site();
        site.Entry("two", "Another entry.");
        site.Export().Gives(0);
        var ran = TheProgram.Run("verify", site.Out).Gives(0).Says("2 read, 2 compared with their entries, 0 with losses");
        Assert.Equal(2, ran.Lines.Count(l => l.Contains(" compared with ", StringComparison.Ordinal)));
    }

    [Fact]
    public void JSON_fits_its_schema_and_adds_up()
    {
        using var site = Site();
        site.Export().Gives(0);
        site.Entry("one", Body + "\n\nGone &#xE000; gone.");
        site.Write("broken.pdf", "%PDF-1.7\nnothing");
        var ran = TheProgram.Run("verify", site.Pdfs[0], site.At("_portfolio/one.md"), site.At("broken.pdf"), "--json").Gives(1);
        using var json = JsonDocument.Parse(ran.Out);
        using var schema = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(Repository.Root, "src", "Portfolio.Export", "Schemas", "verify.schema.json"))
        );
        SchemaCheck.Fits(json.RootElement, schema.RootElement);
        var files = json.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(["loss", "unreadable"], files.Select(f => f.GetProperty("result").GetString()));
        var bytes = files[0].GetProperty("file").GetProperty("bytes");
        long Of(string kind) => bytes.GetProperty(kind).GetInt64();
        Assert.Equal(new FileInfo(site.Pdfs[0]).Length, Of("total"));
        Assert.Equal(Of("total"), Of("text") + Of("fonts") + Of("pictures") + Of("structure") + Of("attachments") + Of("other"));
        Assert.True(Of("other") < 4000);
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj\n<<", "PE066")]
    [InlineData("no PDF at all", "is not a PDF")]
    [InlineData("", "is not a PDF")]
    public void What_is_no_PDF_gets_a_message(string text, string says)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, "a.pdf");
        File.WriteAllBytes(path, Encoding.ASCII.GetBytes(text));
        Assert.Contains(says, TheProgram.Run("verify", path).Gives(1).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_and_scrambled_files_never_bring_it_down()
    {
        using var site = Site();
        site.Export().Gives(0);
        var whole = File.ReadAllBytes(site.Pdfs[0]);
        var scramble = Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[0, 40];
        Gen.Select(Gen.Frequency((1, Gen.Int[0, whole.Length - 1]), (2, Gen.Const(whole.Length))), scramble)
            .Holds(24, damage =>
            {
                var broken = whole[..damage.Item1];
                foreach (var (at, value) in damage.Item2.Where(d => d.Item1 < broken.Length))
                    broken[at] = value;
                var code = TheProgram.Run("verify", site.Write("broken.pdf", broken), site.At("_portfolio/one.md")).Code;
                Assert.True(code is 0 or 1);
            });
    }

    [Fact]
    public void Wrong_calls_are_usage_errors()
    {
        using var site = Site();
        TheProgram.Run("verify").Gives(2);
        TheProgram.Run("verify", site.At("_portfolio/one.md")).Gives(2).Says("Name the PDF first");
        TheProgram.Run("verify", site.At("none.pdf")).Gives(1).Says("PE001");
    }

    private static TestSite Site()
    {
        var site = new TestSite();
        site.Write("images/badge.png", TestSite.Picture("society-badge.png"));
        site.Write("images/lake.webp", TestSite.Picture("lake-evening.webp"));
        site.Write("images/pine.jpg", TestSite.Picture("pine-slope.jpg"));
        site.Entry("one", Body);
        return site;
    }
}
