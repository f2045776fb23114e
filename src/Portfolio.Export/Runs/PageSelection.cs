using System.Globalization;
using Portfolio.Export.Schemas;
using Portfolio.Messages;

namespace Portfolio.Export.Runs;

/// <summary>Pages of a document, as <c>1</c>, <c>2-4</c>, <c>3-</c> or several of these with commas between.</summary>
internal sealed class PageSelection
{
    /// <summary>More pages than any document has.</summary>
    private const int Most = 9999;

    /// <summary>Every page.</summary>
    public static readonly PageSelection All = new([(1, int.MaxValue)]);

    private readonly IReadOnlyList<(int First, int Last)> ranges;

    private PageSelection(IReadOnlyList<(int First, int Last)> ranges) => this.ranges = ranges;

    /// <summary>What an option takes.</summary>
    public static ValueSchema Schema => new PagesSchema();

    /// <summary>The first page that is asked for.</summary>
    public int First => ranges.Min(r => r.First);

    /// <summary>The pages that a text means; null for a text that means none.</summary>
    public static PageSelection? Parse(string text)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || Number(ends[0]) is not { } first)
                return null;
            int? last =
                ends.Length == 1 ? first
                : ends[1].Length == 0 ? int.MaxValue
                : Number(ends[1]);
            if (last is not { } end || end < first)
                return null;
            ranges.Add((first, end));
        }

        return new(ranges);
    }

    /// <summary>Those of so many pages that are asked for, from 1, in their order.</summary>
    public IReadOnlyList<int> Of(int count) =>
        [.. Enumerable.Range(1, count).Where(page => ranges.Any(r => r.First <= page && page <= r.Last))];

    private sealed record PagesSchema() : ValueSchema(ValueMessages.Pages)
    {
        public override bool Accepts(string value) => Parse(value) is not null;
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? number : null;
}
