using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Tests.Hostile;

/// <summary>Nothing that a file of strangers holds may end in an exception, a hang or silence.</summary>
public sealed class HostileFileTests
{
    /// <summary>tests/checks/hostile.py measures the full sizes.</summary>
    private const int Part = 100;

    private const int MostBytes = 20 << 20;

    public static TheoryData<string> Entries => [.. HostileFiles.All.Where(f => f.Command is null).Select(f => f.Name)];

    public static TheoryData<string> Runs => [.. HostileFiles.All.Where(f => f.Command is not null).Select(f => f.Name)];

    [Fact]
    public void There_are_sixty_and_more() =>
        Assert.True(HostileFiles.All.DistinctBy(f => f.Name).Count() == HostileFiles.All.Count && HostileFiles.All.Count >= 60);

    [Theory]
    [MemberData(nameof(Entries))]
    public void Ends_with_a_word(string name)
    {
        var file = HostileFiles.All.Single(f => f.Name == name);
        using var folder = new TemporaryFolder();
        var entry = HostileFiles.Write(file, folder.Root, Part);
        var bag = new DiagnosticBag();
        var site = ConfiguredSite.Open(folder.Root, ".", new DiagnosticBag());
        var finished = new ExportPipeline(FontFolder.Open(FontFolder.DefaultPath, []).Library, OptionLayer.None).Run(
            site,
            entry,
            "x.md",
            bag
        );

        var said = string.Join('\n', bag.Items.Take(10).Select(d => $"{d.Code} {d.Message}"));
        if (file.Code is { } code)
            Assert.True(bag.Items.Any(d => d.Code == code), $"{code} is not told, but:\n{said}");
        Assert.True(finished is not null || bag.HasErrors, "no PDF, and no word why");
        if (finished is not null)
            Keeps(finished.Pdf, file.Entry(_ => 1).Contains("kept", StringComparison.Ordinal) ? "kept" : "");
    }

    private static void Keeps(byte[] file, string word)
    {
        Assert.InRange(file.Length, 500, MostBytes);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(file);
        Assert.Contains(pdf.GetPages(), p => string.Concat(p.Letters.Select(l => l.Value)).Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_run_ends_with_a_word(string name)
    {
        var file = HostileFiles.All.Single(f => f.Name == name);
        using var folder = new TemporaryFolder();
        HostileFiles.Write(file, folder.Root, Part);
        var output = Path.Combine(folder.Root, "out");
        var ran = TheProgram.Run([
            .. file.Command!.Select(a =>
                a.Replace("{site}", folder.Root, StringComparison.Ordinal).Replace("{out}", output, StringComparison.Ordinal)
            ),
        ]);
        Assert.True(ran.Code is 0 or 1, $"{ran.Code}\n{ran.Error}");
        Assert.DoesNotContain("PE099", ran.Error, StringComparison.Ordinal);
        Assert.True(ran.Error.Length > 0 || ran.Out.Length > 0);
        var made = file.Command![0] != "verify" && ran.Code == 0 ? Directory.GetFiles(output, "*.pdf") : [];
        foreach (var path in made)
        {
            using var pdf = new FinishedPdf(path);
            Assert.Contains("kept", pdf.Text, StringComparison.Ordinal);
        }
    }
}
