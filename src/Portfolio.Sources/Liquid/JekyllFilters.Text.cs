using System.Net;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;
using Portfolio.Sources.Markdown.Kramdown;

namespace Portfolio.Sources.Liquid;

/// <content>Texts.</content>
internal static partial class JekyllFilters
{
    private static IEnumerable<(string Name, Filter Filter)> Text() =>
        [
            ("relative_url", Same),
            ("absolute_url", Same),
            ("smartify", Same),
            ("uri_escape", Same),
            ("emojify", Same),
            ("raw", Same),
            ("hide_custom_bibtex", Same),
            ("h", (input, _, _) => Shown(WebUtility.HtmlEncode(LiquidValues.Text(input)))),
            ("xml_escape", (input, _, _) => Shown(WebUtility.HtmlEncode(LiquidValues.Text(input)))),
            ("cgi_escape", (input, _, _) => Shown(UrlEncoded(LiquidValues.Text(input)))),
            ("url_encode", (input, _, _) => Shown(UrlEncoded(LiquidValues.Text(input)))),
            ("base64_url_safe_encode", (input, _, _) => Shown(Base64(LiquidValues.Text(input)).Replace('+', '-').Replace('/', '_'))),
            ("default", Default),
            ("size", Size),
            ("slice", Slice),
            ("truncate", Truncate),
            ("strip_index", (input, _, _) => Shown(StripIndex(LiquidValues.Text(input)))),
            ("markdownify", (input, _, _) => Shown(Markdownify(LiquidValues.Text(input)))),
            ("slugify", (input, given, _) => Shown(Slugify(LiquidValues.Text(input), Text(given, 0)))),
            ("normalize_whitespace", (input, _, _) => Shown(string.Join(' ', Words(input)))),
            ("number_of_words", (input, _, _) => NumberValue.Create(Words(input).Length)),
            ("truncatewords", TruncateWords),
            ("truncate_words", TruncateWords),
            ("remove", (input, given, _) => Shown(Replaced(input, Text(given, 0), "", Everywhere))),
            ("remove_first", (input, given, _) => Shown(Replaced(input, Text(given, 0), "", First))),
            ("remove_last", (input, given, _) => Shown(Replaced(input, Text(given, 0), "", Last))),
            ("replace", (input, given, _) => Shown(Replaced(input, Text(given, 0), Text(given, 1), Everywhere))),
            ("replace_first", (input, given, _) => Shown(Replaced(input, Text(given, 0), Text(given, 1), First))),
            ("replace_last", (input, given, _) => Shown(Replaced(input, Text(given, 0), Text(given, 1), Last))),
            ("jsonify", (input, _, _) => Shown(Json(input, 0))),
            ("json", (input, _, _) => Shown(Json(input, 0))),
            ("inspect", (input, _, _) => Shown(LiquidValues.Inspect(input))),
        ];

    private static string UrlEncoded(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private const int Everywhere = 0;
    private const int First = 1;
    private const int Last = -1;

    private static FluidValue Same(FluidValue input, FilterArguments given, LiquidRun run) => Shown(LiquidValues.Text(input));

    private static string StripIndex(string text) => text.EndsWith("/index.html", StringComparison.Ordinal) ? text[..^10] : text;

    /// <summary>Markdown as HTML.</summary>
    internal static string Markdownify(string text) =>
        string.IsNullOrWhiteSpace(text) ? "" : KramdownHtml.Write(text, new KramdownOptions { HasPlaces = false }).Html.Trim();

    /// <summary>Words that stand within HTML, of which they may not end the line nor be Liquid again.</summary>
    public static string InlineMarkdown(string text)
    {
        var html = Markdownify(text.ReplaceLineEndings(" "));
        if (html.StartsWith("<p>", StringComparison.Ordinal) && html.IndexOf("</p>", StringComparison.Ordinal) == html.Length - 4)
            html = html[3..^4];
        return html.Replace("{", "&#123;", StringComparison.Ordinal);
    }

    private static string Slugify(string text, string mode) =>
        mode switch
        {
            "none" => text.ToLowerInvariant(),
            "raw" => Spaces().Replace(text.ToLowerInvariant(), "-").Trim('-'),
            "pretty" => NotPrettySlug().Replace(text.ToLowerInvariant(), "-").Trim('-'),
            "ascii" => NotAsciiSlug().Replace(text.ToLowerInvariant(), "-").Trim('-'),
            _ => NotSlug().Replace(text.ToLowerInvariant(), "-").Trim('-'),
        };

    private static string[] Words(FluidValue input) => LiquidValues.Text(input).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static FluidValue TruncateWords(FluidValue input, FilterArguments given, LiquidRun run)
    {
        var most = given.Count > 0 ? Math.Max(1, LiquidValues.Index(given.At(0))) : 15;
        var words = Words(input);
        if (words.Length <= most)
            return Shown(LiquidValues.Text(input));
        return Shown(string.Join(' ', words[..most]) + (given.Count > 1 ? Text(given, 1) : "..."));
    }

    private static FluidValue Truncate(FluidValue input, FilterArguments given, LiquidRun run)
    {
        var most = given.Count > 0 ? LiquidValues.Index(given.At(0)) : 50;
        var end = given.Count > 1 ? Text(given, 1) : "...";
        var characters = LiquidValues.Text(input).EnumerateRunes().ToList();
        if (input is BaseNilValue || characters.Count <= most)
            return input is BaseNilValue ? input : Shown(LiquidValues.Text(input));
        var kept = Math.Max(0, most - end.EnumerateRunes().Count());
        return Shown(string.Concat(characters.Take(kept)) + end);
    }

    /// <summary>A part of a text or a list; negative numbers count from its end.</summary>
    private static FluidValue Slice(FluidValue input, FilterArguments given, LiquidRun run)
    {
        var start = LiquidValues.Index(given.At(0));
        var length = given.At(1) is BaseNilValue ? 1 : LiquidValues.Index(given.At(1));
        var characters = input is ArrayValue ? [] : LiquidValues.Text(input).EnumerateRunes().ToList();
        var count = input is ArrayValue list ? list.Values.Count : characters.Count;
        start = start < 0 ? start + count : start;
        var isOutside = start < 0 || start > count || length < 0;
        if (input is ArrayValue items)
            return isOutside ? ArrayValue.Empty : LiquidValues.List(items.Values.Skip(start).Take(length));
        return isOutside ? StringValue.Empty : Shown(string.Concat(characters.Skip(start).Take(length)));
    }

    /// <summary>Another value where this one is nil, false or empty.</summary>
    private static FluidValue Default(FluidValue input, FilterArguments given, LiquidRun run)
    {
        var isMissing = input switch
        {
            BaseNilValue => true,
            BooleanValue => !input.ToBooleanValue() && !given["allow_false"].ToBooleanValue(),
            StringValue text => text.ToStringValue().Length == 0,
            ArrayValue list => list.Values.Count == 0,
            DictionaryValue => !LiquidValues.Pairs(input).Any(),
            _ => false,
        };
        return !isMissing ? input
            : given.Count > 0 && given.At(0) is not BaseNilValue ? given.At(0)
            : StringValue.Empty;
    }

    private static FluidValue Size(FluidValue input, FilterArguments given, LiquidRun run) =>
        NumberValue.Create(
            input switch
            {
                ArrayValue list => list.Values.Count,
                DictionaryValue => LiquidValues.Pairs(input).Count(),
                StringValue text => LiquidValues.Length(text),

                // Ruby says how many bytes a whole number takes.
                NumberValue when LiquidValues.IsWhole(LiquidValues.Number(input)) => 8,
                _ => 0,
            }
        );

    /// <summary>An empty text stands before and behind every character.</summary>
    private static string Replaced(FluidValue input, string old, string with, int where)
    {
        var text = LiquidValues.Text(input);
        if (where == First)
            return text.IndexOf(old, StringComparison.Ordinal) is var first and >= 0
                ? string.Concat(text.AsSpan(0, first), with, text.AsSpan(first + old.Length))
                : text;
        if (where == Last)
            return text.LastIndexOf(old, StringComparison.Ordinal) is var last and >= 0
                ? string.Concat(text.AsSpan(0, last), with, text.AsSpan(last + old.Length))
                : text;
        if (old.Length > 0)
        {
            LiquidRun.Bound(text.Length + ((long)with.Length * text.AsSpan().Count(old)));
            return text.Replace(old, with, StringComparison.Ordinal);
        }

        LiquidRun.Bound(text.Length + (with.Length * (text.Length + 1L)));
        return with + string.Concat(text.EnumerateRunes().Select(r => r + with));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex NotSlug();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd}._~!$&'()+,;=@]+")]
    private static partial Regex NotPrettySlug();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotAsciiSlug();
}
