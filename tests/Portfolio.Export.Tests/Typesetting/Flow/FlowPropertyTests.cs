using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

/// <summary>Whatever blocks come in whatever order, nothing is lost, doubled or pushed off the page.</summary>
public sealed class FlowPropertyTests
{
    [Fact]
    public void Every_letter_and_picture_arrives_once_and_inside_the_margins() =>
        RandomBlocks.Any.Array[1, 60].Holds(12, Check, blocks => DocumentDump.Write(Document(blocks, [])));

    private static Document Document(RandomBlocks.Make[] blocks, Dictionary<int, int> written)
    {
        var numbered = new RandomBlocks.Numbered(new(), written);
        return Blocks.Document([.. blocks.Select(b => b(numbered))], width: 320, height: 260);
    }

    private static void Check(RandomBlocks.Make[] made)
    {
        var written = new Dictionary<int, int>();
        var document = Document(made, written);
        var typeset = Portfolio.Typesetting.Typesetter.Typeset(document, SquareLines.Layout);

        var printed = typeset
            .Pages.SelectMany(p => p.Items)
            .OfType<GlyphRun>()
            .Where(r => !r.Node.IsArtifact)
            .GroupBy(r => r.Node.Value)
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Glyphs.Count));
        Assert.Equal(written.OrderBy(w => w.Key), printed.OrderBy(p => p.Key));
        Assert.DoesNotContain(typeset.Findings, f => f.Kind == FindingKind.OverfullPage);
        foreach (var item in typeset.Pages.SelectMany(p => p.Items))
        {
            var (top, bottom) = item switch
            {
                GlyphRun run => (run.Y - 0.75 * run.Size, run.Y + 0.25 * run.Size),
                ImageItem image => (image.Y, image.Y + image.Height),
                RuleItem rule => (rule.Y, rule.Y + rule.Height),
                _ => (100, 100),
            };
            Assert.True(top > 10 - 1 && bottom < 250 + 1, $"{item} reaches from {top} to {bottom}");
        }

        // In heads of tables that are repeated pictures come again, as artifacts.
        var images = typeset.Pages.SelectMany(p => p.Items).OfType<ImageItem>().Where(i => !i.Node.IsArtifact).ToList();
        foreach (var parts in images.GroupBy(i => i.Node))
            Assert.Equal(1, parts.Sum(p => p.Crop?.Height ?? 1), 6);
        var pictures = new HashSet<NodeId>(document.Blocks.SelectMany(PicturesIn));
        Assert.Equal(pictures, images.Select(i => i.Node).ToHashSet());
    }

    private static IEnumerable<NodeId> PicturesIn(Block block) =>
        block switch
        {
            Figure figure => [figure.Id],
            FigureRow row => row.Figures.Select(f => f.Id),
            Section section => section.Blocks.SelectMany(PicturesIn),
            ListBlock list => list.Items.SelectMany(i => i.Blocks).SelectMany(PicturesIn),
            Table table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks).SelectMany(PicturesIn),
            _ => [],
        };
}
