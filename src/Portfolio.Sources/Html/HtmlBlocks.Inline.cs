using System.Globalization;
using AngleSharp.Dom;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Markdown;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.Html;

/// <content>Elements of a line.</content>
internal sealed partial class HtmlBlocks
{
    private const int ObjectReplacement = 0xFFFC;

    private void Inline(IElement element, Flow flow, int level)
    {
        var place = here;
        switch (element.LocalName)
        {
            case "br":
                if (flow.Line is { } line)
                    line.Break(place);
                break;
            case "wbr":
                flow.Line?.Text("\u200B", place);
                break;
            case "img" or "image":
                Line(flow).Add(new SourcePictureInline(place, Picture(element)), ObjectReplacement, ObjectReplacement);
                break;
            case "code" or "tt" or "samp":
                Code(element, flow, place);
                break;
            case "pe-tex":
                var math = new SourceMathSpan(place, element.GetAttribute("tex") ?? "");
                if (element.GetAttribute("display") == "1")
                    displays.Add(math);
                Line(flow).Add(math, 'x', 'x');
                break;
            case "pe-mark":
                Line(flow).Add(new SourceFootnoteMark(place, Number(element.GetAttribute("n"), 1)), ObjectReplacement, ObjectReplacement);
                break;
            case "input":
                if (
                    element.GetAttribute("type")?.ToLowerInvariant() is ("submit" or "button" or "reset")
                    && element.GetAttribute("value") is { Length: > 0 } value
                )
                    Line(flow).Text(value, place);
                break;
            case "rt":
                // Without the parentheses the reading would run into the word.
                Line(flow).Text("(", place);
                Children(element, flow, level);
                Line(flow).Text(")", place);
                break;
            case "option":
                Children(element, flow, level);
                flow.Line?.Text(" ", place);
                break;
            default:
                if (Wrap(element) is { } wrap)
                {
                    Line(flow).Open(wrap);
                    Children(element, flow, level);
                    flow.Line!.Close();
                }
                else
                {
                    Children(element, flow, level);
                }

                break;
        }
    }

    private void Code(IElement element, Flow flow, SourcePlace place)
    {
        var code = Clean(element.TextContent).Replace('\n', ' ');
        if (code.Length == 0)
            return;
        Line(flow).Add(new SourceCodeSpan(place, code), First(code), Last(code));
    }

    private static int First(string text) => text.EnumerateRunes().First().Value;

    private static int Last(string text) =>
        text.Length > 1 && char.IsSurrogatePair(text, text.Length - 2) ? char.ConvertToUtf32(text, text.Length - 2) : text[^1];

    /// <summary>What the element makes of the inlines inside it; null when it says nothing.</summary>
    private Func<IReadOnlyList<SourceInline>, SourceInline?>? Wrap(IElement element)
    {
        var place = here;
        if (element.LocalName == "a" && element.GetAttribute("href") is { } href)
        {
            href = Sentinels.Clean(href).Trim();
            var url = context.Links.Resolve(href, place);
            var picture = PictureNames.LooksLikePicture(href) ? LinkedPicture(href, element, place) : null;
            return inside => new SourceLink(place, href, url, element.GetAttribute("title"), picture, inside);
        }

        var language = Language(element);
        var kind = element.LocalName switch
        {
            "strong" or "b" => SourceSpanKind.Strong,
            "em" or "i" or "cite" or "dfn" or "var" => SourceSpanKind.Emphasis,
            "del" or "s" or "strike" => SourceSpanKind.Strike,
            "u" or "ins" => SourceSpanKind.Underline,
            "mark" => SourceSpanKind.Mark,
            "sup" => SourceSpanKind.Superscript,
            "sub" => SourceSpanKind.Subscript,
            "small" => SourceSpanKind.Small,
            "q" => SourceSpanKind.Quote,
            "kbd" => SourceSpanKind.Keyboard,
            _ => SourceSpanKind.Plain,
        };
        return kind == SourceSpanKind.Plain && language is null && !IsPiece(element)
            ? null
            : inside => new SourceSpan(place, kind, language, inside);
    }

    /// <summary>One of several spans that a line consists of, or one that stands at its right.</summary>
    private static bool IsPiece(IElement element) =>
        element.LocalName == "span"
        && (
            (element.GetAttribute("style") ?? "").Contains("float", StringComparison.OrdinalIgnoreCase)
            || (element.PreviousSibling ?? element.NextSibling) is IElement { LocalName: "span" }
        );

    private SourcePicture? LinkedPicture(string href, IElement element, SourcePlace place)
    {
        // A link to someone else's picture is a link like any other; nothing is missing from this site.
        if (SiteAddress.IsWeb(href) && SiteAddress.LocalPath(context.Site, href) is null)
            return null;
        var alt = element.QuerySelector("img") is null ? "" : element.QuerySelector("img")!.GetAttribute("alt") ?? "";
        return context.Pictures.Find(href, place, alt, element.GetAttribute("title"));
    }

    private SourcePicture Picture(IElement element)
    {
        var place = At(element);
        var source = element.GetAttribute("src");

        // Pictures that are loaded late hold a blank one first.
        if (string.IsNullOrWhiteSpace(source) || source.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            source = element.GetAttribute("data-src")
                ?? element.GetAttribute("data-original")
                ?? element.GetAttribute("data-lazy-src")
                ?? (
                    string.IsNullOrWhiteSpace(source)
                        ? (element.GetAttribute("srcset") ?? element.GetAttribute("data-srcset"))?.Trim().Split(' ', ',')[0]
                        : null
                )
                ?? source
                ?? "";
        }

        source = Sentinels.Clean(source).Trim();
        return context.Pictures.Find(
            source,
            place,
            Sentinels.Clean(element.GetAttribute("alt") ?? "").Trim(),
            element.GetAttribute("title"),
            Width(element)
        );
    }

    /// <summary>CSS pixels, or per cent as a negative number.</summary>
    private static double? Width(IElement element)
    {
        if (Length(element.GetAttribute("width")) is { } width)
            return width;
        var style = element.GetAttribute("style") ?? "";
        foreach (var part in style.Split(';'))
        {
            if (
                part.Split(':') is [var name, var value]
                && name.Trim().ToLowerInvariant() is ("width" or "max-width")
                && Length(value) is { } styled
            )
                return styled;
        }

        return null;
    }

    private static double? Length(string? text)
    {
        if (text is null)
            return null;
        text = text.Trim();
        var unit = text.TrimStart("0123456789. ".ToCharArray()).Trim().ToLowerInvariant();
        if (
            !double.TryParse(
                text[..(text.Length - unit.Length)].Trim(),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            || number <= 0
        )
            return null;
        return unit switch
        {
            "" or "px" => number,
            "%" or "vw" => -Math.Min(number, 100),
            "em" or "rem" => number * 16,
            "pt" => number * 4 / 3,
            "cm" => number * 96 / 2.54,
            "mm" => number * 96 / 25.4,
            "in" => number * 96,
            _ => null,
        };
    }
}
