using System.Diagnostics;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.References;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.Liquid;

/// <summary>A template asks for too much; the text is shown as written.</summary>
internal sealed class LiquidLimitException(string message) : Exception(message);

/// <summary>A fault that a filter of ours reports; the message is for people. Those of the engine are in English, for developers.</summary>
internal sealed class LiquidFault(string message) : FluidException(message)
{
    /// <summary>What to do about a fault.</summary>
    public static string HintOf(Exception fault) =>
        fault switch
        {
            LiquidFault or LiquidLimitException => LiquidMessages.ReportedHint(fault.Message),
            OverflowException => LiquidMessages.ReportedHint(LiquidMessages.NumberTooLarge),
            DivideByZeroException => LiquidMessages.ReportedHint(LiquidMessages.DivisionByZero),
            _ => LiquidMessages.ValueHint,
        };
}

/// <summary>One rendering of one entry: its variables, its limits, and what is reported of it.</summary>
internal sealed class LiquidRun : TemplateContext
{
    /// <summary>Characters of one value or of a finished text. Rule of thumb: a novel.</summary>
    public const int LongestText = 500_000;

    /// <summary>Characters written in all, those of captured and repeated text included.</summary>
    private const long MostWritten = 5_000_000;

    /// <summary>Time for one text. Rule of thumb: what a reader bears to wait for an entry.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    /// <summary>Time for one text on a machine that has other things to do. Chosen: ten times as much.</summary>
    private static readonly TimeSpan MostWait = 10 * MostTime;

    /// <summary>Includes within each other. Rule of thumb: themes go three deep; more is an include that includes itself.</summary>
    private const int DeepestInclude = 8;

    private readonly ReadingContext reading;
    private readonly HashSet<string> codeReported = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LiquidTemplate> parsed = new(StringComparer.Ordinal);
    private readonly Dictionary<(bool, string), Expression?> values = [];
    private readonly Stack<SourcePlace> includes = new();
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly TimeSpan spentBefore = Environment.CpuUsage.TotalTime;
    private long written;
    private int rounds;
    private int steps;

    public LiquidRun(TemplateOptions options, ReadingContext reading, FrontMatterMap front, string path, bool isHtml)
        : base(options, StringComparer.Ordinal)
    {
        (this.reading, Front, IsHtml) = (reading, front, isHtml);
        Files = new SiteFiles(reading.Site) { Entry = path };
        MostRounds = reading.Site.Limits.MostRounds;
        this.SetValue("site", new DictionaryValue(new SiteVariables(reading.Site)));
        this.SetValue("page", LiquidSite.Page(reading.Site, front, path));
        this.SetValue("base_path", StringValue.Empty);
    }

    /// <summary>Front matter of the entry.</summary>
    public FrontMatterMap Front { get; }

    /// <summary>The text is HTML, not Markdown.</summary>
    public bool IsHtml { get; }

    /// <summary>The gate to other files of the site.</summary>
    public SiteFiles Files { get; }

    public Site Site => reading.Site;

    /// <summary>Text of an include is being rendered.</summary>
    public bool IsInInclude => includes.Count > 0;

    /// <summary>The entry is Chinese.</summary>
    public bool IsChinese => Front.Text("lang")?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reports what is wrong; the same is reported once for each place.</summary>
    public void Warn(string code, SourcePlace place, string message, string? hint = null) => reading.Bag.Warn(code, place, message, hint);

    /// <summary>Reports brackets in code that are shown as written: once for each file, where a site would stop at them.</summary>
    public void WarnOfCode(SourcePlace place)
    {
        if (Site.IsKramdown && codeReported.Add(place.File))
            Warn(DiagnosticCodes.LiquidError, place, LiquidMessages.CodeInLiquid, LiquidMessages.CodeInLiquidHint);
    }

    /// <summary>Rounds of all loops together, and numbers of a range.</summary>
    public int MostRounds { get; }

    /// <summary>Counts a round of a loop.</summary>
    public void Round()
    {
        if (++rounds > MostRounds)
            throw new LiquidLimitException(LiquidMessages.TooManyRounds);
        Step();
    }

    /// <summary>Counts what is written; ends a rendering that goes on for too long.</summary>
    public void Spend(int characters)
    {
        written += characters;
        if (written > MostWritten)
            throw new LiquidLimitException(LiquidMessages.TextTooLong);
        Step();
    }

    /// <summary>Counts a step; ends a rendering that takes too long.</summary>
    public void Step()
    {
        if ((++steps & 63) == 0 && IsLate)
            throw new LiquidLimitException(LiquidMessages.TooSlow);
    }

    /// <summary>Waiting for other programs does not count: an entry must not look different on a busy machine.</summary>
    private bool IsLate =>
        Stopwatch.GetElapsedTime(started) is var elapsed
        && elapsed > MostTime
        && (elapsed > MostWait || Environment.CpuUsage.TotalTime - spentBefore > MostTime);

    /// <summary>The text, when it may be so long.</summary>
    public static string Bounded(string text) =>
        text.Length <= LongestText ? text : throw new LiquidLimitException(LiquidMessages.TextTooLong);

    /// <summary>The length, when a value may have it.</summary>
    public static void Bound(long length)
    {
        if (length > LongestText)
            throw new LiquidLimitException(LiquidMessages.TextTooLong);
    }

    /// <summary>Where the tags <c>cycle</c> go on, by their groups.</summary>
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the loops of a title ended last.</summary>
    public Dictionary<string, int> LoopEnds { get; } = new(StringComparer.Ordinal);

    /// <summary>Numbers of the tags <c>increment</c> and <c>decrement</c>.</summary>
    public Dictionary<string, int> Counters { get; } = new(StringComparer.Ordinal);

    /// <summary>Value of a variable; a counter where nothing else has its name.</summary>
    public FluidValue Variable(string name) =>
        GetValue(name) is var value && value is not BaseNilValue ? value
        : Counters.TryGetValue(name, out var number) ? NumberValue.Create(number)
        : NilValue.Instance;

    /// <summary>The value of an output, read once however often it stands there.</summary>
    /// <param name="markup">The output.</param>
    /// <param name="isStrict">Without Ruby's leniency.</param>
    public Expression? Parsed(string markup, bool isStrict)
    {
        var key = (isStrict, markup);
        if (!values.TryGetValue(key, out var value))
            values[key] = value = isStrict ? LiquidSyntax.StrictValue(markup) : LiquidSyntax.Value(markup);
        return value;
    }

    /// <summary>Place of what an include does: that of its tag in the entry.</summary>
    public SourcePlace PlaceOfInclude => includes.Count > 0 ? includes.Peek() : default;

    /// <summary>The template of another text, read once.</summary>
    /// <param name="text">The template.</param>
    public LiquidTemplate Read(string text)
    {
        if (!parsed.TryGetValue(text, out var template))
            parsed[text] = template = new LiquidTemplate(text, this, _ => PlaceOfInclude, isEntry: false);
        return template;
    }

    /// <summary>Writes a template in the place of an include; false when includes are nested too deeply.</summary>
    /// <param name="text">The template.</param>
    /// <param name="parameters">The variable <c>include</c>; null leaves it as it is.</param>
    /// <param name="place">Place of the tag.</param>
    /// <param name="writer">Takes the text.</param>
    public bool Include(string text, FluidValue? parameters, SourcePlace place, TextWriter writer)
    {
        if (includes.Count >= DeepestInclude)
            return false;
        var outer = GetValue("include");
        includes.Push(IsInInclude ? PlaceOfInclude : place);
        try
        {
            if (parameters is not null)
                SetValue("include", parameters);
            Read(text).Write(writer, this);
        }
        finally
        {
            SetValue("include", outer);
            includes.Pop();
        }

        return true;
    }
}
