using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Commands.Listing;

/// <summary>What is worth knowing of a curriculum vitae: a phone number that anyone can read, a second description of it.</summary>
internal static partial class CvCheck
{
    /// <summary>Names of data files that describe a curriculum vitae, without their endings.</summary>
    private static readonly string[] DataNames = ["cv", "resume"];

    /// <summary>Characters of a page, front matter included, below which it says nothing itself.</summary>
    private const int LeastText = 400;

    private static readonly string[] DataEndings = [".yml", ".yaml", ".json"];

    public static void Check(PortfolioEntry entry, Site site, DiagnosticBag bag)
    {
        if (entry.Person is null)
            return;
        CheckPhone(entry, site, bag);
        CheckData(entry.Source, site, bag);
    }

    /// <summary>Warns of the first phone number among the contacts of a CV that the site shows.</summary>
    public static void CheckPhone(PortfolioEntry entry, Site site, DiagnosticBag bag)
    {
        if (site.Kind == SiteKind.Plain)
            return;
        foreach (var contact in entry.Person?.Contacts ?? [])
        {
            if (Phone().Match(InlineText.Folded(contact.Text)) is not { Success: true } phone)
                continue;
            bag.Warn(
                DiagnosticCodes.PhonePublished,
                contact.Block.Place.Line > 0 ? contact.Block.Place : new(entry.Source.Path),
                ListMessages.PhonePublished(phone.Value.Trim()),
                ListMessages.PhonePublishedHint
            );
            return;
        }
    }

    /// <summary>A page that shows the data, by its layout or by Liquid, has next to no text of its own, or names the data.</summary>
    private static void CheckData(SourceEntry source, Site site, DiagnosticBag bag)
    {
        if (source.Text.Length < LeastText || source.Text.Contains("site.data", StringComparison.Ordinal))
            return;
        var folder = Path.Combine(site.Root, "_data");
        foreach (var name in DataNames.SelectMany(n => DataEndings.Select(e => n + e)))
        {
            if (!site.Disk.Unrecorded.Exists(Path.Combine(folder, name)))
                continue;
            bag.Add(
                new(
                    DiagnosticCodes.CvDescribedTwice,
                    Severity.Info,
                    new(source.Path),
                    ListMessages.CvDescribedTwice(name),
                    ListMessages.CvDescribedTwiceHint(name)
                )
            );
            return;
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\d@/.])(?:\+\d{1,3}[ -]?)?(?:\(\d{2,4}\)[ -]?)?\d{2,4}(?:[ \-–]?\d{2,4}){2,3}(?![\d@/])")]
    private static partial Regex Phone();
}
