using System.Text;
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

    /// <summary>CSS pixels up to which a picture that leads to another one is a sign. Rule of thumb: icons are seldom larger.</summary>
    private const int LargestIcon = 48;

    private void Inline(IElement element, Flow flow, int level)
    {
        var place = here;
        if (IsRightPart(element))
        {
            Line(flow).Open(inside => new RightPart(place, inside));
            Content(element, flow, level);
            flow.Line!.Close();
            return;
        }

        Part(element, flow);
        Content(element, flow, level);
    }

    private void Content(IElement element, Flow flow, int level)
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
        var text = new StringBuilder();
        Code(element, text);
        var code = Clean(text.ToString()).Replace('\n', ' ');
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
            return inside =>
                Large(picture, inside) ?? (SourceInline)new SourceLink(place, href, url, element.GetAttribute("title"), picture, inside);
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
        var expansion = element.LocalName is "abbr" or "acronym" ? Sentinels.Clean(element.GetAttribute("title") ?? "").Trim() : "";
        return kind == SourceSpanKind.Plain && language is null && !IsPiece(element) && expansion.Length == 0
            ? null
            : inside => new SourceSpan(place, kind, language, inside) { Expansion = expansion.Length > 0 ? expansion : null };
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

    /// <summary>The picture that a small one alone leads to is what the reader sees after a click: it stands in its place.</summary>
    private static SourcePictureInline? Large(SourcePicture? target, IReadOnlyList<SourceInline> inside) =>
        target is { Status: ImageStatus.Found }
        && InlineText.Trim(inside) is [SourcePictureInline { Picture: var small }]
        && small.AskedWidth is null or < 0 or > LargestIcon
        && (small.Status != ImageStatus.Found || small.PixelHeight > LargestIcon)
            ? new SourcePictureInline(
                small.Place,
                target with
                {
                    Place = small.Place,
                    Alt = small.Alt.Length > 0 ? small.Alt : target.Alt,
                    Title = small.Title ?? target.Title,
                    AskedWidth = small.AskedWidth,
                    AskedHeight = small.AskedHeight,
                    MostWidth = small.MostWidth,
                    Floats = small.Floats,
                }
            )
            : null;

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

        var size = PictureSizes.Of(element, styles);
        var title = element.GetAttribute("title");
        source = PictureSizes.Address(Sentinels.Clean(source).Trim(), ref size, ref title);
        var alt = PictureSizes.Alternative(Sentinels.Clean(element.GetAttribute("alt") ?? "").Trim(), ref size);
        return context.Pictures.Find(source, place, alt, title, size) with { Floats = Floats(element) };
    }
}
