using UglyToad.PdfPig.Content;

namespace Portfolio.PdfReading;

/// <summary>
/// Reads the text of a file block by block: by its tags, and where it has none or they say Figure or Artifact, by position.
/// </summary>
public static class TextBlockReader
{
    /// <summary>The blocks in the order in which their first letters stand in the file.</summary>
    public static IReadOnlyList<PdfTextBlock> Read(IReadOnlyList<Page> pages, PdfObjects objects)
    {
        var tags = BlockTags.Read(objects);
        var tagged = new Dictionary<int, TextBlockWriter>();
        var blocks = new List<TextBlockWriter>();
        foreach (var page in pages)
        {
            var number = page.Number;
            var owners = new Dictionary<Letter, int>(ReferenceEqualityComparer.Instance);
            foreach (var element in page.GetMarkedContents())
                Collect(element, null);
            var loose = new List<Letter>();
            foreach (var letter in page.Letters)
            {
                if (!owners.TryGetValue(letter, out var block))
                {
                    loose.Add(letter);
                    continue;
                }

                if (!tagged.TryGetValue(block, out var writer))
                    blocks.Add(tagged[block] = writer = new(endsLines: true));
                writer.Add(letter, number);
            }

            blocks.AddRange(LooseLines.Group(loose, number));

            void Collect(MarkedContentElement element, int? around)
            {
                var block =
                    element.IsArtifact ? null
                    : element.MarkedContentIdentifier >= 0 ? tags.BlockOf(number, element.MarkedContentIdentifier)
                    : around;
                if (block is { } owner)
                    foreach (var letter in element.Letters)
                        owners[letter] = owner;
                foreach (var child in element.Children)
                    Collect(child, block);
            }
        }

        return [.. blocks.Select(b => b.Block).Where(b => b.Text.Length > 0)];
    }
}
