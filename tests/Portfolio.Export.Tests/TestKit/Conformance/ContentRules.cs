namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>Every mark on a page is content of one element or an artifact.</summary>
internal static class ContentRules
{
    private static readonly HashSet<string> Known =
    [
        "BT",
        "ET",
        "Tf",
        "Td",
        "Tj",
        "TJ",
        "Tr",
        "BDC",
        "BMC",
        "EMC",
        "g",
        "rg",
        "re",
        "f",
        "m",
        "l",
        "c",
        "q",
        "Q",
        "cm",
        "Do",
        "W",
        "n",
    ];

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<
        Dictionary<string, object?>,
        Dictionary<int, string>
    > Maps = [];

    private static readonly HashSet<string> Painting = ["Tj", "TJ", "f", "Do"];

    /// <summary>Codes shown, by font object; sequences of every page.</summary>
    public static (Dictionary<PdfRef, HashSet<int>> Codes, HashSet<(int Page, int Id)> Sequences) Check(
        PdfReader reader,
        List<string> failures
    )
    {
        var codes = new Dictionary<PdfRef, HashSet<int>>();
        var sequences = new HashSet<(int, int)>();
        for (var i = 0; i < reader.Pages.Length; i++)
        {
            CheckPage(reader, i, codes, sequences, failures);
        }

        return (codes, sequences);
    }

    private static void CheckPage(
        PdfReader reader,
        int index,
        Dictionary<PdfRef, HashSet<int>> codes,
        HashSet<(int Page, int Id)> sequences,
        List<string> failures
    )
    {
        var page = reader.Pages[index];
        var resources = reader.Dictionary(page["Resources"]);
        var marks = new Stack<(string Kind, bool Told)>();
        var (inText, depth) = (false, 0);
        HashSet<int>? font = null;
        Dictionary<string, object?> fontDictionary = [];

        void Fail(string rule) => failures.Add($"{rule} on page {index + 1}");

        foreach (var (name, operands) in reader.Content(page))
        {
            if (!Known.Contains(name))
            {
                Fail($"PDF/A-2 6.2.2: operator {name}");
            }

            if (name == "Do" && TaggedForm(reader, resources, operands) is { } form)
            {
                CheckForm(reader, form, marks.Count > 0, sequences, Fail);
            }
            else if (Painting.Contains(name) && !marks.Any(m => m.Kind is "content" or "artifact"))
            {
                Fail($"PDF/UA-1 7.1: unmarked {name}");
            }

            switch (name)
            {
                case "BMC" or "BDC":
                    var properties = operands is [_, Dictionary<string, object?> given] ? given : [];
                    var kind =
                        ((PdfName)operands[0]!).Value == "Artifact" ? "artifact"
                        : properties.ContainsKey("MCID") ? "content"
                        : "span";
                    if (kind != "span" && marks.Count > 0)
                    {
                        Fail("PDF/UA-1 7.1: artifact and content inside each other");
                    }

                    // No clause: poppler tells nothing of what follows the inner one.
                    if (kind == "span" && marks.Count > 0)
                    {
                        Fail("a sequence inside another");
                    }

                    if (kind == "content" && !sequences.Add((index, (int)(double)properties["MCID"]!)))
                    {
                        Fail("ISO 32000-1 14.7.4.3: MCID twice");
                    }

                    if (properties.TryGetValue("Lang", out var language) && !FileRules.LanguageTag().IsMatch(PdfReader.Text(language)))
                    {
                        Fail("PDF/UA-1 7.2: Lang of marked content");
                    }

                    marks.Push((kind, properties.ContainsKey("ActualText")));
                    break;
                case "EMC":
                    marks.Pop();
                    break;
                case "BT" or "ET":
                    if (inText == (name == "BT"))
                    {
                        Fail("ISO 32000-1 9.4.1: text objects inside each other");
                    }

                    inText = name == "BT";
                    break;
                case "q" or "Q":
                    depth += name == "q" ? 1 : -1;
                    break;
                case "Tf":
                    fontDictionary = reader.Dictionary(reader.Dictionary(resources["Font"])[((PdfName)operands[0]!).Value]!);
                    var reference = (PdfRef)reader.Dictionary(resources["Font"])[((PdfName)operands[0]!).Value]!;
                    if (!codes.TryGetValue(reference, out font))
                    {
                        codes.Add(reference, font = []);
                    }

                    break;
                case "Tj" or "TJ":
                    if (!marks.Any(m => m.Told) && ShowsPrivate(reader, fontDictionary, name, operands))
                    {
                        Fail("PDF/A-2 6.2.11.7.3: private use without ActualText");
                    }

                    foreach (var shown in name == "Tj" ? operands : (List<object?>)operands[0]!)
                    {
                        for (var at = 0; shown is byte[] bytes && at < bytes.Length; at += 2)
                        {
                            font!.Add((bytes[at] << 8) | bytes[at + 1]);
                        }
                    }

                    break;
            }

            if (name is "BT" or "ET" && depth != 0)
            {
                Fail("ISO 32000-1 8.4.4: text inside q");
            }
        }

        if (marks.Count > 0 || inText || depth != 0)
        {
            Fail("ISO 32000-1 8.2: something is left open");
        }
    }

    /// <summary>The form that Do paints when its content belongs to elements, or null.</summary>
    private static PdfStream? TaggedForm(PdfReader reader, Dictionary<string, object?> resources, IReadOnlyList<object?> operands) =>
        reader.Resolve(reader.Dictionary(resources["XObject"])[((PdfName)operands[0]!).Value]) is PdfStream stream
        && stream.Dictionary.ContainsKey("StructParents")
            ? stream
            : null;

    /// <summary>The marks of a page of another PDF; what else is in it is that PDF's.</summary>
    private static void CheckForm(
        PdfReader reader,
        PdfStream form,
        bool isMarked,
        HashSet<(int Page, int Id)> sequences,
        Action<string> fail
    )
    {
        if (isMarked)
        {
            fail("ISO 32000-1 14.7.4.2: a form with content of its own inside marked content");
        }

        var marks = new Stack<bool>();
        foreach (var (name, operands) in reader.Content(form))
        {
            if (name is "BMC" or "BDC")
            {
                var given = operands is [_, Dictionary<string, object?> properties] ? properties : [];
                marks.Push(given.ContainsKey("MCID") || ((PdfName)operands[0]!).Value == "Artifact");
                if (
                    given.TryGetValue("MCID", out var id)
                    && !sequences.Add(((int)(double)form.Dictionary["StructParents"]!, (int)(double)id!))
                )
                {
                    fail("ISO 32000-1 14.7.4.3: MCID of a form twice");
                }
            }
            else if (name == "EMC")
            {
                marks.Pop();
            }
            else if ((Painting.Contains(name) || name is "'" or "\"" or "sh" or "f*" or "S" or "s" or "B" or "B*") && !marks.Contains(true))
            {
                fail($"PDF/UA-1 7.1: unmarked {name} in a form");
            }
        }

        if (marks.Count > 0)
        {
            fail("ISO 32000-1 8.2: something is left open in a form");
        }
    }

    private static bool ShowsPrivate(PdfReader reader, Dictionary<string, object?> font, string name, List<object?> operands)
    {
        if (!Maps.TryGetValue(font, out var map))
        {
            Maps.Add(font, map = FontRules.ToUnicode(reader, font));
        }

        foreach (var shown in name == "Tj" ? operands : (List<object?>)operands[0]!)
        {
            for (var at = 0; shown is byte[] bytes && at < bytes.Length; at += 2)
            {
                if (
                    map.TryGetValue((bytes[at] << 8) | bytes[at + 1], out var text)
                    && text.EnumerateRunes()
                        .Any(r => System.Text.Rune.GetUnicodeCategory(r) == System.Globalization.UnicodeCategory.PrivateUse)
                )
                    return true;
            }
        }

        return false;
    }
}
