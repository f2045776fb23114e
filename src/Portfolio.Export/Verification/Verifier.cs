using Portfolio.Export.Verification.RawText;
using Portfolio.PdfReading;

namespace Portfolio.Export.Verification;

/// <summary>Compares a PDF with the entry it was made from, or with the two of its languages.</summary>
internal static class Verifier
{
    /// <summary>Sides of a picture may be rounded; a shape that differs more is another picture.</summary>
    private const double ShapeTolerance = 0.02;

    /// <summary>What the PDF lacks of the entry, and what it has that the entry has not.</summary>
    public static IReadOnlyList<EntryResult> Compare(PdfFacts facts, IReadOnlyList<ExpectedContent> contents)
    {
        var written = contents.SelectMany(c => c.Texts).SelectMany(p => p.Text.EnumerateRunes()).Select(r => r.Value).ToHashSet();
        return [.. contents.Select((c, i) => Compare(facts, c, written, isFirst: !contents.Take(i).Any(b => b.Raw.Path == c.Raw.Path)))];
    }

    /// <param name="written">Characters of all entries.</param>
    /// <param name="isFirst">Whether the raw text was not compared yet.</param>
    private static EntryResult Compare(PdfFacts facts, ExpectedContent content, HashSet<int> written, bool isFirst)
    {
        var links = content.Links.DistinctBy(l => LinkAddress.Of(l.Url)).ToList();
        var addresses = facts.Links.Select(l => l.Address).OfType<string>().ToList();
        var present = addresses.Select(LinkAddress.Of).ToHashSet(StringComparer.Ordinal);
        return new(
            content.Raw.Path,
            TextComparison.Compare(content.Texts, facts.Text, facts.Pictures.Select(p => p.Page).ToHashSet()),
            isFirst ? RawTextComparison.Compare(content.Raw, facts.Text, new(addresses, content.Named)) : RawTextResult.Empty,
            [.. facts.SuspiciousCharacters.Where(s => !written.Contains(s.CodePoint))],
            WithReplaced(Pictures(content.Pictures, facts.Pictures), facts.Pictures),
            links,
            [.. links.Where(l => !present.Contains(LinkAddress.Of(l.Url)))]
        );
    }

    private static List<SourcePictureResult> Pictures(IReadOnlyList<ExpectedPicture> wanted, IReadOnlyList<PdfImage> drawn)
    {
        var left = drawn.ToList();
        var results = new SourcePictureResult[wanted.Count];
        var coded = drawn.Select(d => d.Coded).OfType<ulong>().ToHashSet();
        var signatures = wanted
            .Select(p => p.File.TakenOver is { } hash && coded.Contains(hash) ? null : ImageSignature.OfFile(p.File))
            .ToList();

        // Those that look alike first, so that one that was never drawn cannot take the place of another of its shape.
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < wanted.Count; i++)
            {
                if (results[i]?.Drawn is not null)
                    continue;
                var at = left.FindIndex(d => pass == 0 && d.Coded is not null && d.Coded == wanted[i].File.TakenOver);
                if (at < 0)
                    at = left.FindIndex(d =>
                        HasShapeOf(wanted[i], d)
                        && (pass == 0 ? ImageSignature.AreAlike(signatures[i], d.Signature) : IsUnknown(signatures[i], d))
                    );
                if (at < 0 && pass == 0)
                    at = left.FindIndex(d => ImageSignature.AreAlike(signatures[i], d.Signature));
                results[i] = new(wanted[i], at < 0 ? null : left[at]);
                if (at >= 0)
                    left.RemoveAt(at);
            }
        }

        return [.. results];
    }

    private static bool IsUnknown(double[]? signature, PdfImage drawn) =>
        drawn.Coded is null && (signature is null || drawn.Signature is null);

    /// <summary>A thumbnail may be replaced by the picture that it links to.</summary>
    private static List<SourcePictureResult> WithReplaced(List<SourcePictureResult> results, IReadOnlyList<PdfImage> drawn)
    {
        var left = drawn
            .Except(results.Select(r => r.Drawn).OfType<PdfImage>(), ReferenceEqualityComparer.Instance)
            .Cast<PdfImage>()
            .ToList();
        for (var i = 0; i < results.Count; i++)
        {
            if (results[i] is not { Drawn: null, Picture.Instead: { } instead } || Pictures([instead], left) is not [{ Drawn: { } found }])
                continue;
            results[i] = results[i] with { Drawn = found };
            left.Remove(found);
        }

        return results;
    }

    private static bool HasShapeOf(ExpectedPicture picture, PdfImage drawn)
    {
        var shape = (double)picture.PixelWidth / Math.Max(1, picture.PixelHeight);
        var pixels = (double)drawn.PixelWidth / Math.Max(1, drawn.PixelHeight);
        return Math.Abs((pixels / shape) - 1) < ShapeTolerance + (1.0 / Math.Max(1, Math.Min(drawn.PixelWidth, drawn.PixelHeight)));
    }
}
