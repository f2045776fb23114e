using CsCheck;

namespace Portfolio.Export.Tests.TestKit;

/// <summary>
/// What holds for every case that a generator makes. The cases are the same in every run; when one fails, smaller ones are
/// looked for, and the smallest is told with its seed. <c>CsCheck_Seed</c> in the environment repeats that one;
/// <c>CsCheck_Iter</c> or <c>CsCheck_Time</c> draw so many cases, or cases for so many seconds, by chance.
/// </summary>
internal static class Property
{
    /// <summary>The environment asks for other cases than those of every run.</summary>
    public static bool IsByChance { get; } =
        new[] { "CsCheck_Seed", "CsCheck_Iter", "CsCheck_Time" }.Any(name => Environment.GetEnvironmentVariable(name) is not null);

    /// <summary>
    /// Checks <paramref name="count"/> cases one after the other. When one fails, a smaller one is looked for in so many
    /// <paramref name="seconds"/>, and shown as <paramref name="print"/> writes it.
    /// </summary>
    public static void Holds<T>(this Gen<T> cases, int count, Action<T> check, Func<T, string>? print = null, int seconds = 10)
    {
        if (IsByChance)
            cases.Sample(check, threads: 1, print: print);
        var random = new PCG(0, 0);
        for (var n = 0; n < count && !IsByChance; n++)
        {
            var start = random.State;
            var one = cases.Generate(random, null, out _);
            try
            {
                check(one);
            }
            catch (Exception)
            {
                cases.Sample(check, seed: random.ToString(start), time: seconds, threads: 1, print: print);
                throw;
            }
        }
    }
}
