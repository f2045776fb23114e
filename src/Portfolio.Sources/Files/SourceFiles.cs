using Portfolio.Images;

namespace Portfolio.Sources.Files;

/// <summary>
/// The gate to the files of one folder. Everything a site names is opened here: paths and links that lead out of the folder are refused
/// before anything is opened, devices and pipes count as empty, sizes are bounded, and what was read and asked is recorded.
/// </summary>
public sealed class SourceFiles
{
    /// <summary>The default folder of the program's own output; no question of a site sees it.</summary>
    public const string OutputFolderName = "_pdf";

    private readonly Lazy<string> realRoot;
    private readonly FileRecord? record;
    private readonly IReadOnlySet<string> hidden;

    /// <summary>A file that is on no disk: its full path and its bytes.</summary>
    private (string Path, byte[] Bytes)? held;

    /// <param name="root">Full path of the folder.</param>
    /// <param name="followsLinks">Links may lead out of it.</param>
    public SourceFiles(string root, bool followsLinks = false)
        : this(root, followsLinks, null, new HashSet<string>(StringComparer.Ordinal)) { }

    private SourceFiles(string root, bool followsLinks, FileRecord? record, IReadOnlySet<string> hidden)
    {
        Root = root;
        FollowsLinks = followsLinks;
        this.record = record;
        this.hidden = hidden;
        realRoot = new(() => SafeFiles.Real(root));
    }

    /// <summary>Full path of the folder.</summary>
    public string Root { get; }

    /// <summary>The same with links followed.</summary>
    public string RealRoot => realRoot.Value;

    /// <summary>Whether links may lead out of the folder.</summary>
    public bool FollowsLinks { get; }

    /// <summary>The same gate; what goes through it is noted in a record.</summary>
    public SourceFiles Recording(FileRecord into) => new(Root, FollowsLinks, into, hidden) { held = held };

    /// <summary>The same gate, in which a file stands that is on no disk.</summary>
    public SourceFiles Holding(string fullPath, byte[] bytes) => new(Root, FollowsLinks, record, hidden) { held = (fullPath, bytes) };

    /// <summary>The same gate; nothing is noted, because a question about a whole folder stands for it.</summary>
    public SourceFiles Unrecorded => record is null ? this : new(Root, FollowsLinks, null, hidden) { held = held };

    /// <summary>The same gate; a folder that the program writes to is no part of any answer.</summary>
    public SourceFiles Hiding(string folder) =>
        new(Root, FollowsLinks, record, new HashSet<string>(hidden, StringComparer.Ordinal) { folder }) { held = held };

    /// <summary>The same gate, with links followed or not.</summary>
    public SourceFiles Following(bool followsLinks) =>
        followsLinks == FollowsLinks ? this : new(Root, followsLinks, record, hidden) { held = held };

    /// <summary>Whether a file stands there, within the folder, links followed.</summary>
    public bool Exists(string fullPath)
    {
        var isAllowed = Allows(fullPath);
        if (isAllowed && File.Exists(fullPath))
            return true;

        // What is refused is not looked at, now or later.
        record?.Add(fullPath, Fingerprint.Absent);
        return false;
    }

    /// <summary>Whether a folder stands there, within the folder, links followed.</summary>
    public bool HasFolder(string fullPath)
    {
        if (Allows(fullPath) && Directory.Exists(fullPath))
            return true;
        if (Path.GetDirectoryName(fullPath) is { } parent)
            record?.Ask(FolderQuestion.Names, parent);
        return false;
    }

    /// <summary>Whether the path, with all its links followed, stays within the folder.</summary>
    public bool Allows(string fullPath)
    {
        var full = Path.GetFullPath(fullPath);
        if (full != Root && full != RealRoot && !SafeFiles.IsBelow(Root, full) && !SafeFiles.IsBelow(RealRoot, full))
            return false;
        return FollowsLinks || SafeFiles.Real(full) is var real && (real == RealRoot || SafeFiles.IsBelow(RealRoot, real));
    }

    /// <summary>The bytes of a file; empty for devices and pipes.</summary>
    /// <param name="most">Larger files are refused; bytes.</param>
    /// <exception cref="OutsideRootException">It leads out of the folder.</exception>
    /// <exception cref="FileTooLargeException">It is larger.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public byte[] Read(string fullPath, long most = WholeFile.MostOfOthers)
    {
        if (!Allows(fullPath))
        {
            record?.Add(fullPath, Fingerprint.Absent);
            throw new OutsideRootException(fullPath);
        }

        record?.Add(fullPath);
        var bytes = WholeFile.Read(fullPath, most);
        record?.Add(fullPath, Fingerprint.OfBytes(bytes));
        return bytes;
    }

    /// <summary>A file that the user named by hand, or that was found by looking into the site: it may lie anywhere.</summary>
    /// <exception cref="FileTooLargeException">It is larger.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public byte[] ReadNamed(string fullPath, long most = WholeFile.MostOfOthers)
    {
        if (held is var (path, content) && path == fullPath)
            return content;
        record?.Add(fullPath);
        var bytes = WholeFile.Read(fullPath, most);
        record?.Add(fullPath, Fingerprint.OfBytes(bytes));
        return bytes;
    }

    /// <summary>
    /// As <see cref="ReadNamed"/>, for a look that keeps nothing and is not recorded: the bytes lie in memory that others used before.
    /// </summary>
    internal T Look<T>(string fullPath, long most, Func<ReadOnlySpan<byte>, T> look) =>
        held is var (path, content) && path == fullPath ? look(content) : WholeFile.Look(fullPath, most, look);

    /// <summary>Whether something stands there and leads out of the folder.</summary>
    public bool Leaves(string fullPath) => !Allows(fullPath) && File.Exists(fullPath);

    /// <summary>Whether a file or folder is a link.</summary>
    public bool IsLink(string fullPath) => new FileInfo(fullPath).LinkTarget is not null;

    /// <summary>A picture, to be opened when its size or its pixels are needed.</summary>
    public ImageFile Picture(string fullPath)
    {
        record?.Add(fullPath);
        return new ImageFile(
            () => Allows(fullPath) ? WholeFile.Open(fullPath) : throw new OutsideRootException(fullPath),
            bytes => record?.Add(fullPath, Fingerprint.OfBytes(bytes))
        );
    }

    /// <summary>Full paths of the files in a folder, sorted by code unit; empty when it cannot be listed.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern = "*") => List(folder, pattern, Directory.EnumerateFiles);

    /// <summary>Full paths of the folders in a folder, sorted by code unit; empty when it cannot be listed.</summary>
    public IReadOnlyList<string> Folders(string folder, string pattern = "*") => List(folder, pattern, Directory.EnumerateDirectories);

    /// <summary>Full paths of all files below a folder, sorted by code unit; links to folders are left alone.</summary>
    public IReadOnlyList<string> Below(string folder)
    {
        if (!HasFolder(folder))
            return [];
        record?.Ask(FolderQuestion.Contents, folder);
        return [.. SafeFiles.Below(folder).Where(p => !IsHidden(p))];
    }

    /// <summary>A file whose path differs only in case or in how its letters are composed, or null.</summary>
    public string? IgnoringCase(string fullPath)
    {
        record?.Ask(FolderQuestion.Pictures, RealRoot);
        return
            SafeFiles.IsBelow(RealRoot, fullPath)
            && SafeFiles.IgnoringCase(RealRoot, fullPath) is { } other
            && SafeFiles.IsBelow(RealRoot, SafeFiles.Real(other))
            ? other
            : null;
    }

    /// <summary>The first file of that name anywhere in the folder, or null.</summary>
    public string? Named(string name)
    {
        record?.Ask(FolderQuestion.Pictures, RealRoot);
        return SafeFiles.Named(RealRoot, name) is { } named && SafeFiles.IsBelow(RealRoot, SafeFiles.Real(named)) ? named : null;
    }

    /// <summary>The answer to a question as a hash that differs whenever the answer does.</summary>
    public string Answer(FolderQuestion question, string folder, Fingerprint fingerprint)
    {
        if (!Allows(folder) || !Directory.Exists(folder))
            return Fingerprint.Absent;
        return question switch
        {
            FolderQuestion.Names => Fingerprint.OfText(string.Join('\n', Entries(folder).Select(p => Path.GetFileName(p)))),
            FolderQuestion.Pictures => Fingerprint.OfText(
                string.Join('\n', SafeFiles.Below(folder).Where(MayBePicture).Select(p => Path.GetRelativePath(folder, p)))
            ),
            _ => fingerprint.OfFiles(folder, SafeFiles.Below(folder).Where(p => !IsHidden(p) && Allows(p))),
        };
    }

    private IReadOnlyList<string> List(string folder, string pattern, Func<string, string, IEnumerable<string>> list)
    {
        if (!HasFolder(folder))
            return [];
        record?.Ask(FolderQuestion.Names, folder);
        try
        {
            return [.. list(folder, pattern).Where(p => !IsHidden(p)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private IEnumerable<string> Entries(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Where(p => !IsHidden(p)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private bool MayBePicture(string path) => !IsHidden(path) && (PictureNames.LooksLikePicture(path) || !Path.HasExtension(path));

    private bool IsHidden(string path)
    {
        if (hidden.Any(h => path == h || SafeFiles.IsBelow(h, path)))
            return true;
        return Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(step => step is OutputFolderName or ".git");
    }
}
