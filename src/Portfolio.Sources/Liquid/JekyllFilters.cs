using System.Collections.Frozen;
using System.Globalization;
using Fluid;
using Fluid.Values;

namespace Portfolio.Sources.Liquid;

/// <summary>
/// Filters of templates: those of the engine where they do what Ruby's do, and here those that differ, those of Jekyll, and a few of common
/// plug-ins.
/// </summary>
internal static partial class JekyllFilters
{
    /// <summary>Filters of the engine that are used as they are.</summary>
    private static readonly FrozenSet<string> OfEngine = FrozenSet.ToFrozenSet([
        "append",
        "base64_decode",
        "base64_encode",
        "base64_url_safe_decode",
        "capitalize",
        "compact",
        "downcase",
        "escape",
        "escape_once",
        "first",
        "last",
        "lstrip",
        "map",
        "newline_to_br",
        "prepend",
        "rstrip",
        "split",
        "strip",
        "strip_html",
        "strip_newlines",
        "upcase",
        "url_decode",
    ]);

    private static readonly FrozenDictionary<string, Filter> Own = Text()
        .Concat(Numbers())
        .Concat(Lists())
        .Concat(Conditions())
        .Concat(Dates())
        .ToFrozenDictionary(f => f.Name, f => f.Filter, StringComparer.Ordinal);

    /// <summary>What a filter makes of a value.</summary>
    private delegate FluidValue Filter(FluidValue input, FilterArguments given, LiquidRun run);

    /// <summary>The engine with all filters.</summary>
    public static TemplateOptions Options { get; } = Create();

    /// <summary>There is a filter of this name.</summary>
    public static bool IsKnown(string name) => Own.ContainsKey(name) || OfEngine.Contains(name);

    private static TemplateOptions Create()
    {
        var options = new TemplateOptions
        {
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            MemberAccessStrategy = new NoMembers(),
        };
        foreach (var (name, filter) in options.Filters.ToList())
        {
            options.Filters.Remove(name);
            if (OfEngine.Contains(name))
                options.Filters.AddFilter(name, (input, given, context) => Bounded(filter(input, given, context)));
        }

        foreach (var (name, filter) in Own)
            options.Filters.AddFilter(name, (input, given, context) => new(Bounded(filter(input, given, (LiquidRun)context))));
        return options;
    }

    /// <summary>Templates see values of the engine's own, never the properties of an object of this program.</summary>
    private sealed class NoMembers : MemberAccessStrategy
    {
        public override IMemberAccessor? GetAccessor(Type type, string name) => null;

        public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors) { }
    }

    private static async ValueTask<FluidValue> Bounded(ValueTask<FluidValue> value) => Bounded(await value);

    /// <summary>No text can double itself again and again.</summary>
    private static FluidValue Bounded(FluidValue value)
    {
        if (value is StringValue text)
            LiquidRun.Bound(text.ToStringValue().Length);
        else if (value is ArrayValue list)
            LiquidRun.Bound(list.Values.Count);
        return value;
    }

    private static StringValue Shown(string text) => new(text);

    /// <summary>Text of an argument; empty when it is not given.</summary>
    private static string Text(FilterArguments given, int at) => LiquidValues.Text(given.At(at));
}
