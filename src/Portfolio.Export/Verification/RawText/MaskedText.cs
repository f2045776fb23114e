namespace Portfolio.Export.Verification.RawText;

/// <summary>What a reader of the site sees of a character.</summary>
internal enum Visibility : byte
{
    /// <summary>The character itself.</summary>
    Shown,

    /// <summary>Nothing.</summary>
    Hidden,

    /// <summary>Perhaps something else: a picture, a mark, what a tag writes.</summary>
    Replaced,
}

/// <summary>
/// A raw text from which layer after layer of syntax is peeled. What was peeled is blank for the steps that come after, and what is shown
/// as it stands, such as code, has no syntax for them; line ends stay.
/// </summary>
internal sealed class MaskedText
{
    /// <summary>Stands in for characters that are shown as they are; no syntax has it.</summary>
    private const char Literal = '\u0001';

    private readonly char[] syntax;
    private readonly Visibility[] shown;
    private readonly List<(int Start, int End)> formulas = [];
    private readonly List<int> edges = [];
    private readonly HashSet<int> headings = [];
    private readonly List<RawTarget> targets = [];

    /// <summary>Texts that do not stand behind an offset.</summary>
    private readonly Dictionary<string, int> absences = new(StringComparer.Ordinal);

    public MaskedText(string raw)
    {
        Raw = raw;
        syntax = raw.ToCharArray();
        shown = new Visibility[raw.Length];
    }

    /// <summary>The text as it is in the file.</summary>
    public string Raw { get; }

    /// <summary>The same length: what is left to be peeled.</summary>
    public ReadOnlySpan<char> Syntax => syntax;

    public int Length => syntax.Length;

    public Visibility this[int at] => shown[at];

    /// <summary>Formulas, whose letters may be set in any order.</summary>
    public IReadOnlyList<(int Start, int End)> Formulas => formulas;

    /// <summary>Offsets where text that stands apart begins or ends, in no order.</summary>
    public IReadOnlyList<int> Edges => edges;

    /// <summary>Offsets of the lines that are headings.</summary>
    public IReadOnlySet<int> Headings => headings;

    /// <summary>Addresses of pictures and links, in no order.</summary>
    public IReadOnlyList<RawTarget> Targets => targets;

    /// <summary>Letters and digits of spans whose text is not known here.</summary>
    public int Exempt { get; private set; }

    public void Hide(int start, int end) => Peel(start, end, Visibility.Hidden);

    /// <summary>Something else may stand in its place.</summary>
    public void Replace(int start, int end) => Peel(start, end, Visibility.Replaced);

    /// <summary>What stands in its place is not known here; counted.</summary>
    public void Excuse(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (shown[i] == Visibility.Shown && char.IsLetterOrDigit(Raw[i]))
                Exempt++;
        Replace(start, end);
    }

    /// <summary>Shown as it stands: no later step peels it.</summary>
    public void Keep(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (syntax[i] != '\n')
                syntax[i] = Literal;
    }

    /// <summary>A formula, whose shown letters are those that no step before it hid.</summary>
    public void AddFormula(int start, int end)
    {
        formulas.Add((start, end));
        Keep(start, end);
    }

    /// <summary>What stands before and behind belongs to different blocks.</summary>
    public void Part(int at) => edges.Add(at);

    /// <summary>A picture or a link stands there.</summary>
    public void AddTarget(int at, string address, bool isPicture) => targets.Add(new(at, address, isPicture));

    /// <summary>The line that begins there is a heading.</summary>
    public void AddHeading(int line) => headings.Add(line);

    /// <summary>Offset of the end of the line, its line feed not included.</summary>
    public int LineEnd(int at) => Raw.IndexOf('\n', at) is var end and >= 0 ? end : Length;

    /// <summary>Whether the line that begins there has nothing on it.</summary>
    public bool IsBlank(int start, int end) => Raw.AsSpan(start, end - start).IsWhiteSpace();

    /// <summary>Where a text stands in what is left to be peeled; −1 when it does not.</summary>
    public int Find(ReadOnlySpan<char> text, int from, int to)
    {
        // What is not there now never will be: a hostile text must not have it sought again and again to its end.
        var absent = absences.GetAlternateLookup<ReadOnlySpan<char>>();
        if (from >= to || (absent.TryGetValue(text, out var start) && from >= start))
            return -1;
        if (syntax.AsSpan(from, to - from).IndexOf(text) is var found and >= 0)
            return from + found;
        if (to == Length)
            absent[text] = from;
        return -1;
    }

    private void Peel(int start, int end, Visibility visibility)
    {
        for (var i = start; i < end; i++)
        {
            shown[i] = visibility;
            if (syntax[i] != '\n')
                syntax[i] = ' ';
        }
    }
}
