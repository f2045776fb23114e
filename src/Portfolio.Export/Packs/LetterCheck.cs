using System.Text.RegularExpressions;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Packs;

/// <summary>What is probably not meant in a letter, or in the text of a mail.</summary>
internal static class LetterCheck
{
    /// <summary>Keys of front matter that a letter shows or obeys.</summary>
    private static readonly string[] Keys = ["subject", "to", "place", "date", "salutation", "closing", "signature", "title", "lang"];

    /// <summary>A shorter key is as near to another word as to the one that was meant.</summary>
    private const int ShortestSlip = 3;

    public static void Report(SourceEntry letter, DiagnosticBag bag)
    {
        ReportEmpty(letter, bag);
        ReportKeys(letter, bag);
        Leftovers.Report(letter, isMail: false, bag);
    }

    public static void ReportMail(SourceEntry mail, DiagnosticBag bag)
    {
        ReportEmpty(mail, bag);
        Leftovers.Report(mail, isMail: true, bag);
    }

    /// <summary>The text of a mail as its author wrote it; null when it cannot be read, which is reported.</summary>
    /// <param name="language">Of a file that holds both, marked, the part that is meant.</param>
    public static SourceEntry? ReadMail(string path, ConfiguredSite site, string language, DiagnosticBag bag)
    {
        var full = Path.Combine(site.Root, path);
        return EntryReader.Read(site, full, SiteReader.Display(site, full), bag, language, keepsLines: true);
    }

    /// <summary>A file with nothing in it at all is reported where it is read.</summary>
    private static void ReportEmpty(SourceEntry source, DiagnosticBag bag)
    {
        if (source.Body.Count == 0 && source.Text.AsSpan().Trim().Length > 0)
            bag.Warn(DiagnosticCodes.EmptyEntry, new(source.Path), PackMessages.NoText, PackMessages.NoTextHint);
    }

    /// <summary>Keys of other programs stay unmentioned; one that is almost a key of letters is a slip.</summary>
    private static void ReportKeys(SourceEntry letter, DiagnosticBag bag)
    {
        foreach (var (key, value) in letter.FrontMatter.Root.Pairs)
        {
            if (
                key.Length < ShortestSlip
                || Keys.Contains(key)
                || NearestName.Near(key, Keys) is not { } near
                || letter.FrontMatter.Find(near) is not null
            )
                continue;

            // What the configuration of the site sets for all pages is not the letter's.
            var written = Regex.Match(letter.Text, $"^{Regex.Escape(key)}[ \\t]*:", RegexOptions.Multiline | RegexOptions.CultureInvariant);
            if (written.Success && value.Place.File == letter.Path)
                bag.Warn(
                    DiagnosticCodes.ConfigBroken,
                    new(letter.Path, letter.Text.AsSpan(0, written.Index).Count('\n') + 1, 1),
                    PackMessages.LetterKey(key),
                    SettingMessages.UnknownHint(near)
                );
        }
    }
}
