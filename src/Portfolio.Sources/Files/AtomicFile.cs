using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Portfolio.Messages;

namespace Portfolio.Sources.Files;

/// <summary>Writes whole files or none: first beside the target, then moved over it.</summary>
public static partial class AtomicFile
{
    private const string Suffix = ".portfolio-export.tmp";

    /// <summary>Temporary files that are being written.</summary>
    private static readonly ConcurrentDictionary<string, byte> Unfinished = new(StringComparer.Ordinal);

    /// <exception cref="IOException">The folder cannot be written, the disk is full, or the target is held open.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the target may not be written.</exception>
    public static void Write(string path, ReadOnlyMemory<byte> bytes) => Write(path, stream => stream.Write(bytes.Span));

    /// <param name="fill">Writes the content.</param>
    public static void Write(string path, Action<Stream> fill)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);

        // A hash stands for the name: a long name with more letters around it would be too long for the disk.
        var temporary = Path.Combine(folder, $".{Fingerprint.OfText(Path.GetFileName(path))[..16]}.{Environment.ProcessId}{Suffix}");
        try
        {
            Unfinished.TryAdd(temporary, 0);
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
                fill(stream);
            KeepMode(path, temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // So the runtime says that the system allows no file of this size.
            TryDelete(temporary);
            throw new IOException(FileMessages.DiskLimit, fault);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
        finally
        {
            Unfinished.TryRemove(temporary, out _);
        }
    }

    /// <summary>Gives a file a second name, where the disk can; nothing is there before it is whole.</summary>
    /// <returns>False where it cannot: something stands there, the disk is another one, or the system knows no such names.</returns>
    internal static bool TryLink(string existing, string path)
    {
        if (OperatingSystem.IsWindows())
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return Link(existing, path) == 0;
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string path);

    /// <summary>Removes the temporary files of this process, when it is about to be ended.</summary>
    public static void Abandon()
    {
        foreach (var temporary in Unfinished.Keys)
            TryDelete(temporary);
    }

    /// <summary>A file that is replaced keeps who may read and write it.</summary>
    private static void KeepMode(string path, string temporary)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
    }

    /// <summary>Removes temporary files that a killed run left in a folder; those of a process that still runs stay.</summary>
    public static void SweepLeftovers(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (
            var path in Directory
                .EnumerateFiles(folder, $".*{Suffix}", new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = 0 })
                .ToList()
        )
        {
            var owner = Path.GetFileName(path)[..^Suffix.Length].Split('.')[^1];
            if (!int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var process) || !IsRunning(process))
                TryDelete(path);
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            // Numbers of processes are given again, in containers often the very same: only another run of this program counts.
            if (process == Environment.ProcessId)
                return false;
            using var running = Process.GetProcessById(process);
            using var own = Process.GetCurrentProcess();
            return !running.HasExited && running.ProcessName == own.ProcessName;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first fault is the one to report.
        }
    }
}
