using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Curricula;

/// <summary>
/// Sets the line of an entry in rows: the name with the time at the right, what qualifies it with the place at the right. Marks that the
/// places make needless stay as text without ink.
/// </summary>
internal sealed class CvLineComposer
{
    /// <summary>Em of the white that stands for marks before what is at the right, and for those behind it: none is seen.</summary>
    private const double SeamBefore = 0.4,
        SeamBehind = 0.001;

    /// <summary>Em between the name and what qualifies it in one row.</summary>
    private const double JoinedGap = 1.25;

    /// <summary>Characters of a name without a mark of the author's that is still made bold.</summary>
    private const int LongestName = 80;

    private readonly ComposeContext context;
    private readonly bool isJoined;

    public CvLineComposer(ComposeContext context)
    {
        this.context = context;
        var styles = context.Styles;
        isJoined = CvPage.IsHan(context.Languages.Document);
        var style = context.Theme.Cv;
        Text = styles.Body.Text;
        Style = styles.Item.Lines with { Alignment = Alignment.Left };
        DateStyle = Text with { Size = style.SmallSize, TabularDigits = true };
        PlaceStyle = DateStyle with { Color = context.Theme.Muted };
        SecondStyle = isJoined ? Text : Text with { Color = context.Theme.Muted, Italic = style.ItalicSecond };
    }

    /// <summary>How the rows are set.</summary>
    public ParagraphStyle Style { get; }

    public TextStyle DateStyle { get; }

    public TextStyle SecondStyle { get; }

    private TextStyle Text { get; }

    private TextStyle PlaceStyle { get; }

    /// <summary>Whether what qualifies the entry has a row of its own.</summary>
    public bool HasTwoRows(CvEntry entry) =>
        (!isJoined && entry.HasRows && entry.Line.Pieces.Any(p => p.Kind == CvPieceKind.Second))
        || entry.Line.Pieces.Any(p => p.Kind == CvPieceKind.Seam && HasBreak(p.Inlines));

    public ComposedInlines Compose(CvEntry entry, string language)
    {
        var pieces = entry.Line.Pieces;
        var runs = new List<StyledRun>();
        var row = 0;
        var isApart = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var (kind, inlines) = pieces[i];
            switch (kind)
            {
                case CvPieceKind.Seam:
                    AddSeam(entry, i, ref row, language, runs);
                    break;
                case CvPieceKind.Period:
                    runs.Add(new(Unmarked(inlines), DateStyle) { AtRight = IsInRow(pieces[i]) ? null : 0 });
                    isApart = true;
                    break;
                case CvPieceKind.Place when !isJoined || IsInRow(pieces[i]):
                    runs.Add(new(Unmarked(inlines), PlaceStyle) { AtRight = IsInRow(pieces[i]) ? null : 1 });
                    break;
                case CvPieceKind.Who:
                    runs.Add(new(inlines, WhoStyle(entry, inlines)));
                    break;
                case CvPieceKind.Second when entry.HasRows || row > 0:
                case CvPieceKind.Rest when entry.HasRows || row > 0:
                    runs.Add(new(inlines, SecondStyle) { IsApart = isApart });
                    break;
                default:
                    runs.Add(new(inlines, Text));
                    break;
            }
        }

        var whole = pieces.SelectMany(p => p.Inlines).ToList();
        return InlineComposer.Compose(context, whole, runs, language);
    }

    /// <summary>Names stand out where there are rows below them; elsewhere what the author marked does.</summary>
    private TextStyle WhoStyle(CvEntry entry, IReadOnlyList<SourceInline> inlines) =>
        entry.Level > 0 || (entry.HasRows && SourceTexts.Plain(inlines).Length <= LongestName)
            ? Text with
            {
                Weight = FontWeight.Bold,
            }
            : Text;

    /// <summary>
    /// Marks between two pieces: printed where both stay beside each other, else white. Those around what stands at the right go with it.
    /// </summary>
    private void AddSeam(CvEntry entry, int at, ref int row, string language, List<StyledRun> runs)
    {
        var pieces = entry.Line.Pieces;
        CvPiece? former = at > 0 ? pieces[at - 1] : null,
            latter = at + 1 < pieces.Count ? pieces[at + 1] : null;
        CvPieceKind? before = former?.Kind,
            after = latter?.Kind;
        var inlines = WithoutBreaks(pieces[at].Inlines);
        if (latter is not null && (IsInRow(latter) || RightOf(latter) is not null))
        {
            runs.Add(new(inlines, Blank(SeamBefore)) { AtRight = RightOf(latter) });
            return;
        }

        // A break behind a date that begins the line parts the two pieces, not rows: nothing is in the first one yet.
        var startsRow =
            (HasBreak(pieces[at].Inlines) && (RightOf(former) is null || runs.Exists(r => r.AtRight is null)))
            || (before != CvPieceKind.Rest && after == CvPieceKind.Second && entry.HasRows && !isJoined);
        var isBesideName = isJoined && NameIsLast(pieces, at);
        if (RightOf(former) is { } last && (runs.Count == 1 || after is null || startsRow || isBesideName || !IsPunctuation(inlines)))
        {
            var isInside = !startsRow && runs.Exists(r => r.AtRight is null) && after is not null;
            runs.Add(new(inlines, Blank(isInside ? Gap(after) : SeamBehind)) { AtRight = isInside ? null : last });
        }
        else if (startsRow)
        {
            runs.Add(new(inlines, Blank(SeamBefore)));
        }
        else if (isBesideName)
        {
            runs.Add(new(inlines, Blank(JoinedGap)));
        }
        else
        {
            runs.Add(new(inlines, SecondStyle));
        }

        if (startsRow)
        {
            runs.Add(new([], Text, new LineBreak(context.NewId(), language)));
            row++;
        }
    }

    /// <summary>Whether nothing but what stands at the right comes between the name and a seam.</summary>
    private bool NameIsLast(IReadOnlyList<CvPiece> pieces, int at) =>
        pieces.Take(at).LastOrDefault(p => p.Kind != CvPieceKind.Seam && RightOf(p) is null)?.Kind == CvPieceKind.Who;

    private double Gap(CvPieceKind? after) => isJoined || after == CvPieceKind.Second ? JoinedGap : SeamBefore;

    private int? RightOf(CvPiece? piece) =>
        piece?.Kind switch
        {
            CvPieceKind.Period when !IsInRow(piece) => 0,
            CvPieceKind.Place when !isJoined && !IsInRow(piece) => 1,
            _ => null,
        };

    /// <summary>Whether the page itself moves a piece to the right of the row in which it stands.</summary>
    private static bool IsInRow(CvPiece piece) => piece.Inlines is [SourceFill, ..];

    private TextStyle Blank(double ems) => Text with { Blank = ems * Text.Size };

    /// <summary>Without bold, emphasis, code or a smaller size: dates and places look alike, however an author marks them.</summary>
    public static IReadOnlyList<SourceInline> Unmarked(IReadOnlyList<SourceInline> inlines) =>
        [
            .. inlines.Select(i =>
                i switch
                {
                    SourceSpan { Kind: SourceSpanKind.Strong or SourceSpanKind.Emphasis or SourceSpanKind.Small } span => span with
                    {
                        Kind = SourceSpanKind.Plain,
                        Inlines = Unmarked(span.Inlines),
                    },
                    SourceCodeSpan code => new SourceText(code.Place, code.Code),
                    _ => i,
                }
            ),
        ];

    private static bool IsPunctuation(IReadOnlyList<SourceInline> inlines) =>
        SourceTexts.Plain(inlines).Trim() is { Length: > 0 } marks && marks.All(c => ",.;，。；、".Contains(c, StringComparison.Ordinal));

    private static bool HasBreak(IReadOnlyList<SourceInline> inlines) =>
        SourceTexts.Plain(inlines).Contains('\n', StringComparison.Ordinal);

    /// <summary>A space for each break, so that the words are parted for those who hear or search them.</summary>
    private static IReadOnlyList<SourceInline> WithoutBreaks(IReadOnlyList<SourceInline> inlines) =>
        [
            .. inlines.Select(i =>
                i switch
                {
                    SourceBreak broken => new SourceText(broken.Place, " "),
                    _ when SourceTexts.Children(i) is { Count: > 0 } children => SourceTexts.WithChildren(i, WithoutBreaks(children)),
                    _ => i,
                }
            ),
        ];
}
