using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Makes the body ready for its outline.</summary>
public static class BodyBlocks
{
    /// <summary>Opens groups that hold headings, so that those structure the entry; the language goes to their blocks.</summary>
    public static IReadOnlyList<SourceBlock> Flatten(IReadOnlyList<SourceBlock> body)
    {
        if (!body.Any(Opens))
            return body;
        var flat = new List<SourceBlock>(body.Count);
        Flatten(body, null, flat);
        return flat;
    }

    /// <summary>
    /// Parts the footnotes, which end the body, from the rest; leaves out the heading that says the title, but not the pictures in it.
    /// </summary>
    internal static (IReadOnlyList<SourceBlock> Main, IReadOnlyList<SourceBlock> Footnotes) Split(
        IReadOnlyList<SourceBlock> body,
        SourceBlock? drop
    )
    {
        var end = body.Count;
        while (end > 0 && body[end - 1] is SourceFootnote)
            end--;
        var main = new List<SourceBlock>(end);
        for (var i = 0; i < end; i++)
        {
            if (!ReferenceEquals(body[i], drop))
                main.Add(body[i]);
            else if (
                drop is SourceHeading { Inlines: var inlines }
                && inlines.Where(p => Pictures.HasInline([p])).ToList() is { Count: > 0 } pictures
            )
                main.Add(new SourceParagraph(drop.Place, pictures));
        }

        return (main, [.. body.Skip(end)]);
    }

    private static void Flatten(IReadOnlyList<SourceBlock> blocks, string? language, List<SourceBlock> into)
    {
        foreach (var block in blocks)
        {
            if (Opens(block))
                Flatten(((SourceGroup)block).Blocks, block.Language ?? language, into);
            else
                into.Add(language is null || block.Language is not null ? block : block with { Language = language });
        }
    }

    private static bool Opens(SourceBlock block) =>
        block is SourceGroup { Alignment: SourceAlignment.None or SourceAlignment.Left, IsCard: false, Columns: 0 } group
        && group.Blocks.Any(b => b is SourceHeading || Opens(b));
}
