using System.Text;
using Portfolio.Export.Reading;

namespace Portfolio.Export.Entries;

/// <summary>The excerpt without its pictures, unless the body begins with the same words.</summary>
internal static class ExcerptReader
{
    public static IReadOnlyList<SourceBlock> Read(SourceEntry source, IReadOnlyList<SourceBlock> body)
    {
        if (!source.FrontBodies.TryGetValue("excerpt", out var blocks)) return [];
        var excerpt = Pictures.Without(blocks);
        var words = Squeezed(excerpt, int.MaxValue).TrimEnd('.', '…');
        if (words.Length == 0) return excerpt.Any(b => b is not (SourceParagraph or SourceHeading or SourceRule)) ? excerpt : [];
        return Squeezed(body, words.Length).StartsWith(words, StringComparison.Ordinal) ? [] : excerpt;
    }

    /// <summary>At least so many characters of the text, white space left out.</summary>
    private static string Squeezed(IReadOnlyList<SourceBlock> blocks, int enough)
    {
        var builder = new StringBuilder();
        Squeeze(blocks, builder, enough);
        return builder.ToString();
    }

    private static void Squeeze(IReadOnlyList<SourceBlock> blocks, StringBuilder into, int enough)
    {
        foreach (var block in blocks)
        {
            if (into.Length >= enough) return;
            if (block is SourceCode code) Add(code.Code);
            foreach (var inlines in BlockContents.Inlines(block)) Add(InlineText.Plain(inlines));
            foreach (var inner in BlockContents.Blocks(block)) Squeeze(inner, into, enough);
        }

        void Add(string text)
        {
            foreach (var c in text)
            {
                if (!char.IsWhiteSpace(c)) into.Append(c);
            }
        }
    }
}
