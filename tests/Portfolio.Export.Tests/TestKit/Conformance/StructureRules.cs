namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>The tag tree: shapes, links both ways, headings, languages, annotations.</summary>
internal sealed class StructureRules
{
    private static readonly HashSet<string> Standard =
    [
        "Document",
        "Sect",
        "Div",
        "TOC",
        "TOCI",
        "BlockQuote",
        "Note",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "P",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "Caption",
        "Figure",
        "Formula",
        "Code",
        "Span",
        "Link",
        "Quote",
        "Reference",
    ];

    private static readonly HashSet<string> InlineTypes = ["Span", "Link", "Quote", "Code", "Figure", "Formula", "Reference", "Lbl"];

    private readonly PdfReader reader;
    private readonly List<string> failures;
    private readonly Dictionary<string, object?> roles;
    private readonly Dictionary<int, int> pageOfObject = [];
    private readonly Dictionary<(int Page, int Id), PdfRef> owners = [];
    private readonly Dictionary<PdfRef, PdfRef> annotationOwners = [];
    private readonly HashSet<string> noteNames = [];
    private int lastHeading;

    private StructureRules(PdfReader reader, List<string> failures)
    {
        (this.reader, this.failures) = (reader, failures);
        roles = reader.Dictionary(Root["RoleMap"]);
        var pages = reader.List(reader.Dictionary(reader.Catalog["Pages"])["Kids"]);
        for (var i = 0; i < pages.Count; i++)
        {
            pageOfObject.Add(((PdfRef)pages[i]!).Number, i);
        }
    }

    private Dictionary<string, object?> Root => reader.Dictionary(reader.Catalog["StructTreeRoot"]);

    public static void Check(PdfReader reader, HashSet<(int Page, int Id)> sequences, List<string> failures)
    {
        var rules = new StructureRules(reader, failures);
        var document = (PdfRef)reader.List(rules.Root["K"]).Single()!;
        rules.Rule(!rules.roles.Keys.Intersect(Standard).Any(), "PDF/UA-1 7.1: a standard type is mapped");
        rules.Rule(rules.Type(document) == "Document", "PDF/UA-1 7.1: one Document at the root");
        rules.Element(document, ((PdfRef)reader.Catalog["StructTreeRoot"]!).Number);
        rules.Rule(
            rules.owners.Keys.ToHashSet().SetEquals(sequences),
            "PDF/UA-1 7.1: marked content that the tree lacks, or the other way round"
        );
        rules.ParentTree();
        rules.Annotations();
    }

    private void Rule(bool holds, string name)
    {
        if (!holds)
        {
            failures.Add(name);
        }
    }

    private string Type(PdfRef element)
    {
        var type = reader.Name(reader.Dictionary(element)["S"]);
        return roles.TryGetValue(type, out var mapped) ? reader.Name(mapped) : type;
    }

    private void Element(PdfRef reference, int parent)
    {
        var element = reader.Dictionary(reference);
        var type = Type(reference);
        Rule(Standard.Contains(type), $"PDF/UA-1 7.1: type {type}");
        Rule(reader.Name(element["Type"]) == "StructElem", $"PDF/A-2 6.7.3.3: Type of a {type}");
        Rule(((PdfRef)element["P"]!).Number == parent, $"ISO 32000-1 14.7.2: parent of a {type}");
        if (element.TryGetValue("Lang", out var language))
        {
            Rule(FileRules.LanguageTag().IsMatch(PdfReader.Text(language)), $"PDF/UA-1 7.2: Lang of a {type}");
        }

        var kids = reader.List(element["K"]);
        Rule(kids.Count > 0 || type is "TD" or "LBody", $"An empty {type}");
        foreach (var kid in kids)
        {
            Kid(kid, element, reference);
        }

        var inner = kids.OfType<PdfRef>().Select(Type).ToList();
        Shape(type, element, inner, kids);
        if (InlineTypes.Contains(type) && type != "Figure")
        {
            Rule(inner.All(InlineTypes.Contains), $"ISO 32000-1 14.8.4.4: block inside {type}");
        }
    }

    private void Kid(object? kid, Dictionary<string, object?> element, PdfRef reference)
    {
        switch (kid)
        {
            case PdfRef inner:
                var type = Type(inner);
                if (type is ['H', >= '1' and <= '6'])
                {
                    var level = type[1] - '0';
                    Rule(level <= lastHeading + 1, $"PDF/UA-1 7.4.2: H{level} after H{lastHeading}");
                    lastHeading = level;
                }

                Element(inner, reference.Number);
                break;
            case double id:
                Own(pageOfObject[((PdfRef)element["Pg"]!).Number], (int)id, reference);
                break;
            case Dictionary<string, object?> given when given.TryGetValue("Stm", out var form):
                var key = (int)(double)reader.Dictionary(form)["StructParents"]!;
                Rule(pageOfObject.ContainsKey(((PdfRef)given["Pg"]!).Number), "ISO 32000-1 14.7.4.2: page of a form");
                Own(key, (int)(double)given["MCID"]!, reference);
                break;
            case Dictionary<string, object?> given when reader.Name(given["Type"]) == "MCR":
                Own(pageOfObject[((PdfRef)given["Pg"]!).Number], (int)(double)given["MCID"]!, reference);
                break;
            case Dictionary<string, object?> given when reader.Name(given["Type"]) == "OBJR":
                Rule(given.ContainsKey("Pg") || element.ContainsKey("Pg"), "ISO 32000-1 14.7.4.3: page of an object");
                annotationOwners.Add((PdfRef)given["Obj"]!, reference);
                break;
            default:
                failures.Add($"ISO 32000-1 14.7.2: kid {kid}");
                break;
        }
    }

    private void Own(int page, int id, PdfRef owner) =>
        Rule(owners.TryAdd((page, id), owner), $"ISO 32000-1 14.7.4: MCID {id} of page {page + 1} has two owners");

    private void Shape(string type, Dictionary<string, object?> element, List<string> inner, List<object?> kids)
    {
        string? Attribute(string key) =>
            element.TryGetValue("A", out var given) && reader.Dictionary(given).TryGetValue(key, out var value)
                ? value is PdfName name
                    ? name.Value
                    : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)
                : null;
        switch (type)
        {
            case "L":
                Rule(inner.All(t => t is "LI"), "PDF/UA-1 7.2: kids of L");
                Rule(Attribute("ListNumbering") is not null, "PDF/UA-1 7.6: ListNumbering");
                break;
            case "LI":
                Rule(inner is [.., "LBody"] && inner.SkipLast(1).All(t => t == "Lbl"), "PDF/UA-1 7.2: kids of LI");
                break;
            case "Table":
                Rule(inner.Skip(inner is ["Caption", ..] ? 1 : 0).All(t => t == "TR"), "PDF/UA-1 7.2: kids of Table");
                Rows([.. kids.OfType<PdfRef>().Where(k => Type(k) == "TR")]);
                break;
            case "TR":
                Rule(inner.All(t => t is "TH" or "TD"), "PDF/UA-1 7.2: kids of TR");
                break;
            case "TH":
                Rule(Attribute("Scope") is "Row" or "Column", "PDF/UA-1 7.5: Scope");
                break;
            case "Formula":
                Rule(element.TryGetValue("Alt", out var words) && PdfReader.Text(words).Length > 0, "PDF/UA-1 7.7: Alt of a Formula");
                break;
            case "Figure":
                Rule(element.TryGetValue("Alt", out var text) && PdfReader.Text(text).Length > 0, "PDF/UA-1 7.3: Alt of a Figure");
                Rule(
                    element.TryGetValue("A", out var given) && reader.Dictionary(given).ContainsKey("BBox"),
                    "PDF/UA-1 7.3: BBox of a Figure"
                );
                break;
            case "Note":
                Rule(element.TryGetValue("ID", out var id) && noteNames.Add(PdfReader.Text(id)), "PDF/UA-1 7.9: ID of a Note");
                break;
        }

        if (element.ContainsKey("Alt") || element.ContainsKey("ActualText"))
        {
            Rule(reader.Catalog.ContainsKey("Lang"), "PDF/UA-1 7.2: language of alternative text");
        }

        Rule(
            !inner.Contains("Caption")
                || (
                    inner.Count(t => t == "Caption") == 1
                    && (type is "Table" ? inner[0] == "Caption" : type is "Div" && inner[0] == "Figure" && inner[^1] == "Caption")
                ),
            $"PDF/UA-1 7.2: Caption in {type}"
        );
        Rule(
            !type.StartsWith('H') || !inner.Any(t => t is "P" or "L" or "Table" or "Sect" or "Div"),
            $"ISO 32000-1 14.8.4.3: blocks in {type}"
        );
        Rule(type is not "P" || inner.All(t => InlineTypes.Contains(t) || t is "Note"), "ISO 32000-1 14.8.4.3: blocks in P");
        Rule(type is "TR" || !inner.Intersect(["TH", "TD"]).Any(), $"PDF/UA-1 7.2: cell in {type}");
        Rule(type is not "Link" || !inner.Contains("Link"), "ISO 32000-1 14.8.4.4: Link in Link");
        Rule(type is "L" || !inner.Contains("LI"), $"PDF/UA-1 7.2: LI in {type}");
        Rule(type is "LI" || !inner.Contains("LBody"), $"PDF/UA-1 7.2: LBody in {type}");
        Rule(type is "LI" or "Note" or "Link" or "Reference" || !inner.Contains("Lbl"), $"ISO 32000-1 14.8.4: Lbl in {type}");
        Rule(type is "Table" || !inner.Contains("TR"), $"PDF/UA-1 7.2: TR in {type}");
    }

    /// <summary>Every row covers the same columns, none twice.</summary>
    private void Rows(PdfRef[] rows)
    {
        var covered = rows.Select(_ => 0).ToArray();
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var cell in reader.List(reader.Dictionary(rows[row])["K"]).OfType<PdfRef>())
            {
                var attributes = reader.Dictionary(cell).TryGetValue("A", out var given) ? reader.Dictionary(given) : [];
                var columns = attributes.TryGetValue("ColSpan", out var across) ? (int)(double)across! : 1;
                var height = attributes.TryGetValue("RowSpan", out var down) ? (int)(double)down! : 1;
                for (var y = row; y < row + height; y++)
                {
                    if (y >= rows.Length)
                    {
                        failures.Add("PDF/UA-1 7.2: RowSpan below the table");
                        break;
                    }

                    covered[y] += columns;
                }
            }
        }

        Rule(covered.Distinct().Count() <= 1, "PDF/UA-1 7.2: rows of one table cover different columns");
    }

    private void ParentTree()
    {
        var numbers = reader.List(reader.Dictionary(Root["ParentTree"])["Nums"]);
        var keys = new HashSet<int>();
        for (var i = 0; i < numbers.Count; i += 2)
        {
            var key = (int)(double)numbers[i]!;
            Rule(keys.Add(key), "ISO 32000-1 14.7.4.4: a key twice");
            if (numbers[i + 1] is not List<object?> sequence)
            {
                continue;
            }

            for (var id = 0; id < sequence.Count; id++)
            {
                Rule(
                    owners.GetValueOrDefault((key, id)) == (PdfRef?)sequence[id],
                    $"ISO 32000-1 14.7.4.4: parent of MCID {id} on page {key + 1}"
                );
            }

            Rule(owners.Keys.Count(o => o.Page == key) == sequence.Count, $"ISO 32000-1 14.7.4.4: MCIDs of page {key + 1}");
        }

        Rule((double)Root["ParentTreeNextKey"]! > keys.Max(), "ISO 32000-1 14.7.2: ParentTreeNextKey");
    }

    private void Annotations()
    {
        var numbers = reader.List(reader.Dictionary(Root["ParentTree"])["Nums"]);
        foreach (var page in reader.Pages)
        {
            var box = reader.List(page["MediaBox"]).Select(v => (double)v!).ToArray();
            foreach (var reference in page.TryGetValue("Annots", out var given) ? reader.List(given).Cast<PdfRef>() : [])
            {
                var annotation = reader.Dictionary(reference);
                Rule(reader.Name(annotation["Subtype"]) == "Link" && annotation.ContainsKey("F"), "PDF/UA-1 7.18.1: only links");
                Rule(((int)(double)annotation["F"]! & 0b1_0010_0111) == 4, "PDF/A-2 6.3.2: flags");
                Rule(annotation.TryGetValue("Contents", out var text) && PdfReader.Text(text).Length > 0, "PDF/UA-1 7.18.5: Contents");
                Rule(!annotation.ContainsKey("AP") && !annotation.ContainsKey("AA"), "PDF/A-2 6.3, 6.5: appearance and actions");
                Rule(
                    !annotation.ContainsKey("H") && !annotation.ContainsKey("C") && !annotation.ContainsKey("CA"),
                    "PDF/A-2 6.3: colours of annotations"
                );
                Rule(annotation.ContainsKey("A") != annotation.ContainsKey("Dest"), "ISO 32000-1 12.5.6.5: A or Dest");
                Rule(
                    annotation.TryGetValue("P", out var on) && Equals(reader.Dictionary(on), page),
                    "ISO 32000-1 12.5.2: page of an annotation"
                );
                Rule(
                    !annotation.TryGetValue("A", out var action) || reader.Name(reader.Dictionary(action)["S"]) == "URI",
                    "PDF/A-2 6.5.1: action"
                );
                var rectangle = reader.List(annotation["Rect"]).Select(v => (double)v!).ToArray();
                Rule(
                    rectangle[0] >= -0.5 && rectangle[2] <= box[2] + 0.5 && rectangle[0] < rectangle[2] && rectangle[1] < rectangle[3],
                    "A link outside its page"
                );
                var key = numbers.IndexOf(annotation["StructParent"]!);
                Rule(
                    annotationOwners.TryGetValue(reference, out var owner) && Type(owner) == "Link" && Equals(numbers[key + 1], owner),
                    "PDF/UA-1 7.18.5: annotation under Link"
                );
            }
        }
    }
}
