using Portfolio.Messages;
using Portfolio.Pdf;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Making;

/// <summary>The bytes of a file as lines for people.</summary>
internal static class LedgerLines
{
    /// <param name="pictures">Every picture at its best and as it is.</param>
    public static IEnumerable<string> Of(PdfSizeReport ledger, IReadOnlyList<(string Picture, int Before, int After)> pictures, long? limit)
    {
        yield return Line(FitMessages.Text, ledger.Text);
        yield return Line(FitMessages.Fonts, ledger.Fonts);
        var coded = ledger.Pictures.Sum(p => p.Bytes);
        yield return Line(FitMessages.Pictures, coded, coded + pictures.Sum(p => p.Before - p.After));
        foreach (var (picture, before, after) in pictures.OrderByDescending(p => p.Before).ThenBy(p => p.Picture, StringComparer.Ordinal))
            yield return Line($"  {picture}", after, before);
        yield return Line(FitMessages.Structure, ledger.Structure);
        yield return Line(FitMessages.Total, ledger.Total) + (limit is { } most ? FitMessages.Limit(ByteSize.Show(most)) : "");
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

    private static string Line(string name, long bytes, long? before = null) =>
        $"  {name, -34} {ByteSize.Show(bytes), 12}{(before is { } was && was != bytes ? FitMessages.Before(ByteSize.Show(was)) : "")}";
}
