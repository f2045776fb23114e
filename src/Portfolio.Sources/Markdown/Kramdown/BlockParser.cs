using System.Text.RegularExpressions;
using Portfolio.Messages;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <summary>
/// Reads blocks as kramdown with GitHub's additions does (kramdown 2.4, the engine of Jekyll): at each line the first of the rules below
/// that fits takes as many lines as are its own.
/// </summary>
/// <remarks>
/// Differences, all so that more is shown as it was meant: lists and quotations end at a depth, a line with a single bar is no table,
/// a bar within a formula parts no cells, elements that would swallow the rest of the page without an end are text.
/// </remarks>
internal sealed partial class BlockParser
{
    /// <summary>Lists and quotations within each other. Rule of thumb: more than any reader follows.</summary>
    private const int MostLevels = 50;

    private readonly MappedText source;
    private readonly Element tree;
    private readonly Definitions definitions;
    private readonly int level;
    private readonly Dictionary<char, int> neverClosed = [];
    private int at;
    private bool markdownInHtml;
    private AttributeSet? waiting;
    private int paragraphStart;

    private BlockParser(MappedText source, Element tree, Definitions definitions, int level, bool markdownInHtml)
    {
        this.source = source;
        this.tree = tree;
        this.definitions = definitions;
        this.level = level;
        this.markdownInHtml = markdownInHtml;
    }

    /// <summary>Adds the blocks of a text to an element.</summary>
    public static void Parse(MappedText source, Element into, Definitions definitions, bool markdownInHtml, int level = 0) =>
        new BlockParser(source, into, definitions, level, markdownInHtml).Run();

    private Element? Last => tree.Children.Count > 0 ? tree.Children[^1] : null;

    private void Run()
    {
        while (at < source.Length)
        {
            definitions.Stop.ThrowIfCancellationRequested();
            if (!Block())
                Paragraph();
        }
    }

    private bool Block() =>
        Blank()
        || IndentedCode()
        || FencedCode()
        || Quote()
        || NumberSignHeading()
        || Rule()
        || List()
        || DefinitionList()
        || BlockHtml()
        || UnderlinedHeading()
        || BlockFormula()
        || Table()
        || NoteDefinition()
        || LinkDefinition()
        || AbbreviationDefinition()
        || Extension()
        || Marker();

    private Element Add(string name, int offset)
    {
        var element = new Element(ElementKind.Html, name, source.Back(offset)) { Attributes = waiting };
        waiting = null;
        tree.Children.Add(element);
        return element;
    }

    private void AddEnd(string what)
    {
        tree.Children.Add(new Element(ElementKind.EndOfBlock, what, source.Back(at)) { Attributes = waiting });
        waiting = null;
    }

    private Match Here(Regex regex) => regex.Match(source.Text, at);

    private bool IsBlank(int line)
    {
        foreach (var c in source.Line(line))
        {
            if (!MappedText.IsSpace(c))
                return false;
        }

        return true;
    }

    private bool AfterBoundary() =>
        waiting is not null || Last is null or { Kind: ElementKind.Blank } or { Kind: ElementKind.EndOfBlock, Name: "" };

    private bool IsBoundary(int line) =>
        line >= source.Length || IsBlank(line) || EndMarker().IsMatch(source.Text, line) || BlockAttributes().IsMatch(source.Text, line);

    /// <summary>A line that ends what goes on without its mark: paragraphs, quotations, code.</summary>
    private bool IsLazyEnd(int line) => IsBoundary(line) || IsBlockTag(line);

    /// <summary>A line that begins with a tag of a block.</summary>
    private bool IsBlockTag(int line)
    {
        var start = line;
        while (start < line + 4 && source[start] == ' ')
            start++;
        if (start > line + 3 || source[start] != '<')
            return false;
        var name = source[start + 1] == '/' ? start + 2 : start + 1;
        if (!char.IsAsciiLetter(source[name]))
            return false;
        var end = name;
        while (char.IsAsciiLetterOrDigit(source[end]))
            end++;
        var word = source.Text[name..end].ToLowerInvariant();
        return !HtmlNames.Span.Contains(word) && word != "script" && (source[start + 1] != '/' || EndTag().IsMatch(source.Text, start));
    }

    private bool IsParagraphEnd(int line) =>
        IsLazyEnd(line)
        || Directive().IsMatch(source.Text, line)
        || (level < MostLevels && ListStart().IsMatch(source.Text, line))
        || NumberSigns().IsMatch(source.Text, line)
        || DefinitionStart().IsMatch(source.Text, line)
        || QuoteMark().IsMatch(source.Text, line)
        || FenceSigns().IsMatch(source.Text, line);

    private void Paragraph()
    {
        var start = at;
        var above = at;
        at = source.EndOfLine(at);
        while (!IsParagraphEnd(at))
        {
            if (PipeTable.IsBarred(source.Line(at)) && source.Line(above).Contains('|') && above != start)
                Remark(above, MarkdownMessages.TableNeedsLine);
            above = at;
            at = source.EndOfLine(at);
        }

        var paragraph = Last;
        if (paragraph is null || !paragraph.Is("p") || paragraph.Inside is null)
        {
            paragraph = Add("p", start);
            paragraphStart = start;
        }

        var inside = new MappedText.Builder(source);
        var first = paragraphStart;
        while (first < at && MappedText.IsSpace(source[first]))
            first++;
        inside.Add(first, at);
        inside.TrimEnd();
        paragraph.Inside = inside.ToSource();
    }

    private void Remark(int offset, string message) => definitions.Remarks.Add((source.Back(offset), message));

    private bool Blank()
    {
        if (!IsBlank(at))
            return false;
        var blank = Last is { Kind: ElementKind.Blank } last ? last : null;
        if (blank is null)
            tree.Children.Add(blank = new Element(ElementKind.Blank, "", source.Back(at)) { Attributes = waiting });
        waiting = null;
        for (; at < source.Length && IsBlank(at); at = source.EndOfLine(at))
            blank.Lines += source.Line(at) is "\n" ? 1 : 2;
        return true;
    }

    private bool Marker()
    {
        if (!EndMarker().IsMatch(source.Text, at))
            return false;
        AddEnd("");
        at = source.EndOfLine(at);
        return true;
    }

    private bool Rule()
    {
        if (!RuleSigns().IsMatch(source.Text, at))
            return false;
        Add("hr", at);
        at = source.EndOfLine(at);
        return true;
    }

    private bool Quote()
    {
        if (!QuoteMark().IsMatch(source.Text, at))
            return false;
        var quote = Add("blockquote", at);
        var inside = new MappedText.Builder(source);
        var line = at;
        do
        {
            var end = source.EndOfLine(line);
            var start = line;
            var marks = QuoteMark().Match(source.Text, start);
            do
            {
                if (marks.Success)
                    start += marks.Length;
                marks = QuoteMark().Match(source.Text, start);
            } while (level >= MostLevels && marks.Success && start < end);
            if (line != at || !Title(inside, start, end))
                inside.Add(start, end);
            line = end;
        } while (!IsLazyEnd(line));
        at = line;
        Parse(inside.ToSource(), quote, definitions, markdownInHtml, level + 1);
        return true;
    }

    /// <summary>The first line of a box of GitHub or Obsidian becomes its title.</summary>
    private bool Title(MappedText.Builder inside, int start, int end)
    {
        if (
            source[start] != '['
            || source[start + 1] != '!'
            || Callout.Read("> " + source.Text[start..end].TrimEnd('\n')) is not { } callout
        )
            return false;
        inside.Insert(start, $"<strong>{callout.Name(source.Text.AsSpan(start))}</strong>  \n");
        return true;
    }

    private bool NumberSignHeading()
    {
        if (Here(NumberSigns()) is not { Success: true } match)
            return false;
        return Heading(match.Groups["level"].Length, match.Groups["text"], at + match.Length, closed: true);
    }

    private bool UnderlinedHeading()
    {
        if (!AfterBoundary() || Here(Underlined()) is not { Success: true } match)
            return false;
        return Heading(match.Groups["line"].Value[0] == '=' ? 1 : 2, match.Groups["text"], at + match.Length, closed: false);
    }

    private bool Heading(int headingLevel, Group text, int behind, bool closed)
    {
        var content = text.Value.TrimEnd();
        string? id = null;
        if (HeadingId().Match(content) is { Success: true } named)
        {
            id = named.Groups[1].Value;
            content = content[..named.Index].TrimEnd();
        }

        if (closed && ClosingSigns().Match(content) is { Success: true } signs)
            content = content[..signs.Index].TrimEnd();
        if (content.Length == 0)
            return false;
        var heading = Add("h" + (char)('0' + headingLevel), at);
        heading.Inside = source.Slice(text.Index, text.Index + content.Length);
        if (id is not null)
            heading.Attribute.Set("id", id);
        at = behind;
        return true;
    }

    /// <summary>Comments to this program stand between blocks.</summary>
    [GeneratedRegex(@"\G {0,3}<!--[ \t]*(?:pdf:|tags:)[^\n]*-->[ \t]*(?:\n|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\G\^\s*?(?:\n|\z)")]
    private static partial Regex EndMarker();

    [GeneratedRegex(@"\G {0,3}\{:(?!:|/)(?<list>(?:\\\}|[^}]){1,2000})\}[ \t]*(?:\n|\z)")]
    private static partial Regex BlockAttributes();

    [GeneratedRegex(@"\G</[A-Za-z][\w.:-]*\s*>")]
    private static partial Regex EndTag();

    [GeneratedRegex(@"\G {0,3}(?:[+*-]|\d+\.)[\t |]")]
    private static partial Regex ListStart();

    [GeneratedRegex(@"\G(?<level>\#{1,6})[\t ]+(?<text>[^\n]*)(?:\n|\z)")]
    private static partial Regex NumberSigns();

    [GeneratedRegex(@"\G {0,3}:[\t |]")]
    private static partial Regex DefinitionStart();

    [GeneratedRegex(@"\G {0,3}> ?")]
    private static partial Regex QuoteMark();

    [GeneratedRegex(@"\G {0,3}(?:`{3}|~{3})")]
    private static partial Regex FenceSigns();

    [GeneratedRegex(@"\G {0,3}(?:\*[ \t]*\*[ \t]*\*[* \t]*|-[ \t]*-[ \t]*-[- \t]*|_[ \t]*_[ \t]*_[_ \t]*)(?:\n|\z)")]
    private static partial Regex RuleSigns();

    [GeneratedRegex(@"\G {0,3}(?<text>[^ \t\n][^\n]*)\n(?<line>[-=])[-=]*[ \t]*(?:\n|\z)")]
    private static partial Regex Underlined();

    [GeneratedRegex(@"[\t ]\{\#([A-Za-z_:\u00C0-\uFFFD][\w.:\u00B7-]*)\}$")]
    private static partial Regex HeadingId();

    [GeneratedRegex(@"[\t ]\#+$")]
    private static partial Regex ClosingSigns();
}
