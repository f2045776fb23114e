using System.Globalization;
using Portfolio.Messages;

namespace Portfolio.Sources.Files;

/// <summary>How much an entry may ask for; null where nobody said anything. Time and memory stay bounded by these.</summary>
public sealed record InputLimits
{
    public static readonly InputLimits None = new();

    /// <summary>Every limit with its default; command line, settings and schema are written from this table.</summary>
    public static readonly IReadOnlyList<Limit> All =
    [
        new("entry", 2, 1, 256, LimitMessages.Megabytes, (l, n) => l with { Entry = n }),
        new("pixels", 200, 1, 2000, LimitMessages.Pixels, (l, n) => l with { Pixels = n }),
        new("aliases", 10_000, 100, 10_000_000, LimitMessages.Values, (l, n) => l with { Aliases = n }),
        new("nesting", 64, 8, 200, LimitMessages.Levels, (l, n) => l with { Nesting = n }),
        new("cells", 20_000, 100, 10_000_000, LimitMessages.Cells, (l, n) => l with { Cells = n }),
        new("blocks", 50_000, 100, 10_000_000, LimitMessages.Blocks, (l, n) => l with { Blocks = n }),
        new("loops", 10_000, 100, 10_000_000, LimitMessages.Rounds, (l, n) => l with { Loops = n }),
        new("time", 60, 1, 86_400, LimitMessages.Seconds, (l, n) => l with { Time = n }),
    ];

    private static readonly Dictionary<string, int> Defaults = All.ToDictionary(l => l.Name, l => l.Default);

    public int? Entry { get; init; }

    public int? Pixels { get; init; }

    public int? Aliases { get; init; }

    public int? Nesting { get; init; }

    public int? Cells { get; init; }

    public int? Blocks { get; init; }

    public int? Loops { get; init; }

    public int? Time { get; init; }

    public long MostBytes => (long)(Entry ?? Default("entry")) << 20;

    public long MostCharacters => MostBytes / 2;

    public long MostPixels => (Pixels ?? Default("pixels")) * 1_000_000L;

    public int MostAliases => Aliases ?? Default("aliases");

    public int MostLevels => Nesting ?? Default("nesting");

    public int MostCells => Cells ?? Default("cells");

    public int MostBlocks => Blocks ?? Default("blocks");

    public int MostRounds => Loops ?? Default("loops");

    public TimeSpan MostTime => TimeSpan.FromSeconds(Time ?? Default("time"));

    /// <summary>These limits where they are lower than the defaults: a site may ask for less work, only its reader for more.</summary>
    public InputLimits NotAboveDefaults()
    {
        int? Lower(int? asked, string name) => asked is { } number ? Math.Min(number, Default(name)) : null;
        return new()
        {
            Entry = Lower(Entry, "entry"),
            Pixels = Lower(Pixels, "pixels"),
            Aliases = Lower(Aliases, "aliases"),
            Nesting = Lower(Nesting, "nesting"),
            Cells = Lower(Cells, "cells"),
            Blocks = Lower(Blocks, "blocks"),
            Loops = Lower(Loops, "loops"),
            Time = Lower(Time, "time"),
        };
    }

    /// <summary>These limits, and where they say nothing, the weaker ones.</summary>
    public InputLimits Over(InputLimits weaker) =>
        new()
        {
            Entry = Entry ?? weaker.Entry,
            Pixels = Pixels ?? weaker.Pixels,
            Aliases = Aliases ?? weaker.Aliases,
            Nesting = Nesting ?? weaker.Nesting,
            Cells = Cells ?? weaker.Cells,
            Blocks = Blocks ?? weaker.Blocks,
            Loops = Loops ?? weaker.Loops,
            Time = Time ?? weaker.Time,
        };

    /// <summary>What to do when a limit was met.</summary>
    public static string Hint(string name, long wanted) => LimitMessages.Hint(name, wanted);

    /// <summary>The limits of an option's values, as <c>pixels=400</c>; null when one is wrong.</summary>
    /// <param name="wrong">Says what is wrong.</param>
    public static InputLimits? Parse(IEnumerable<string> values, out string? wrong)
    {
        var limits = None;
        wrong = null;
        foreach (var value in values)
        {
            var parts = value.Split('=', 2);
            if (All.FirstOrDefault(l => l.Name == parts[0]) is not { } limit)
            {
                wrong = LimitMessages.Unknown(parts[0], string.Join(", ", All.Select(l => l.Name)));
                return null;
            }

            if (
                parts.Length < 2
                || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number < limit.Least
                || number > limit.Most
            )
            {
                wrong = LimitMessages.Range(limit.Name, limit.Least, limit.Most, limit.Default);
                return null;
            }

            limits = limit.Set(limits, number);
        }

        return limits;
    }

    private static int Default(string name) => Defaults[name];
}

/// <summary>One limit.</summary>
/// <param name="Meaning">What the number counts.</param>
public sealed record Limit(string Name, int Default, int Least, int Most, string Meaning, Func<InputLimits, int, InputLimits> Set);
