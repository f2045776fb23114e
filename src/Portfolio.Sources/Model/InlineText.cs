using System.Text;

namespace Portfolio.Sources.Model;

/// <summary>Plain text of inlines and cutting them at offsets of it.</summary>
/// <remarks>A line break counts as one character (LF), pictures and footnote marks as none.</remarks>
public static class InlineText
{
    /// <summary>Plain text as it stands.</summary>
    public static string Plain(IReadOnlyList<SourceInline> inlines)
    {
        if (inlines is [SourceText only])
            return only.Content;
        var builder = new StringBuilder();
        foreach (var inline in inlines)
            Append(builder, inline);
        return builder.ToString();
    }

    /// <summary>Plain text with white space folded and trimmed.</summary>
    public static string Folded(IReadOnlyList<SourceInline> inlines) => Fold(Plain(inlines));

    /// <summary>Every run of white space as one space, none at the ends.</summary>
    public static string Fold(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                builder.Append(c);
            else if (builder.Length > 0 && builder[^1] != ' ')
                builder.Append(' ');
        }

        if (builder.Length > 0 && builder[^1] == ' ')
            builder.Length--;
        return builder.ToString();
    }

    /// <summary>The inlines that hold the characters from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public static IReadOnlyList<SourceInline> Slice(IReadOnlyList<SourceInline> inlines, int from, int to)
    {
        var position = 0;
        return Slice(inlines, from, to, true, ref position);
    }

    /// <summary>One of several pieces in a row: what takes no room at its end belongs to the next, but for the last.</summary>
    internal static IReadOnlyList<SourceInline> Piece(IReadOnlyList<SourceInline> inlines, int from, int to, bool isLast)
    {
        var position = 0;
        return Slice(inlines, from, to, isLast, ref position);
    }

    /// <summary>Without white space and line breaks at both ends, and without spans that hold nothing else there.</summary>
    internal static IReadOnlyList<SourceInline> Trim(IReadOnlyList<SourceInline> inlines) =>
        TrimSide(TrimSide(inlines, atEnd: false), atEnd: true);

    /// <summary>Takes away spans of the given kinds that hold everything else.</summary>
    internal static IReadOnlyList<SourceInline> Unwrap(IReadOnlyList<SourceInline> inlines)
    {
        var trimmed = Trim(inlines);
        while (trimmed is [SourceSpan { Kind: SourceSpanKind.Strong or SourceSpanKind.Emphasis, Language: null } span])
            trimmed = Trim(span.Inlines);
        return trimmed;
    }

    private static IReadOnlyList<SourceInline> Slice(IReadOnlyList<SourceInline> inlines, int from, int to, bool withEnd, ref int position)
    {
        var kept = new List<SourceInline>(inlines.Count);
        foreach (var inline in inlines)
        {
            var start = position;
            switch (inline)
            {
                case SourceText text:
                    position += text.Content.Length;
                    var (first, last) = (Math.Max(from, start), Math.Min(to, position));
                    if (last > first)
                        kept.Add(
                            last - first == text.Content.Length
                                ? text
                                : text with
                                {
                                    Content = text.Content[(first - start)..(last - start)],
                                }
                        );
                    break;
                case SourceSpan span:
                    if (Slice(span.Inlines, from, to, withEnd, ref position) is { Count: > 0 } inSpan)
                        kept.Add(span with { Inlines = inSpan });
                    break;
                case SourceLink link:
                    if (Slice(link.Inlines, from, to, withEnd, ref position) is { Count: > 0 } inLink)
                        kept.Add(link with { Inlines = inLink });
                    break;
                default:
                    position += Length(inline);
                    // What takes no room at a cut belongs to the later piece, at the end of all text to the last.
                    if (start >= from && (start < to || (withEnd && Length(inline) == 0 && start == to)))
                        kept.Add(inline);
                    break;
            }
        }

        return kept;
    }

    private static int Length(SourceInline inline) =>
        inline switch
        {
            SourceBreak => 1,
            SourceCodeSpan code => code.Code.Length,
            SourceMathSpan math => math.Tex.Length,
            _ => 0,
        };

    private static IReadOnlyList<SourceInline> TrimSide(IReadOnlyList<SourceInline> inlines, bool atEnd)
    {
        for (var cut = 0; cut < inlines.Count; cut++)
        {
            var at = atEnd ? inlines.Count - 1 - cut : cut;
            if (TrimSide(inlines[at], atEnd) is not { } left)
                continue;
            if (cut == 0 && ReferenceEquals(left, inlines[at]))
                return inlines;
            return atEnd ? [.. inlines.Take(at), left] : [left, .. inlines.Skip(at + 1)];
        }

        return [];
    }

    /// <summary>Null when nothing is left; the same object when there was nothing to trim.</summary>
    private static SourceInline? TrimSide(SourceInline inline, bool atEnd)
    {
        switch (inline)
        {
            case SourceBreak:
                return null;
            case SourceText text:
                var content = atEnd ? text.Content.TrimEnd() : text.Content.TrimStart();
                return content.Length == 0 ? null
                    : content.Length == text.Content.Length ? text
                    : text with { Content = content };
            case SourceSpan span:
                var inSpan = TrimSide(span.Inlines, atEnd);
                return inSpan.Count == 0 ? null
                    : ReferenceEquals(inSpan, span.Inlines) ? span
                    : span with { Inlines = inSpan };
            case SourceLink link:
                var inLink = TrimSide(link.Inlines, atEnd);
                return inLink.Count == 0 ? null
                    : ReferenceEquals(inLink, link.Inlines) ? link
                    : link with { Inlines = inLink };
            default:
                return inline;
        }
    }

    private static void Append(StringBuilder builder, SourceInline inline)
    {
        switch (inline)
        {
            case SourceText text:
                builder.Append(text.Content);
                break;
            case SourceBreak:
                builder.Append('\n');
                break;
            case SourceCodeSpan code:
                builder.Append(code.Code);
                break;
            case SourceMathSpan math:
                builder.Append(math.Tex);
                break;
            case SourceSpan span:
                foreach (var inner in span.Inlines)
                    Append(builder, inner);
                break;
            case SourceLink link:
                foreach (var inner in link.Inlines)
                    Append(builder, inner);
                break;
            default:
                break;
        }
    }
}
