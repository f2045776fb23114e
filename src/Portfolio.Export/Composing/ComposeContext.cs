using Portfolio.Export.Composing.Mathematics;
using Portfolio.Export.Themes;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>What all steps of composing one entry share.</summary>
/// <param name="first">The other version of the entry when both go into one document: they share the numbers of their nodes.</param>
internal sealed class ComposeContext(
    Styles styles,
    PageSetup page,
    EntryLanguages languages,
    FixedWords words,
    PictureIndex pictures,
    DiagnosticBag bag,
    ComposeContext? first = null
)
{
    private readonly Dictionary<int, NodeId> notes = [];
    private readonly Dictionary<string, NodeId> anchors = new(StringComparer.Ordinal);
    private int lastId;
    private TexMacros? macros;

    /// <summary>The theme, worked out.</summary>
    public Styles Styles => styles;

    public Theme Theme => styles.Theme;

    /// <summary>The page, or the column of it that this version stands in.</summary>
    public PageSetup Page => page;

    public EntryLanguages Languages => languages;

    /// <summary>Labels of the program in the language of the document.</summary>
    public FixedWords Words => words;

    /// <summary>Width that pictures are measured against: the text's, also where their words stand in a column of it.</summary>
    public double FigureMeasure { get; init; } = page.Measure;

    /// <summary>Whether a font draws Korean words.</summary>
    public bool HasHangul { get; init; }

    /// <summary>Icons of icon fonts and pictographs leave no ink, as in curricula vitae.</summary>
    public bool HidesIcons { get; init; } = first?.HidesIcons ?? false;

    /// <summary>Languages of the line above the title; null for those of the entry.</summary>
    public IReadOnlyList<string>? LabelLanguages { get; init; } = first?.LabelLanguages;

    public PictureIndex Pictures => pictures;

    public DiagnosticBag Bag => bag;

    /// <summary>Reports text that runs from right to left, once.</summary>
    public TextDirections Directions { get; } = first?.Directions ?? new(bag);

    /// <summary>Places in the source by provisional id.</summary>
    public Dictionary<NodeId, SourcePlace> Origins { get; } = first?.Origins ?? [];

    public HeadingLevels Levels { get; } = new();

    /// <summary>Footnotes in the order they were met; set at the end of the document.</summary>
    public List<SourceFootnote> Footnotes { get; } = [];

    /// <summary>Receives the QR codes of the links of a case; null where they have none.</summary>
    public Dictionary<PictureKey, PdfPicture>? CaseCodes { get; init; }

    /// <summary>Addresses to print at the end, when that is asked for; else null.</summary>
    public PrintedAddresses? Addresses { get; init; }

    /// <summary>Commands that the formulas of the entry define.</summary>
    public TexMacros Macros => macros ??= new();

    /// <summary>A provisional id; <see cref="Renumbering"/> gives the final ones, because links lead forward.</summary>
    public NodeId NewId() => first?.NewId() ?? new(++lastId);

    public NodeId NewId(SourcePlace place)
    {
        var id = NewId();
        if (place.Line > 0)
            Origins[id] = place;
        return id;
    }

    /// <summary>This version on another page: what is composed there stands over the whole of it.</summary>
    public ComposeContext Over(PageSetup whole) =>
        whole == page ? this : new(styles, whole, languages, words, pictures, bag, first ?? this);

    /// <summary>The id that the text of footnote <paramref name="number"/> has or will have.</summary>
    public NodeId NoteId(int number) => Reserve(notes, number);

    /// <summary>The id that the block with an HTML id has or will have.</summary>
    public NodeId AnchorId(string anchor) => Reserve(anchors, anchor);

    /// <summary>An id for a block: the one its HTML id has been given by a link, or a new one.</summary>
    public NodeId IdFor(SourceBlock block)
    {
        if (block.Anchor is not { Length: > 0 } anchor || !claimed.Add(anchor))
            return NewId(block.Place);
        var id = AnchorId(anchor);
        if (block.Place.Line > 0)
            Origins[id] = block.Place;
        return id;
    }

    private readonly HashSet<string> claimed = new(StringComparer.Ordinal);

    private NodeId Reserve<TKey>(Dictionary<TKey, NodeId> ids, TKey key)
        where TKey : notnull
    {
        if (!ids.TryGetValue(key, out var id))
            ids[key] = id = NewId();
        return id;
    }
}
