namespace Portfolio.Export.Fuzz;

/// <summary>Random choices that depend on a seed alone, on every runtime (SplitMix64).</summary>
internal sealed class Chance(int seed)
{
    private ulong state = (ulong)seed * 0x9E3779B97F4A7C15;

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 to <paramref name="most"/> - 1; 0 when that is empty.</summary>
    public int Below(int most) => most <= 0 ? 0 : (int)(Next() % (ulong)most);

    public bool OneIn(int n) => Below(n) == 0;

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];
}
