using Portfolio.Messages;

namespace Portfolio.Sources.Files;

/// <summary>A path or a link leads out of the folder that may be read.</summary>
public sealed class OutsideRootException(string path) : IOException(FileMessages.LeavesSite)
{
    /// <summary>Full path as it was asked for, links not followed.</summary>
    public string Path { get; } = path;
}
