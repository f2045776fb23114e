using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Structure;

/// <summary>A form whose marked content belongs to elements of the tag tree (ISO 32000-1 14.7.4.2).</summary>
/// <param name="key">Of the parent tree.</param>
internal sealed class TaggedForm(int key)
{
    /// <summary>Its StructParents.</summary>
    public int Key { get; } = key;

    /// <summary>Owners of its marked content, by MCID.</summary>
    public SortedDictionary<int, StructureElement> Owners { get; } = [];

    /// <summary>Where it is drawn: page from 0 and box; -1 before it is.</summary>
    public (int Page, double Left, double Bottom, double Right, double Top) Place { get; set; } = (-1, 0, 0, 0, 0);

    /// <summary>The form, once it is known to be written.</summary>
    public ObjectRef Stream { get; set; }
}

/// <summary>Grafts tags of another PDF below an element.</summary>
/// <param name="form">Holds their content.</param>
/// <param name="figure">The page that they were on.</param>
/// <param name="baseLevel">Level of the heading above.</param>
internal sealed class ImportedStructure(TaggedForm form, Figure figure, int baseLevel)
{
    /// <summary>Level of the last heading so far: none may be more than one deeper (ISO 14289-1 7.4.2).</summary>
    public required int LastLevel { get; set; }

    public void Add(StructureElement parent, IReadOnlyList<ImportedTag> tags)
    {
        foreach (var tag in tags)
        {
            Add(parent, tag);
        }
    }

    private void Add(StructureElement parent, ImportedTag tag)
    {
        var type = tag.Type;
        if (type is ['H', >= '1' and <= '6' and var level])
        {
            LastLevel = Math.Min(6, Math.Min(baseLevel + level - '0', LastLevel + 1));
            type = "H" + (char)('0' + LastLevel);
        }

        var isPicture = type is "Figure" or "Formula";
        var element = new StructureElement(NodeId.Artifact, type, tag.Language ?? parent.Language, parent)
        {
            AlternativeText = tag.AlternativeText ?? (isPicture && tag.ActualText is null ? figure.AlternativeText : null),
            ActualText = tag.ActualText,
            Expansion = tag.Expansion,
            Placement = isPicture ? "Block" : null,
            Numbering = type == "L" ? tag.Numbering ?? nameof(ListNumbering.None) : null,
            Scope = type == "TH" ? tag.Scope ?? "Column" : null,
            ColumnSpan = tag.ColumnSpan,
            RowSpan = tag.RowSpan,
            KeptWhenEmpty = type is "TD" or "TH" or "LBody",
            Form = form,
        };
        parent.Kids.Add(new(element, NodeId.Artifact));
        foreach (var (inner, mark) in tag.Kids)
        {
            if (inner is not null)
            {
                Add(element, inner);
            }
            else
            {
                element.Kids.Add(new(null, NodeId.Artifact, mark));
                form.Owners[mark] = element;
            }
        }
    }
}
