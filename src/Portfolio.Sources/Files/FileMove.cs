using Portfolio.Messages;

namespace Portfolio.Sources.Files;

/// <summary>Moves a file of the user's within a site; nothing is overwritten.</summary>
public static class FileMove
{
    /// <summary>Moves a file; the folder it goes to is made.</summary>
    /// <param name="from">Full path of a file that is no link.</param>
    /// <param name="to">Full path where nothing stands.</param>
    /// <exception cref="IOException">It cannot be moved, or something stands there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be moved.</exception>
    public static void Move(string from, string to)
    {
        if (new FileInfo(from).LinkTarget is not null)
            throw new IOException(FileMessages.IsLink);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: false);
    }

    /// <summary>Removes a file whose content was written elsewhere.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public static void Remove(string path) => File.Delete(path);
}
