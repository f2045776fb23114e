using System.Runtime.InteropServices;

namespace Portfolio.Sources.Files;

/// <summary>
/// A lock on a folder that leaves nothing behind: on Unix the folder itself is locked (flock(2)), on Windows a file in it that vanishes
/// with the process.
/// </summary>
internal sealed partial class FolderLock : IDisposable
{
    private const string WindowsName = ".portfolio-export.lock";

    // <fcntl.h> and <sys/file.h>, alike on Linux and macOS but for the flag that closes the folder in child processes.
    private const int ReadOnly = 0;
    private const int ExclusiveWithoutWaiting = 2 | 4;
    private static readonly int CloseOnExec = OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    private readonly int descriptor;
    private readonly FileStream? file;

    private FolderLock(int descriptor, FileStream? file) => (this.descriptor, this.file) = (descriptor, file);

    /// <param name="isPossible">False when the folder cannot be locked at all.</param>
    /// <returns>Null when another process holds it, or when it cannot be locked.</returns>
    public static FolderLock? TryTake(string folder, out bool isPossible)
    {
        isPossible = true;
        if (OperatingSystem.IsWindows())
            return TryTakeFile(folder, ref isPossible);
        var descriptor = Open(folder, ReadOnly | CloseOnExec);
        if (descriptor < 0)
        {
            isPossible = false;
            return null;
        }

        if (Flock(descriptor, ExclusiveWithoutWaiting) == 0)
            return new(descriptor, null);

        // EWOULDBLOCK is 11 on Linux and 35 on macOS; whatever else there is, file systems of networks cannot do it.
        isPossible = Marshal.GetLastPInvokeError() is 11 or 35;
        _ = Close(descriptor);
        return null;
    }

    public void Dispose()
    {
        file?.Dispose();
        if (descriptor >= 0)
            _ = Close(descriptor);
    }

    private static FolderLock? TryTakeFile(string folder, ref bool isPossible)
    {
        try
        {
            return new(
                -1,
                new FileStream(
                    Path.Combine(folder, WindowsName),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1,
                    FileOptions.DeleteOnClose
                )
            );
        }
        catch (UnauthorizedAccessException)
        {
            isPossible = false;
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Flock(int descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
