using System.Runtime.InteropServices;

namespace Portfolio.Export.Console;

/// <summary>
/// Tells the allocator of glibc to keep what native libraries give back. Pictures and deflated streams take and return blocks of many
/// sizes; without this, each is mapped and unmapped by the kernel, page by page.
/// </summary>
internal static partial class AllocatorTuning
{
    // <malloc.h>
    private const int TrimThreshold = -1;
    private const int MmapThreshold = -3;
    private const int TopPad = -2;

    /// <summary>Bytes; the largest that glibc takes for one (DEFAULT_MMAP_THRESHOLD_MAX on 64 bits).</summary>
    private const int LargestBlock = 32 << 20;

    /// <summary>Bytes that stay with the process. Chosen: a photo of 12 megapixels and its copies; more goes back to the system.</summary>
    private const int Kept = 128 << 20;

    /// <summary>Bytes that an arena grows by at least. Chosen: several deflated streams.</summary>
    private const int Step = 4 << 20;

    /// <summary>Only glibc is told; other allocators keep what they were given anyway.</summary>
    public static void Apply()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            // Either alone gains nothing: what is not trimmed must not be mapped apart in the first place.
            _ = Tune(MmapThreshold, LargestBlock);
            _ = Tune(TrimThreshold, Kept);
            _ = Tune(TopPad, Step);
        }
        catch (EntryPointNotFoundException)
        {
            // musl has no such call.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int Tune(int parameter, int value);
}
