using System.Globalization;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// Numbers the sections of an entry, 1 and 1.1. An entry some of whose headings have numbers of their author's keeps those alone: two
/// counts would contradict each other.
/// </summary>
internal sealed class SectionNumbers : BlockMapper
{
    /// <summary>Em between a number and its heading.</summary>
    private const string Gap = "\u2002";

    private readonly ComposeContext context;
    private int section,
        part;

    private SectionNumbers(ComposeContext context) => this.context = context;

    public static IReadOnlyList<Block> Apply(IReadOnlyList<Block> blocks, ComposeContext context)
    {
        var found = new Finder();
        found.Blocks(blocks);
        return found.HasNumbers ? blocks : new SectionNumbers(context).Blocks(blocks);
    }

    protected override NodeId Id(NodeId id) => id;

    protected override Block Block(Block block) => base.Block(block is Heading { Level: 2 or 3 } heading ? Numbered(heading) : block);

    private Heading Numbered(Heading heading)
    {
        if (heading.Level == 2)
            (section, part) = (section + 1, 0);
        else
            part++;
        var number =
            heading.Level == 2
                ? section.ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{section}.{part}");
        if (FirstText(heading.Inlines) is not { } first)
            return heading;
        var style = first.Style with { Color = context.Theme.Accent, TabularDigits = true };
        var label = new Span(
            context.NewId(),
            heading.Language,
            SpanRole.Span,
            [new Text(context.NewId(), heading.Language, number + Gap, style)]
        );
        return heading with { Inlines = [label, .. heading.Inlines] };
    }

    private static Text? FirstText(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            var text = inline switch
            {
                Text leaf => leaf,
                Span span => FirstText(span.Inlines),
                Link link => FirstText(link.Inlines),
                _ => null,
            };
            if (text is not null)
                return text;
        }

        return null;
    }

    /// <summary>Looks for numbers of the author's.</summary>
    private sealed class Finder : BlockMapper
    {
        private const string Numerals = "0123456789一二三四五六七八九十第";

        public bool HasNumbers { get; private set; }

        protected override NodeId Id(NodeId id) => id;

        protected override Block Block(Block block)
        {
            if (block is Heading { Level: 2 or 3 } heading && FirstText(heading.Inlines)?.Content.TrimStart() is [var first, ..])
                HasNumbers |= Numerals.Contains(first);
            return base.Block(block);
        }
    }
}
