using System.Text;
using Portfolio.Export.Verification;
using Portfolio.Export.Verification.RawText;
using Portfolio.Messages;
using Portfolio.PdfReading;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Making;

/// <summary>Entries as their authors typed them, for those who read them with eyes of their own.</summary>
internal static class RawEntries
{
    private static string WhatIsRead => LimitMessages.Reading;

    public static RawEntry Of(SourceEntry source, Site site) =>
        new(
            source.Path,
            source.Text,
            IsHtml: Path.GetExtension(source.Path).ToLowerInvariant() is ".html" or ".htm",
            ProtectsCode: site.Kind == SiteKind.Hexo
        )
        {
            Hidden = source.Hidden,
            Rendered = source.Rendered is { } rendered ? new(rendered.Text, rendered.PlaceOf) : null,
        };

    /// <summary>What the readers dropped of the source, before anything is made of it.</summary>
    public static IEnumerable<Diagnostic> Unread(SourceEntry source, Site site, EntryRules rules)
    {
        var raw = Of(source, site);
        var content = SourceTextReader.Read(source, rules, raw);

        // What cannot be shown is told as such.
        var shown = new ShownTargets([.. content.Links.Select(l => l.Url)], [.. content.Named.Select(n => n with { IsShown = true })]);
        var result = RawTextComparison.Compare(raw, TextOf(content.Texts), shown);
        return RawTextFindings
            .Of(result, WhatIsRead, Severity.Warning)
            .Concat(RawTextFindings.OfTargets(result, WhatIsRead, Severity.Warning));
    }

    /// <summary>The text of blocks as that of a PDF would be: each begins a line.</summary>
    private static PdfText TextOf(IReadOnlyList<ExpectedText> blocks)
    {
        var (text, seams) = (new StringBuilder(), new List<Seam>());
        foreach (var block in blocks)
        {
            var seam = Seam.Line;
            foreach (var c in block.Text)
            {
                if (char.IsWhiteSpace(c))
                {
                    seam = c == '\n' || seam == Seam.Line ? Seam.Line : Seam.Space;
                    continue;
                }

                text.Append(c);
                seams.Add(seam);
                seam = Seam.None;
            }
        }

        return new(text.ToString(), seams, new int[text.Length], 0, 0);
    }
}
