using System.Text;
using Portfolio.Export.Composing;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Anonymity;

/// <summary>Takes identifying words out of a composed document: text, alternative texts, links and what describes them. A link that identifies becomes plain text.</summary>
internal sealed class Redaction(IdentityMatcher identity)
{
    public Document Of(Document document) => document with
    {
        Title = identity.Blur(document.Title),
        Author = null,
        Page = document.Page.Foot is { } foot ? document.Page with { Foot = foot with { Left = FootText.Short(identity.Blur(document.Title)) } } : document.Page,
        Subject = document.Subject is { } subject ? identity.Blur(subject) : null,
        Keywords = [.. document.Keywords.Where(k => !identity.IsIn(k))],
        Blocks = Blocks(document.Blocks),
    };

    public Block[] Blocks(IReadOnlyList<Block> blocks) => [.. blocks.Select(Block)];

    private Block Block(Block block) => block switch
    {
        Section s => s with { Blocks = Blocks(s.Blocks) },
        Heading h => h with { Inlines = Line(h.Inlines) },
        Paragraph p => Paragraph(p),
        CodeBlock c => c with { Inlines = Line(c.Inlines) },
        ListBlock l => l with { Items = [.. l.Items.Select(i => i with { Label = Line(i.Label), Blocks = Blocks(i.Blocks) })] },
        Table t => t with { Caption = t.Caption is { } caption ? Paragraph(caption) : null, Rows = [.. t.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Blocks = Blocks(c.Blocks) })] })] },
        Figure f => Figure(f),
        Facing f => f with { First = (Section)Block(f.First), Second = (Section)Block(f.Second) },
        FigureRow r => r with { Figures = [.. r.Figures.Select(Figure)] },
        _ => block,
    };

    private Paragraph Paragraph(Paragraph p) => p with { Inlines = Line(p.Inlines) };

    private Figure Figure(Figure f) => f with { AlternativeText = identity.Blur(f.AlternativeText), Caption = f.Caption is { } caption ? Paragraph(caption) : null };

    /// <summary>A name may begin in one leaf and end in another: the line is searched as a whole.</summary>
    private IReadOnlyList<Inline> Line(IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        var starts = new Dictionary<NodeId, int>();
        Collect(inlines, text, starts);
        var found = identity.Find(text.ToString());
        return Inlines(inlines, starts, found);
    }

    private static void Collect(IReadOnlyList<Inline> inlines, StringBuilder text, Dictionary<NodeId, int> starts)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text leaf:
                    starts[leaf.Id] = text.Length;
                    text.Append(leaf.Content);
                    break;
                case Span span: Collect(span.Inlines, text, starts); break;
                case Link link: Collect(link.Inlines, text, starts); break;
                default: text.Append(' '); break;
            }
        }
    }

    private IReadOnlyList<Inline> Inlines(IReadOnlyList<Inline> inlines, Dictionary<NodeId, int> starts, IReadOnlyList<(int Start, int End, string Kind, string Value)> found)
    {
        var kept = new List<Inline>(inlines.Count);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text leaf:
                    if (Leaf(leaf, starts[leaf.Id], found) is { Content.Length: > 0 } rest) kept.Add(rest);
                    break;
                case Span span: kept.Add(span with { Inlines = Inlines(span.Inlines, starts, found) }); break;
                case Link link:
                    var inner = Inlines(link.Inlines, starts, found);
                    kept.Add(Identifies(link) ? new Span(link.Id, link.Language, SpanRole.Span, inner) : link with { Description = identity.Blur(link.Description), Inlines = inner });
                    break;
                case InlinePicture picture: kept.Add(picture with { AlternativeText = identity.Blur(picture.AlternativeText) }); break;
                default: kept.Add(inline); break;
            }
        }

        return kept;
    }

    private bool Identifies(Link link)
        => link.Target is WebTarget { Uri: var uri } && (uri.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || uri.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) || identity.IsIn(uri) || identity.IsIn(Uri.UnescapeDataString(uri)));

    private static Text Leaf(Text leaf, int start, IReadOnlyList<(int Start, int End, string Kind, string Value)> found)
    {
        var end = start + leaf.Content.Length;
        StringBuilder? blurred = null;
        var at = start;
        foreach (var piece in found)
        {
            if (piece.End <= start || piece.Start >= end) continue;
            blurred ??= new();
            blurred.Append(leaf.Content, at - start, Math.Max(0, piece.Start - at));
            if (piece.Start >= start) blurred.Append(IdentityMatcher.MarkFor(leaf.Content[piece.Start - start]));
            at = Math.Min(piece.End, end);
        }

        return blurred is null ? leaf : leaf with { Content = blurred.Append(leaf.Content, at - start, end - at).ToString() };
    }
}
