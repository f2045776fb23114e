using System.Buffers;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <summary>Reads the inlines of one block as kramdown does: at each sign the first rule that fits takes its characters.</summary>
internal sealed partial class SpanParser
{
    /// <summary>Elements within each other. Rule of thumb: more are no text of a person.</summary>
    private const int MostLevels = 30;

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_`<>[]!\"'${&-. \\~\n");
    private static readonly SearchValues<char> RawSigns = SearchValues.Create("<&");

    private readonly MappedText source;
    private readonly Definitions definitions;
    private readonly SearchMemory memory = new();
    private readonly Stack<Element> open = [];

    /// <summary>Emphasis that found no end within the same element, by what was looked for.</summary>
    private readonly HashSet<(Element Around, string Delimiter)> endless = [];

    private int at;

    /// <summary>Offset behind the last element; characters from here on are text that no rule has taken.</summary>
    private int textStart;

    private SpanParser(MappedText source, Definitions definitions) => (this.source, this.definitions) = (source, definitions);

    /// <summary>Adds the inlines of a text to an element.</summary>
    public static void Parse(MappedText source, Element into, Definitions definitions)
    {
        var parser = new SpanParser(source, definitions);
        parser.Spans(into, isRaw: false, stop: null);
    }

    /// <summary>Names of addresses are the same whatever their case and white space.</summary>
    public static string LinkName(string name) => WhiteSpace().Replace(name, " ").ToLowerInvariant();

    private string Text => source.Text;

    private Element Tree => open.Peek();

    /// <summary>Reads on until a stop; true when it was found. Without one, everything to the end is read.</summary>
    private bool Spans(Element into, bool isRaw, Func<Element, bool>? stop)
    {
        open.Push(into);
        textStart = at;
        var found = false;
        while (at < Text.Length)
        {
            var next = Text.AsSpan(at).IndexOfAny(isRaw ? RawSigns : Signs);
            if (next < 0)
            {
                AddText(at, Text.Length);
                at = Text.Length;
                break;
            }

            AddText(at, at + next);
            at += next;
            if (stop?.Invoke(into) == true)
            {
                found = true;
                break;
            }

            if (!(isRaw ? RawSpan() : Span()))
            {
                AddText(at, at + 1);
                at++;
            }
        }

        open.Pop();
        textStart = at;
        return found;
    }

    /// <summary>Goes back to where an element began that has turned out to be none.</summary>
    private void Revert(int to)
    {
        at = to;
        textStart = to;
    }

    private bool Span()
    {
        var start = at;
        var taken = Text[at] switch
        {
            '*' or '_' => Emphasis(),
            '`' => CodeSpan(),
            '<' => AngleBracket(),
            '>' => Guillemet(),
            '[' => NoteMark() || WikiLink() || Link(),
            '!' => WikiLink() || (source[at + 1] == '[' && Link()),
            '"' or '\'' => Quote(),
            '$' => Formula(),
            '{' => Attributes(),
            '&' => Entity(),
            '-' or '.' or ' ' => Symbol(),
            '\\' => Formula() || Symbol() || Escape(),
            '~' => Strike(),
            _ => false,
        };
        if (taken && Text[start] is not ('"' or '\''))
            textStart = at;
        return taken;
    }

    private bool RawSpan() => Text[at] == '<' ? HtmlSpan() : Entity();

    private void AddText(int from, int to)
    {
        if (to > from)
            AddText(Text.AsSpan(from, to - from), from);
    }

    private void AddText(ReadOnlySpan<char> shown, int offset)
    {
        if (Tree.Children is [.., { Kind: ElementKind.Text } last])
        {
            last.Text.Append(shown);
            return;
        }

        // White space in front is not where the text stands.
        while (offset < Text.Length - 1 && Text[offset] is ' ' or '\n')
            offset++;
        var text = new Element(ElementKind.Text, "", source.Back(offset));
        text.Text.Append(shown);
        Tree.Children.Add(text);
    }

    private Element Add(string name, int offset)
    {
        var element = new Element(ElementKind.Html, name, source.Back(offset));
        Tree.Children.Add(element);
        return element;
    }

    private Element Add(ElementKind kind, string text, int offset)
    {
        var element = new Element(kind, "", source.Back(offset));
        element.Text.Append(text);
        Tree.Children.Add(element);
        return element;
    }

    private bool IsWithin(string name) => open.Any(e => e.Is(name));

    private bool Emphasis()
    {
        var start = at;
        var sign = Text[at];
        var count = source[at + 1] == sign ? 2 : 1;
        var name = count == 2 ? "strong" : "em";
        if (
            (sign == '_' && IsInWord(at))
            || at + count >= Text.Length
            || char.IsWhiteSpace(Text[at + count])
            || IsWithin(name)
            || open.Count > MostLevels
        )
        {
            AddText(at, at + count);
            at += count;
            return true;
        }

        var found = TryEmphasis(start, sign, count, name);
        if (found is null && count == 2 && !Tree.Is("em") && !IsWithin("em"))
            found = TryEmphasis(start, sign, 1, "em");
        if (found is not null)
        {
            Tree.Children.Add(found);
            return true;
        }

        Revert(start);
        AddText(start, start + count);
        at = start + count;
        return true;
    }

    private Element? TryEmphasis(int start, char sign, int count, string name)
    {
        var delimiter = new string(sign, count);
        if (endless.Contains((Tree, delimiter)))
            return null;
        var element = new Element(ElementKind.Html, name, source.Back(start));
        var around = Tree;
        at = start + count;
        if (Spans(element, isRaw: false, inside => EndsEmphasis(inside, sign, count)))
        {
            at += count;
            return element;
        }

        endless.Add((around, delimiter));
        return null;
    }

    private bool EndsEmphasis(Element inside, char sign, int count)
    {
        if (source[at] != sign || (count == 2 && source[at + 1] != sign) || char.IsWhiteSpace(source[at - 1]) || inside.Children.Count == 0)
            return false;
        if (count == 1 && source[at + 1] == sign && source[at + 2] != sign)
            return false;
        return sign != '_' || !char.IsLetterOrDigit(source[at + count]);
    }

    /// <summary>Underscores within words mark nothing.</summary>
    private bool IsInWord(int sign)
    {
        var before = sign - 1;
        if (source[before] == '-')
            before--;
        return char.IsLetter(source[before]) || (char.IsLowSurrogate(source[before]) && char.IsLetter(Text, before - 1));
    }

    private bool CodeSpan()
    {
        var start = at;
        var run = 1;
        while (source[at + run] == '`')
            run++;
        if (run == 1 && (at == 0 || char.IsWhiteSpace(Text[at - 1])) && char.IsWhiteSpace(source[at + 1]))
            return false;
        var close = memory.Find(Text, new string('`', run), at + run);
        if (close < 0)
        {
            AddText(at, at + run);
            at += run;
            return true;
        }

        var code = Text[(at + run)..close];
        if (run > 1)
        {
            code = code is [' ', ..] ? code[1..] : code;
            code = code is [.., ' '] ? code[..^1] : code;
        }

        var element = Add("code", start);
        var text = new Element(ElementKind.Text, "", source.Back(start + run));
        text.Text.Append(code);
        element.Children.Add(text);
        at = close + run;
        return true;
    }

    private bool Strike()
    {
        if (
            memory.IsAbsent("strike", at)
            || source[at + 1] != '~'
            || at + 2 >= Text.Length
            || char.IsWhiteSpace(Text[at + 2])
            || Text[at + 2] == '~'
        )
            return false;
        var close = memory.Find(Text, "~~", at + 3);
        while (close >= 0 && (char.IsWhiteSpace(Text[close - 1]) || Text[close - 1] == '~'))
            close = memory.Find(Text, "~~", close + 1);
        if (close < 0)
            memory.NoteAbsent("strike", at);
        if (close < 0 || open.Count > MostLevels)
            return false;
        var element = Add("del", at);
        Parse(source.Slice(at + 2, close), element, definitions);
        at = close + 2;
        return true;
    }

    private bool Formula()
    {
        if (TexSpan.Read(Text, at, Text.Length, memory, backslashes: true) is not { } formula)
            return false;
        var element = new Element(ElementKind.Math, "", source.Back(formula.StartIn(Text, at))) { IsDisplay = formula.Display };
        element.Text.Append(formula.Tex);
        Tree.Children.Add(element);
        at = formula.End;
        return true;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
