using System.Diagnostics;
using System.Globalization;

namespace Portfolio.Export.Fuzz;

/// <summary>Something that is fed with mutated input.</summary>
internal interface ITarget : IDisposable
{
    string Name { get; }

    /// <summary>File ending of a case.</summary>
    string Extension { get; }

    /// <summary>The input of a seed; the same for the same seed, always.</summary>
    byte[] Make(int seed);

    /// <summary>Feeds the input, and looks at the result closely when asked to; null when all is well, else what is wrong. Exceptions are faults.</summary>
    string? Feed(byte[] input, bool thorough);
}

/// <summary>Runs the cases of a series one after the other and tells what went wrong by its seed.</summary>
internal static class Campaign
{
    public const int UsualCloseness = 100;
    private const int MostFaults = 50;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>One case in <paramref name="closeness"/> is looked at closely.</summary>
    public static int Run(ITarget target, int count, int firstSeed, int closeness = UsualCloseness)
    {
        using var owned = target;
        var (faults, slowest, slowestSeed) = (0, 0.0, 0);
        var watch = Stopwatch.StartNew();
        var (current, since) = (0, Stopwatch.GetTimestamp());

        // A hang, or a crash of a native library, is told by this file's name and the seed in it.
        var traces = Path.Combine(Path.GetTempPath(), $"fuzz-{target.Name}-{Environment.ProcessId}.seed");
        using var trace = new FileStream(traces, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        using var guard = new Timer(
            _ =>
            {
                if (Stopwatch.GetElapsedTime(Volatile.Read(ref since)) > Limit)
                    Environment.FailFast($"{target.Name} {Volatile.Read(ref current)} does not end");
            },
            null,
            1000,
            1000
        );
        for (var seed = firstSeed; seed < firstSeed + count && faults < MostFaults; seed++)
        {
            Volatile.Write(ref current, seed);
            Volatile.Write(ref since, Stopwatch.GetTimestamp());
            trace.Position = 0;
            trace.Write(System.Text.Encoding.ASCII.GetBytes(seed.ToString("D10", CultureInfo.InvariantCulture)));
            var begun = Stopwatch.GetTimestamp();
            if (Try(target, target.Make(seed), thorough: seed % closeness == 0) is { } fault)
            {
                faults++;
                System.Console.WriteLine($"{target.Name} {seed}: {fault}");
            }

            var took = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            if (took > slowest)
                (slowest, slowestSeed) = (took, seed);
            if ((seed - firstSeed + 1) % 10_000 == 0)
                System.Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{target.Name}: {seed - firstSeed + 1} in {watch.Elapsed.TotalSeconds:F0} s, {faults} faults, {Environment.WorkingSet >> 20} MiB"
                    )
                );
        }

        File.Delete(traces);
        System.Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{target.Name}: {count} cases from seed {firstSeed} in {watch.Elapsed.TotalSeconds:F0} s, {faults} faults; the slowest, {slowestSeed}, took {slowest:F2} s"
            )
        );
        return faults == 0 ? 0 : 1;
    }

    public static int Replay(ITarget target, int seed)
    {
        using var owned = target;
        var input = target.Make(seed);
        var path = Path.Combine(Path.GetTempPath(), $"fuzz-{target.Name}-{seed}{target.Extension}");
        File.WriteAllBytes(path, input);
        System.Console.WriteLine($"{path}: {input.Length} bytes");
        var begun = Stopwatch.GetTimestamp();
        var fault = target.Feed(input, thorough: true);
        System.Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{fault ?? "well"} ({Stopwatch.GetElapsedTime(begun).TotalSeconds:F2} s)")
        );
        return fault is null ? 0 : 1;
    }

    public static string? Try(ITarget target, byte[] input, bool thorough)
    {
        try
        {
            return target.Feed(input, thorough);
        }
        catch (Exception fault)
        {
            var frames = (fault.StackTrace ?? "")
                .Split('\n')
                .Where(l => l.Contains("Portfolio", StringComparison.Ordinal))
                .Take(4)
                .Select(l => l.Trim());
            return $"{fault.GetType().Name}: {fault.Message.Split('\n')[0]} {string.Join(" < ", frames)}";
        }
    }
}
