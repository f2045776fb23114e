using System.Globalization;
using Portfolio.Export.Console;
using Portfolio.Export.Verification;
using Portfolio.PdfReading;
using Portfolio.Sources.Text;
using Spectre.Console;

namespace Portfolio.Export.Commands;

/// <summary>The figures of a PDF for people: a table on a terminal, columns in a pipe.</summary>
internal static class VerifyTable
{
    public static void Write(VerificationResult verification, Terminal terminal)
    {
        terminal.Out.WriteLine(verification.Entry is { } entry ? $"{verification.Path} against {entry.Path}" : verification.Path);
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
        var claims = facts.Claims.Count > 0 ? "says it is " + string.Join(" and ", facts.Claims) : "claims no standard";
        yield return (
            "file",
            $"{Count(facts.Pages, "page")}, PDF {facts.Version.ToString("0.0", CultureInfo.InvariantCulture)}, {claims}",
            true
        );
        foreach (var row in Text(verification))
            yield return row;
        yield return Characters(verification);
        if (facts.Unseen.Count > 0)
        {
            var (letters, pictures) = (facts.Unseen.Sum(u => u.Text.Length), facts.Unseen.Count(u => u.IsPicture));
            yield return ("unseen", $"{N(letters)} characters, {Count(pictures, "picture")}", false);
        }

        yield return Pictures(verification);
        yield return Links(verification);
        yield return Fonts(facts);
        yield return Tags(facts.Tags);
        if (ParserView.Of(facts.Text) is { } view)
            foreach (var row in Parser(view))
                yield return row;
        var b = facts.Bytes;
        var attachments = b.Attachments > 0 ? $", attachments {N(b.Attachments)}" : "";
        yield return (
            "bytes",
            $"{N(b.Total)}: text {N(b.Content)}, fonts {N(b.Fonts)}, pictures {N(b.Pictures)}, structure {N(b.Structure)}"
                + $"{attachments}, other {N(b.Other)}",
            true
        );
    }

    private static IEnumerable<(string Name, string Value, bool Good)> Text(VerificationResult verification)
    {
        var facts = verification.Facts;
        if (verification.Entry is not { Text: var text } entry)
        {
            yield return (
                "text",
                $"{N(facts.Text.Characters.Length)} characters, {N(facts.Text.Artifacts)} in running heads and feet",
                facts.Text.Characters.Length > 0
            );
            yield break;
        }

        var lost = text.Characters - text.Found;
        yield return (
            "text",
            $"{N(text.Found)} of {N(text.Characters)} characters found, {N(lost)} lost; {N(text.Added)} in the PDF are not the entry's",
            lost == 0
        );
        var source = entry.Source;
        yield return (
            "source",
            $"{N(source.Found)} of {N(source.Letters)} letters and digits of the raw text found; {N(source.Exempt)} in tags of templates",
            source.Lost.Count == 0 && source.LostTargets.Count == 0
        );
        yield return (
            "order",
            text.OutOfOrder.Count == 0
                ? $"kept ({Count(text.Blocks, "block")})"
                : $"{text.OutOfOrder.Count} of {Count(text.Blocks, "block")} stand elsewhere",
            text.OutOfOrder.Count == 0
        );
        yield return (
            "spaces",
            $"{N(text.InventedSpaces.Count)} invented, {N(text.MissingSpaces.Count)} missing",
            text.InventedSpaces.Count + text.MissingSpaces.Count == 0
        );
    }

    private static (string, string, bool) Characters(VerificationResult verification)
    {
        var strange = verification.Entry?.Strange ?? verification.Facts.SuspiciousCharacters;
        var voiceless = verification.Facts.Text.Unmapped;
        var said = strange.Select(s => $"{N(s.Count)} {s.Kind} U+{s.CodePoint.ToString("X4", CultureInfo.InvariantCulture)}").ToList();
        if (verification.Entry is { Text.Changed: { Count: > 0 } changed })
            said.AddRange(changed.GroupBy(c => (c.From, c.To)).Select(g => $"{g.Key.From} reads as {g.Key.To} {N(g.Count())} times"));
        if (voiceless > 0)
            said.Add($"{Count(voiceless, "glyph")} without a character");
        var good = strange.Count == 0 && voiceless == 0;
        return ("characters", said.Count == 0 ? "none that does not belong" : string.Join("; ", said), good);
    }

    private static (string, string, bool) Pictures(VerificationResult verification)
    {
        var drawn = verification.Facts.Pictures;
        var dpi = drawn.Count == 0 ? "" : Range([.. drawn.Select(p => (int)Math.Round(p.Dpi))]) + " dpi";
        if (verification.Entry is not { Pictures: var wanted })
            return ("pictures", drawn.Count == 0 ? "none" : $"{N(drawn.Count)}, {dpi}", true);
        var found = wanted.Count(p => p.Drawn is not null);
        return (
            "pictures",
            wanted.Count == 0 && drawn.Count == 0
                ? "none"
                : $"{N(found)} of {N(wanted.Count)} of the source drawn{(dpi.Length > 0 ? $"; {N(drawn.Count)} in all, {dpi}" : "")}",
            found == wanted.Count
        );
    }

    private static (string, string, bool) Links(VerificationResult verification)
    {
        var (outward, inward) = (
            verification.Facts.Links.Count(l => l.Address is not null),
            verification.Facts.Links.Count(l => l.Address is null)
        );
        var areas = $"{Count(outward, "link area")} to the web, {N(inward)} inside";
        if (verification.Entry is not { } entry)
            return ("links", areas, true);
        return (
            "links",
            $"{N(entry.Links.Count - entry.LostLinks.Count)} of {N(entry.Links.Count)} addresses of the source found; {areas}",
            entry.LostLinks.Count == 0
        );
    }

    private static (string, string, bool) Fonts(PdfFacts facts)
    {
        var fonts = facts.Fonts;
        if (fonts.Count == 0)
            return ("fonts", "none", true);
        string Lacking(string what, Func<PdfFont, bool> has) =>
            fonts.Count(f => !has(f)) is > 0 and var n ? $", {N(n)} not {what}" : $", {what}";
        var drawings = fonts.Count(f => f.Kind == "Type3");
        var value =
            N(fonts.Count)
            + Lacking("embedded", f => f.Embedded)
            + Lacking("subset", f => f.Subset)
            + Lacking("with ToUnicode", f => f.ToUnicode)
            + (drawings > 0 ? $", {N(drawings)} drawn (Type 3)" : "")
            + $": {string.Join(", ", fonts.Select(f => f.Name).Distinct())}";
        return ("fonts", value, fonts.All(f => f.Embedded && f.ToUnicode) && drawings == 0);
    }

    private static (string, string, bool) Tags(TagFacts tags)
    {
        if (!tags.Tree || tags.Elements == 0)
            return ("tags", "none: a screen reader has to guess", false);
        var levels = string.Join(
            " ",
            tags.Headings.GroupBy(l => l).OrderBy(g => g.Key).Select(g => $"H{(g.Key == 0 ? "" : N(g.Key))}×{N(g.Count())}")
        );
        var words = tags.FiguresWithoutAlt > 0 ? $" ({N(tags.FiguresWithoutAlt)} without words)" : " with words";
        var figures = tags.Figures == 0 ? "" : $", {Count(tags.Figures, "figure")}{words}";
        var value =
            $"{(tags.Marked ? "" : "not marked as such, ")}{Count(tags.Elements, "element")}, language {tags.Language ?? "not said"}, "
            + $"headings {(levels.Length > 0 ? levels : "none")}{figures}, {Count(tags.OutlineItems, "outline line")}";
        return ("tags", value, tags is { Marked: true, Language: not null, FiguresWithoutAlt: 0 });
    }

    /// <summary>A CV as a parser of résumés reads it.</summary>
    private static IEnumerable<(string, string, bool)> Parser(ParserView view)
    {
        var found = new[] { view.Name, view.Email, view.Phone }.OfType<string>();
        var missing = view.Missing.ToList();
        yield return (
            "parser",
            string.Join("; ", found) + (missing.Count > 0 ? $" — would miss {string.Join(", ", missing)}" : ""),
            missing.Count == 0
        );
        yield return ("sections", string.Join(", ", view.Sections.Select(s => $"{s.Heading} ({Count(s.Dates, "date")})")), true);
    }

    private static string Range(IReadOnlyList<int> values) =>
        values.Min() == values.Max() ? N(values[0]) : $"{N(values.Min())} to {N(values.Max())}";

    private static string Count(int number, string word) => $"{N(number)} {word}{(number == 1 ? "" : "s")}";

    private static string N(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
