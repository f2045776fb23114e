using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Export.Verification;
using Portfolio.Export.Verification.RawText;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Making;

/// <summary>
/// The text of an entry as its reader understood it. Knows nothing of how pages are composed, so that it can tell what composing loses.
/// </summary>
internal sealed partial class SourceTextReader
{
    /// <summary>Characters of the longest line that says from when to when.</summary>
    private const int LongestPeriod = 60;

    private readonly List<ExpectedText> pieces = [];
    private readonly List<ExpectedLink> links = [];

    /// <summary>Pictures that stand in a link to another one, which may be drawn in their place.</summary>
    private readonly Dictionary<SourcePicture, SourcePicture> thumbnails = new(ReferenceEqualityComparer.Instance);

    private SourceTextReader() { }

    /// <param name="isTranslated">Titles, headings and the periods below them may stand there in another language.</param>
    public static ExpectedContent Read(SourceEntry entry, EntryRules rules, RawEntry raw, bool isTranslated = false)
    {
        var reader = new SourceTextReader();
        var title = reader.AddFront(entry, rules);
        var front = reader.pieces.Count;
        reader.Add(entry.Body, "paragraph");
        var body = reader
            .pieces.Skip(front)
            .Select(p =>
                p.Kind == "heading" && string.Equals(Folded(p.Text), title, StringComparison.OrdinalIgnoreCase)
                    ? p with
                    {
                        MayRepeat = true,
                    }
                    : p
            );
        List<ExpectedText> all = [.. reader.pieces.Take(front), .. body];
        if (EntryMapper.IsCv(entry, title, rules))
            all = OfCv(all, front);
        return new(raw, isTranslated ? WithoutFields(all) : all, reader.Pictures(entry), [.. reader.links])
        {
            Named = [.. SourcePictures.All(entry).Select(p => new NamedPicture(p.Written, p.Path, p.Status == ImageStatus.Found))],
        };
    }

    /// <summary>
    /// The head of a curriculum vitae is set anew: kind of page, name, position and contacts. What parts name and position in a heading is
    /// not printed.
    /// </summary>
    private static List<ExpectedText> OfCv(List<ExpectedText> pieces, int front)
    {
        var isName = pieces.Count > front && pieces[front].Kind == "heading";
        if (isName)
            pieces[front] = pieces[front] with { Text = NamePart().Replace(pieces[front].Text, m => new string('\n', m.Length)) };
        var first = pieces.FindIndex(front + (isName ? 1 : 0), p => p.Kind == "heading");
        return [.. pieces.Select((p, i) => i < (first < 0 ? front : first) ? p with { MayMove = true } : p)];
    }

    [GeneratedRegex(@"\s+[-–—|·]\s+|｜|——")]
    private static partial Regex NamePart();

    private static IReadOnlyList<ExpectedText> WithoutFields(List<ExpectedText> pieces) =>
        [.. pieces.Where((p, i) => p.Kind is not ("title" or "heading") && !(i > 0 && pieces[i - 1].Kind == "heading" && IsPeriod(p)))];

    private static bool IsPeriod(ExpectedText piece) => piece.Text.Length <= LongestPeriod && piece.Text.Count(char.IsAsciiDigit) >= 4;

    /// <summary>Pictures of the text, each file once; one that only front matter names may be left to the site's own pages.</summary>
    private IReadOnlyList<ExpectedPicture> Pictures(SourceEntry entry)
    {
        var linked = thumbnails.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        var fromFront = entry.FrontPictures.Select(p => p.Picture).ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. SourcePictures
                .All(entry)
                .Where(p => p.Status == ImageStatus.Found && !fromFront.Contains(p) && !linked.Contains(p))
                .DistinctBy(p => p.Path)
                .Select(p =>
                    Expected(p) with
                    {
                        Instead = thumbnails.TryGetValue(p, out var large) && large.Status == ImageStatus.Found ? Expected(large) : null,
                    }
                ),
        ];
    }

    private static ExpectedPicture Expected(SourcePicture p) => new(p.Place, p.Written, p.File!, p.PixelWidth, p.PixelHeight);

    /// <summary>Title, excerpt and facts; what else is in front matter is for machines.</summary>
    /// <returns>The title.</returns>
    private string AddFront(SourceEntry entry, EntryRules rules)
    {
        if (entry.FrontBodies.TryGetValue("title", out var title) && title is [SourceParagraph])
            Add(title, "title");
        else if (entry.FrontMatter.Text("title") is { } text && entry.FrontMatter.Find("title") is { Place: var place })
            pieces.Add(new("title", place, text, []));
        foreach (var key in (string[])[.. ExcerptReader.Keys(entry), .. rules.FactKeys])
        {
            if (
                key == "date"
                || rules.AddressKeys.Contains(key)
                || rules.MaybeAddressKeys.Contains(key)
                || !entry.FrontBodies.TryGetValue(key, out var blocks)
            )
                continue;
            if (entry.FrontMatter.Find(key) is { } value && FactReader.IsForTheTheme(key, value, rules))
                continue;
            var before = pieces.Count;
            Add(blocks, key);
            for (var i = before; i < pieces.Count; i++)
                pieces[i] = pieces[i] with { MayRepeat = true, Text = pieces[i].Text.TrimEnd('.', '…', ' ') };
        }

        return pieces.Count > 0 && pieces[0].Kind == "title" ? Folded(pieces[0].Text) : "";
    }

    private static string Folded(string text) => InlineText.Fold(text);

    private void Add(IEnumerable<SourceBlock> blocks, string kind)
    {
        foreach (var block in blocks)
            Add(block, kind);
    }

    private void Add(SourceBlock block, string kind)
    {
        switch (block)
        {
            case SourceHeading heading:
                AddLine(heading.Inlines, kind == "paragraph" ? "heading" : kind, heading.Place);
                break;
            case SourceParagraph paragraph:
                AddLine(paragraph.Inlines, kind, paragraph.Place);
                break;
            case SourceCode code:
                AddText("code", code.Place, code.Code, formula: false);
                break;
            case SourceMath math:
                AddText("formula", math.Place, FormulaLetters.Of(math.Tex), formula: true);
                break;
            case SourceList list:
                foreach (var item in list.Items)
                    Add(item.Blocks, kind == "paragraph" ? PageMessages.ListItem : kind);
                break;
            case SourceQuote quote:
                Add(quote.Blocks, kind == "paragraph" ? "quotation" : kind);
                break;
            case SourceGroup group:
                Add(group.Blocks, kind);
                break;
            case SourceFootnote note:
                Add(note.Blocks, ExpectedText.Footnote);
                break;
            case SourceTable table:
                AddLine(table.Caption, "caption", table.Place);
                foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                    Add(cell.Blocks, "cell");
                break;
            case SourceDefinitions definitions:
                foreach (var item in definitions.Items)
                {
                    foreach (var term in item.Terms)
                        AddLine(term, "term", definitions.Place);
                    foreach (var detail in item.Details)
                        Add(detail, "definition");
                }

                break;
            case SourceFigure figure:
                Add(figure.Blocks, "caption");
                AddLine(figure.Caption, "caption", figure.Place);
                break;
            case SourceGallery gallery:
                AddLine(gallery.Caption, "caption", gallery.Place);
                break;
        }
    }

    private void AddText(string kind, SourcePlace place, string text, bool formula)
    {
        if (!string.IsNullOrWhiteSpace(text))
            pieces.Add(new(kind, place, text, [], Formula: formula));
    }

    private void AddLine(IReadOnlyList<SourceInline> inlines, string kind, SourcePlace place)
    {
        var text = new StringBuilder();
        var marks = new List<(int, SourcePlace)>();
        var formula = false;
        Add(inlines);
        if (!string.IsNullOrWhiteSpace(text.ToString()))
            pieces.Add(new(kind, place, text.ToString(), marks, Formula: formula));

        void Add(IReadOnlyList<SourceInline> list)
        {
            foreach (var inline in list)
            {
                if (inline.Place.Line > 0)
                    marks.Add((text.Length, inline.Place));
                switch (inline)
                {
                    case SourceText t:
                        text.Append(t.Content);
                        break;
                    case SourceBreak:
                        text.Append('\n');
                        break;
                    case SourceCodeSpan c:
                        text.Append(c.Code);
                        break;
                    case SourceMathSpan m:
                        text.Append(FormulaLetters.Of(m.Tex));
                        formula = true;
                        break;
                    case SourceSpan { FixedWord: not null }:
                        text.Append('\n');
                        break;
                    case SourceSpan span:
                        Add(span.Inlines);
                        break;
                    case SourceLink link:
                        // A link to a picture of the site is there when the picture is.
                        if (link is { Url: { } url, Picture: null })
                            links.Add(new(link.Place, url));
                        if (link.Picture is { } large)
                            foreach (var inner in link.Inlines.OfType<SourcePictureInline>())
                                thumbnails.TryAdd(inner.Picture, large);
                        Add(link.Inlines);
                        break;

                    // Between two words with a picture or a mark of a note there is no knowing what the page needs.
                    case SourcePictureInline
                    or SourceFootnoteMark:
                        text.Append('\n');
                        break;
                }
            }
        }
    }
}
