using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>The title of an entry.</summary>
/// <param name="Inlines">Never empty.</param>
/// <param name="Plain">As plain text, trimmed; never empty.</param>
/// <param name="HeadingToDrop">The heading of the body that says the same, or null.</param>
public sealed record EntryTitle(IReadOnlyList<SourceInline> Inlines, string Plain, SourceHeading? HeadingToDrop);

/// <summary>Reads the title: from the front matter, else from the first heading of level 1, else from the slug.</summary>
public static class TitleReader
{
    /// <summary>The title of an entry.</summary>
    /// <param name="source">The entry.</param>
    /// <param name="body">Its blocks, groups dissolved.</param>
    public static EntryTitle Read(SourceEntry source, IReadOnlyList<SourceBlock> body)
    {
        var firstHeading = body.OfType<SourceHeading>().FirstOrDefault();
        if (FromFrontMatter(source) is { } inlines)
        {
            var plain = InlineText.Folded(inlines);
            var same =
                firstHeading is not null
                && string.Equals(InlineText.Folded(firstHeading.Inlines), plain, StringComparison.OrdinalIgnoreCase);
            return new(inlines, plain, same ? firstHeading : null);
        }

        // It leaves the body only where nothing stands before it: a later heading keeps its section.
        var top = body.OfType<SourceHeading>().FirstOrDefault(h => h.Level == 1);
        if (top is not null && Clean(top.Inlines) is { Count: > 0 } heading)
        {
            var opens = body.TakeWhile(b => !ReferenceEquals(b, top)).All(b => Pictures.Without([b]) is [] or [SourceRule]);
            return new(heading, InlineText.Folded(heading), opens ? top : null);
        }

        var readable = Readable(source.Slug);
        return new([new SourceText(new(source.Path), readable)], readable, null);
    }

    private static IReadOnlyList<SourceInline>? FromFrontMatter(SourceEntry source)
    {
        if (
            source.FrontBodies.TryGetValue("title", out var blocks)
            && blocks is [SourceParagraph { Inlines: var inlines }]
            && Clean(inlines) is { Count: > 0 } clean
        )
        {
            return clean;
        }

        // Of a title such as “1. Report” Markdown makes a list; its text says what was meant.
        return source.FrontMatter.Text("title") is { } text && source.FrontMatter.Find("title") is { Place: var place }
            ? [new SourceText(place, InlineText.Fold(text))]
            : null;
    }

    private static IReadOnlyList<SourceInline> Clean(IReadOnlyList<SourceInline> inlines)
    {
        var clean = InlineText.Trim(Pictures.Without(inlines));
        return string.IsNullOrWhiteSpace(InlineText.Plain(clean)) ? [] : clean;
    }

    private static string Readable(string slug)
    {
        var words = InlineText.Fold(slug.Replace('-', ' ').Replace('_', ' '));
        return words.Length == 0 ? slug : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
