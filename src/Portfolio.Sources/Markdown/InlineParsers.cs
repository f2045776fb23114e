using System.Buffers;
using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Portfolio.Sources.Files;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>Emphasis opens before and closes after anything but white space, as kramdown has it; so it works next to CJK punctuation.</summary>
internal sealed class EmphasisRuns : EmphasisInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var sign = slice.CurrentChar;
        if (sign is not ('*' or '_'))
            return base.Match(processor, ref slice);
        var before = slice.PeekCharExtra(-1);
        if (!base.Match(processor, ref slice) || processor.Inline is not EmphasisDelimiterInline delimiter)
            return false;
        var after = slice.CurrentChar;
        var canOpen = after != '\0' && !char.IsWhiteSpace(after);
        var canClose = before != '\0' && !char.IsWhiteSpace(before);
        if (sign == '_')
        {
            canOpen &= !IsWord(before);
            canClose &= !IsWord(after);
        }

        if (canOpen || canClose)
            delimiter.Type =
                (canOpen ? DelimiterType.Open : DelimiterType.Undefined) | (canClose ? DelimiterType.Close : DelimiterType.Undefined);
        return true;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}

/// <summary>kramdown's <c>{: .class #id key="value"}</c> and <c>{::options /}</c>.</summary>
internal sealed class AttributeList : LeafInline
{
    public required string Content { get; init; }
}

/// <param name="behindPictures">Behind a picture or a link they need no colon: <c>![](a.png){width=300}</c>.</param>
internal sealed class AttributeListParser(bool behindPictures) : InlineParser
{
    /// <summary>Characters of one list; a longer one is text.</summary>
    private const int Longest = 2000;

    public override void Initialize() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (
            behindPictures
            && slice.PeekCharExtra(-1) == ')'
            && processor.Inline is LinkInline
            && slice.Text.IndexOf('}', slice.Start, Math.Min(200, slice.End + 1 - slice.Start)) is var brace and > 0
            && slice.Text.AsSpan((slice.Start + 1)..brace).Trim() is var bare
            && bare is ['.' or '#', ..] or [>= 'a' and <= 'z', ..]
            && !bare.ContainsAny("{\n")
            && (bare[0] is '.' or '#' || bare.Contains('='))
        )
        {
            var said = slice.Text[(slice.Start + 1)..brace];
            processor.Inline = new AttributeList
            {
                Content = said.Contains('"') ? said : BareValue.Replace(said, "$1=\"$2\""),
                Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(brace)),
            };
            slice.Start = brace + 1;
            return true;
        }

        if (slice.PeekChar() is not (':' or '#') || !SearchMemo.Of(processor, Index).Finds("}", ref slice))
            return false;
        var isHeadingId =
            slice.PeekChar() == '#'
            && processor.Block is HeadingBlock
            && slice.Text.AsSpan(slice.Start, slice.Length).TrimEnd() is var rest
            && rest.IndexOf('}') == rest.Length - 1;
        if (slice.PeekChar() != ':' && !isHeadingId)
            return false;
        var quote = '\0';
        for (var i = slice.Start + (isHeadingId ? 1 : 2); i <= Math.Min(slice.End, slice.Start + Longest); i++)
        {
            var c = slice.Text[i];
            if (c == '\n')
                return false;
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '}')
            {
                var content = slice.Text[(slice.Start + (isHeadingId ? 1 : 2))..i];
                if (content.Length == 0)
                    return false;
                processor.Inline = new AttributeList
                {
                    Content = content,
                    Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(i)),
                };
                slice.Start = i + 1;
                return true;
            }
        }

        return false;
    }

    private static readonly System.Text.RegularExpressions.Regex BareValue = new(@"([\w-]+)=([^\s""']+)");
}

/// <summary>kramdown's two backslashes at a line end.</summary>
internal sealed class BackslashBreakParser : InlineParser
{
    public BackslashBreakParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '\\' || slice.PeekChar(2) is not ('\n' or '\r'))
            return false;
        processor.Inline = new LineBreakInline
        {
            IsHard = true,
            Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + 2)),
        };
        slice.Start += 3;
        return true;
    }
}

/// <summary>Keeps the backslash before signs that kramdown does not let it escape.</summary>
internal sealed class PlainBackslashParser : InlineParser
{
    public PlainBackslashParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() is not ('%' or '&' or ',' or '/' or ';' or '?' or '@' or '^'))
            return false;
        var at = slice.Start;
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, at, at),
            Span = new Span(processor.GetSourcePosition(at), processor.GetSourcePosition(at)),
        };
        slice.Start++;
        return true;
    }
}

/// <summary>Two angle brackets are guillemets, as kramdown shows them; a space inside stays and does not break.</summary>
internal sealed class GuillemetParser : InlineParser
{
    public GuillemetParser() => OpeningCharacters = ['<', '>'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var sign = slice.CurrentChar;
        if (slice.PeekChar() != sign)
            return false;
        var at = slice.Start;
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(sign == '<' ? "«" : "»"),
            Span = new Span(processor.GetSourcePosition(at), processor.GetSourcePosition(at + 1)),
        };
        slice.Start += 2;
        return true;
    }
}

/// <summary>Elements whose inside kramdown shows as it is written, with no Markdown in it: font, u, mark, kbd and the like.</summary>
internal sealed class RawSpanParser : InlineParser
{
    public RawSpanParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (
            HtmlTag.Read(slice.Text, slice.Start) is not { IsStart: true, IsEmpty: false, Markdown: null } tag
            || tag.End > slice.End
            || HtmlNames.MarkdownInside.Contains(tag.Name)
        )
            return false;
        var close = "</" + tag.Name;
        var memo = SearchMemo.Of(processor, Index);
        if (memo.IsAbsent(close))
            return false;
        for (
            var at = tag.End;
            (at = slice.Text.IndexOf(close, at, slice.End + 1 - at, StringComparison.OrdinalIgnoreCase)) >= 0;
            at += close.Length
        )
        {
            if (HtmlTag.Read(slice.Text, at) is not { } end || end.Name != tag.Name || end.End > slice.End + 1)
                continue;
            var start = slice.Start;
            processor.Inline = new HtmlInline(slice.Text[start..end.End])
            {
                Span = new Span(processor.GetSourcePosition(start), processor.GetSourcePosition(end.End - 1)),
            };
            slice.Start = end.End;
            return true;
        }

        memo.NoteAbsent(close);
        return false;
    }
}

/// <summary>Obsidian's brackets: <c>![[picture.png|300]]</c> is a picture, <c>[[Note|words]]</c> leads to another note and shows its words.</summary>
internal sealed class WikiLinkParser(bool links) : InlineParser
{
    /// <summary>Characters of one link; a longer one is text.</summary>
    private const int Longest = 400;

    public override void Initialize() => OpeningCharacters = links ? ['[', '!'] : ['!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var embeds = slice.CurrentChar == '!';
        if (!slice.Match(embeds ? "![[" : "[["))
            return false;
        var from = slice.Start + (embeds ? 3 : 2);
        var to = from > slice.End ? -1 : slice.Text.IndexOf("]]", from, Math.Min(Longest, slice.End + 1 - from), StringComparison.Ordinal);
        if (
            to <= from
            || slice.Text.AsSpan(from, to - from).ContainsAny("[]\n<>")
            || (to + 2 <= slice.End && slice.Text[to + 2] is '(' or '[')
        )
            return false;
        var parts = slice.Text[from..to].Replace("\\|", "|", StringComparison.Ordinal).Split('|');
        var target = parts[0].Trim();
        var isPicture = embeds && PictureNames.LooksLikePicture(target);
        if (target.Length == 0 || (!isPicture && !links))
            return false;
        var span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(to + 1));
        var said = parts.Length > 1 ? parts[^1].Trim() : "";
        if (isPicture)
        {
            var isWidth = said.Length > 0 && char.IsAsciiDigit(said[0]) && said.All(c => char.IsAsciiDigit(c) || c == 'x');
            var words = isWidth ? $"width=\"{said.Split('x')[0]}\"" : $"alt=\"{System.Net.WebUtility.HtmlEncode(said)}\"";
            processor.Inline = new HtmlInline($"<img src=\"{System.Net.WebUtility.HtmlEncode(target)}\" {words}/>") { Span = span };
        }
        else
        {
            var shown =
                said.Length > 0
                    ? said
                    : target
                        .Replace("#^", " > ", StringComparison.Ordinal)
                        .Replace("#", " > ", StringComparison.Ordinal)
                        .TrimStart(' ', '>');
            processor.Inline = new LiteralInline { Content = new StringSlice(shown), Span = span };
        }

        slice.Start = to + 2;
        return true;
    }
}

/// <summary>A formula in a line.</summary>
internal sealed class TexInline : LeafInline
{
    public required string Tex { get; init; }

    public required bool Display { get; init; }
}

/// <summary><c>$$…$$</c> as kramdown has it, <c>$…$</c> and <c>\\(…\\)</c> as the sites' script has them; money is left alone.</summary>
internal sealed class TexParser : InlineParser
{
    private const int LongestEnvironment = 10_000;

    private static readonly HashSet<string> Environments =
    [
        "equation",
        "align",
        "aligned",
        "gather",
        "multline",
        "eqnarray",
        "cases",
        "matrix",
        "pmatrix",
        "bmatrix",
        "vmatrix",
        "split",
        "array",
    ];

    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("\\^_={}<>+");

    public TexParser() => OpeningCharacters = ['$', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == '\\' && Environment(ref slice) is { Length: > 0 } whole)
        {
            processor.Inline = new TexInline
            {
                Tex = whole,
                Display = true,
                Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + whole.Length - 1)),
            };
            slice.Start += whole.Length;
            return true;
        }

        var (open, close, display) =
            slice.CurrentChar == '\\'
                ? slice.Match("\\\\(")
                    ? ("\\\\(", "\\\\)", false)
                    : slice.Match("\\\\[")
                        ? ("\\\\[", "\\\\]", true)
                        : ("", "", false)
                : slice.PeekChar() == '$'
                    ? ("$$", "$$", true)
                    : ("$", "$", false);
        if (open.Length == 0)
            return false;
        var from = slice.Start + open.Length;
        var memo = SearchMemo.Of(processor, Index);
        if (from > slice.End || memo.IsAbsent(close))
            return false;
        var to = slice.Text.IndexOf(close, from, slice.End + 1 - from, StringComparison.Ordinal);
        if (to < 0)
            memo.NoteAbsent(close);
        if (to <= from)
            return false;
        var tex = slice.Text[from..to];
        if (open == "$" && !IsFormula(slice.PeekCharExtra(-1), tex, to + 1 <= slice.End ? slice.Text[to + 1] : '\0'))
            return false;
        processor.Inline = new TexInline
        {
            Tex = tex.Trim(),
            Display = display,
            Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(to + close.Length - 1)),
        };
        slice.Start = to + close.Length;
        return true;
    }

    /// <summary>Formulas that stand in an environment alone, which the sites' script sets too.</summary>
    private static string Environment(ref StringSlice slice)
    {
        if (!slice.Match("\\begin{"))
            return "";
        var name = slice.Start + 7;
        var brace = slice.Text.IndexOf('}', name, Math.Min(slice.End + 1 - name, 20));
        if (brace < 0 || !Environments.Contains(slice.Text[name..brace].TrimEnd('*')))
            return "";
        var closing = "\\end{" + slice.Text[name..brace] + "}";
        var end = slice.Text.IndexOf(closing, brace, Math.Min(LongestEnvironment, slice.End + 1 - brace), StringComparison.Ordinal);
        return end < 0 ? "" : slice.Text[slice.Start..(end + closing.Length)];
    }

    /// <summary>Ideographs stand beside a formula without a space.</summary>
    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && c < 0x2E80;

    private static bool IsFormula(char before, string tex, char after)
    {
        if (IsWord(before) || IsWord(after) || before is '$' or '\\' || after == '$')
            return false;
        if (char.IsWhiteSpace(tex[0]) || char.IsWhiteSpace(tex[^1]) || tex[^1] == '\\' || tex.Length > 400)
            return false;
        foreach (var c in tex)
        {
            if (c >= 0x2E80)
                return false;
        }

        // Between two prices stand words; a formula has few, or signs that words have not.
        if (tex.AsSpan().ContainsAny(FormulaSigns))
            return true;
        return char.IsLetter(tex[0]) && !tex.Contains(' ', StringComparison.Ordinal) && tex.Length <= 12;
    }
}

/// <summary>Lines that were marked as raw HTML.</summary>
internal sealed class RawLineParser : BlockParser
{
    public RawLineParser() => OpeningCharacters = [Sentinels.RawLine];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        processor.NewBlocks.Push(
            new HtmlBlock(this)
            {
                Type = HtmlBlockType.NonInterruptingBlock,
                Column = processor.Column,
                Span = new Span(processor.Start, processor.Line.End),
            }
        );
        return BlockState.Continue;
    }

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentChar != Sentinels.RawLine)
            return BlockState.None;
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }
}

/// <summary>HTML blocks, but a line that only starts with an element of a line is a paragraph, as in kramdown.</summary>
internal sealed class BlockElementParser : HtmlBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        HtmlTag.Read(processor.Line.Text, processor.Line.Start) is { } tag && HtmlNames.Span.Contains(tag.Name)
            ? BlockState.None
            : base.TryOpen(processor);
}
