using System.Text;
using Portfolio.Export.Composing;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Identity;

/// <summary>
/// Takes identifying words out of a composed document: text, alternative texts, links and what describes them. A link that identifies
/// becomes plain text.
/// </summary>
/// <param name="plain">Colour of text that is no link any more.</param>
internal sealed class Redaction(IdentityMatcher identity, Rgb plain) : BlockMapper
{
    /// <summary>The line before says that a date of birth follows, as a cell of a table does.</summary>
    private bool isBehindBirth;

    /// <summary>The document without author, and with placeholders for whatever identifies.</summary>
    public Document Of(Document document) =>
        document with
        {
            Title = identity.Redact(document.Title),
            Author = null,
            Page = document.Page.Foot is { } foot
                ? document.Page with
                {
                    Foot = foot with { Left = FootText.Short(identity.Redact(document.Title)) },
                }
                : document.Page,
            Subject = document.Subject is { } subject ? identity.Redact(subject) : null,
            Keywords = [.. document.Keywords.Where(k => !identity.IsIn(k))],
            Blocks = Blocks(document.Blocks),
        };

    protected override NodeId Id(NodeId id) => id;

    protected override Figure Figure(Figure f) =>
        base.Figure(f) with
        {
            AlternativeText = identity.Redact(f.AlternativeText),
            OtherAlternative = Redact(f.OtherAlternative),
        };

    private AlternativeText? Redact(AlternativeText? text) => text is null ? null : text with { Words = identity.Redact(text.Words) };

    /// <summary>A name may begin in one leaf and end in another: the line is searched as a whole.</summary>
    protected override IReadOnlyList<Inline> Line(IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        var starts = new Dictionary<NodeId, int>();
        Collect(inlines, text, starts);
        var line = text.ToString();
        IReadOnlyList<IdentityPiece> found =
            isBehindBirth && BirthDates.IsDate(line) ? [new(0, line.Length, BirthDates.Kind, line)] : identity.Find(line);
        isBehindBirth = BirthDates.IsLabel(line);
        return Inlines(inlines, starts, found);
    }

    private static void Collect(IReadOnlyList<Inline> inlines, StringBuilder text, Dictionary<NodeId, int> starts)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text leaf:
                    // A raised or lowered mark may stand within a name, and is no part of it.
                    if (leaf.Style.Rise != 0)
                        text.Append(IdentityText.RunEdge);
                    starts[leaf.Id] = text.Length;
                    text.Append(leaf.Content);
                    if (leaf.Style.Rise != 0)
                        text.Append(IdentityText.RunEdge);
                    break;
                case Span span:
                    Collect(span.Inlines, text, starts);
                    break;
                case Link link:
                    Collect(link.Inlines, text, starts);
                    break;
                default:
                    text.Append(' ');
                    break;
            }
        }
    }

    private IReadOnlyList<Inline> Inlines(IReadOnlyList<Inline> inlines, Dictionary<NodeId, int> starts, IReadOnlyList<IdentityPiece> found)
    {
        var kept = new List<Inline>(inlines.Count);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text leaf:
                    if (Leaf(leaf, starts[leaf.Id], found) is { Content.Length: > 0 } rest)
                        kept.Add(rest);
                    break;
                case Span span:
                    if (Inlines(span.Inlines, starts, found) is { Count: > 0 } words)
                        kept.Add(
                            span with
                            {
                                Inlines = words,
                                Expansion = span.Expansion is { } expansion ? identity.Redact(expansion) : null,
                            }
                        );
                    break;
                case Link link:
                    var inner = Inlines(link.Inlines, starts, found);
                    if (inner.Count == 0)
                        break;
                    kept.Add(
                        Identifies(link)
                            ? new Span(link.Id, link.Language, SpanRole.Span, [.. inner.Select(Plain)])
                            : link with
                            {
                                Description = identity.Redact(link.Description),
                                Inlines = inner,
                            }
                    );
                    break;
                // Letters of a formula cannot be taken out one by one: its words are shown without the name.
                case Formula formula when identity.Redact(formula.AlternativeText) is var said && said != formula.AlternativeText:
                    kept.Add(new Text(formula.Id, formula.Language, said, formula.Style));
                    break;
                case InlinePicture picture:
                    kept.Add(
                        picture with
                        {
                            AlternativeText = identity.Redact(picture.AlternativeText),
                            OtherAlternative = Redact(picture.OtherAlternative),
                        }
                    );
                    break;
                default:
                    kept.Add(inline);
                    break;
            }
        }

        return kept;
    }

    private Inline Plain(Inline inline) =>
        inline switch
        {
            Text text => text with
            {
                Style = text.Style with { Color = plain, Decoration = text.Style.Decoration & ~TextDecoration.Underline },
            },
            Span span => span with { Inlines = [.. span.Inlines.Select(Plain)] },
            _ => inline,
        };

    private bool Identifies(Link link) =>
        link.Target is WebTarget { Uri: var uri }
        && (
            uri.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || uri.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
            || identity.IsIn(uri)
            || identity.IsIn(Uri.UnescapeDataString(uri))
        );

    private static Text Leaf(Text leaf, int start, IReadOnlyList<IdentityPiece> found)
    {
        var end = start + leaf.Content.Length;
        StringBuilder? redacted = null;
        var at = start;
        foreach (var piece in found)
        {
            if (piece.End <= start || piece.Start >= end)
                continue;
            redacted ??= new();
            redacted.Append(leaf.Content, at - start, Math.Max(0, piece.Start - at));
            if (piece.Start >= start)
                redacted.Append(IdentityMatcher.PlaceholderFor(leaf.Content[piece.Start - start]));
            at = Math.Min(piece.End, end);
        }

        return redacted is null ? leaf : leaf with { Content = redacted.Append(leaf.Content, at - start, end - at).ToString() };
    }
}
