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
        if (((string[])["excerpt", "description", "summary"]).FirstOrDefault(source.FrontBodies.ContainsKey) is { } first)
            keys.Add(first);
        return keys;
    }

    /// <summary>
    /// An excerpt with several pictures is no line under the title but the story itself: it begins the body, and each picture keeps its
    /// words.
    /// </summary>
    internal static (List<SourceBlock> Body, IReadOnlyDictionary<string, IReadOnlyList<SourceBlock>> Fronts) WithStory(
        List<SourceBlock> body,
        IReadOnlyDictionary<string, IReadOnlyList<SourceBlock>> fronts
    )
    {
        if (!fronts.TryGetValue("excerpt", out var excerpt))
            return (body, fronts);
        var pictures = new List<SourcePicture>();
        Pictures.Collect(excerpt, pictures);
        if (pictures.Count < 2)
            return (body, fronts);
        var shown = new List<SourcePicture>();
        Pictures.Collect(body, shown);
        var isRepeated = pictures.TrueForAll(p => shown.Exists(s => s.Written == p.Written));
        return isRepeated
            ? (body, fronts)
            : ([.. excerpt, .. body], fronts.Where(f => f.Key != "excerpt").ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>What those keys say, without what stands there already.</summary>
    internal static IReadOnlyList<SourceBlock> Read(SourceEntry source, IReadOnlyList<SourceBlock> body, string title)
    {
        var shown = new List<SourceBlock>();
        var texts = new List<string> { Squeezed(title) };
        foreach (var key in Keys(source))
        {
            var blocks = Read(source.FrontBodies[key], body);
            var words = Squeezed(blocks, int.MaxValue);
            if (texts.Contains(words))
                continue;
            texts.Add(words);
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

    /// <summary>At least so many characters of the text, without white space.</summary>
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
