using System.Text.RegularExpressions;
using Portfolio.Messages;
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
            bag.Warn(DiagnosticCodes.PictureRemote, place, PictureMessages.Remote(Short(address)), PictureMessages.RemoteHint);
            return;
        }

        if (!badgesReported)
            bag.Add(new(DiagnosticCodes.PictureRemote, Severity.Info, place, PictureMessages.Badges));
        badgesReported = true;
    }

    public void TooMany(string file, int most) =>
        bag.Warn(DiagnosticCodes.LimitMet, new(file), PictureMessages.TooMany(most), PictureMessages.SplitHint);

    public void OutsideSite(string address, SourcePlace place) =>
        bag.Warn(DiagnosticCodes.OutsideRoot, place, PictureMessages.OutsideSite(Short(address)), FileMessages.OutsideSiteHint);

    /// <param name="address">As written.</param>
    /// <param name="local">The address within the site.</param>
    /// <param name="place">Where it is written.</param>
    public void Missing(string address, string local, SourcePlace place) =>
        bag.Warn(
            DiagnosticCodes.PictureMissing,
            place,
            address.Length == 0 ? PictureMessages.NoAddress : PictureMessages.Missing(Short(address)),
            OnComputer().IsMatch(address) ? PictureMessages.OnComputerHint
                : ++missing <= MostHints ? NearestFile.Hint(site, entryPath, local)
                : null
        );

    /// <param name="address">As written.</param>
    /// <param name="file">Full path of the file that was taken.</param>
    /// <param name="place">Where it is written.</param>
    public void OtherCase(string address, string file, SourcePlace place) =>
        bag.Warn(
            DiagnosticCodes.PictureMissing,
            place,
            PictureMessages.OtherCase(Short(address), SafeFiles.Relative(root, file)),
            PictureMessages.OtherCaseHint
        );

    /// <param name="address">As written.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="reason">A clause that says why; it may hold the advice.</param>
    public void Unreadable(string address, SourcePlace place, string? reason) =>
        bag.Warn(
            DiagnosticCodes.PictureUnreadable,
            place,
            PictureMessages.Unreadable(Short(address), reason),
            PictureProblem.HoldsAdvice(reason) ? null : PictureMessages.UnreadableHint
        );

    /// <summary>A picture whose bytes are its address.</summary>
    public void UnreadableData(SourcePlace place, string? reason) =>
        bag.Warn(DiagnosticCodes.PictureUnreadable, place, PictureMessages.DataUnreadable(reason), PictureMessages.DataUnreadableHint);

    /// <summary>A path that only the author's own computer has.</summary>
    [GeneratedRegex(@"^(?:file:|[A-Za-z]:[\\/]|/(?:Users|home)/|~/)", RegexOptions.IgnoreCase)]
    private static partial Regex OnComputer();

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
