using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading;

/// <summary>Which block of the tag tree each marked content belongs to (ISO 32000-1 14.7.4).</summary>
internal sealed class BlockTags
{
    private const int MostElements = 1_000_000;

    /// <summary>
    /// Elements that hold blocks and are none (ISO 32000-1 14.8.4.2, 14.8.4.3); what stands in one directly is a block of its own.
    /// </summary>
    private static readonly HashSet<string> Grouping =
    [
        .. (
            "Document DocumentFragment Part Art Sect Div Aside BlockQuote TOC TOCI Index NonStruct Private L LI "
            + "Table THead TBody TFoot TR"
        ).Split(' '),
    ];

    /// <summary>Elements within a block (ISO 32000-1 14.8.4.4).</summary>
    private static readonly HashSet<string> Inline =
    [
        .. "Span Quote Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Em Strong Sub Formula".Split(' '),
    ];

    private readonly Dictionary<(int Page, int Mcid), int?> blocks = [];
    private readonly Dictionary<string, string> roles = [];
    private readonly Dictionary<long, int> pages = [];
    private readonly PdfObjects objects;

    private BlockTags(PdfObjects objects) => this.objects = objects;

    /// <summary>Reads the tree; nothing of an untagged file.</summary>
    public static BlockTags Read(PdfObjects objects)
    {
        var tags = new BlockTags(objects);
        if (objects.Dictionary(objects.Catalog, "StructTreeRoot") is not { } root)
            return tags;
        tags.NumberPages();
        if (objects.Dictionary(root, "RoleMap") is { } map)
            foreach (var (role, standard) in map.Data)
                if (objects.Resolve(standard) is NameToken name)
                    tags.roles[role] = name.Data;
        tags.Walk(root);
        return tags;
    }

    /// <summary>Number of the block; null for a figure, whose letters are a picture's, and for what no element names.</summary>
    public int? BlockOf(int page, int mcid) => blocks.GetValueOrDefault((page, mcid));

    private void NumberPages()
    {
        var waiting = new Stack<IToken?>();
        var seen = new HashSet<long>();
        waiting.Push(objects.Catalog.Data.GetValueOrDefault("Pages"));
        while (waiting.TryPop(out var token))
        {
            if (token is not IndirectReferenceToken reference || !seen.Add(reference.Data.ObjectNumber))
                continue;
            if (PdfObjects.AsDictionary(objects.Resolve(token)) is not { } node)
                continue;
            if (objects.Get(node, "Kids") is ArrayToken kids)
                foreach (var kid in kids.Data.Reverse())
                    waiting.Push(kid);
            else
                pages[reference.Data.ObjectNumber] = pages.Count + 1;
        }
    }

    private void Walk(DictionaryToken root)
    {
        var waiting = new Stack<(IToken? Token, int Page, int? Block)>();
        var seen = new HashSet<IToken>(ReferenceEqualityComparer.Instance);
        var elements = 0;
        waiting.Push((objects.Get(root, "K"), 0, null));
        while (waiting.TryPop(out var next) && elements < MostElements)
        {
            var (token, page, block) = next;
            switch (objects.Resolve(token))
            {
                case ArrayToken kids:
                    foreach (var kid in kids.Data)
                        waiting.Push((kid, page, block));
                    break;
                case NumericToken mcid:
                    blocks[(page, mcid.Int)] = block;
                    break;
                case DictionaryToken content when objects.Get(content, "MCID") is NumericToken mcid:
                    blocks[(PageOf(content) ?? page, mcid.Int)] = block;
                    break;
                case DictionaryToken element when objects.Name(element, "S") is { } type && seen.Add(element):
                    elements++;
                    waiting.Push((objects.Get(element, "K"), PageOf(element) ?? page, Of(Standard(type), block, elements)));
                    break;
            }
        }
    }

    private static int? Of(string type, int? around, int own) =>
        type == "Figure" ? null
        : Inline.Contains(type) ? around ?? own
        : Grouping.Contains(type) ? null
        : own;

    private int? PageOf(DictionaryToken element) =>
        element.Data.GetValueOrDefault("Pg") is IndirectReferenceToken page && pages.TryGetValue(page.Data.ObjectNumber, out var number)
            ? number
            : null;

    private string Standard(string type)
    {
        for (var steps = 0; steps < 8 && roles.TryGetValue(type, out var mapped); steps++)
            type = mapped;
        return type;
    }
}
