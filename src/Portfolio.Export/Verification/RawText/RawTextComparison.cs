using System.Text;
using Portfolio.PdfReading;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Verification.RawText;

/// <summary>A run of the raw text that is not there.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Text">As the author typed it, from its first letter to its last.</param>
/// <param name="Letters">How many letters and digits.</param>
internal sealed record LostRun(SourcePlace Place, string Text, int Letters);

/// <summary>What became of the letters of a raw text.</summary>
/// <param name="Letters">Letters and digits that a reader of the site sees.</param>
/// <param name="Found">Those of them that are there.</param>
/// <param name="Exempt">Letters and digits of the raw text in tags of templates, which are not looked for.</param>
/// <param name="Lost">In the order of the entry, those last that tags bring.</param>
/// <param name="Markup">What is there and should not be.</param>
internal sealed record RawTextResult(int Letters, int Found, int Exempt, IReadOnlyList<LostRun> Lost, IReadOnlyList<PrintedMarkup> Markup)
{
    /// <summary>Of a text that was compared before.</summary>
    public static readonly RawTextResult Empty = new(0, 0, 0, [], []);

    /// <summary>Pictures and links that are not there, in the order of the entry.</summary>
    public IReadOnlyList<LostTarget> LostTargets { get; init; } = [];

    /// <summary>Without the losses of a text that was left out on purpose.</summary>
    /// <param name="withTargets">Whether its pictures and links are losses nevertheless.</param>
    public RawTextResult Without(IEnumerable<string> texts, bool withTargets)
    {
        var left = string.Join('\n', texts.Select(RawTextComparison.LettersOf));
        var lost = Lost.Where(l => !left.Contains(RawTextComparison.LettersOf(l.Text), StringComparison.Ordinal)).ToList();
        return this with { Lost = lost, Found = Letters - lost.Sum(l => l.Letters), LostTargets = withTargets ? LostTargets : [] };
    }
}

/// <summary>A body after its tags were carried out, read as raw text.</summary>
/// <param name="Entry">The body as if it were an entry.</param>
/// <param name="Starts">Offsets of its lines.</param>
internal sealed record BroughtText(RawEntry Entry, RawTextContent Content, RenderedBody Rendered, IReadOnlyList<int> Starts)
{
    public static BroughtText Read(RawEntry entry, RenderedBody rendered)
    {
        var plain = new RawEntry(entry.Path, rendered.Text, entry.IsHtml) { HasFrontMatter = false, HasTemplates = false };
        return new(plain, RawTextReader.Read(plain), rendered, RawPlaces.Starts(rendered.Text));
    }

    /// <summary>Place in the entry of a place in the body.</summary>
    public SourcePlace PlaceOf(SourcePlace place) => Rendered.PlaceOf(Starts[place.Line - 1] + place.Column - 1);
}

/// <summary>A raw text and where its letters were found.</summary>
/// <param name="Texts">One for each of <paramref name="Blocks"/>.</param>
/// <param name="Folded">The letters of the PDF as they were searched.</param>
internal sealed record MatchedBlocks(
    IReadOnlyList<RawBlock> Blocks,
    IReadOnlyList<MatchedText> Texts,
    ComparedText Folded,
    PdfLetters Letters
);

/// <summary>Compares what a reader of the site sees with what a reader of the PDF gets: letters, digits and ideographs, in order.</summary>
internal static class RawTextComparison
{
    /// <summary>Letters of a run that were found by chance between two that were not: a run is one, and reads as one.</summary>
    private const int ChanceFound = 3;

    /// <param name="shown">Null where pictures and links are not looked for.</param>
    public static RawTextResult Compare(RawEntry entry, PdfText pdf, ShownTargets? shown = null)
    {
        var letters = PdfLetters.Of(pdf);
        var content = RawTextReader.Read(entry);
        var matched = Search(content, letters);
        var hidden = new HiddenRuns(entry.Hidden);
        var lost = LostOf(matched);
        lost.RemoveAll(hidden.Explain);
        var found = content.Letters - lost.Sum(l => l.Letters);
        var brought = entry.Rendered is { } rendered ? BroughtText.Read(entry, rendered) : null;
        if (brought is not null)
            lost.AddRange(Brought(brought, content, letters).Where(l => !hidden.Explain(l)));
        return new(content.Letters, found, content.Exempt, lost, MarkupSearch.Find(entry, matched))
        {
            LostTargets = shown is null
                ? []
                :
                [
                    .. RawTargets
                        .Lost(entry, content, shown)
                        .Concat(BroughtTargets(brought, content, shown))
                        .Where(t => !hidden.Explain(t)),
                ],
        };
    }

    /// <summary>What tags bring and the PDF lacks; what stands in the raw text was compared as such.</summary>
    private static IEnumerable<LostRun> Brought(BroughtText brought, RawTextContent content, PdfLetters letters)
    {
        var known = string.Concat(content.Blocks.Select(b => b.Text.Text));
        return LostOf(Search(brought.Content, letters))
            .Where(l => !known.Contains(LettersOf(l.Text), StringComparison.Ordinal))
            .Select(l => l with { Place = brought.PlaceOf(l.Place) });
    }

    /// <summary>Pictures and links that tags bring and that are nowhere; those of the raw text were looked for as such.</summary>
    private static IEnumerable<LostTarget> BroughtTargets(BroughtText? brought, RawTextContent content, ShownTargets shown)
    {
        if (brought is null)
            return [];
        var known = content.Targets.Select(t => (t.IsPicture, RawTargets.NameOf(t))).ToHashSet();
        var others = brought.Content.Targets.Where(t => !known.Contains((t.IsPicture, RawTargets.NameOf(t))));
        return RawTargets
            .Lost(brought.Entry, brought.Content with { Targets = [.. others] }, shown)
            .Where(l => !l.IsRead)
            .Select(l => l with { Place = brought.PlaceOf(l.Place) });
    }

    private static MatchedBlocks Search(RawTextContent content, PdfLetters letters)
    {
        var title = content.Blocks.FirstOrDefault(b => b.Text.Kind == RawBlocks.Title)?.Text.Text;
        var texts = content
            .Blocks.Select(b => b.Text)
            .Select(t => t.Kind == RawBlocks.Front || (t.Kind != RawBlocks.Title && t.Text == title) ? t with { MayRepeat = true } : t)
            .ToList();
        var (found, folded) = TextComparison.Match(texts, letters.Letters);
        return new(content.Blocks, found, folded, letters);
    }

    private static List<LostRun> LostOf(MatchedBlocks matched) =>
        [.. matched.Texts.Zip(matched.Blocks).SelectMany(pair => Joined(pair.First).Select(gap => Lost(pair.First, pair.Second, gap)))];

    private static IEnumerable<(int Start, int End)> Joined(MatchedText text)
    {
        (int Start, int End)? run = null;
        foreach (var gap in text.Gaps())
        {
            if (run is { } last && gap.Start - last.End <= ChanceFound)
            {
                run = (last.Start, gap.End);
                continue;
            }

            if (run is { } whole)
                yield return whole;
            run = gap;
        }

        if (run is { } rest)
            yield return rest;
    }

    private static LostRun Lost(MatchedText text, RawBlock block, (int Start, int End) gap)
    {
        var (first, last) = (text.Folded.Origin[gap.Start], text.Folded.Origin[gap.End - 1]);
        return new(
            text.Source.PlaceOf(first),
            block.Raw[block.Offsets[first]..(block.Offsets[last] + 1)],
            block.Text.Text[first..(last + 1)].Count(static c => !char.IsLowSurrogate(c) && c != '\n')
        );
    }

    public static string LettersOf(string text) => string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit));
}
