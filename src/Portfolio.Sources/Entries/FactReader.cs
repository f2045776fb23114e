using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Date and facts from the front matter.</summary>
public static class FactReader
{
    /// <summary>The date, from front matter or the file name, and the facts in the order of the rules.</summary>
    public static (EntryDate? Date, IReadOnlyList<EntryFact> Facts) Read(SourceEntry source, EntryRules rules, DiagnosticBag bag)
    {
        var facts = new List<EntryFact>();
        EntryDate? date = FromFileName(source, rules);
        foreach (var key in rules.FactKeys)
        {
            if (key == "date" && source.FrontMatter.Text(key) is { } written && source.FrontMatter.Find(key) is { Place: var place })
            {
                date = ReadDate(written, rules);
                if (date is not null)
                    continue;
                bag.Warn(DiagnosticCodes.DateNotUnderstood, place, EntryMessages.NotADate(written), EntryMessages.NotADateHint);
            }

            if (Value(source, key, rules) is { Count: > 0 } value)
                facts.Add(new(key, value));
        }

        return (date, facts);
    }

    /// <summary>A date with or without a time after it; of a span its beginning.</summary>
    public static EntryDate? ReadDate(string written, EntryRules rules)
    {
        var half = PeriodReader.HalfWidth(written).Trim();
        var text = new DateText(half, rules);
        if (text.Read() is { Year: { } year } date && IsTime(half[text.At..]))
            return new(written, year, date.Month, date.Day);
        return PeriodReader.Read(half, rules) is { } period ? new(written, period.Start.Year, period.Start.Month, null) : null;
    }

    private static bool IsTime(string rest)
    {
        var time = rest.TrimStart('T', 't', ' ', ',');
        if (time.Length == 0)
            return true;
        return rest[0] is 'T' or 't' or ' ' or ',' && char.IsAsciiDigit(time[0]) && time.AsSpan(0, Math.Min(3, time.Length)).Contains(':');
    }

    /// <summary>Posts carry their date in the file name.</summary>
    private static EntryDate? FromFileName(SourceEntry source, EntryRules rules)
    {
        var name = source.Path[(source.Path.LastIndexOf('/') + 1)..];
        return name.Length > 11 && name[10] == '-' && name[4] == '-' && name[7] == '-' ? ReadDate(name[..10], rules) : null;
    }

    private static IReadOnlyList<SourceBlock>? Value(SourceEntry source, string key, EntryRules rules)
    {
        if (source.FrontMatter.Find(key) is not { } value)
            return null;
        if (rules.AddressKeys.Contains(key))
            return Address(source, key, value);
        if (rules.MaybeAddressKeys.Contains(key))
            return value is FrontScalar { Text: var written } && LooksLikeAddress(written.Trim()) ? Address(source, key, value) : null;
        if (IsForTheTheme(key, value, rules))
            return null;
        if (source.FrontBodies.TryGetValue(key, out var blocks) && blocks.Count > 0)
            return blocks;
        var text = Joined(value);
        return text.Length > 0 ? [new SourceParagraph(value.Place, [new SourceText(value.Place, text)])] : null;
    }

    private static IReadOnlyList<SourceBlock>? Address(SourceEntry source, string key, FrontValue value)
    {
        if (
            source.FrontBodies.TryGetValue(key, out var blocks)
            && blocks is [SourceParagraph paragraph]
            && Pictures.Links(paragraph.Inlines).Any()
        )
            return blocks;
        if (value is not FrontScalar || source.FrontMatter.Text(key) is not { } text)
            return null;
        var place = value.Place;
        SourceInline inline = text.Any(char.IsWhiteSpace)
            ? new SourceText(place, InlineText.Fold(text))
            : new SourceLink(place, text, Absolute(text), null, null, [new SourceText(place, text)]);
        return [new SourceParagraph(place, [inline])];
    }

    /// <summary>A word on how the page is laid out, a place in an order, the name of an account: nothing for readers.</summary>
    public static bool IsForTheTheme(string key, FrontValue value, EntryRules rules) =>
        value switch
        {
            FrontScalar { Text: var word } => rules.LayoutWords.Contains(word.Trim()) || (key is "position" && word.All(char.IsAsciiDigit)),
            FrontList { Items: [FrontScalar { Text: "admin" }] } => true,
            _ => false,
        };

    private static bool LooksLikeAddress(string text) =>
        !text.Any(char.IsWhiteSpace)
        && (
            text.Contains('/')
            || text.StartsWith("10.", StringComparison.Ordinal)
            || (text.Length > 4 && text[^4] == '.' && char.IsAsciiLetter(text[^1]))
        );

    private static string? Absolute(string address)
    {
        if (
            address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        )
            return address;
        var doi = address.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) ? address[4..] : address;
        return doi.StartsWith("10.", StringComparison.Ordinal) && doi.Contains('/') ? "https://doi.org/" + doi : null;
    }

    private static string Joined(FrontValue value) =>
        value switch
        {
            FrontScalar scalar => InlineText.Fold(scalar.Text),
            FrontList list => string.Join(", ", list.Items.Select(Joined).Where(t => t.Length > 0)),
            FrontMap map => map.Pairs.Where(p => p.Key is "name" or "title").Select(p => Joined(p.Value)).FirstOrDefault() ?? "",
            _ => "",
        };
}
