using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Images;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.References;

/// <summary>Finds the file that an address of a picture names, within the site only.</summary>
public sealed partial class PictureFinder(Site site, string entryPath, DiagnosticBag bag)
{
    private static readonly string[] Extensions =
    [
        ".png",
        ".jpg",
        ".jpeg",
        ".jfif",
        ".gif",
        ".webp",
        ".svg",
        ".avif",
        ".heic",
        ".heif",
        ".tif",
        ".tiff",
        ".bmp",
    ];

    /// <summary>Stands before the number of an entry in <see cref="Data"/>.</summary>
    internal const string DataNumber = "data:pe-";

    /// <summary>More addresses than this in one entry are an attack or a mistake.</summary>
    private const int MostAddresses = 2000;

    /// <summary>Looking for the file that was meant takes a look at whole folders.</summary>
    private const int MostHints = 20;

    private readonly Dictionary<string, (string? File, bool Leaves, bool OtherCase)> located = new(StringComparer.Ordinal);
    private int missing;
    private bool toldBadges;

    private readonly string root = SafeFiles.Real(site.Root);
    private readonly Dictionary<string, (PictureInfo? Info, string? Reason)> probed = new(StringComparer.Ordinal);

    public static bool LooksLikePicture(string address)
    {
        // A file name may hold these signs as well.
        var path = address.AsSpan();
        var cut = path.IndexOfAny('?', '#') is var at and >= 0 ? path[..at] : path;
        foreach (var extension in Extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase) || cut.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    public SourcePicture Find(string written, SourcePlace place, string alt = "", string? title = null, double? askedWidth = null)
    {
        var picture = new SourcePicture
        {
            Place = place,
            Written = written,
            Fate = ImageStatus.Missing,
            Alt = alt,
            Title = title,
            AskedWidth = askedWidth,
        };
        var address = written.Trim();
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return FromData(picture, address);
        }

        var local = address;
        if (SiteAddress.IsWeb(address))
        {
            if (SiteAddress.LocalPath(site, address) is not { } path || Locate("/" + path, out _, out _) is null)
            {
                TellRemote(address, place);
                return picture with { Fate = ImageStatus.Remote };
            }

            local = "/" + path;
        }

        if (located.Count >= MostAddresses && !located.ContainsKey(local))
        {
            bag.Warn(
                DiagnosticCodes.LimitMet,
                new(place.File),
                $"The entry names more than {MostAddresses} pictures; the others are left out, their words stay",
                "Part it into several entries"
            );
            return picture;
        }

        if (!located.TryGetValue(local, out var location))
        {
            location = (Locate(local, out var leads, out var cased), leads, cased);
            located[local] = location;
        }

        var (file, leaves, otherCase) = location;
        if (file is null)
        {
            if (leaves)
            {
                bag.Warn(
                    DiagnosticCodes.OutsideRoot,
                    place,
                    $"The picture {Short(address)} is outside of the site and was not opened",
                    "Copy it into the site"
                );
                return picture with { Fate = ImageStatus.OutsideRoot };
            }

            bag.Warn(
                DiagnosticCodes.PictureMissing,
                place,
                address.Length == 0 ? "A picture has no address" : $"There is no picture {Short(address)}",
                ++missing <= MostHints ? NearestFile.Hint(site, entryPath, local) : null
            );
            return picture;
        }

        if (otherCase)
            bag.Warn(
                DiagnosticCodes.PictureMissing,
                place,
                $"The picture {Short(address)} is written {Path.GetRelativePath(root, file).Replace('\\', '/')} on disk; it was taken, but on the web small and capital letters are not the same",
                "Write the name in the same letters"
            );
        if (!probed.TryGetValue(file, out var info))
            probed[file] = info = (PictureProblem.Probe(file, site.Limits.MostPixels, out var reason), reason);
        if (info.Info is null)
        {
            bag.Warn(
                DiagnosticCodes.PictureUnreadable,
                place,
                $"No picture can be read from {Short(address)}: {info.Reason}",
                info.Reason?.Contains("--limit", StringComparison.Ordinal) == true
                || info.Reason?.Contains("save it as PNG", StringComparison.Ordinal) == true
                    ? null
                    : "Open it in a picture program and save it again"
            );
            return picture with { Fate = ImageStatus.Unreadable, Path = file };
        }

        return picture with
        {
            Fate = ImageStatus.Found,
            Path = file,
            PixelWidth = info.Info.Width,
            PixelHeight = info.Info.Height,
        };
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
            DataPictures.Save(whole, out var name, out var reason) is { } file
            && PictureProblem.Probe(file, site.Limits.MostPixels, out reason) is { } info
        )
            return picture with
            {
                Fate = ImageStatus.Found,
                Written = name,
                Path = file,
                PixelWidth = info.Width,
                PixelHeight = info.Height,
            };
        bag.Warn(
            DiagnosticCodes.PictureUnreadable,
            picture.Place,
            $"No picture can be read from what is written into the text: {reason}",
            "Save it as a file in the site"
        );
        return picture with { Fate = ImageStatus.Unreadable, Written = Shown(whole) };
    }

    /// <summary>Badges are made by web services for the moment; nobody misses them, and one word on them is enough.</summary>
    private void TellRemote(string address, SourcePlace place)
    {
        if (!Badge().IsMatch(address))
            bag.Warn(
                DiagnosticCodes.PictureRemote,
                place,
                $"The picture {Short(address)} is on the web and is not fetched",
                "Save it in the site and name that file"
            );
        else if (!toldBadges)
            bag.Add(
                new(
                    DiagnosticCodes.PictureRemote,
                    Severity.Info,
                    place,
                    "Badges that web services make, of which this is the first, are shown as their words"
                )
            );
        toldBadges |= Badge().IsMatch(address);
    }

    /// <summary>Full path of the file; null when there is none.</summary>
    /// <param name="leaves">The address or a link on the way leads out of the site.</param>
    /// <param name="otherCase">The file is there in other letters, small or capital.</param>
    private string? Locate(string address, out bool leaves, out bool otherCase)
    {
        leaves = otherCase = false;
        var candidates = PictureCandidates.Of(
            site,
            root,
            Path.Combine(SafeFiles.Real(Path.GetDirectoryName(entryPath)!), Path.GetFileName(entryPath)),
            address
        );
        foreach (var candidate in candidates)
        {
            if (!SafeFiles.IsBelow(root, candidate))
            {
                leaves = true;
                continue;
            }

            if (!File.Exists(candidate))
                continue;
            var real = SafeFiles.Real(candidate);
            if (SafeFiles.IsBelow(root, real))
                return candidate;
            leaves = true;
        }

        foreach (var candidate in candidates)
        {
            if (
                SafeFiles.IsBelow(root, candidate)
                && SafeFiles.IgnoringCase(root, candidate) is { } other
                && SafeFiles.IsBelow(root, SafeFiles.Real(other))
            )
            {
                leaves = false;
                otherCase = Composition.Compose(other) != Composition.Compose(candidate);
                return other;
            }
        }

        // Notes name their pictures without a folder.
        return
            site.HasWikiLinks
            && !address.AsSpan().ContainsAny('/', '\\')
            && SafeFiles.Named(root, address) is { } named
            && SafeFiles.IsBelow(root, SafeFiles.Real(named))
            ? named
            : null;
    }

    /// <summary>The head of a picture that is its own address.</summary>
    private static string Shown(string data) => data.Length > 40 ? data[..40] + "…" : data;

    [GeneratedRegex(
        @"^(?:https?:)?//(?:[^/]*(?:shields\.io|badge|badgen|forthebadge|travis-ci|codecov|coveralls|komarev|visitor|hits\.|star-history|contrib\.rocks|opencollective|github-readme|readme-typing|capsule-render|skillicons|streak-stats|wakatime)|[^/]+/.*(?:badge|\.svg\?branch=|/workflows/))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Badge();

    private static string Short(string address) => address.Length > 100 ? address[..97] + "..." : address;
}
