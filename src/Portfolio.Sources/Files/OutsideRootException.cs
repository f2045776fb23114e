namespace Portfolio.Sources.Files;

/// <summary>A path or a link leads out of the folder that may be read.</summary>
public sealed class OutsideRootException(string path) : IOException("it leads out of the site and was not opened")
{
    /// <summary>Full path as it was asked for, links not followed.</summary>
    public string Path { get; } = path;
}
