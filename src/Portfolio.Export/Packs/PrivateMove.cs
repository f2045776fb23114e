using System.Text;
using Portfolio.Export.Identity;
using Portfolio.Export.Schemas;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Packs;

/// <summary>
/// Moves <c>applications.yml</c> and what it names into <c>_applications/</c>, and writes the new paths into it. What the pages of the
/// site name too stays, because a link to it would break.
/// </summary>
internal sealed class PrivateMove(ConfiguredSite site, DiagnosticBag bag)
{
    /// <summary>Bytes; a page that is larger is not searched for names of files.</summary>
    private const long MostOfPages = 4 << 20;

    private static readonly string[] TextEndings = [".md", ".markdown", ".html", ".htm", ".yml", ".yaml", ".json", ".toml"];

    /// <summary>What was moved, as paths below the root. When an error goes to the bag before that, nothing is moved.</summary>
    public IReadOnlyList<(string From, string To)> Run()
    {
        if (ApplicationsPlace.Find(site) is not { } path || ApplicationReader.Read(site, bag) is not { } file)
            return [];
        if (file.IsBroken)
        {
            bag.Fail(DiagnosticCodes.ConfigBroken, new(file.Display), PackMessages.NothingMoved);
            return [];
        }

        var moves = Planned(file);
        var target = ApplicationsPlace.PrivateIn(site.Root);
        if (bag.HasErrors || TextDecoder.Decode(WholeFile.Read(path)) is not { } text)
            return [];
        var written = Rewritten(text, moves, path == target);
        try
        {
            foreach (var (from, to) in moves)
                FileMove.Move(At(from.Text), At(to));
            AtomicFile.Write(target, Encoding.UTF8.GetBytes(written));
            if (path != target)
                FileMove.Remove(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Fail(DiagnosticCodes.OutputNotWritable, new(file.Display), PackMessages.SomeNotMoved(fault.Message));
        }

        return
        [
            .. moves.Select(m => (m.From.Text, m.To)),
            .. path == target ? [] : new[] { (ApplicationsPlace.FileName, $"{ApplicationsPlace.FolderName}/{ApplicationsPlace.FileName}") },
        ];
    }

    private List<(Written From, string To)> Planned(ApplicationFile file)
    {
        var moves = new List<(Written From, string To)>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var named in PrivateFiles.Published(site, file.Applications))
        {
            var to = $"{ApplicationsPlace.FolderName}/{Path.GetFileName(named.Text)}";
            if (PageThatNames(named.Text) is { } page)
                bag.Warn(
                    DiagnosticCodes.PrivateFilePublished,
                    named.Place,
                    PackMessages.Linked(named.Text, page),
                    PackMessages.LinkedHint(ApplicationsPlace.FolderName)
                );
            else if (site.Disk.IsLink(At(named.Text)))
                bag.Fail(DiagnosticCodes.OutputNotWritable, named.Place, PackMessages.IsLink(named.Text), PackMessages.IsLinkHint);
            else if (!taken.Add(to) || site.Disk.Exists(At(to)))
                bag.Fail(DiagnosticCodes.ForeignFile, named.Place, PackMessages.NameTaken(named.Text, to), PackMessages.NameTakenHint);
            else
                moves.Add((named, to));
        }

        return moves;
    }

    /// <summary>The first page of the site, below its root, that names a file; null when none does.</summary>
    private string? PageThatNames(string file)
    {
        var name = Path.GetFileName(file);
        var escaped = Uri.EscapeDataString(name);
        foreach (var path in site.Disk.Below(site.Root).Where(p => TextEndings.Contains(Path.GetExtension(p).ToLowerInvariant())))
        {
            var shown = SafeFiles.Relative(site.Root, path);
            if (
                Path.GetFileName(path) == ApplicationsPlace.FileName
                || PathPatternOfBuilt(shown)
                || TextDecoder.Decode(Contents(path)) is not { } text
            )
                continue;
            if (text.Contains(name, StringComparison.Ordinal) || text.Contains(escaped, StringComparison.Ordinal))
                return shown;
        }

        return null;
    }

    private static bool PathPatternOfBuilt(string path) => path.Split('/')[0] is "_site" or "node_modules" or "vendor";

    private byte[] Contents(string path)
    {
        try
        {
            return site.Disk.Read(path, MostOfPages);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The text with the new paths where the old ones stand; nothing else of it changes.</summary>
    private string Rewritten(string text, List<(Written From, string To)> moves, bool staysThere)
    {
        foreach (var (from, to) in moves)
            text = WrittenPath.Replace(text, from.Text, to);
        return staysThere
            ? text
            : text.Replace($"$schema=./{StarterFile.SchemaFolder}/", $"$schema=../{StarterFile.SchemaFolder}/", StringComparison.Ordinal);
    }

    private string At(string path) => Path.Combine(site.Root, path.Replace('/', Path.DirectorySeparatorChar));
}
