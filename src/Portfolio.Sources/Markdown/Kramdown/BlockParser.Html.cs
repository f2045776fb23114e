using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <content>HTML, and kramdown's own marks between braces.</content>
internal sealed partial class BlockParser
{
    private static readonly HashSet<string> MarkdownAsLine =
    [
        "address",
        "caption",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "legend",
        "optgroup",
        "p",
        "th",
    ];

    /// <summary>
    /// How often the whole text may be searched for ends of elements: hostile text would have it done thousands of times.
    /// </summary>
    private const long SearchesOfText = 10;

    private readonly SearchMemory memory = new();

    private bool BlockHtml()
    {
        var start = at;
        while (start < at + 3 && source[start] == ' ')
            start++;
        if (source[start] != '<')
            return false;
        if (source.Text.AsSpan(start).StartsWith("<!--"))
        {
            if (memory.Find(source.Text, "-->", start) is not (var close and >= 0))
                return false;
            AddRaw(start, close + 3);
            BehindTag(close + 3);
            return true;
        }

        if (AuthorTag.Read(source.Text, start, memory) is not { IsStart: true } tag || HtmlNames.Span.Contains(tag.Name))
            return false;
        if (tag.IsEmpty)
        {
            AddRaw(start, tag.End);
            BehindTag(tag.End);
            return true;
        }

        var end = EndOf(tag, out var behind);
        if (end < 0 && HtmlNames.Swallowing.Contains(tag.Name))
        {
            Remark(start, HtmlNames.NeverClosed(tag.Name));
            return false;
        }

        var raw = new Element(ElementKind.Html, "", source.Back(start));
        tree.Children.Add(raw);
        waiting = null;
        Inside(raw, tag, end < 0 ? source.Length : end, end < 0 ? source.Length : behind);
        BehindTag(end < 0 ? source.Length : behind);
        return true;
    }

    private void AddRaw(int from, int to)
    {
        var raw = new Element(ElementKind.Raw, "", source.Back(from));
        raw.Text.Append(source.Text, from, to - from);
        tree.Children.Add(raw);
        waiting = null;
    }

    /// <summary>The rest of the line is the start of the next block; spaces there are nothing.</summary>
    private void BehindTag(int behind)
    {
        at = behind;
        while (source[at] is ' ' or '\t')
            at++;
        if (source[at] == '\n')
            at++;
    }

    /// <summary>Offset of the end tag, and behind it; -1 without one.</summary>
    private int EndOf(AuthorTag open, out int behind)
    {
        behind = -1;
        if (HtmlNames.RawText.Contains(open.Name))
        {
            var close = memory.Find(source.Text, "</" + open.Name, open.End, ignoreCase: true);
            behind = close < 0 ? -1 : memory.Find(source.Text, ">", close) + 1;
            return behind > 0 ? close : -1;
        }

        if (definitions.Searched > SearchesOfText * source.Length)
            return -1;
        var depth = 1;
        for (var i = source.Text.IndexOf('<', open.End); i >= 0; i = source.Text.IndexOf('<', i))
        {
            if (source.Text.AsSpan(i).StartsWith("<!--") && memory.Find(source.Text, "-->", i) is var comment and >= 0)
            {
                i = comment;
                continue;
            }

            if (AuthorTag.Read(source.Text, i, memory) is not { } tag)
            {
                i++;
                continue;
            }

            if (tag.Name == open.Name && !tag.IsEmpty && (depth += tag.IsStart ? 1 : -1) == 0)
            {
                behind = tag.End;
                definitions.Searched += behind - open.End;
                return i;
            }

            i = tag.End;
        }

        definitions.Searched += source.Length - open.End;
        return -1;
    }

    /// <summary>An element of the author: its tags, and between them HTML, blocks or a line as the element or its author asks.</summary>
    private void Inside(Element raw, AuthorTag tag, int end, int behind)
    {
        var open = new Element(ElementKind.Raw, "", source.Back(tag.Start));
        open.Text.Append(source.Text, tag.Start, tag.End - tag.Start);
        raw.Children.Add(open);
        var asked = tag.Markdown ?? (markdownInHtml && HtmlNames.MarkdownInside.Contains(tag.Name) ? "1" : "0");
        if (HtmlNames.RawText.Contains(tag.Name))
        {
            open.Text.Append(source.Text, tag.End, end - tag.End);
        }
        else if (asked is "0" || level >= MostLevels)
        {
            RawInside(raw, tag, end);
        }
        else if (asked is "span" || (asked is "1" && MarkdownAsLine.Contains(tag.Name)))
        {
            raw.Children.Add(new Element(ElementKind.Html, "", source.Back(tag.End)) { Inside = source.Slice(tag.End, end) });
        }
        else
        {
            var inner = new Element(ElementKind.Html, "", source.Back(tag.End));
            raw.Children.Add(inner);
            var first = tag.End;
            while (first < end && source[first] is ' ' or '\t')
                first++;
            if (source[first] == '\n')
                first++;
            Parse(source.Slice(Math.Min(first, end), end), inner, definitions, markdownInHtml, level + 1);
        }

        var close = new Element(ElementKind.Raw, "", source.Back(end));
        close.Text.Append(behind > end ? source.Text[end..behind] : $"</{tag.Name}>");
        raw.Children.Add(close);
    }

    /// <summary>HTML as it is; elements in it may ask for Markdown by themselves.</summary>
    private void RawInside(Element raw, AuthorTag outer, int end)
    {
        var from = outer.End;
        for (
            var next = from;
            next < end && source.Text.IndexOf("markdown=", next, end - next, StringComparison.Ordinal) is var found and >= 0;
            next = found + 1
        )
        {
            var start = source.Text.LastIndexOf('<', found, found - from + 1);
            if (
                start < from
                || AuthorTag.Read(source.Text, start, memory) is not { IsStart: true, IsEmpty: false, Markdown: not (null or "0") } tag
                || tag.End <= found
                || EndOf(tag, out var behind) is not (var close and >= 0)
                || behind > end
            )
                continue;
            AddPiece(raw, from, start);
            Inside(raw, tag, close, behind);
            from = behind;
            found = behind - 1;
        }

        AddPiece(raw, from, end);
    }

    private void AddPiece(Element raw, int from, int to)
    {
        if (to <= from)
            return;
        var piece = new Element(ElementKind.Raw, "", source.Back(from));
        piece.Text.Append(source.Text, from, to - from);
        raw.Children.Add(piece);
    }

    /// <summary>Attributes for the block above or below, named attributes, comments, options.</summary>
    private bool Extension()
    {
        if (Here(NamedAttributes()) is { Success: true } named)
        {
            var name = named.Groups["name"].Value;
            if (!definitions.Attributes.TryGetValue(name, out var list))
                definitions.Attributes[name] = list = new AttributeSet();
            list.Read(named.Groups["list"].Value);
            at += named.Length;
            AddEnd("attributes");
            return true;
        }

        if (Here(ExtensionStart()) is { Success: true } extension)
            return Extension(extension);
        if (Here(BlockAttributes()) is not { Success: true } attributes)
            return false;
        at += attributes.Length;
        if (
            Last is { } last
            && last.Kind != ElementKind.Blank
            && (last.Kind != ElementKind.EndOfBlock || last.Name is "link" or "abbreviation" or "note")
        )
        {
            last.Attribute.Read(attributes.Groups["list"].Value);
            if (!BlockAttributes().IsMatch(source.Text, at))
                tree.Children.Add(new Element(ElementKind.EndOfBlock, "attributes", source.Back(at)));
        }
        else
        {
            (waiting ??= new AttributeSet()).Read(attributes.Groups["list"].Value);
        }

        return true;
    }

    private bool Extension(Match extension)
    {
        var name = extension.Groups["name"].Value;
        if (name is not ("comment" or "nomarkdown" or "options"))
            return false;
        var from = at + extension.Length;
        var to = from;
        var behind = from;
        if (!extension.Groups["closed"].Success)
        {
            to = EndOf(name, from, out behind);
            if (to < 0)
                return false;
        }

        if (name == "nomarkdown")
            AddRaw(from, to);
        else if (name == "options" && definitions.Obey(extension.Groups["list"].Value) is { } inside)
            markdownInHtml = inside;
        at = behind;
        if (name == "options")
            AddEnd("extension");
        return true;
    }

    /// <summary>Offset of the line that ends an extension, and behind it; -1 without one.</summary>
    private int EndOf(string name, int from, out int behind)
    {
        behind = -1;
        if (memory.IsAbsent("/" + name, from))
            return -1;
        for (var close = memory.Find(source.Text, "{:/", from); close >= 0; close = memory.Find(source.Text, "{:/", close + 1))
        {
            var line = source.Text.LastIndexOf('\n', close) + 1;
            if (
                line >= from
                && ExtensionEnd().Match(source.Text, line) is { Success: true } end
                && (end.Groups["name"].Length == 0 || end.Groups["name"].Value == name)
            )
            {
                behind = line + end.Length;
                return line;
            }
        }

        memory.NoteAbsent("/" + name, from);
        return -1;
    }

    [GeneratedRegex(@"\G {0,3}\{:/(?<name>\w*)\}[ \t]*(?:\n|\z)")]
    private static partial Regex ExtensionEnd();

    [GeneratedRegex(@"\G {0,3}\{:(?<name>\w[\w-]*):(?<list>(?:\\\}|[^}]){1,2000})\}[ \t]*(?:\n|\z)")]
    private static partial Regex NamedAttributes();

    [GeneratedRegex(@"\G {0,3}\{::(?<name>\w+)(?:\s(?<list>(?:\\\}|[^}]){0,2000}?))?(?<closed>/)?\}[ \t]*(?:\n|\z)")]
    private static partial Regex ExtensionStart();
}
