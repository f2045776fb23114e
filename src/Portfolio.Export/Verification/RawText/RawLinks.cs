namespace Portfolio.Export.Verification.RawText;

/// <summary>Links, pictures and notes: their words are shown, their targets are not; of a picture nothing is.</summary>
internal static class RawLinks
{
    /// <summary>Characters of the longest target.</summary>
    private const int LongestTarget = 1000;

    /// <summary>Characters of the longest label of a note.</summary>
    private const int LongestLabel = 200;

    /// <summary>Brackets within each other in a target (CommonMark 6.3 asks for three).</summary>
    private const int DeepestTarget = 32;

    public static void Peel(MaskedText text)
    {
        var labels = Labels(text);
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text.Syntax[i])
            {
                case '\\':
                    i++;
                    break;
                case '\n' when i + 1 < text.Length && text.IsBlank(i + 1, text.LineEnd(i + 1)):
                    open.Clear();
                    break;
                case '[':
                    open.Push(i);
                    break;
                case ']' when open.TryPop(out var start):
                    i = Close(text, start, i, labels) - 1;
                    break;
            }
        }
    }

    /// <summary>Brackets from <paramref name="start"/> to <paramref name="end"/>, and what stands behind them.</summary>
    /// <returns>Offset behind all of it.</returns>
    private static int Close(MaskedText text, int start, int end, Dictionary<string, string> labels)
    {
        var picture = start > 0 && text.Syntax[start - 1] == '!';
        var next = end + 1;
        if (start + 1 < end && text.Syntax[start + 1] == '^')
        {
            text.Replace(start, next);
            return next;
        }

        if (start + 1 < end && text.Syntax[start + 1] == '[' && text.Syntax[end - 1] == ']')
            return Wiki(text, start, end, picture);
        if (next < text.Length && text.Syntax[next] == '(' && Target(text, next) is { } close)
        {
            AddTarget(text, (picture ? start - 1 : start, end), (next + 1, close - 1), picture);
            text.Hide(next, close);
            next = Attributes(text, close);
        }
        else if (next < text.Length && text.Syntax[next] == '[' && Reference(text, start, end, labels) is var (behind, label))
        {
            AddNamed(text, (picture ? start - 1 : start, end), labels[label], picture);
            text.Hide(next, behind);
            next = Attributes(text, behind);
        }
        else if (labels.TryGetValue(Label(text.Raw, start + 1, end), out var address))
        {
            AddNamed(text, (picture ? start - 1 : start, end), address, picture);
            if (!picture)
                return next;
        }
        else
        {
            return next;
        }

        if (picture)
            text.Replace(start - 1, end + 1);
        return next;
    }

    /// <summary>Offset behind a target in brackets; null when what stands there is no target but a remark.</summary>
    private static int? Target(MaskedText text, int start)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, start + LongestTarget);
        if (text.Syntax[(start + 1)..].StartsWith("data:"))
            return text.Find(")", start, text.LineEnd(start)) is >= 0 and var last ? last + 1 : null;
        var inAngles = false;
        for (var i = start; i < limit; i++)
        {
            switch (text.Syntax[i])
            {
                case '\\':
                    i++;
                    break;
                case '<' or '>':
                    inAngles = text.Syntax[i] == '<' && i == start + 1;
                    break;
                case '(' when !inAngles:
                    if (++depth > DeepestTarget)
                        return null;
                    break;
                case ')' when !inAngles && --depth == 0:
                    return IsTarget(text.Raw.AsSpan(start + 1, i - start - 1)) ? i + 1 : null;
                case '\n' when i + 1 < text.Length && text.IsBlank(i + 1, text.LineEnd(i + 1)):
                    return null;
            }
        }

        return null;
    }

    /// <summary>An address, perhaps with a title or a size; words of prose are none.</summary>
    private static bool IsTarget(ReadOnlySpan<char> inner)
    {
        inner = inner.Trim();
        var space = inner.IndexOfAny(' ', '\n', '\t');
        return space < 0
            || inner[0] == '<'
            || inner[..space].IndexOfAny("/.#:") >= 0
            || inner.ContainsAny('.', '/', '"')
            || inner.IndexOf(" =") >= 0;
    }

    /// <summary>Notes an address; nobody sees a link without words.</summary>
    private static void AddTarget(MaskedText text, (int Start, int End) words, (int Start, int End) inner, bool isPicture)
    {
        var address = text.Raw.AsSpan(inner.Start, inner.End - inner.Start).Trim();

        // What a tag of a template writes before the path is not known here.
        while (address.StartsWith("{{") && address.IndexOf("}}") is > 0 and var tag)
            address = address[(tag + 2)..].TrimStart();
        if (address.StartsWith("<") && address.IndexOf('>') is > 0 and var close)
            address = address[1..close];
        else if (address.IndexOfAny(" \t\n") is > 0 and var space)
            address = address[..space];
        if (address.Length > 0 && (isPicture || text.Raw.AsSpan(words.Start, words.End - words.Start).ContainsAnyWord()))
            text.AddTarget(words.Start, address.ToString(), isPicture);
    }

    /// <summary>Offset behind a label that is defined, or empty.</summary>
    private static (int Behind, string Label)? Reference(MaskedText text, int start, int end, Dictionary<string, string> labels)
    {
        var limit = Math.Min(text.Length, end + 400);
        var close = text.Find("]", end + 2, limit);
        if (close < 0)
            return null;
        var label = Label(text.Raw, end + 2, close);
        if (label.Length == 0)
            label = Label(text.Raw, start + 1, end);
        return labels.ContainsKey(label) ? (close + 1, label) : null;
    }

    /// <summary>The address of a definition; empty where it is none that could be looked for.</summary>
    private static string Defined(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        if (rest.StartsWith("<"))
            return rest.IndexOf('>') is > 0 and var close ? rest[1..close].ToString() : "";
        return (rest.IndexOfAny(" \t") is > 0 and var space ? rest[..space] : rest).ToString();
    }

    /// <summary>Notes an address that is given elsewhere.</summary>
    private static void AddNamed(MaskedText text, (int Start, int End) words, string address, bool isPicture)
    {
        if (address.Length > 0 && (isPicture || text.Raw.AsSpan(words.Start, words.End - words.Start).ContainsAnyWord()))
            text.AddTarget(words.Start, address, isPicture);
    }

    /// <summary>A link between notes: the words behind its bar, or its target.</summary>
    private static int Wiki(MaskedText text, int start, int end, bool picture)
    {
        if (picture)
            text.Replace(start - 1, end + 1);
        else if (text.Raw.IndexOf('|', start, end - start) is var bar and >= 0)
            text.Hide(start, bar + 1);
        return end + 1;
    }

    /// <summary>Offset behind a list of attributes that follows directly.</summary>
    private static int Attributes(MaskedText text, int at)
    {
        if (at >= text.Length || text.Syntax[at] != '{' || text.Find("}", at, Math.Min(text.Length, at + 600)) is not (> 0 and var close))
            return at;
        text.Hide(at, close + 1);
        return close + 1;
    }

    /// <summary>Labels of the definitions of addresses, whose lines are hidden.</summary>
    private static Dictionary<string, string> Labels(MaskedText text)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var notes = Notes(text);
        for (var line = 0; line < text.Length; line = text.LineEnd(line) + 1)
        {
            var (start, end) = (line, text.LineEnd(line));
            while (start < end && text.Syntax[start] is ' ' or '>')
                start++;
            if (start >= end || text.Syntax[start] is not ('[' or '*'))
                continue;
            var abbreviation = text.Syntax[start] == '*';
            if (abbreviation && !(start + 1 < end && text.Syntax[start + 1] == '[' && IsFirst(text, line)))
                continue;
            var close = text.Find("]:", start, end);
            if (close < 0)
                continue;
            if (text.Syntax[start + 1] == '^')
            {
                // A note that nothing refers to is shown by no site.
                if (notes.GetValueOrDefault(text.Raw[start..close]) < 2)
                    text.Excuse(start, NoteEnd(text, end));
                text.Replace(start, close + 2);
                text.Part(start);
                continue;
            }

            if (!abbreviation)
                labels.TryAdd(Label(text.Raw, start + 1, close), Defined(text.Raw.AsSpan(close + 2, end - close - 2)));
            text.Replace(start, end);
        }

        return labels;
    }

    /// <summary>How often each label of a note stands in brackets; its definition is one of them.</summary>
    private static Dictionary<string, int> Notes(MaskedText text)
    {
        var notes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = text.Find("[^", 0, text.Length); i >= 0; i = text.Find("[^", i + 2, text.Length))
        {
            if (text.Find("]", i, Math.Min(text.Length, i + LongestLabel)) is not (>= 0 and var close))
                continue;
            var label = text.Raw[i..close];
            notes[label] = notes.GetValueOrDefault(label) + 1;
        }

        return notes;
    }

    /// <summary>Where a note ends whose first line ends there: with its paragraph, and what is indented below.</summary>
    private static int NoteEnd(MaskedText text, int end)
    {
        for (var last = end; last < text.Length; )
        {
            var (line, lineEnd) = (last + 1, text.LineEnd(Math.Min(last + 1, text.Length)));
            if (line >= text.Length)
                return end;
            var isBlank = text.IsBlank(line, lineEnd);
            if (!isBlank && last != end && !char.IsWhiteSpace(text.Raw[line]))
                return end;
            last = lineEnd;
            if (!isBlank)
                end = lineEnd;
        }

        return end;
    }

    /// <summary>Nothing stands directly above the line but other definitions, which are peeled by then.</summary>
    private static bool IsFirst(MaskedText text, int line)
    {
        if (line == 0)
            return true;
        var above = text.Raw.LastIndexOf('\n', line - 1, line) is var end and > 0 ? text.Raw.LastIndexOf('\n', end - 1) + 1 : 0;
        return text.Syntax[above..(line - 1)].IsWhiteSpace();
    }

    private static string Label(string raw, int start, int end) =>
        string.Join(' ', raw[start..end].Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
