using System.Globalization;
using Portfolio.Images;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.References;

/// <summary>
/// Finds the file that an address of a picture names, within the site only. Steps: address within the site (<see cref="SiteAddress"/>),
/// places where the file may be (<see cref="PictureCandidates"/>), the file, its size (<see cref="PictureProblem"/>); reports go through
/// <see cref="PictureReports"/>.
/// </summary>
/// <param name="site">The site, which nothing leaves.</param>
/// <param name="entryPath">Full path of the entry, from whose folder addresses start.</param>
/// <param name="bag">Takes what the author should know.</param>
/// <param name="mediaFolder">Folder below the root that addresses of the entry start from (Chirpy's <c>media_subpath</c>), or null.</param>
public sealed class PictureFinder(Site site, string entryPath, DiagnosticBag bag, string? mediaFolder = null)
{
    /// <summary>Stands before the number of an entry in <see cref="Data"/>.</summary>
    internal const string DataNumber = "data:pe-";

    /// <summary>Addresses in one entry. Rule of thumb: more are an attack or a mistake.</summary>
    private const int MostAddresses = 2000;

    private readonly PictureReports reports = new(site, entryPath, bag);
    private readonly Dictionary<string, Location> located = new(StringComparer.Ordinal);
    private readonly string root = site.Disk.RealRoot;
    private readonly Dictionary<string, (ImageFile File, PictureInfo? Info, string? Reason)> probed = new(StringComparer.Ordinal);

    /// <summary>The picture that an address names; when it cannot be shown its status says why, and a warning is reported.</summary>
    /// <param name="written">The address as the author wrote it.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="alt">Alternative text; empty without one.</param>
    /// <param name="title">Title, or null.</param>
    /// <param name="size">What the author asks for; null for nothing.</param>
    public SourcePicture Find(string written, SourcePlace place, string alt = "", string? title = null, AskedSize? size = null)
    {
        var picture = Locate(written, place, alt, title, size ?? AskedSize.None);
        return picture.Status != ImageStatus.Found || size is null
            ? picture
            : picture with
            {
                AskedWidth = size.WidthOf(picture.PixelWidth, picture.PixelHeight),
                MostWidth = size.MostWidthOf(picture.PixelWidth, picture.PixelHeight),
            };
    }

    private SourcePicture Locate(string written, SourcePlace place, string alt, string? title, AskedSize size)
    {
        var picture = new SourcePicture
        {
            Place = place,
            Written = written,
            Status = ImageStatus.Missing,
            Alt = alt,
            Title = title,
            AskedWidth = size.Width,
            AskedHeight = size.Height,
        };
        var address = written.Trim();
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return FromData(picture, address);
        if (LocalAddress(address) is not { } local)
        {
            reports.Remote(address, place);
            return picture with { Status = ImageStatus.Remote };
        }

        if (located.Count >= MostAddresses && !located.ContainsKey(local))
        {
            reports.TooMany(place.File, MostAddresses);
            return picture;
        }

        if (!located.TryGetValue(local, out var location))
            located[local] = location = Locate(local);
        if (location.File is not { } file)
            return WithoutFile(picture, address, local, location.LeavesSite);
        if (location.OtherCase)
            reports.OtherCase(address, file, place);
        return FromFile(picture, address, file);
    }

    private SourcePicture WithoutFile(SourcePicture picture, string address, string local, bool leavesSite)
    {
        if (!leavesSite)
        {
            reports.Missing(address, local, picture.Place);
            return picture;
        }

        reports.OutsideSite(address, picture.Place);
        return picture with { Status = ImageStatus.OutsideRoot };
    }

    private SourcePicture FromFile(SourcePicture picture, string address, string file)
    {
        if (!probed.TryGetValue(file, out var found))
        {
            var opened = site.Disk.Picture(file);
            probed[file] = found = (opened, PictureProblem.Probe(opened, site.Limits.MostPixels, out var reason), reason);
        }

        if (found.Info is null)
        {
            reports.Unreadable(address, picture.Place, found.Reason);
            return picture with { Status = ImageStatus.Unreadable, Path = file };
        }

        return picture with
        {
            Status = ImageStatus.Found,
            Path = file,
            File = found.File,
            PixelWidth = found.Info.Width,
            PixelHeight = found.Info.Height,
        };
    }

    /// <summary>The address within the site; null for one on the web that is none of the site's own.</summary>
    private string? LocalAddress(string address)
    {
        if (!SiteAddress.IsWeb(address))
            return address;
        return SiteAddress.LocalPath(site, address) is { } path && Locate("/" + path).File is not null ? "/" + path : null;
    }

    /// <summary>Addresses with a whole picture in them, too long to pass through Markdown; it carries their number.</summary>
    internal List<string> Data { get; } = [];

    private SourcePicture FromData(SourcePicture picture, string address)
    {
        var whole =
            address.StartsWith(DataNumber, StringComparison.Ordinal)
            && int.TryParse(address.AsSpan(DataNumber.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < Data.Count
                ? Data[number]
                : address;
        if (
            DataPictures.Read(whole, out var name, out var reason) is { } file
            && PictureProblem.Probe(file, site.Limits.MostPixels, out reason) is { } info
        )
            return picture with
            {
                Status = ImageStatus.Found,
                Written = name,
                Path = $"data:{name}",
                File = file,
                PixelWidth = info.Width,
                PixelHeight = info.Height,
            };
        reports.UnreadableData(picture.Place, reason);
        return picture with { Status = ImageStatus.Unreadable, Written = Shown(whole) };
    }

    /// <summary>Looks for the file where the site's program would.</summary>
    private Location Locate(string address)
    {
        var (linksOut, stays) = (false, false);
        string? outside = null;
        var candidates = PictureCandidates.Of(
            site,
            root,
            Path.Combine(SafeFiles.Real(Path.GetDirectoryName(entryPath)!), Path.GetFileName(entryPath)),
            address,
            mediaFolder
        );
        foreach (var candidate in candidates)
        {
            if (!SafeFiles.IsBelow(root, candidate))
            {
                outside ??= candidate;
                continue;
            }

            if (site.Disk.Exists(candidate))
                return new(candidate, LeavesSite: false, OtherCase: false);
            linksOut |= site.Disk.Leaves(candidate);
            stays = true;
        }

        foreach (var candidate in candidates)
        {
            if (site.Disk.IgnoringCase(candidate) is { } other)
            {
                return new(other, LeavesSite: false, OtherCase: Composition.Compose(other) != Composition.Compose(candidate));
            }
        }

        // Notes name their pictures without a folder.
        var byName = site.HasWikiLinks && !address.AsSpan().ContainsAny('/', '\\') ? site.Disk.Named(address) : null;

        // An address that could lie in the site, read in one of the ways, is only missing there, unless it leads to a file elsewhere.
        var leaves = linksOut || (outside is not null && (!stays || UserPaths.IsFile(outside)));
        return new(byName, leaves, OtherCase: false);
    }

    /// <summary>The beginning of a picture that is its own address: its format, and enough to find it in the text.</summary>
    private static string Shown(string data) => data.Length > 40 ? data[..40] + "…" : data;

    /// <summary>Where an address leads.</summary>
    /// <param name="File">Full path of the file; null when there is none.</param>
    /// <param name="LeavesSite">The address or a link on the way leads out of the site.</param>
    /// <param name="OtherCase">The file is there in other letters, small or capital.</param>
    private readonly record struct Location(string? File, bool LeavesSite, bool OtherCase);
}
