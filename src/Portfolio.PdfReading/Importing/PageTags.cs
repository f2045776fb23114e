using Portfolio.Pdf;

namespace Portfolio.PdfReading.Importing;

/// <summary>
/// Cuts out of a tag tree what stands on one page, in shapes that PDF/UA knows: items in lists, cells in rows, rows in tables.
/// </summary>
/// <param name="page">From 0.</param>
/// <param name="marks">The marks of the page, by those of the source.</param>
internal sealed class PageTags(int page, IReadOnlyDictionary<int, int> marks)
{
    /// <summary>
    /// Those of <paramref name="kids"/> with content on the page, in a <paramref name="parent"/>. Elements that only group theirs give way
    /// to them.
    /// </summary>
    public List<ImportedTagKid> Of(IReadOnlyList<Kid> kids, string parent)
    {
        var (output, hasContent) = (new List<ImportedTagKid>(), false);
        foreach (var kid in kids)
        {
            if (kid.Element is { IsEmpty: true, Type: "TD" or "TH" } cell && parent == "TR")
            {
                // It belongs to the row, wherever that is.
                output.Add(new(Cell(cell)));
                continue;
            }

            var before = output.Count;
            if (kid.Element is { } element)
                output.AddRange(Of(element, parent));
            else if (kid.Page == page && marks.TryGetValue(kid.Mark, out var mark))
                output.Add(new(null, mark));
            hasContent |= output.Count > before;
        }

        return hasContent ? output : [];
    }

    private static ImportedTag Cell(SourceElement cell) => cell.Look with { Type = "TD" };

    private List<ImportedTagKid> Of(SourceElement element, string parent)
    {
        var kids = Of(element.Kids, element.Type.Length == 0 ? parent : element.Type);
        if (kids.Count == 0 || element.Type.Length == 0)
            return kids;
        var type = TypeIn(parent, element.Type);
        return [new(element.Look with { Type = type, Kids = Shaped(type, kids) })];
    }

    /// <summary>A type that may not stand where it does is replaced by the general one.</summary>
    private static string TypeIn(string parent, string type) =>
        type switch
        {
            "LI" when parent != "L" => "Div",
            "LBody" when parent != "LI" => "Div",
            "TR" when parent != "Table" => "Div",
            "TH" or "TD" when parent != "TR" => "Div",
            "Lbl" when parent is not ("LI" or "Note" or "Reference") => "Span",
            "Caption" => "P",
            _ when (StandardTypes.IsInline(parent) || parent is ['H', >= '1' and <= '6'] or "P")
                    && !StandardTypes.IsInline(type)
                    && type != "Lbl" => "Span",
            _ => type,
        };

    private static List<ImportedTagKid> Shaped(string type, List<ImportedTagKid> kids) =>
        type switch
        {
            "L" => [.. kids.Select(k => k.Tag?.Type == "LI" ? k : Wrapped("LI", [Wrapped("LBody", [k])]))],
            "LI" => Item(kids),
            "Table" => [.. kids.Select(k => k.Tag?.Type == "TR" ? k : Wrapped("TR", [Wrapped("TD", [k])]))],
            "TR" => [.. kids.Select(k => k.Tag?.Type is "TH" or "TD" ? k : Wrapped("TD", [k]))],
            _ => kids,
        };

    /// <summary>Labels, then one body.</summary>
    private static List<ImportedTagKid> Item(List<ImportedTagKid> kids)
    {
        var labels = kids.TakeWhile(k => k.Tag?.Type == "Lbl").ToList();
        var rest = kids.Skip(labels.Count).ToList();
        return rest is [{ Tag.Type: "LBody" }] ? kids : [.. labels, Wrapped("LBody", [.. rest.SelectMany(Opened)])];

        static IEnumerable<ImportedTagKid> Opened(ImportedTagKid kid) => kid.Tag is { Type: "LBody" } body ? body.Kids : [kid];
    }

    private static ImportedTagKid Wrapped(string type, IReadOnlyList<ImportedTagKid> kids) => new(new(type, kids));
}
