using System.Text;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>What stands under the title: the excerpt without its pictures, unless the body begins with the same words.</summary>
public static class ExcerptReader
{
    /// <summary>Keys of what stands under a title: a second title, then the excerpt or what other themes call it.</summary>
    public static IReadOnlyList<string> Keys(SourceEntry source)
    {
        var keys = new List<string>();
        if (source.FrontBodies.ContainsKey("subtitle"))
            keys.Add("subtitle");
        if (((string[])["excerpt", "description", "summary"]).FirstOrDefault(source.FrontBodies.ContainsKey) is { } said)
            keys.Add(said);
        return keys;
    }

    internal static IReadOnlyList<SourceBlock> Read(SourceEntry source, IReadOnlyList<SourceBlock> body, string title)
    {
        var shown = new List<SourceBlock>();
        var said = new List<string> { Squeezed(title) };
        foreach (var key in Keys(source))
        {
            var blocks = Read(source.FrontBodies[key], body);
            var words = Squeezed(blocks, int.MaxValue);
            if (said.Contains(words))
                continue;
            said.Add(words);
            shown.AddRange(blocks);
        }

        return shown;
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IReadOnlyList<SourceBlock> Read(IReadOnlyList<SourceBlock> blocks, IReadOnlyList<SourceBlock> body)
    {
        var excerpt = Pictures.Without(blocks);
        var words = Squeezed(excerpt, int.MaxValue).TrimEnd('.', '…');
        if (words.Length == 0)
            return excerpt.Any(b => b is not (SourceParagraph or SourceHeading or SourceRule)) ? excerpt : [];
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
            if (into.Length >= enough)
                return;
            if (block is SourceCode code)
                Add(code.Code);
            foreach (var inlines in BlockContents.Inlines(block))
                Add(InlineText.Plain(inlines));
            foreach (var inner in BlockContents.Blocks(block))
                Squeeze(inner, into, enough);
        }

        void Add(string text)
        {
            foreach (var c in text)
            {
                if (!char.IsWhiteSpace(c))
                    into.Append(c);
            }
        }
    }
}
