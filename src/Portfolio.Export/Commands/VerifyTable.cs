using System.Globalization;
using Portfolio.Export.Console;
using Portfolio.Export.Verification;
using Portfolio.Messages;
using Portfolio.PdfReading;
using Portfolio.Sources.Text;
using Spectre.Console;

namespace Portfolio.Export.Commands;

/// <summary>The figures of a PDF for people: a table on a terminal, columns in a pipe.</summary>
internal static class VerifyTable
{
    public static void Write(VerificationResult verification, Terminal terminal)
    {
        terminal.Out.WriteLine(verification.Entry is { } entry ? VerifyMessages.Against(verification.Path, entry.Path) : verification.Path);
        var rows = Rows(verification).ToList();
        if (terminal.OutIsTerminal)
        {
            var table = new Table()
                .Border(TableBorder.Simple)
                .HideHeaders()
                .AddColumns(new TableColumn("") { NoWrap = true }, new TableColumn(""));
            foreach (var (name, value, good) in rows)
                table.AddRow(
                    new Text(name, new Style(decoration: Decoration.Bold)),
                    new Text(value, good ? Style.Plain : new Style(Color.Yellow))
                );
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Out) }).Write(table);
        }
        else
        {
            foreach (var line in TextColumns.Align([.. rows.Select(r => (string[])["  " + r.Name, r.Value])]))
                terminal.Out.WriteLine(line);
        }
    }

    private static IEnumerable<(string Name, string Value, bool Good)> Rows(VerificationResult verification)
    {
        var facts = verification.Facts;
        var claims = facts.Claims.Count > 0 ? VerifyMessages.Claims(string.Join(", ", facts.Claims)) : VerifyMessages.ClaimsNothing;
        yield return (
            VerifyMessages.RowFile,
            VerifyMessages.File(facts.Pages, facts.Version.ToString("0.0", CultureInfo.InvariantCulture), claims),
            true
        );
        foreach (var row in Text(verification))
            yield return row;
        yield return Characters(verification);
        if (facts.Unseen.Count > 0)
        {
            var (letters, pictures) = (facts.Unseen.Sum(u => u.Text.Length), facts.Unseen.Count(u => u.IsPicture));
            yield return (VerifyMessages.RowUnseen, VerifyMessages.Unseen(letters, pictures), false);
        }

        yield return Pictures(verification);
        yield return Links(verification);
        yield return Fonts(facts);
        yield return Tags(facts.Tags);
        if (ParserView.Of(facts.Text) is { } view)
            foreach (var row in Parser(view))
                yield return row;
        var b = facts.Bytes;
        var attachments = b.Attachments > 0 ? VerifyMessages.Attachments(b.Attachments) : "";
        yield return (
            VerifyMessages.RowBytes,
            VerifyMessages.Bytes(b.Total, b.Content, b.Fonts, b.Pictures, b.Structure, attachments, b.Other),
            true
        );
    }

    private static IEnumerable<(string Name, string Value, bool Good)> Text(VerificationResult verification)
    {
        var facts = verification.Facts;
        if (verification.Entry is not { Text: var text } entry)
        {
            yield return (
                VerifyMessages.RowText,
                VerifyMessages.TextAlone(facts.Text.Characters.Length, facts.Text.Artifacts),
                facts.Text.Characters.Length > 0
            );
            yield break;
        }

        var lost = text.Characters - text.Found;
        yield return (VerifyMessages.RowText, VerifyMessages.TextFound(text.Found, text.Characters, lost, text.Added), lost == 0);
        var source = entry.Source;
        yield return (
            VerifyMessages.RowSource,
            VerifyMessages.SourceFound(source.Found, source.Letters, source.Exempt),
            source.Lost.Count == 0 && source.LostTargets.Count == 0
        );
        yield return (
            VerifyMessages.RowOrder,
            text.OutOfOrder.Count == 0
                ? VerifyMessages.OrderKept(text.Blocks)
                : VerifyMessages.OrderMoved(text.OutOfOrder.Count, text.Blocks),
            text.OutOfOrder.Count == 0
        );
        yield return (
            VerifyMessages.RowSpaces,
            VerifyMessages.Spaces(text.InventedSpaces.Count, text.MissingSpaces.Count),
            text.InventedSpaces.Count + text.MissingSpaces.Count == 0
        );
    }

    private static (string, string, bool) Characters(VerificationResult verification)
    {
        var strange = verification.Entry?.Strange ?? verification.Facts.SuspiciousCharacters;
        var voiceless = verification.Facts.Text.Unmapped;
        var said = strange.Select(s => $"{N(s.Count)} {s.Kind} U+{s.CodePoint.ToString("X4", CultureInfo.InvariantCulture)}").ToList();
        if (verification.Entry is { Text.Changed: { Count: > 0 } changed })
            said.AddRange(
                changed.GroupBy(c => (c.From, c.To)).Select(g => VerifyMessages.ReadsAs($"{g.Key.From}", $"{g.Key.To}", g.Count()))
            );
        if (voiceless > 0)
            said.Add(VerifyMessages.Unmapped(voiceless));
        var good = strange.Count == 0 && voiceless == 0;
        return (VerifyMessages.RowCharacters, said.Count == 0 ? VerifyMessages.NothingStrange : string.Join("; ", said), good);
    }

    private static (string, string, bool) Pictures(VerificationResult verification)
    {
        var drawn = verification.Facts.Pictures;
        var dpi = drawn.Count == 0 ? "" : VerifyMessages.Resolution(Range([.. drawn.Select(p => (int)Math.Round(p.Dpi))]));
        if (verification.Entry is not { Pictures: var wanted })
            return (
                VerifyMessages.RowPictures,
                drawn.Count == 0 ? VerifyMessages.None : VerifyMessages.PicturesAlone(drawn.Count, dpi),
                true
            );
        var found = wanted.Count(p => p.Drawn is not null);
        return (
            VerifyMessages.RowPictures,
            wanted.Count == 0 && drawn.Count == 0 ? VerifyMessages.None
            : dpi.Length > 0 ? VerifyMessages.PicturesInAll(found, wanted.Count, drawn.Count, dpi)
            : VerifyMessages.PicturesFound(found, wanted.Count),
            found == wanted.Count
        );
    }

    private static (string, string, bool) Links(VerificationResult verification)
    {
        var (outward, inward) = (
            verification.Facts.Links.Count(l => l.Address is not null),
            verification.Facts.Links.Count(l => l.Address is null)
        );
        var areas = VerifyMessages.LinkAreas(outward, inward);
        if (verification.Entry is not { } entry)
            return (VerifyMessages.RowLinks, areas, true);
        return (
            VerifyMessages.RowLinks,
            VerifyMessages.LinksFound(entry.Links.Count - entry.LostLinks.Count, entry.Links.Count, areas),
            entry.LostLinks.Count == 0
        );
    }

    private static (string, string, bool) Fonts(PdfFacts facts)
    {
        var fonts = facts.Fonts;
        if (fonts.Count == 0)
            return (VerifyMessages.RowFonts, VerifyMessages.None, true);
        string Those(string all, Func<long, string> some, Func<PdfFont, bool> has) =>
            fonts.Count(f => !has(f)) is > 0 and var lacking ? some(lacking) : all;
        var drawings = fonts.Count(f => f.Kind == "Type3");
        var value = VerifyMessages.Fonts(
            fonts.Count,
            Those(VerifyMessages.Embedded, VerifyMessages.NotEmbedded, f => f.Embedded),
            Those(VerifyMessages.Subset, VerifyMessages.NotSubset, f => f.Subset),
            Those(VerifyMessages.Mapped, VerifyMessages.NotMapped, f => f.ToUnicode),
            drawings > 0 ? VerifyMessages.FontsDrawn(drawings) : "",
            string.Join(", ", fonts.Select(f => f.Name).Distinct())
        );
        return (VerifyMessages.RowFonts, value, fonts.All(f => f.Embedded && f.ToUnicode) && drawings == 0);
    }

    private static (string, string, bool) Tags(TagFacts tags)
    {
        if (!tags.Tree || tags.Elements == 0)
            return (VerifyMessages.RowTags, VerifyMessages.NoTags, false);
        var levels = string.Join(
            " ",
            tags.Headings.GroupBy(l => l).OrderBy(g => g.Key).Select(g => $"H{(g.Key == 0 ? "" : N(g.Key))}×{N(g.Count())}")
        );
        var figures =
            tags.Figures == 0 ? ""
            : tags.FiguresWithoutAlt > 0 ? VerifyMessages.FiguresBare(tags.Figures, tags.FiguresWithoutAlt)
            : VerifyMessages.Figures(tags.Figures);
        var value = VerifyMessages.Tags(
            tags.Elements,
            tags.Language ?? VerifyMessages.LanguageMissing,
            levels.Length > 0 ? levels : VerifyMessages.None,
            figures,
            tags.OutlineItems
        );
        if (!tags.Marked)
            value = VerifyMessages.TagsUnmarked(value);
        return (VerifyMessages.RowTags, value, tags is { Marked: true, Language: not null, FiguresWithoutAlt: 0 });
    }

    /// <summary>A CV as a parser of résumés reads it.</summary>
    private static IEnumerable<(string, string, bool)> Parser(ParserView view)
    {
        var found = new[] { view.Name, view.Email, view.Phone }.OfType<string>();
        var missing = view.Missing.ToList();
        yield return (
            VerifyMessages.RowParser,
            string.Join("; ", found) + (missing.Count > 0 ? VerifyMessages.ParserMisses(string.Join(", ", missing)) : ""),
            missing.Count == 0
        );
        yield return (
            VerifyMessages.RowSections,
            string.Join(", ", view.Sections.Select(s => VerifyMessages.SectionDates(s.Heading, s.Dates))),
            true
        );
    }

    private static string Range(IReadOnlyList<int> values) =>
        values.Min() == values.Max() ? N(values[0]) : VerifyMessages.Range(values.Min(), values.Max());

    private static string N(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
