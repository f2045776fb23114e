using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading;

/// <summary>Walks the structure tree and the outline (ISO 32000-2, 14.7 and 12.3.3).</summary>
internal sealed class TagReader(PdfObjects objects)
{
    /// <summary>Bounds the walk; rule of thumb: a book has some ten thousand.</summary>
    private const int MostElements = 1_000_000;

    private readonly List<int> headings = [];
    private readonly HashSet<IToken> seen = new(ReferenceEqualityComparer.Instance);
    private int elements;
    private int figures;
    private int withoutAlt;

    public TagFacts Read()
    {
        var catalog = objects.Catalog;
        var marks = objects.Dictionary(catalog, "MarkInfo");
        var root = objects.Dictionary(catalog, "StructTreeRoot");
        var roles = root is null ? null : objects.Dictionary(root, "RoleMap");
        if (root is not null)
            Walk(root, roles);
        var shown =
            objects.Dictionary(catalog, "ViewerPreferences") is { } viewer
            && objects.Get(viewer, "DisplayDocTitle") is BooleanToken { Data: true };
        var language = objects.Text(catalog, "Lang");
        return new(
            marks is not null && objects.Get(marks, "Marked") is BooleanToken { Data: true },
            root is not null,
            string.IsNullOrWhiteSpace(language) ? null : language,
            shown,
            elements,
            headings,
            figures,
            withoutAlt,
            OutlineItems(catalog)
        );
    }

    private void Walk(DictionaryToken root, DictionaryToken? roles)
    {
        var waiting = new Stack<IToken?>();
        waiting.Push(objects.Get(root, "K"));
        while (waiting.TryPop(out var token) && elements < MostElements)
        {
            switch (objects.Resolve(token))
            {
                case ArrayToken kids:
                    for (var i = kids.Data.Count - 1; i >= 0; i--)
                        waiting.Push(kids.Data[i]);
                    break;
                case DictionaryToken element when objects.Name(element, "S") is { } type && seen.Add(element):
                    Count(element, Standard(type, roles));
                    waiting.Push(objects.Get(element, "K"));
                    break;
            }
        }
    }

    private string Standard(string type, DictionaryToken? roles)
    {
        for (var steps = 0; roles is not null && steps < 8 && objects.Name(roles, type) is { } mapped; steps++)
            type = mapped;
        return type;
    }

    private void Count(DictionaryToken element, string type)
    {
        elements++;
        if (type is "H")
            headings.Add(0);
        if (type is ['H', >= '1' and <= '6' and var level])
            headings.Add(level - '0');
        if (type is not ("Figure" or "Formula"))
            return;
        figures++;
        if (string.IsNullOrWhiteSpace(objects.Text(element, "Alt")) && string.IsNullOrWhiteSpace(objects.Text(element, "ActualText")))
            withoutAlt++;
    }

    private int OutlineItems(DictionaryToken catalog)
    {
        var count = 0;
        var waiting = new Stack<IToken?>();
        if (objects.Dictionary(catalog, "Outlines") is { } outlines)
            waiting.Push(objects.Get(outlines, "First"));
        while (waiting.TryPop(out var token) && count < MostElements)
        {
            if (PdfObjects.AsDictionary(token) is not { } item || !seen.Add(item))
                continue;
            count++;
            waiting.Push(objects.Get(item, "Next"));
            waiting.Push(objects.Get(item, "First"));
        }

        return count;
    }
}
