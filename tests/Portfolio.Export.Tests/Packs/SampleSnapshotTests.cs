using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.TestKit;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Portfolio.Export.Tests.Packs;

/// <summary>What the sample applications come to, as text: outlines and drafts.</summary>
public sealed partial class SampleSnapshotTests
{
    [Fact]
    public void Outlines_contents_and_drafts_are_those_that_were_looked_at()
    {
        using var folder = new TemporaryFolder();
        var content = Path.Combine(Repository.Root, "content");
        TheProgram.Run("pack", "--root", content, "-o", folder.Root).Gives(0).SaysNoWarning();
        var text = new StringBuilder();
        foreach (var name in (string[])["riverside-msc", "yunting-jiangxuejin"])
        {
            using var pdf = PdfDocument.Open(Path.Combine(folder.Root, name + ".pdf"));
            text.Append($"== {name}: {pdf.Information.Title}, {pdf.Information.Author}, {pdf.Information.CreationDate}\n");
            Assert.True(pdf.TryGetBookmarks(out var bookmarks));
            var contents = FinishedPdf.Without(pdf.GetPage(1).Text);
            foreach (var node in bookmarks.GetNodes())
            {
                text.Append(new string(' ', 2 * node.Level)).Append(node.Title).Append('\n');

                // The contents name the pages where the bookmarks lead.
                if (node is DocumentBookmarkNode { Level: 1, PageNumber: > 1 and var page })
                    Assert.Contains($"{FinishedPdf.Without(node.Title)}{page}", contents, StringComparison.Ordinal);
            }

            var mail = TheProgram.Run("mail", name, "--root", content, "-o", folder.Root, "--print", "-q").Gives(0);
            text.Append("-- mail\n").Append(Sizes().Replace(mail.Out.ReplaceLineEndings("\n"), "(…)")).Append('\n');
        }

        Snapshot.Match(text.ToString(), "Packs/samples.txt");
    }

    [GeneratedRegex(@"\([\d.]+ [KM]B\)|(?<=the whole mail: )[\d.]+ [KM]B")]
    private static partial Regex Sizes();
}
