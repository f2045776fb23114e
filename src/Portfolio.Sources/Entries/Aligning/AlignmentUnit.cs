namespace Portfolio.Sources.Entries.Aligning;

public enum UnitKind
{
    Text,
    Heading,
    Section,
    List,
    Quote,
    Code,
    Table,
    Picture,
    Rule,
}

/// <summary>What of a block tells which block of another language says the same: its kind, and what translators leave as it is.</summary>
public sealed record AlignmentUnit(UnitKind Kind, int Level)
{
    /// <summary>Length of the text in Latin letters; Han counts as many as its translation would take.</summary>
    public double Length { get; init; }

    /// <summary>Numbers in the text.</summary>
    public IReadOnlySet<string> Numbers { get; init; } = Nothing;

    /// <summary>Latin words, in lower case.</summary>
    public IReadOnlySet<string> Words { get; init; } = Nothing;

    /// <summary>Web addresses and pictures.</summary>
    public IReadOnlySet<string> Addresses { get; init; } = Nothing;

    private static readonly HashSet<string> Nothing = [];

    private const double LettersPerHan = 3.2;

    /// <summary>Text that may be parted otherwise in the other language.</summary>
    internal bool IsRunning => Kind is UnitKind.Text or UnitKind.List or UnitKind.Quote;

    public static AlignmentUnit Of(UnitKind kind, int level, string text, IEnumerable<string> addresses)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var words = new HashSet<string>(StringComparer.Ordinal);
        var length = 0.0;
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (
                    i < text.Length
                    && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
                )
                    i++;
                numbers.Add(text[start..i].Replace(",", "", StringComparison.Ordinal));
            }
            else if (HeadingPattern.IsLatin(text[i]))
            {
                while (i < text.Length && HeadingPattern.IsLatin(text[i]))
                    i++;
                if (i - start > 2)
                    words.Add(text[start..i].ToLowerInvariant());
            }
            else
            {
                i++;
                if (text[start] is >= '\u2E80' and <= '\u9FFF')
                    length += LettersPerHan - 1;
            }

            length += i - start;
        }

        return new(kind, level)
        {
            Length = length,
            Numbers = numbers,
            Words = words,
            Addresses = new HashSet<string>(addresses, StringComparer.Ordinal),
        };
    }

    /// <summary>Several units of running text as one.</summary>
    internal static AlignmentUnit Join(IReadOnlyList<AlignmentUnit> units, int start, int end)
    {
        if (end == start + 1)
            return units[start];
        var (numbers, words, addresses) = (
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
        );
        var length = 0.0;
        for (var i = start; i < end; i++)
        {
            numbers.UnionWith(units[i].Numbers);
            words.UnionWith(units[i].Words);
            addresses.UnionWith(units[i].Addresses);
            length += units[i].Length;
        }

        return new(units[start].Kind, units[start].Level)
        {
            Length = length,
            Numbers = numbers,
            Words = words,
            Addresses = addresses,
        };
    }
}
