using System.Runtime.InteropServices;
using Portfolio.Messages;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Console;

/// <summary>
/// The address space that a run needs. Below it the libraries of the program end the process without a message, wherever they happen to be.
/// </summary>
internal static partial class MemoryFloor
{
    /// <summary>Bytes; 3,000,000 KiB were enough for four sites with photos on two cores, 2,000,000 were not.</summary>
    public const ulong Least = 4UL << 30;

    // <sys/resource.h> of Linux: the number is 9 on all processors that .NET knows.
    private const int AddressSpace = 9;

    /// <summary>What is wrong, and what to do; null where there is enough, or no limit.</summary>
    public static (string Message, string Hint)? Problem() =>
        OperatingSystem.IsLinux() && GetLimit(AddressSpace, out var limit) == 0 && limit.Soft < Least
            ? (ProgramMessages.AddressSpace(ByteSize.Show((long)limit.Soft), ByteSize.Show((long)Least)), ProgramMessages.AddressSpaceHint)
            : null;

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, out Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public nuint Soft;
        public nuint Hard;
    }
}
