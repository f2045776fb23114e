using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.References;

/// <summary>Reports what is amiss with the pictures of one entry.</summary>
internal sealed partial class PictureReports(Site site, string entryPath, DiagnosticBag bag)
{
    /// <summary>Missing pictures of an entry for which the nearest name is looked up: that lists whole folders.</summary>
    private const int MostHints = 20;

    /// <summary>Characters of an address in a message. Rule of thumb: a line of a terminal.</summary>
    private const int LongestAddress = 100;

    private readonly string root = SafeFiles.Real(site.Root);
    private int missing;
    private bool badgesReported;

    /// <summary>Badges are made by web services for the moment; nobody misses them, and one remark on them is enough.</summary>
    public void Remote(string address, SourcePlace place)
    {
        if (!Badge().IsMatch(address))
        {
            bag.Warn(
                DiagnosticCodes.PictureRemote,
                place,
                $"The picture {Short(address)} is on the web and is not fetched",
                "Save it in the site and name that file"
            );
            return;
        }

        if (!badgesReported)
            bag.Add(
                new(
                    DiagnosticCodes.PictureRemote,
                    Severity.Info,
                    place,
                    "Badges that web services make, of which this is the first, are shown as their words"
                )
            );
        badgesReported = true;
    }

    public void TooMany(string file, int most) =>
        bag.Warn(
            DiagnosticCodes.LimitMet,
            new(file),
            $"The entry names more than {most} pictures; the others are left out, their words stay",
            "Part it into several entries"
        );

    public void OutsideSite(string address, SourcePlace place) =>
        bag.Warn(
            DiagnosticCodes.OutsideRoot,
            place,
            $"The picture {Short(address)} is outside of the site and was not opened",
            "Copy it into the site"
        );

    /// <param name="address">As written.</param>
    /// <param name="local">The address within the site.</param>
    /// <param name="place">Where it is written.</param>
    public void Missing(string address, string local, SourcePlace place) =>
        bag.Warn(
            DiagnosticCodes.PictureMissing,
            place,
            address.Length == 0 ? "A picture has no address" : $"There is no picture {Short(address)}",
            ++missing <= MostHints ? NearestFile.Hint(site, entryPath, local) : null
        );

    /// <param name="address">As written.</param>
    /// <param name="file">Full path of the file that was taken.</param>
    /// <param name="place">Where it is written.</param>
    public void OtherCase(string address, string file, SourcePlace place) =>
        bag.Warn(
            DiagnosticCodes.PictureMissing,
            place,
            $"The picture {Short(address)} is written {Path.GetRelativePath(root, file).Replace('\\', '/')} on disk; "
                + "it was taken, but on the web small and capital letters are not the same",
            "Write the name in the same letters"
        );

    /// <param name="address">As written.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="reason">A clause that says why; it may hold the advice.</param>
    public void Unreadable(string address, SourcePlace place, string? reason) =>
        bag.Warn(
            DiagnosticCodes.PictureUnreadable,
            place,
            $"No picture can be read from {Short(address)}: {reason}",
            reason?.Contains("--limit", StringComparison.Ordinal) == true
            || reason?.Contains("save it as ", StringComparison.Ordinal) == true
                ? null
                : "Open it in a picture program and save it again"
        );

    /// <summary>A picture whose bytes are its address.</summary>
    public void UnreadableData(SourcePlace place, string? reason) =>
        bag.Warn(
            DiagnosticCodes.PictureUnreadable,
            place,
            $"No picture can be read from what is written into the text: {reason}",
            "Save it as a file in the site"
        );

    private static string Short(string address) => address.Length > LongestAddress ? address[..(LongestAddress - 3)] + "..." : address;

    /// <summary>Addresses of services that make badges, counters and charts of activity.</summary>
    [GeneratedRegex(
        @"^(?:https?:)?//(?:[^/]*(?:shields\.io|badge|badgen|forthebadge|travis-ci|codecov|coveralls|komarev|visitor|hits\.|star-history"
            + @"|contrib\.rocks|opencollective|github-readme|readme-typing|capsule-render|skillicons|streak-stats|wakatime)"
            + @"|[^/]+/.*(?:badge|\.svg\?branch=|/workflows/))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Badge();
}
