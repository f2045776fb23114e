using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Importing;

/// <summary>
/// Content of a tagged page with its marks, numbered anew from 0. Lines and areas without a mark become artifacts; a page with other
/// unmarked content is not tagged.
/// </summary>
internal sealed class MarkedPage
{
    private static readonly HashSet<string> BeginPath = ["m", "re"];
    private static readonly HashSet<string> EndPath = ["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"];
    private static readonly HashSet<string> Ink = ["Tj", "TJ", "'", "\"", "Do", "sh", "BI", "EI"];

    private readonly PdfObjects objects;
    private readonly DictionaryToken? properties;
    private readonly IReadOnlyDictionary<int, bool> owned;
    private readonly Dictionary<int, int> marks = [];
    private readonly Stack<Kind> open = new();
    private readonly Stream content;
    private bool inPath;

    private enum Kind
    {
        Skipped,
        Written,
        Artifact,
        Lines,
        Content,
    }

    private MarkedPage(Page page, PdfObjects objects, IReadOnlyDictionary<int, bool> owned, Stream content)
    {
        this.content = content;
        this.objects = objects;
        this.owned = owned;
        properties = objects.Dictionary(page.Dictionary, "Resources") is { } resources ? objects.Dictionary(resources, "Properties") : null;
    }

    private bool IsOpen => open.Contains(Kind.Content) || open.Contains(Kind.Artifact) || open.Contains(Kind.Lines);

    /// <summary>The content, and its marks by those of the page; null when it is not tagged well.</summary>
    public static (byte[] Content, IReadOnlyDictionary<int, int> Marks)? Read(
        Page page,
        PdfObjects objects,
        IReadOnlyDictionary<int, bool> owned
    )
    {
        using var content = new MemoryStream();
        var marked = new MarkedPage(page, objects, owned, content);
        foreach (var operation in page.Operations)
            if (!marked.Add(operation))
                return null;
        return marked.marks.Count == 0 || marked.open.Count > 0 || marked.inPath ? null : (content.ToArray(), marked.marks);
    }

    private bool Add(IGraphicsStateOperation operation)
    {
        switch (operation)
        {
            case BeginMarkedContent begin:
                return Begin(begin.Name.Data, null);
            case BeginMarkedContentWithProperties begin:
                var given = begin.Properties
                    ?? (
                        begin.PropertyDictionaryName is { } name && properties is not null
                            ? objects.Dictionary(properties, name.Data)
                            : null
                    );
                return Begin(begin.Name.Data, given);
            case EndMarkedContent:
                if (!open.TryPop(out var kind))
                    return false;
                if (kind != Kind.Skipped)
                    Write("EMC");
                return true;
            case { Operator: "MP" or "DP" }:
                return true;
        }

        if (!IsOpen && BeginPath.Contains(operation.Operator) && !inPath)
        {
            inPath = true;
            Write("/Artifact BMC");
        }

        if (Ink.Contains(operation.Operator) && ((!IsOpen && !inPath) || open.Contains(Kind.Lines)))
            return false;
        OperatorWriter.Write(operation, content);
        if (inPath && EndPath.Contains(operation.Operator))
        {
            inPath = false;
            Write("EMC");
        }

        return true;
    }

    private bool Begin(string name, DictionaryToken? given)
    {
        var said = given is null ? "" : Said(given, "ActualText") + Said(given, "Lang") + Said(given, "E");
        if (given is not null && objects.Get(given, "MCID") is NumericToken { Int: var mark } && name != "Artifact")
        {
            if (IsOpen || inPath || !owned.TryGetValue(mark, out var holdsWords))
                return false;
            if (!holdsWords)
            {
                open.Push(Kind.Lines);
                Write("/Artifact BMC");
                return true;
            }

            if (!marks.TryAdd(mark, marks.Count))
                return false;
            open.Push(Kind.Content);
            Write(string.Create(CultureInfo.InvariantCulture, $"/Span <</MCID {marks[mark]}{said}>> BDC"));
        }
        else if (name == "Artifact" && !IsOpen && !inPath)
        {
            open.Push(Kind.Artifact);
            Write("/Artifact BMC");
        }
        else if (said.Length > 0 && !inPath)
        {
            open.Push(Kind.Written);
            Write($"/Span <<{said}>> BDC");
        }
        else
        {
            open.Push(Kind.Skipped);
        }

        return true;
    }

    /// <summary>A text of a property list, written again.</summary>
    private string Said(DictionaryToken given, string key) =>
        objects.Text(given, key) is not { } text ? ""
        : text.All(char.IsAscii) ? $"/{key}<{Convert.ToHexString(Encoding.ASCII.GetBytes(text))}>"
        : $"/{key}<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private void Write(string line) => content.Write(Encoding.ASCII.GetBytes(line + "\n"));
}
