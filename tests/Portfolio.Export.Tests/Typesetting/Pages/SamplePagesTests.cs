using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Tests.Typesetting.Flow;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Pages;

/// <summary>The sample in the project's own faces: what a change of the flow does to whole pages is read here.</summary>
public sealed class SamplePagesTests
{
    private static readonly TypesetDocument Typeset = Typesetter.Typeset(
        SamplePortfolio.Document,
        TestFonts.Library,
        TestContext.Current.CancellationToken
    );

    [Fact]
    public void Pages_are_as_they_were() => Snapshot.Match(PagesDump.Write(Typeset), "Typesetting/Pages/sample-pages.txt");

    [Fact]
    public void The_document_is_as_it_was() =>
        Snapshot.Match(DocumentDump.Write(SamplePortfolio.Document), "Typesetting/Pages/sample-document.txt");

    [Fact]
    public void Twice_the_same() =>
        Assert.Equal(
            PagesDump.Write(Typeset),
            PagesDump.Write(Typesetter.Typeset(SamplePortfolio.Document, TestFonts.Library, TestContext.Current.CancellationToken))
        );

    [Fact]
    public void Nothing_leaves_the_text_area()
    {
        var setup = Typeset.Source.Page;
        foreach (var run in Typeset.Pages.SelectMany(p => p.Items).OfType<GlyphRun>().Where(r => !r.Node.IsArtifact))
        {
            Assert.InRange(run.X, setup.MarginLeft - 6, setup.Width - setup.MarginRight);
            Assert.InRange(run.Y, setup.MarginTop, setup.Height - setup.MarginBottom);
        }
    }
}
