using System.Globalization;
using Portfolio.Pdf;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// The addresses of links as numbered notes, for readers of paper: a number after each link, a list at the end. The same address has one
/// number.
/// </summary>
/// <param name="withCodes">Each of the long ones has its QR code beside it.</param>
internal sealed class PrintedAddresses(bool withCodes)
{
    /// <summary>Height of the numbers above the baseline, in em of the text: that of superscripts.</summary>
    private const double Raise = InlineComposer.SuperscriptRise;

    /// <summary>Size of the numbers as a share of the text's: brackets make them legible a little larger than other superscripts.</summary>
    private const double NumberScale = 0.7;

    /// <summary>Characters from which on an address gets a code: longer than most that people type.</summary>
    private const int Long = 48;

    private readonly List<(string Address, NodeId Id)> all = [];
    private readonly Dictionary<PictureKey, PdfPicture> codes = [];

    /// <summary>The QR codes, once composed.</summary>
    public IReadOnlyDictionary<PictureKey, PdfPicture> Codes => codes;

    /// <summary>The number after a link; null where its words say the address already and it has no code.</summary>
    public Link? MarkAfter(ComposeContext context, string address, string words, TextStyle style, string language)
    {
        if (words.Contains(WebAddress.Short(address), StringComparison.OrdinalIgnoreCase) && !(withCodes && Encoded(address) is not null))
            return null;
        var at = all.FindIndex(a => a.Address == address);
        if (at < 0)
        {
            at = all.Count;
            all.Add((address, context.NewId()));
        }

        var id = context.NewId();
        var raised = style with
        {
            Size = Math.Round(style.Size * NumberScale, 2),
            Rise = Math.Round(style.Rise + (style.Size * Raise), 2),
            Color = context.Theme.Link,
            Decoration = TextDecoration.None,
        };
        return new(id, language, new NodeTarget(all[at].Id), address, [new Text(context.NewId(), language, Number(at), raised)]);
    }

    /// <summary>The list; empty when there is nothing to print.</summary>
    public IReadOnlyList<Block> Compose(ComposeContext context, string language)
    {
        if (all.Count == 0)
            return [];
        var note = context.Styles.Note;
        var em = context.Styles.Em;
        var output = new List<Block>
        {
            new Rule(context.NewId(), language, 0.5, context.Theme.Rule)
            {
                SpaceBefore = em * 2,
                SpaceAfter = em * 0.6,
                KeepWithNext = true,
            },
        };
        for (var i = 0; i < all.Count; i++)
        {
            var (address, id) = all[i];
            var number = new Text(
                context.NewId(),
                language,
                Number(i) + " ",
                note.Text with
                {
                    Color = context.Theme.Accent,
                    TabularDigits = true,
                }
            );
            var link = new Link(
                context.NewId(),
                language,
                new WebTarget(WebAddress.Encode(address)),
                address,
                [new Text(context.NewId(), language, WebAddress.Readable(address), context.Styles.Link(note.Text))]
            );
            var label = new Span(context.NewId(), language, SpanRole.Label, [number]);
            var words = new Paragraph(context.NewId(), language, [label, link], note.Lines with { Alignment = Alignment.Left });
            var code = CodeOf(context, address, language);
            output.Add(
                new Section(id, language, SectionRole.Note, code is null ? [words] : [words, code])
                {
                    SpaceBefore = 2,
                    SpaceAfter = code is null ? 2 : em * 0.6,
                    KeepTogether = code is not null,
                }
            );
        }

        return output;
    }

    /// <summary>The code of an address that is long to type, to stand at the right of it; null for others.</summary>
    private Figure? CodeOf(ComposeContext context, string address, string language)
    {
        if (!withCodes || Encoded(address) is not { } code)
            return null;
        var key = new PictureKey("qr:" + WebAddress.Encode(address));
        codes[key] = code.Picture;
        var words = FixedWords.For(language);
        var says = words["address-code"].Replace("{address}", WebAddress.Readable(address), StringComparison.Ordinal);
        var style = new FigureStyle(code.Side, 1, code.Side, Alignment.Left) { IsExact = true, IsBeside = true };
        return new(context.NewId(), words.Language, key, code.Picture.Width, code.Picture.Height, says, null, style);
    }

    private static (PdfPicture Picture, double Side)? Encoded(string address) =>
        WebAddress.Encode(address) is var encoded && WebAddress.Short(encoded).Length >= Long ? QrCodes.Of(encoded) : null;

    private static string Number(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index + 1}]");
}
