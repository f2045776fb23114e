using System.Collections;
using System.Globalization;
using System.Text;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Packs;
using Portfolio.Export.Packs.Mailing;
using Portfolio.Export.Schemas;
using Portfolio.Export.Settings;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Tests.Packs;

/// <summary>What each step of <c>pack</c> and <c>mail</c> hands on for the sample applications, as text.</summary>
public sealed class StepSnapshotTests
{
    private static readonly DiagnosticBag Bag = new();
    private static readonly ConfiguredSite Site = ConfiguredSite.Open(Path.Combine(Repository.Root, "content"), "content", Bag);
    private static readonly ApplicationFile File = ApplicationReader.Read(Site, Bag)!;

    [Fact]
    public void The_file_as_it_is_understood()
    {
        var text = new StringBuilder();
        foreach (var application in File.Applications)
            Print(application, 0, text);
        foreach (var (kind, value) in File.Identity.Values)
            text.Append(CultureInfo.InvariantCulture, $"identity {kind} {value.Text}\n");
        Snapshot.Match(text.ToString(), "Packs/applications.txt");
    }

    [Fact]
    public void The_parts_that_are_chosen()
    {
        var text = new StringBuilder();
        foreach (var contents in Contents())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"== {contents.Application.Name}, {contents.MetadataDate:yyyy-MM-dd}: {string.Join(" / ", contents.Cover.Title)} for {string.Join(" / ", contents.Cover.Recipient)} by {contents.Cover.Person.Name}\n"
            );
            foreach (var part in contents.Parts)
                text.Append(CultureInfo.InvariantCulture, $"{part.Kind} {part.Name}{(part.Twin is null ? "" : " with its twin")}\n");
        }

        Snapshot.Match(text.ToString(), "Packs/parts.txt");
    }

    [Fact]
    public void The_documents_that_are_composed()
    {
        var fonts = FontFolder.Open(FontFolder.DefaultPath, []).Library;
        foreach (var contents in Contents())
        {
            var built = new PackBuilder(contents, Site, PackStyle.Of(contents.Application, Site, OptionLayer.None), fonts).Build(
                PackLimits.None,
                Bag
            )!;
            var text = string.Join('\n', built.Parts.Select(p => $"{p.Kind} {p.Name}: {p.Title}"));

            // The tag tree is the document without its looks.
            Snapshot.Match($"{text}\n\n{PdfExporter.DumpTags(built.File.Pages.Pages)}", $"Packs/{contents.Application.Name}.tags.txt");
        }
    }

    [Fact]
    public void The_bytes_as_they_are_told()
    {
        var ledger = new PdfSizeReport(20_100, 110_000, [new(new("images/a.jpg"), 300_000), new(new("images/b.png"), 40_000)], 18_000);
        (string, int, int)[] pictures = [("images/a.jpg", 1_250_000, 300_000), ("images/b.png", 40_000, 40_000)];
        var wide = new PdfSizeReport(
            20_100,
            110_000,
            [new(new("images/社团招新现场照片.jpg"), 300_000), new(new("a.pdf"), 40_000)],
            18_000
        );
        Snapshot.Match(
            string.Join(
                '\n',
                [
                    .. LedgerLines.Of(ledger, pictures, 500_000),
                    "",
                    .. LedgerLines.Of(wide, [("images/二〇二五年秋季社团招新现场照片.jpg", 300_000, 300_000)], null),
                    "",
                    LedgerLines.Advice(ledger, pictures, 400_000, isPack: true),
                    LedgerLines.Advice(ledger, pictures, 100_000, isPack: true),
                    LedgerLines.Advice(ledger, pictures, 400_000, isPack: false),
                    LedgerLines.Advice(ledger, pictures, 100_000, isPack: false),
                    "",
                ]
            ),
            "Packs/ledger.txt"
        );
    }

    [Fact]
    public void The_record_of_what_was_made()
    {
        var text = string.Concat(
            Contents()
                .Select(c => Encoding.UTF8.GetString(Manifest.Write(c, 10, [("a.pdf", "pdf"u8.ToArray()), ("a.eml", "mail"u8.ToArray())])))
        );
        Snapshot.Match(text, "Packs/manifests.txt");
    }

    private static IEnumerable<PackContents> Contents()
    {
        var sources = new PackSources(Site);
        var contents = File.Applications.Select(a => PackContents.Read(a, Site, sources, anonymous: false, Bag)!).ToList();
        Assert.DoesNotContain(Bag.Items, d => d.Severity > Severity.Info);
        return contents;
    }

    /// <summary>Records of the model, member by member; what is not said is not printed.</summary>
    private static void Print(object value, int depth, StringBuilder to)
    {
        foreach (
            var member in value
                .GetType()
                .GetProperties()
                .Where(p =>
                    p.Name is not ("EqualityContract" or "Place" or "Said" or "IsEmpty" or "Asked") && p.GetIndexParameters().Length == 0
                )
        )
        {
            if (
                member.GetValue(value) is not { } said
                || said is false or ""
                || said is ICollection { Count: 0 }
                || said.Equals(LocalText.None)
                || said.Equals(OptionLayer.None)
            )
                continue;
            to.Append(' ', 2 * depth).Append(member.Name);
            if (said is string or DateOnly || said.GetType().IsPrimitive || said.GetType().IsEnum)
            {
                to.Append(CultureInfo.InvariantCulture, $" {said}\n");
                continue;
            }

            to.Append('\n');
            foreach (
                var one in said is IEnumerable all
                    ? all.Cast<object>()
                    : [said is OptionLayer look ? new { Theme = look.Theme?.Theme.Name, Paper = look.Paper?.ToString() } : said]
            )
                Print(one, depth + 1, to);
        }
    }
}
