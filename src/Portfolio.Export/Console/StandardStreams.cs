using System.Runtime.InteropServices;
using Portfolio.Messages;

namespace Portfolio.Export.Console;

/// <summary>
/// Whether the standard streams were handed to the process. Where one was closed, its number soon belongs to a file or pipe of the
/// runtime, and what is written to it breaks that.
/// </summary>
internal static partial class StandardStreams
{
    // <unistd.h> and <fcntl.h>, alike on Linux and macOS.
    public const int Output = 1;
    public const int Error = 2;
    private const int GetFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>False for a stream that was closed: exec(2) closes the files of the runtime, and never what it hands on.</summary>
    public static bool IsOpen(int descriptor) =>
        OperatingSystem.IsWindows() || (Control(descriptor, GetFlags) is var flags && flags >= 0 && (flags & CloseOnExec) == 0);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command);

    /// <summary>Stands for a closed standard output: what is written there would be lost in silence.</summary>
    internal sealed class Closed : TextWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void Write(char value) => throw new IOException(CommandMessages.OutputClosed);
    }
}
