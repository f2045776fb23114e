using System.Text.RegularExpressions;
using Portfolio.Pdf;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Importing;

/// <summary>The tag tree of a file to append, cut into trees of one page each: an element over two pages stands on both.</summary>
internal sealed partial class SourceTags
{
    /// <summary>Rule of thumb: far more than a dissertation has.</summary>
    private const int MostElements = 200_000;

    /// <summary>Rule of thumb: deeper than programs nest elements.</summary>
    private const int MostLevels = 100;

    private readonly PdfObjects objects;
    private readonly DictionaryToken? roles;
    private readonly Dictionary<long, int> pages = [];
    private readonly HashSet<long> seen = [];
    private int count;
    private bool isUsable = true;

    private SourceTags(PdfObjects objects, DictionaryToken root)
    {
        this.objects = objects;
        roles = objects.Dictionary(root, "RoleMap");
        if (objects.Dictionary(objects.Catalog, "Pages") is { } tree)
            NumberPages(tree, 0);
        Roots = Kids(root, -1, 0);
    }

    /// <summary>What is directly below the root.</summary>
    private List<Kid> Roots { get; }

    /// <summary>The language of the file, or null.</summary>
    public string? Language { get; private init; }

    /// <summary>The tags of a file that says that it is tagged; null when there are none that can be used.</summary>
    public static SourceTags? Of(PdfObjects objects)
    {
        if (
            objects.Dictionary(objects.Catalog, "MarkInfo") is not { } marks
            || objects.Get(marks, "Marked") is not BooleanToken { Data: true }
            || objects.Dictionary(objects.Catalog, "StructTreeRoot") is not { } root
        )
            return null;
        var tags = new SourceTags(objects, root) { Language = LanguageOf(objects, objects.Catalog) };
        return tags.isUsable && tags.count > 0 ? tags : null;
    }

    /// <summary>
    /// Marks of a page, from 0, that an element owns, and whether it is one that holds words: tables, rows and lists own no more than
    /// lines.
    /// </summary>
    public IReadOnlyDictionary<int, bool> MarksOf(int page)
    {
        var found = new Dictionary<int, bool>();
        var waiting = new Stack<(Kid Kid, bool HoldsWords)>(Roots.Select(k => (k, true)));
        while (waiting.TryPop(out var next))
        {
            if (next.Kid.Element is not { } element)
            {
                if (next.Kid.Page == page)
                    found[next.Kid.Mark] = next.HoldsWords;
                continue;
            }

            foreach (var inner in element.Kids)
                waiting.Push((inner, element.Type is not ("Table" or "TR" or "L" or "TOC")));
        }

        return found;
    }

    /// <summary>The elements with content on a page, from 0, whose marks are given by those of the source.</summary>
    public IReadOnlyList<ImportedTag> On(int page, IReadOnlyDictionary<int, int> marks)
    {
        var cut = new PageTags(page, marks);
        var tags = new List<ImportedTag>();
        foreach (var (tag, mark) in cut.Of(Roots, "Sect"))
            tags.Add(tag ?? new("P", [new(null, mark)]));
        return tags;
    }

    private void NumberPages(DictionaryToken node, int level)
    {
        if (level > MostLevels || objects.Get(node, "Kids") is not ArrayToken kids)
            return;
        foreach (var kid in kids.Data)
        {
            if (objects.Resolve(kid) is not DictionaryToken inner)
                continue;
            if (objects.Get(inner, "Kids") is ArrayToken)
                NumberPages(inner, level + 1);
            else if (kid is IndirectReferenceToken reference)
                pages.TryAdd(reference.Data.ObjectNumber, pages.Count);
        }
    }

    private List<Kid> Kids(DictionaryToken element, int page, int level)
    {
        var kids = new List<Kid>();
        if (level > MostLevels || !element.Data.TryGetValue("K", out var given))
            return kids;
        foreach (var kid in objects.Resolve(given) is ArrayToken many ? many.Data : [given])
            if (Read(kid, page, level) is { } found)
                kids.Add(found);
        return kids;
    }

    private Kid? Read(IToken token, int page, int level)
    {
        if (
            token is IndirectReferenceToken reference
            && objects.Resolve(token) is DictionaryToken
            && !seen.Add(reference.Data.ObjectNumber)
        )
            return null;
        switch (objects.Resolve(token))
        {
            case NumericToken number:
                return new(null, page, number.Int);
            case DictionaryToken given when objects.Name(given, "Type") == "OBJR":
                return null;
            case DictionaryToken given when objects.Get(given, "MCID") is NumericToken number:
                // Marks in forms have numbers of their own.
                isUsable &= !given.Data.ContainsKey("Stm");
                return new(null, PageOf(given, page), number.Int);
            case DictionaryToken given when objects.Name(given, "S") is { } type:
                isUsable &= ++count <= MostElements;
                return isUsable ? new(new(StandardTypes.Of(type, roles, objects), Described(given), KidsOf(given)), -1, -1) : null;
            default:
                return null;
        }

        List<Kid> KidsOf(DictionaryToken given) => Kids(given, PageOf(given, page), level + 1);
    }

    private int PageOf(DictionaryToken given, int page) =>
        given.Data.TryGetValue("Pg", out var on) && on is IndirectReferenceToken reference
            ? pages.GetValueOrDefault(reference.Data.ObjectNumber, -1)
            : page;

    private ImportedTag Described(DictionaryToken given)
    {
        var attributes = new SourceAttributes(given, objects);
        return new("", [])
        {
            Language = LanguageOf(objects, given),
            AlternativeText = Words("Alt"),
            ActualText = Words("ActualText"),
            Expansion = Words("E"),
            Numbering = attributes.Name("ListNumbering"),
            Scope = attributes.Name("Scope") is "Row" or "Column" ? attributes.Name("Scope") : null,
            ColumnSpan = attributes.Number("ColSpan"),
            RowSpan = attributes.Number("RowSpan"),
        };

        string? Words(string key) => string.IsNullOrWhiteSpace(objects.Text(given, key)) ? null : objects.Text(given, key);
    }

    private static string? LanguageOf(PdfObjects objects, DictionaryToken given) =>
        objects.Text(given, "Lang") is { } language && LanguageTag().IsMatch(language) ? language : null;

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();
}

/// <summary>An element of the source, or a mark on a page.</summary>
internal sealed record Kid(SourceElement? Element, int Page, int Mark);

/// <summary>An element of the source.</summary>
/// <param name="Type">A standard type; empty for one that only groups its kids.</param>
/// <param name="Look">Texts and attributes.</param>
/// <param name="Kids">In reading order.</param>
internal sealed record SourceElement(string Type, ImportedTag Look, List<Kid> Kids)
{
    /// <summary>No page has content of it.</summary>
    public bool IsEmpty => Kids.TrueForAll(k => k.Element is { IsEmpty: true });
}
