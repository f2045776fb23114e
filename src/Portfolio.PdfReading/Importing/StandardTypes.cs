using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Importing;

/// <summary>Structure types of other programs as those that a pack has (ISO 32000-1 14.8.4).</summary>
internal static class StandardTypes
{
    private static readonly HashSet<string> Kept =
    [
        .. "Sect Div TOC TOCI BlockQuote Note H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD Caption Figure Formula Code Span".Split(
            ' '
        ),
        .. "Quote Reference".Split(' '),
    ];

    /// <summary>What is inside a line.</summary>
    private static readonly HashSet<string> Inline = ["Span", "Quote", "Code", "Reference", "Figure", "Formula"];

    /// <summary>Types of PDF 1.7 and 2.0 that a pack does not have; empty for those that only group their kids.</summary>
    private static readonly Dictionary<string, string> Mapped = new()
    {
        ["Document"] = "",
        ["DocumentFragment"] = "",
        ["THead"] = "",
        ["TBody"] = "",
        ["TFoot"] = "",
        ["NonStruct"] = "",
        ["Private"] = "",
        ["Part"] = "Sect",
        ["Art"] = "Sect",
        ["Index"] = "Div",
        ["Aside"] = "Div",
        ["H"] = "H1",
        ["Title"] = "P",
        ["FENote"] = "Note",
        ["BibEntry"] = "Span",
        ["Link"] = "Span",
        ["Annot"] = "Span",
        ["Em"] = "Span",
        ["Strong"] = "Span",
        ["Sub"] = "Span",
        ["Ruby"] = "Span",
        ["RB"] = "Span",
        ["RT"] = "Span",
        ["RP"] = "Span",
        ["Warichu"] = "Span",
        ["WT"] = "Span",
        ["WP"] = "Span",
    };

    /// <summary>The standard type, roles of the source followed; empty for one that groups its kids or that nobody knows.</summary>
    public static string Of(string type, DictionaryToken? roles, PdfObjects objects)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            if (Kept.Contains(type))
                return type;
            if (Mapped.TryGetValue(type, out var mapped))
                return mapped;
            if (roles is null || objects.Name(roles, type) is not { } role)
                break;
            type = role;
        }

        return "";
    }

    public static bool IsInline(string type) => Inline.Contains(type);
}
