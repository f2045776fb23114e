using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Entries.Pairing;

/// <summary>
/// One language of a file that holds several: blocks and spans marked with another one (<c>&lt;div lang="zh"&gt;</c>,
/// <c>{: lang="zh"}</c>) go. Only marks decide; a file without them stays whole, and a quotation in another language is no translation.
/// </summary>
public static class MarkedLanguages
{
    /// <summary>
    /// Share of the unmarked text from which a marked version counts as its counterpart. Rule of thumb: translations have half at least.
    /// </summary>
    private const double Counterpart = 0.4;

    private static readonly string[] Known = ["en", "zh"];

    /// <summary>The entry in one language; the same entry when nothing in it is marked.</summary>
    /// <param name="source">The entry as it was read.</param>
    /// <param name="language">Without region.</param>
    public static SourceEntry Select(SourceEntry source, string language)
    {
        var body = Select(source.Body, language);
        var inFront = LanguagesInFront(source).Contains(language);
        if (ReferenceEquals(body, source.Body) && !inFront)
            return source;
        var front = source.FrontMatter;
        var declared = front.Text("lang") ?? front.Text("language");
        if (declared is null || LanguageTags.Primary(declared) != language)
        {
            var pairs = front
                .Root.Pairs.Where(p => p.Key is not ("lang" or "language" or "locale"))
                .Append(new("lang", new FrontScalar(default, language == "zh" ? "zh-CN" : language, true)));
            front = new(front.Root with { Pairs = [.. pairs] });
        }

        return source with
        {
            FrontMatter = front,
            Body = body,
        };
    }

    /// <summary>Whether the file itself holds text in this language that is marked as such.</summary>
    public static bool Holds(SourceEntry source, string language) =>
        LanguagesInFront(source).Contains(language) || Leaves(source.Body, null).Any(l => l.Mark == language);

    private static IReadOnlySet<string> LanguagesInFront(SourceEntry source) => FrontMatterLanguages.Of(source.FrontMatter);

    private static IReadOnlyList<SourceBlock> Select(IReadOnlyList<SourceBlock> body, string language)
    {
        double own = 0,
            others = 0,
            unmarkedOwn = 0,
            unmarkedOthers = 0;
        var pairs = false;
        foreach (var (block, mark) in Leaves(body, null))
        {
            var (inOwn, inOther) = Weights(block, language);
            pairs |= HoldsPairs(block);
            if (mark is null)
                (unmarkedOwn, unmarkedOthers) = (unmarkedOwn + inOwn, unmarkedOthers + inOther);
            else if (mark == language)
                own += inOwn + inOther;
            else if (Known.Contains(mark))
                others += inOwn + inOther;
        }

        if (own + others == 0 && !pairs)
            return body;
        var isBoth = own + unmarkedOwn > 0 && own + others > 0;
        if (!isBoth && !pairs)
            return body;

        // Where only this language is marked, the unmarked text is the other version, as long as it says about the same.
        var unmarkedIsOther = own > 0 && others == 0 && own >= Counterpart * unmarkedOthers && unmarkedOthers > unmarkedOwn;
        return Keep(body, null, language, isBoth, unmarkedIsOther);
    }

    private static List<SourceBlock> Keep(
        IReadOnlyList<SourceBlock> blocks,
        string? around,
        string language,
        bool isBoth,
        bool unmarkedIsOther
    )
    {
        var kept = new List<SourceBlock>(blocks.Count);
        foreach (var block in blocks)
        {
            var mark = MarkOf(block) ?? around;
            if (block is SourceGroup group && mark is null)
            {
                if (Keep(group.Blocks, mark, language, isBoth, unmarkedIsOther) is { Count: > 0 } inner)
                    kept.Add(group with { Blocks = inner });
                continue;
            }

            var isText = block is SourceParagraph or SourceHeading or SourceList or SourceGroup or SourceTable or SourceDefinitions;
            var goes =
                isBoth
                && isText
                && (
                    mark is null
                        ? unmarkedIsOther && Weights(block, language) is var (o, x) && x > o
                        : mark != language && Known.Contains(mark)
                );
            if (!goes)
                kept.Add(WithoutOthers(block, language));
        }

        return kept;
    }

    /// <summary>Blocks that are marked or not as one.</summary>
    private static IEnumerable<(SourceBlock Block, string? Mark)> Leaves(IReadOnlyList<SourceBlock> blocks, string? around)
    {
        foreach (var block in blocks)
        {
            var mark = MarkOf(block) ?? around;
            if (block is SourceGroup group && mark is null)
                foreach (var leaf in Leaves(group.Blocks, mark))
                    yield return leaf;
            else if (block is not (SourceQuote or SourceCode or SourceFootnote))
                yield return (block, mark);
        }
    }

    /// <summary>What an attribute or a class such as <c>lang-zh</c> says; of a paragraph of one marked span, that span's.</summary>
    private static string? MarkOf(SourceBlock block)
    {
        if (block.Language is { } language)
            return LanguageTags.Primary(language);
        if (
            block
                .Classes.Select(c =>
                    c.StartsWith("lang-", StringComparison.Ordinal) ? c[5..]
                    : c.StartsWith("only-", StringComparison.Ordinal) ? c[5..]
                    : block is SourceGroup ? c
                    : ""
                )
                .FirstOrDefault(LanguageTags.IsTag) is
            { } named
        )
            return LanguageTags.Primary(named);
        var spans = block is SourceParagraph or SourceHeading ? MarkedSpans(BlockContents.Inlines(block).First()) : null;
        return spans is { Count: > 0 } && spans.TrueForAll(s => s == spans[0]) ? spans[0] : null;
    }

    /// <summary>
    /// The languages of inlines that are marked spans and nothing else but marks between them; null when other words stand among them.
    /// </summary>
    private static List<string>? MarkedSpans(IReadOnlyList<SourceInline> inlines)
    {
        var languages = new List<string>();
        foreach (var inline in inlines)
        {
            if (inline is SourceSpan { Kind: SourceSpanKind.Plain, Language: { } language })
                languages.Add(LanguageTags.Primary(language));
            else if (inline is SourceText text && !text.Content.Any(char.IsLetterOrDigit) || inline is SourceBreak)
                continue;
            else
                return null;
        }

        return languages;
    }

    private static bool IsPair(IReadOnlyList<SourceInline> inlines) =>
        MarkedSpans(inlines) is { Count: > 1 } spans && spans.Exists(s => s != spans[0]) && spans.TrueForAll(Known.Contains);

    private static bool HoldsPairs(SourceBlock block) =>
        BlockContents.Inlines(block).Any(IsPair) || BlockContents.Blocks(block).Any(inner => inner.Any(HoldsPairs));

    /// <summary>Of lines that say the same twice, the span in this language.</summary>
    private static SourceBlock WithoutOthers(SourceBlock block, string language)
    {
        if (!HoldsPairs(block))
            return block;
        return block switch
        {
            SourceParagraph p => p with { Inlines = Own(p.Inlines, language) },
            SourceHeading h => h with { Inlines = Own(h.Inlines, language) },
            SourceList l => l with { Items = [.. l.Items.Select(i => i with { Blocks = Each(i.Blocks, language) })] },
            SourceGroup g => g with { Blocks = Each(g.Blocks, language) },
            SourceQuote q => q with { Blocks = Each(q.Blocks, language) },
            SourceTable t => t with
            {
                Rows = [.. t.Rows.Select(r => new SourceRow([.. r.Cells.Select(c => c with { Blocks = Each(c.Blocks, language) })]))],
            },
            _ => block,
        };
    }

    private static SourceBlock[] Each(IReadOnlyList<SourceBlock> blocks, string language) =>
        [.. blocks.Select(b => WithoutOthers(b, language))];

    private static IReadOnlyList<SourceInline> Own(IReadOnlyList<SourceInline> inlines, string language)
    {
        if (!IsPair(inlines))
            return inlines;
        var own = inlines.Where(i => i is SourceSpan { Language: { } tag } && LanguageTags.Primary(tag) == language).ToList();
        return own.Count > 0 ? own : inlines;
    }

    /// <summary>How much of the text looks like this language and how much like another; Han counts two.</summary>
    private static (double Own, double Other) Weights(SourceBlock block, string language)
    {
        double han = 0,
            latin = 0;
        Add(block);
        return language == "zh" ? (han, latin) : (latin, han);

        void Add(SourceBlock of)
        {
            foreach (var inlines in BlockContents.Inlines(of))
            {
                foreach (var c in InlineText.Plain(inlines))
                {
                    if (c is >= '\u3400' and <= '\u9FFF')
                        han += 2;
                    else if (HeadingPattern.IsLatin(c))
                        latin++;
                }
            }

            foreach (var inner in BlockContents.Blocks(of))
            foreach (var b in inner)
                Add(b);
        }
    }
}
