using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Portfolio.Export.Console;

/// <summary>
/// Asks Linux for pages of 2 MiB under the memory that every entry uses. The kernel hands out memory at the first touch, 4 KiB at a time;
/// in a virtual machine each of these faults can take 15 µs, and one entry meets two thousand. Where the kernel gives no large pages,
/// nothing changes but a few calls.
/// </summary>
internal static partial class HugePages
{
    // <sys/mman.h> of Linux.
    private const int ReadWrite = 1 | 2;
    private const int AdviseHugePage = 14;
    private const int AdviseDump = 17;
    private const int AdviseCollapse = 25;

    private const nuint PageBytes = 2 << 20;

    /// <summary>Bytes; what the collector hands out at a time (GCRegionSize).</summary>
    private const nuint RegionBytes = 4 << 20;

    /// <summary>
    /// Regions that new objects fill before the collector runs (GCGen0MaxBudget in the project file), and those that it moves them to.
    /// What is not touched takes no memory.
    /// </summary>
    private const nuint Regions = 12;

    /// <summary>Regions before the one that the first objects lie in: those that live on are moved there.</summary>
    private const nuint RegionsBefore = 2;

    /// <summary>To be called once, before much is allocated.</summary>
    public static void Use()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            UnderNewObjects();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or EntryPointNotFoundException or FormatException)
        {
            // Without /proc everything works as before.
        }
    }

    /// <summary>
    /// The collector reserves its heap and makes it writable 64 KiB at a time, too little for a large page. What it will take next is made
    /// writable at once; nothing is written there, so it stays as empty as the collector expects it.
    /// </summary>
    private static void UnderNewObjects()
    {
        var probe = new object();
        var at = Unsafe.As<object, nuint>(ref probe);
        var (start, end) = HeapAround(at);
        var from = Math.Max((at & ~(RegionBytes - 1)) - (RegionsBefore * RegionBytes), (start + RegionBytes - 1) & ~(RegionBytes - 1));
        var to = Math.Min(from + (Regions * RegionBytes), end);
        if (to < from + PageBytes || Protect(from, to - from, ReadWrite) != 0)
            return;
        // As the collector does with what it makes writable: a large page lies within memory of one kind.
        _ = Advise(from, to - from, AdviseDump);
        _ = Advise(from, to - from, AdviseHugePage);
        // This one has pages already.
        _ = Advise(at & ~(RegionBytes - 1), PageBytes, AdviseCollapse);
    }

    /// <summary>The mappings without a name that follow each other around an address.</summary>
    private static (nuint Start, nuint End) HeapAround(nuint at)
    {
        var (start, end) = ((nuint)0, (nuint)0);
        foreach (var line in File.ReadLines("/proc/self/maps"))
        {
            // 7f1b2dc00000-7f1b2e001000 rw-p 00000000 00:00 0
            var dash = line.IndexOf('-');
            var space = line.IndexOf(' ');
            var low = nuint.Parse(line.AsSpan(0, dash), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var high = nuint.Parse(line.AsSpan(dash + 1, space - dash - 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var isAnonymous = line.AsSpan(space).TrimEnd().EndsWith(" 00:00 0", StringComparison.Ordinal) && line[space + 4] == 'p';
            if (low == end && isAnonymous)
                end = high;
            else if (start <= at && at < end)
                break;
            else
                (start, end) = (low, high);
        }

        return start <= at && at < end ? (start, end) : default;
    }

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nuint address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nuint address, nuint length, int advice);
}
