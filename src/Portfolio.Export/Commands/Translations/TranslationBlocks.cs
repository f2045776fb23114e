using System.Text;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Entries.Aligning;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands.Translations;

/// <summary>A block of an entry that has words to translate.</summary>
/// <param name="Hash">Of its text and addresses.</param>
internal sealed record TranslationBlock(SourcePlace Place, string Text, string Hash, AlignmentUnit Unit);

/// <summary>The blocks of an entry: title, excerpt, then the body in order.</summary>
internal static class TranslationBlocks
{
    private const int HashLength = 12;

    public static IReadOnlyList<TranslationBlock> Of(SourceEntry source)
    {
        var blocks = new List<TranslationBlock>();
        foreach (var key in new[] { "title", "excerpt" })
        {
            if (source.FrontBodies.TryGetValue(key, out var body))
                blocks.AddRange(body.Take(1).Select(b => Block(b, UnitKind.Heading, key == "title" ? 0 : -1)).OfType<TranslationBlock>());
        }

        Add(BodyBlocks.Flatten(source.Body), blocks);
        return blocks;
    }

    private static void Add(IReadOnlyList<SourceBlock> body, List<TranslationBlock> blocks)
    {
        foreach (var block in body)
        {
            if (block is SourceGroup group)
            {
                Add(group.Blocks, blocks);
                continue;
            }

            var (kind, level) = block switch
            {
                SourceHeading heading => (UnitKind.Heading, heading.Level),
                SourceList => (UnitKind.List, 0),
                SourceQuote => (UnitKind.Quote, 0),
                SourceTable => (UnitKind.Table, 0),
                _ => (UnitKind.Text, 0),
            };
            if (block is not (SourceCode or SourceMath or SourceRule) && Block(block, kind, level) is { } made)
                blocks.Add(made);
        }
    }

    /// <summary>Null for a block without letters: nobody translates a picture or a number.</summary>
    private static TranslationBlock? Block(SourceBlock block, UnitKind kind, int level)
    {
        var text = new StringBuilder();
        var addresses = new List<string>();
        Append(block, text, addresses);
        var line = InlineText.Fold(text.ToString());
        if (!line.Any(char.IsLetter))
            return null;
        var hash = Digest.OfText($"{line}\n{string.Join('\n', addresses)}")[..HashLength];
        return new(block.Place, line, hash, AlignmentUnit.Of(kind, level, line, addresses));
    }

    private static void Append(SourceBlock block, StringBuilder text, List<string> addresses)
    {
        foreach (var inlines in BlockContents.Inlines(block))
        {
            text.Append(InlineText.Plain(inlines)).Append(' ');
            addresses.AddRange(Pictures.Links(inlines).Select(l => l.Url ?? l.Href));
        }

        foreach (var inner in BlockContents.Blocks(block))
        foreach (var each in inner)
            Append(each, text, addresses);
    }
}
