using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Hostile;

/// <summary>Disks and neighbours that fail: a word that names the file, exit code 1, and the PDF of before stays whole.</summary>
public sealed class FaultTests
{
    [Fact]
    public void AFileThatAViewerHoldsStays()
    {
        // Only Windows forbids to replace an open file.
        if (!OperatingSystem.IsWindows()) return;
        using var site = new TestSite();
        site.Entry("a", "first");
        site.ExportOne("_portfolio/a.md").Gives(0);
        site.Entry("a", "second");
        using var held = new FileStream(site.One, FileMode.Open, FileAccess.Read, FileShare.None);
        site.ExportOne("_portfolio/a.md").Gives(1).Says("error PE005: ");
    }

    [Fact]
    public void WhatCannotBeWrittenIsSaidAndTheRestIsMade()
    {
        using var site = new TestSite();
        site.Entry("a", "1");
        site.Entry("b", "2");
        Directory.CreateDirectory(Path.Combine(site.Out, "portfolio", "a.pdf", "in the way"));
        site.Export().Gives(1).Says("a.pdf: error PE005: ").Says("1 made");
        TheProgram.Run("export", site.At("_portfolio/a.md"), "-o", Path.Combine(site.At("_config.yml"), "x.pdf")).Gives(1).Says("error PE005: ");
    }

    [Fact]
    public void AnEntryThatCannotBeReadFailsAlone()
    {
        using var site = new TestSite();
        site.Entry("a", "1");
        using var held = new FileStream(site.Entry("b", "2"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        site.Export().Gives(1).Says("b.md: error PE002: ").Says("1 made");
    }
}
