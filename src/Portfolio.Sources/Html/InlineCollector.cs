using System.Text;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Html;

/// <summary>Collects the inlines of one paragraph and folds white space as HTML does.</summary>
internal sealed class InlineCollector
{
    private sealed class Node
    {
        public SourcePlace Place { get; init; }

        public StringBuilder? Text { get; init; }

        public SourceInline? Leaf { get; init; }

        public Func<IReadOnlyList<SourceInline>, SourceInline?>? Make { get; init; }

        public List<Node> Children { get; } = [];
    }

    private readonly Stack<Node> open = new([new Node()]);
    private Node? spaceNode;
    private bool spaceIsLineEnd;
    private bool atStart = true;
    private int last;
    private bool lastIsHan;

    /// <summary>Something visible was collected.</summary>
    public bool HasContent { get; private set; }

    public void Open(Func<IReadOnlyList<SourceInline>, SourceInline?> make)
    {
        var node = new Node { Make = make };
        open.Peek().Children.Add(node);
        open.Push(node);
    }

    public void Close() => open.Pop();

    public void Text(string text, SourcePlace place)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\t' or '\n' or '\f' or '\r')
            {
                Space(c is '\n', place);
                continue;
            }

            if (c < ' ' || c == '\uFEFF')
                continue;
            var rune =
                char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                    ? char.ConvertToUtf32(c, text[i + 1])
                    : c;
            Visible(rune);
            var target = TextNode(place);
            target.Append(c);
            if (rune > 0xFFFF)
                target.Append(text[++i]);
        }
    }

    public void Add(SourceInline leaf, int first, int lastRune)
    {
        Visible(first);
        (last, lastIsHan) = (lastRune, CjkText.IsHan(lastRune, false));
        open.Peek().Children.Add(new Node { Leaf = leaf });
    }

    public void Break(SourcePlace place)
    {
        DropSpace();
        atStart = true;
        open.Peek().Children.Add(new Node { Leaf = new SourceBreak(place) });
    }

    /// <summary>As <see cref="Break"/>, unless a line begins here anyhow.</summary>
    public void BreakOnce(SourcePlace place)
    {
        if (!atStart)
            Break(place);
    }

    /// <summary>The inlines, without breaks at both ends.</summary>
    public List<SourceInline> Finish()
    {
        DropSpace();
        while (open.Count > 1)
            open.Pop();
        var inlines = Build(open.Peek().Children);
        while (inlines.Count > 0 && inlines[^1] is SourceBreak)
            inlines.RemoveAt(inlines.Count - 1);
        while (inlines.Count > 0 && inlines[0] is SourceBreak)
            inlines.RemoveAt(0);
        return inlines;
    }

    private static List<SourceInline> Build(List<Node> nodes)
    {
        var built = new List<SourceInline>(nodes.Count);
        foreach (var node in nodes)
        {
            if (node.Leaf is { } leaf)
                built.Add(leaf);
            else if (node.Text is { Length: > 0 } text)
                built.Add(new SourceText(node.Place, text.ToString()));
            else if (node.Make is { } make && Build(node.Children) is { Count: > 0 } inside && make(inside) is { } made)
                built.Add(made);
        }

        return built;
    }

    private void Space(bool lineEnd, SourcePlace place)
    {
        if (atStart)
            return;
        if (spaceNode is not null)
        {
            spaceIsLineEnd |= lineEnd;
            return;
        }

        var text = TextNode(place);
        text.Append(' ');
        spaceNode = open.Peek().Children[^1];
        spaceIsLineEnd = lineEnd;
    }

    private void Visible(int rune)
    {
        if (spaceNode is not null && spaceIsLineEnd && CjkText.Joins(last, lastIsHan, rune))
            DropSpace();
        spaceNode = null;
        atStart = false;
        HasContent = true;
        (last, lastIsHan) = (rune, CjkText.IsHan(rune, lastIsHan));
    }

    private void DropSpace()
    {
        if (spaceNode?.Text is { Length: > 0 } text)
            text.Length--;
        spaceNode = null;
    }

    private StringBuilder TextNode(SourcePlace place)
    {
        var children = open.Peek().Children;
        if (children.Count > 0 && children[^1].Text is { } text)
            return text;
        var node = new Node { Place = place, Text = new StringBuilder() };
        children.Add(node);
        return node.Text;
    }
}
