using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Sources.References;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <content>Links, pictures and notes.</content>
internal sealed partial class SpanParser
{
    private bool NoteMark()
    {
        if (source[at + 1] != '^' || NoteName().Match(Text, at) is not { Success: true } match)
            return false;
        if (!definitions.Notes.TryGetValue(match.Groups["name"].Value, out var note))
        {
            AddText(at, at + match.Length);
        }
        else
        {
            Add(ElementKind.NoteMark, definitions.Use(note).ToString(CultureInfo.InvariantCulture), at);
        }

        at += match.Length;
        return true;
    }

    private bool WikiLink()
    {
        if (WikiLinkParser.Read(Text, at, Text.Length, definitions.HasWikiLinks) is not { } link)
            return false;
        if (link.Html is { } html)
            Add(ElementKind.Raw, html, at);
        else
            AddText(link.Words, at);
        at = link.End;
        return true;
    }

    private bool Link()
    {
        var isPicture = Text[at] == '!';
        var start = at;
        var words = at + (isPicture ? 2 : 1);
        if (source[words] is '^' or '\0')
            return false;

        // Links stand in no links; brackets that never close need no second search.
        if (
            (isPicture ? open.Count(e => e.Is("img")) > 2 : IsWithin("a") || IsWithin("img"))
            || open.Count > MostLevels
            || memory.IsAbsent(isPicture ? "![" : "[", at)
        )
        {
            AddText(at, words);
            at = words;
            return true;
        }

        var element = new Element(ElementKind.Html, isPicture ? "img" : "a", source.Back(start));
        at = words;
        var count = 1;
        var pictures = 0;
        var found = Spans(element, isRaw: false, inside =>
        {
            if (Text[at] == ']')
                count--;
            else if (Text[at] == '[' && source[at - 1] != '!' || Text[at] == '!' && source[at + 1] == '[')
                count++;
            else
                return false;
            pictures = inside.Children.Count(c => c.Is("img"));
            return count - pictures == 0;
        });
        var close = at;
        if (!found)
            memory.NoteAbsent(isPicture ? "![" : "[", start);
        if (found && Target(element, words, close))
        {
            Tree.Children.Add(element);
            return true;
        }

        Revert(start);
        AddText(start, words);
        at = words;
        return true;
    }

    /// <summary>What stands behind the words: an address in parentheses, or a name of one.</summary>
    private bool Target(Element element, int words, int close)
    {
        var shown = EscapedSign().Replace(Text[words..close], "$1");
        at = close + 1;
        var named = ReferenceName().Match(Text, at);
        if (named.Success || source[at] != '(')
        {
            var name = LinkName(named.Groups["name"] is { Success: true, Value: var value } ? value : shown);
            if (!definitions.Links.TryGetValue(name, out var known))
                return false;
            at += named.Success ? named.Length : 0;
            Give(element, known.Address, known.Title, shown);
            if (known.Place.Attributes is { } attributes)
                element.Attribute.Add(attributes, definitions.Attributes);
            return true;
        }

        var (address, isWhole) = Address();
        if (isWhole)
        {
            Give(element, address, null, shown);
            return true;
        }

        if (address is null || LinkTitle().Match(Text, at) is not { Success: true } title)
            return false;
        at += title.Length;
        Give(element, address, title.Groups["title"].Value, shown);
        return true;
    }

    /// <summary>The address at a parenthesis, and whether its end is the end of the link; else a title may follow.</summary>
    private (string? Address, bool IsWhole) Address()
    {
        if (source[at + 1] == '<')
        {
            var close = memory.Find(Text, ">", at + 2);
            if (close < 0 || Text.AsSpan(at + 2, close - at - 2).Contains('\n'))
                return (null, false);
            var address = Text[(at + 2)..close];
            at = close + 1;
            if (source[at] != ')')
                return (address, false);
            at++;
            return (address, true);
        }

        var depth = 0;
        var limit = Text.AsSpan(at + 1).TrimStart().StartsWith("data:") ? Text.Length : Math.Min(Text.Length, at + LongestAddress);
        for (var i = at; i < limit; i++)
        {
            var c = Text[i];
            if (c == '(')
            {
                depth++;
            }
            else if (c == ')' && --depth == 0)
            {
                var address = Text[(at + 1)..i].Trim();
                at = i + 1;
                return (address, true);
            }
            else if (char.IsWhiteSpace(c) && source[i + 1] is '"' or '\'')
            {
                var address = Text[(at + 1)..i].Trim();
                at = i;
                return (address, false);
            }
        }

        return (null, false);
    }

    /// <summary>Characters of an address with an end in sight: what browsers and servers agree on.</summary>
    private const int LongestAddress = 2_000;

    private void Give(Element element, string? address, string? title, string words)
    {
        address ??= "";
        if (address.StartsWith("data:", StringComparison.Ordinal))
        {
            definitions.Data.Add(address.Split(' ')[0]);
            address = PictureFinder.DataNumber + (definitions.Data.Count - 1).ToString(CultureInfo.InvariantCulture);
        }

        if (element.Name == "a")
        {
            element.Attribute.Set("href", address);
        }
        else
        {
            var shown = new StringBuilder();
            KramdownHtml.Shown(element, shown);
            element.Children.Clear();
            if (SizedAddress.Read(address) is { } sized)
            {
                (address, title) = (sized.Address, title ?? sized.Title);
                if (sized.Width is { } width)
                    element.Attribute.Set("width", width);
                if (sized.Height is { } height)
                    element.Attribute.Set("height", height);
            }

            element.Attribute.Set("src", address);
            element.Attribute.Set("alt", shown.Length > 0 ? shown.ToString() : words);
        }

        if (title is not null)
            element.Attribute.Set("title", title);
    }

    /// <summary>Attributes of the element before, comments and options.</summary>
    private bool Attributes()
    {
        if (source[at + 1] != ':' || memory.Find(Text, "}", at) < 0)
            return false;
        if (ExtensionStart().Match(Text, at) is { Success: true } extension)
            return Extension(extension);
        if (
            SpanAttributes().Match(Text, at) is not { Success: true } list
            || Tree.Children is not [.., var last]
            || last.Kind == ElementKind.Text
        )
            return false;
        last.Attribute.Read(list.Groups["list"].Value);
        at += list.Length;
        return true;
    }

    private bool Extension(Match extension)
    {
        var name = extension.Groups["name"].Value;
        if (name is not ("comment" or "nomarkdown" or "options"))
            return false;
        if (name == "options")
            definitions.Obey(extension.Groups["list"].Value);
        var from = at + extension.Length;
        if (extension.Groups["closed"].Success)
        {
            at = from;
            return true;
        }

        var close = memory.Find(Text, "{:/", from);
        while (close >= 0 && !Text.AsSpan(close + 3).StartsWith("}") && !Text.AsSpan(close + 3).StartsWith(name + "}"))
            close = memory.Find(Text, "{:/", close + 1);
        if (close < 0)
            return false;
        if (name == "nomarkdown")
            Add(ElementKind.Raw, Text[from..close], from);
        at = Text.IndexOf('}', close) + 1;
        return true;
    }

    private bool AngleBracket()
    {
        if (source[at + 1] == '<')
            return Guillemet();
        if (AutoLink().Match(Text, at) is { Success: true } auto)
        {
            var address = auto.Groups["address"].Value;
            var link = Add("a", at);
            link.Attribute.Set("href", auto.Groups["scheme"].Success ? address : "mailto:" + address);
            var shown = new Element(ElementKind.Text, "", source.Back(at + 1));
            shown.Text.Append(address.StartsWith("mailto:", StringComparison.Ordinal) ? address[7..] : address);
            link.Children.Add(shown);
            at += auto.Length;
            return true;
        }

        return HtmlSpan();
    }

    /// <summary>An element of the author in a line. Without an end it ends with its block.</summary>
    private bool HtmlSpan()
    {
        if (Text.AsSpan(at).StartsWith("<!--"))
        {
            if (memory.Find(Text, "-->", at) is not (var comment and >= 0))
                return false;
            Add(ElementKind.Raw, Text[at..(comment + 3)], at);
            at = comment + 3;
            return true;
        }

        if (AuthorTag.Read(Text, at, memory) is not { } tag)
            return false;
        if (!tag.IsStart)
            return StrayTag(tag);
        if (tag.IsEmpty || open.Count > MostLevels)
        {
            Add(ElementKind.Raw, Text[at..tag.End], at);
            at = tag.End;
            return true;
        }

        var close = memory.Find(Text, "</" + tag.Name, tag.End, ignoreCase: true);
        if (close < 0 && HtmlNames.Swallowing.Contains(tag.Name))
        {
            definitions.Remarks.Add((source.Back(at), HtmlNames.NeverClosed(tag.Name)));
            AddText(at, tag.End);
            at = tag.End;
            return true;
        }

        Element(tag);
        return true;
    }

    private void Element(AuthorTag tag)
    {
        var element = new Element(ElementKind.Html, "", source.Back(at));
        Tree.Children.Add(element);
        var start = new Element(ElementKind.Raw, "", source.Back(at));
        start.Text.Append(Text, tag.Start, tag.End - tag.Start);
        element.Children.Add(start);
        at = tag.End;
        var isRaw =
            tag.Markdown is "0" || (tag.Markdown is null && !(definitions.ReadsSpanHtml && HtmlNames.MarkdownInside.Contains(tag.Name)));
        if (HtmlNames.RawText.Contains(tag.Name) && memory.Find(Text, "</" + tag.Name, at, ignoreCase: true) is var end and >= 0)
        {
            start.Text.Append(Text, at, end - at);
            at = end;
        }

        if (Spans(element, isRaw, _ => IsEndOf(tag.Name)))
            at = Text.IndexOf('>', at) + 1;
        var close = new Element(ElementKind.Raw, "", source.Back(at));
        close.Text.Append("</").Append(tag.Name).Append('>');
        element.Children.Add(close);
    }

    private bool IsEndOf(string name)
    {
        if (
            source[at] != '<'
            || source[at + 1] != '/'
            || string.Compare(Text, at + 2, name, 0, name.Length, HtmlNames.Comparison(name)) != 0
        )
            return false;
        var behind = at + 2 + name.Length;
        while (char.IsWhiteSpace(source[behind]))
            behind++;
        return source[behind] == '>';
    }

    /// <summary>An end without a start: nothing of the common ones is worth being seen, the others are text as on the site.</summary>
    private bool StrayTag(AuthorTag tag)
    {
        if (tag.Name is not ("div" or "span" or "p" or "center" or "font" or "br" or "a" or "b" or "i" or "strong" or "em"))
            return false;
        at = tag.End;
        return true;
    }

    [GeneratedRegex(@"\G\[\^(?<name>\w[\w-]*)\]")]
    private static partial Regex NoteName();

    [GeneratedRegex(@"\\([\\.*_+`<>()\[\]{}\#!:|""'$=\-~])")]
    private static partial Regex EscapedSign();

    [GeneratedRegex(@"\G\s*?\[(?<name>[^\]]+)?\]")]
    private static partial Regex ReferenceName();

    [GeneratedRegex(@"\G\s*(?<q>[""'])(?<title>(?:(?!\k<q>\s*\)).){1,1000})\k<q>\s*\)", RegexOptions.Singleline)]
    private static partial Regex LinkTitle();

    [GeneratedRegex(@"\G\{::(?<name>\w+)(?:\s(?<list>(?:\\\}|[^}]){0,2000}?))?(?<closed>/)?\}")]
    private static partial Regex ExtensionStart();

    [GeneratedRegex(@"\G\{:(?<list>(?:\\\}|[^}]){1,2000})\}")]
    private static partial Regex SpanAttributes();

    [GeneratedRegex(@"\G<(?<address>(?<scheme>mailto|https?|ftps?):[^\n]+?|[\w.-]+?@[\w.-]+?)>")]
    private static partial Regex AutoLink();
}
