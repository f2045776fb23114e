using System.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>Runs that end at the same moment write the state of a folder one after the other, or one would forget what the other made.</summary>
internal static class OutputFolderLock
{
    private const int Pause = 5;

    /// <summary>A run that was stopped in the middle may hold its turn; nobody waits longer than this for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The turn, which ends when it is disposed of; null when there is none to be had.</summary>
    public static FileStream? Take(string folder)
    {
        // Beside the temporary files of all programs: nothing of it stays in the user's folders.
        var path = Path.Combine(Path.GetTempPath(), $"portfolio-export-{Fingerprint.OfText(Path.GetFullPath(folder))[..16]}.lock");
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; Thread.Sleep(Pause))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (UnauthorizedAccessException)
            {
                return null;
            }
            catch (IOException)
            {
                // Another run has it.
            }
        }

        return null;
    }
}
