using Portfolio.Messages;
using Portfolio.Pdf;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Making;

/// <summary>The bytes of a file as lines for people.</summary>
internal static class LedgerLines
{
    /// <summary>Least cells of the columns.</summary>
    private const int NameWidth = 34,
        SizeWidth = 12;

    /// <param name="pictures">Every picture at its best and as it is.</param>
    public static IEnumerable<string> Of(PdfSizeReport ledger, IReadOnlyList<(string Picture, int Before, int After)> pictures, long? limit)
    {
        var coded = ledger.Pictures.Sum(p => p.Bytes);
        var rows = new List<Row>
        {
            new(FitMessages.Text, ledger.Text),
            new(FitMessages.Fonts, ledger.Fonts),
            new(FitMessages.Pictures, coded, coded + pictures.Sum(p => p.Before - p.After)),
        };
        foreach (var (picture, before, after) in pictures.OrderByDescending(p => p.Before).ThenBy(p => p.Picture, StringComparer.Ordinal))
            rows.Add(new($"  {picture}", after, before));
        if (coded - pictures.Sum(p => p.After) is var others and > 0)
            rows.Add(new($"  {FitMessages.OtherPictures}", others));
        rows.Add(new(FitMessages.Structure, ledger.Structure));
        rows.Add(new(FitMessages.Total, ledger.Total));
        var width = Math.Max(NameWidth, rows.Max(r => TextColumns.Width(r.Name)));
        for (var i = 0; i < rows.Count; i++)
            yield return rows[i].Line(width) + (i == rows.Count - 1 && limit is { } most ? FitMessages.Limit(ByteSize.Show(most)) : "");
    }

    /// <summary>What is largest and what would help, when a limit cannot be met.</summary>
    /// <param name="isPack">An application can leave out pictures and parts; an entry says itself what is left out of it.</param>
    public static string Advice(
        PdfSizeReport ledger,
        IReadOnlyList<(string Picture, int Before, int After)> pictures,
        long limit,
        bool isPack
    )
    {
        var prefix = isPack ? "picture:" : "";
        var excess = ledger.Total - limit;
        var largest = new List<(string Name, long Bytes)>
        {
            (FitMessages.Fonts, ledger.Fonts),
            (FitMessages.Text, ledger.Text),
            (FitMessages.Structure, ledger.Structure),
        };
        largest.AddRange(pictures.Select(p => (prefix + p.Picture, (long)p.After)));
        largest.Sort((a, b) => a.Bytes != b.Bytes ? b.Bytes.CompareTo(a.Bytes) : string.CompareOrdinal(a.Name, b.Name));
        var said = FitMessages.LargestParts(string.Join(", ", largest.Take(4).Select(p => $"{p.Name} ({ByteSize.Show(p.Bytes)})")));
        var gone = new List<string>();
        long saved = 0;
        foreach (var (picture, _, after) in pictures.OrderByDescending(p => p.After))
        {
            if (saved >= excess)
                break;
            gone.Add(prefix + picture);
            saved += after;
        }

        var others = gone.Count > 3 ? FitMessages.MorePictures(gone.Count - 3) : "";
        if (saved < excess || gone.Count == 0)
            return isPack
                ? FitMessages.LeaveOut(said, ByteSize.Show(ledger.Total))
                : FitMessages.Shorten(said, ByteSize.Show(ledger.Total));
        var named = string.Join(CommonMessages.And, gone.Take(3));
        return isPack ? FitMessages.WithoutPictures(said, named, others) : FitMessages.WithoutShown(said, named, others);
    }

    /// <param name="Before">Bytes at their best, or null.</param>
    private sealed record Row(string Name, long Bytes, long? Before = null)
    {
        /// <param name="width">Cells of the column of names.</param>
        public string Line(int width)
        {
            var size = ByteSize.Show(Bytes);
            var gap = width - TextColumns.Width(Name) + 1 + Math.Max(0, SizeWidth - TextColumns.Width(size));
            var before = Before is { } was && was != Bytes ? FitMessages.Before(ByteSize.Show(was)) : "";
            return $"  {Name}{new string(' ', gap)}{size}{before}";
        }
    }
}
