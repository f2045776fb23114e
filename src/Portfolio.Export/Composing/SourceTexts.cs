using System.Text;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing;

/// <summary>Text of the inlines and blocks of the source, and ways to trim, cut and open them.</summary>
internal static class SourceTexts
{
    /// <summary>The visible text; a break is a line feed, a picture nothing.</summary>
    public static string Plain(IReadOnlyList<SourceInline> inlines)
    {
        if (inlines is [SourceText { Content: var only }])
            return only;
        var text = new StringBuilder();
        Append(inlines, text);
        return text.ToString();
    }

    /// <summary>The visible text on one line.</summary>
    public static string Line(IReadOnlyList<SourceInline> inlines) => Fold(Plain(inlines));

    /// <summary>White space of any kind and length as one space, none at the ends.</summary>
    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The visible text of blocks, paragraphs parted by a space.</summary>
    public static string Line(IEnumerable<SourceBlock> blocks) =>
        Fold(
            string.Join(
                ' ',
                blocks.Select(b =>
                    b switch
                    {
                        SourceParagraph p => Plain(p.Inlines),
                        SourceHeading h => Plain(h.Inlines),
                        SourceList l => Line(l.Items.SelectMany(i => i.Blocks)),
                        SourceQuote q => Line(q.Blocks),
                        SourceGroup g => Line(g.Blocks),
                        SourceCode c => c.Code,
                        _ => "",
                    }
                )
            )
        );

    /// <summary>Without breaks and white space at both ends and around breaks.</summary>
    public static IReadOnlyList<SourceInline> Trim(IReadOnlyList<SourceInline> inlines)
    {
        var result = new List<SourceInline>(inlines.Count);
        foreach (var inline in inlines)
        {
            var afterBreak = result.Count == 0 || result[^1] is SourceBreak;
            if (inline is SourceText text)
            {
                var content = afterBreak ? text.Content.TrimStart(' ') : text.Content;
                if (content.Length > 0)
                    result.Add(content.Length == text.Content.Length ? text : text with { Content = content });
            }
            else if (inline is SourceBreak)
            {
                TrimEnd(result);
                if (result.Count > 0)
                    result.Add(inline);
            }
            else
            {
                result.Add(inline);
            }
        }

        while (result.Count > 0)
        {
            TrimEnd(result);
            if (result.Count == 0 || result[^1] is not SourceBreak)
                break;
            result.RemoveAt(result.Count - 1);
        }

        return result;
    }

    /// <summary>Two halves, cut at an offset into <see cref="Plain"/>; spans around the cut are opened again in the second half.</summary>
    public static (IReadOnlyList<SourceInline> Before, IReadOnlyList<SourceInline> After) Split(
        IReadOnlyList<SourceInline> inlines,
        int offset
    )
    {
        var before = new List<SourceInline>();
        var after = new List<SourceInline>();
        foreach (var inline in inlines)
        {
            var length = Plain([inline]).Length;
            if (offset <= 0 && (length > 0 || after.Count > 0))
            {
                after.Add(inline);
            }
            else if (length <= offset)
            {
                before.Add(inline);
            }
            else
            {
                var (left, right) = Cut(inline, offset);
                if (left is not null)
                    before.Add(left);
                if (right is not null)
                    after.Add(right);
            }

            offset -= length;
        }

        return (before, after);
    }

    /// <summary>The inlines inside when the whole is one strong span; headings are bold anyway.</summary>
    public static IReadOnlyList<SourceInline> Unwrap(IReadOnlyList<SourceInline> inlines)
    {
        var trimmed = Trim(inlines);
        return trimmed is [SourceSpan { Kind: SourceSpanKind.Strong, Language: null, Inlines: var inner }] ? Unwrap(inner) : trimmed;
    }

    /// <summary>What is in a span or link; nothing for the others.</summary>
    public static IReadOnlyList<SourceInline> Children(SourceInline inline) =>
        inline switch
        {
            SourceSpan span => span.Inlines,
            SourceLink link => link.Inlines,
            _ => [],
        };

    /// <summary>A span or link with other inlines in it; the others as they are.</summary>
    public static SourceInline WithChildren(SourceInline inline, IReadOnlyList<SourceInline> children) =>
        inline switch
        {
            SourceSpan span => span with { Inlines = children },
            SourceLink link => link with { Inlines = children },
            _ => inline,
        };

    private static void TrimEnd(List<SourceInline> inlines)
    {
        while (inlines.Count > 0 && inlines[^1] is SourceText last)
        {
            var content = last.Content.TrimEnd(' ');
            if (content.Length == last.Content.Length)
                return;
            inlines.RemoveAt(inlines.Count - 1);
            if (content.Length == 0)
                continue;
            inlines.Add(last with { Content = content });
            return;
        }
    }

    private static (SourceInline? Before, SourceInline? After) Cut(SourceInline inline, int offset)
    {
        if (inline is SourceText text)
            return (text with { Content = text.Content[..offset] }, text with { Content = text.Content[offset..] });
        if (inline is not (SourceSpan or SourceLink))
            return (inline, null);
        var (before, after) = Split(Children(inline), offset);
        return (WithChildren(inline, before), WithChildren(inline, after));
    }

    private static void Append(IReadOnlyList<SourceInline> inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
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
                    text.Append(m.Tex);
                    break;
                default:
                    Append(Children(inline), text);
                    break;
            }
        }
    }
}
