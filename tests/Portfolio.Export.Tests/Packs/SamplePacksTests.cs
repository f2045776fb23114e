using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Tests.TestKit.Conformance;

namespace Portfolio.Export.Tests.Packs;

/// <summary>The sample applications of <c>content/</c>, packed by the program.</summary>
public sealed class SamplePacksTests : IDisposable
{
    private static readonly string Content = Path.Combine(Repository.Root, "content");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Both_are_one_whole_PDF_that_keeps_its_promises()
    {
        var ran = Pack();
        Assert.Equal(0, ran.Code);
        foreach (var name in (string[])["riverside-msc", "yunting-jiangxuejin"])
            ConformanceChecker.Holds(File.ReadAllBytes(At(name)));
        using var pdf = new FinishedPdf(At("riverside-msc"));
        Assert.True(pdf.IsTagged && pdf.HasOutline);
        Assert.Equal("en", pdf.Language);
        Assert.Contains("Dearmembersofthecommittee,", pdf.Text, StringComparison.Ordinal);
        using var other = new FinishedPdf(At("yunting-jiangxuejin"));
        Assert.DoesNotContain("访谈札记", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_did_not_change_is_not_made_again_and_comes_out_the_same()
    {
        Pack();
        var before = File.ReadAllBytes(At("riverside-msc"));
        Assert.Contains("unchanged", Pack().Out, StringComparison.Ordinal);
        Assert.DoesNotContain("unchanged", Pack("--force").Out, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(At("riverside-msc")));
    }

    private string At(string name) => Path.Combine(folder.Root, name + ".pdf");

    private Ran Pack(params string[] options) => TheProgram.Run(["pack", "--root", Content, "-o", folder.Root, .. options]);
}
