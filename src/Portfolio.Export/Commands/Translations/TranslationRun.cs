using Portfolio.Export.Console;
using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Entries.Aligning;
using Portfolio.Sources.Entries.Pairing;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands.Translations;

internal enum TranslationStatus
{
    Translated,
    Missing,
    Older,
}

/// <summary>What became of a block in the other language.</summary>
/// <param name="Place">The block; of a translation that is older, the older one.</param>
/// <param name="Language">Of the version that lacks the block or is older.</param>
/// <param name="Twin">The block it goes with, or null.</param>
internal sealed record TranslatedBlock(TranslationStatus Status, SourcePlace Place, string Language, string Text, SourcePlace? Twin);

/// <summary>One call of <c>check --translations</c>: which blocks have a counterpart, and which were changed since they had one.</summary>
internal sealed class TranslationRun(ExportRequest request, bool update, bool json, Terminal terminal)
{
    private const int LongestQuote = 40;

    private sealed record Finding(string Entry, string? Twin, IReadOnlyList<TranslatedBlock> Blocks);

    public int Run()
    {
        var bag = new DiagnosticBag();
        var plan = ExportPlan.Make(request with { Languages = [LanguageMode.Both] }, bag, out var usage);
        if (plan is null)
        {
            terminal.Error.WriteLine($"portfolio-export: {usage}");
            return ExitCode.Usage;
        }

        var told = new List<Finding>();
        foreach (var site in plan.Entries.GroupBy(e => e.Site.Root, StringComparer.Ordinal))
        {
            var ledger = TranslationLedger.Load(site.Key);
            foreach (var entry in site)
                told.Add(Compare(entry, ledger, bag));
            if (!update)
                continue;
            var path = Path.Combine(site.Key, TranslationLedger.FileName);
            try
            {
                AtomicFile.Write(path, ledger.Write());
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                bag.Fail(DiagnosticCodes.OutputNotWritable, new(path), FileMessages.NotWritable(fault.Message), FileMessages.FreeDiskHint);
            }
        }

        foreach (var diagnostic in bag.Items.Where(d => d.Severity == Severity.Error))
            terminal.Print(diagnostic);
        if (json)
            terminal.Out.WriteLine(Json(told));
        else
            Print(told);
        var behind = told.Exists(t => t.Twin is null || t.Blocks.Any(b => b.Status != TranslationStatus.Translated));
        return bag.HasErrors ? ExitCode.ContentError
            : request.Strict && behind ? ExitCode.Warnings
            : ExitCode.Ok;
    }

    private Finding Compare(PlannedEntry entry, TranslationLedger ledger, DiagnosticBag bag)
    {
        var versions = entry.Versions!;
        var (path, display, language) = versions.Twin is { } twin
            ? (twin.Path, twin.DisplayPath, twin.Language)
            : (entry.FullPath, entry.DisplayPath, "zh");
        var own = versions.Twin is null ? "en" : versions.Language!;
        if (
            Side(entry.Site, entry.FullPath, entry.DisplayPath, own, bag) is not { } first
            || Side(entry.Site, path, display, language, bag) is not { } second
        )
            return new(entry.DisplayPath, null, []);
        if (versions.Twin is null && !(MarkedLanguages.Holds(first, "zh") || MarkedLanguages.Holds(second, "en")))
            return new(entry.DisplayPath, null, []);

        var (a, b) = (TranslationBlocks.Of(first), TranslationBlocks.Of(second));
        var name = SafeFiles.Relative(entry.Site.Root, entry.FullPath);
        var known = ledger.Of(name);
        var blocks = new List<TranslatedBlock>();
        var inStep = new List<(string, string)>();
        foreach (var step in Additions.Part(Aligner.Align([.. a.Select(x => x.Unit)], [.. b.Select(x => x.Unit)]), a, b))
        {
            if (!step.IsPair)
            {
                for (var i = step.FirstStart; i < step.FirstEnd; i++)
                    blocks.Add(new(TranslationStatus.Missing, a[i].Place, language, a[i].Text, null));
                for (var i = step.SecondStart; i < step.SecondEnd; i++)
                    blocks.Add(new(TranslationStatus.Missing, b[i].Place, own, b[i].Text, null));
                continue;
            }

            var (x, y) = (Hash(a, step.FirstStart, step.FirstEnd), Hash(b, step.SecondStart, step.SecondEnd));
            var (here, there) = (a[step.FirstStart], b[step.SecondStart]);
            inStep.Add((x, y));
            if (known.Contains((x, y)) || !(known.Any(k => k.First == x) || known.Any(k => k.Second == y)))
                blocks.Add(new(TranslationStatus.Translated, here.Place, own, here.Text, there.Place));
            else if (known.Any(k => k.First == x))
                blocks.Add(new(TranslationStatus.Older, here.Place, own, here.Text, there.Place));
            else
                blocks.Add(new(TranslationStatus.Older, there.Place, language, there.Text, here.Place));
        }

        ledger.Set(name, inStep);
        return new(entry.DisplayPath, display, blocks);
    }

    private static SourceEntry? Side(ConfiguredSite site, string path, string display, string language, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        var source = EntryReader.Read(site, path, display, own, language);
        foreach (var error in own.Items.Where(d => d.Severity == Severity.Error))
            bag.Add(error);
        return source is null ? null : MarkedLanguages.Select(source, language);
    }

    private static string Hash(IReadOnlyList<TranslationBlock> blocks, int start, int end) =>
        end == start + 1
            ? blocks[start].Hash
            : Digest.OfText(string.Join(' ', blocks.Skip(start).Take(end - start).Select(b => b.Hash)))[..12];

    private void Print(List<Finding> told)
    {
        foreach (var entry in told)
        {
            if (entry.Twin is null)
            {
                terminal.Out.WriteLine(TranslationMessages.NoTwin(entry.Entry));
                continue;
            }

            int Count(TranslationStatus status) => entry.Blocks.Count(b => b.Status == status);
            terminal.Out.WriteLine(
                TranslationMessages.Summary(
                    entry.Entry,
                    entry.Twin,
                    Count(TranslationStatus.Translated),
                    Count(TranslationStatus.Missing),
                    Count(TranslationStatus.Older)
                )
            );
            foreach (var block in entry.Blocks.Where(b => b.Status != TranslationStatus.Translated))
            {
                var what =
                    block.Status == TranslationStatus.Missing
                        ? TranslationMessages.MissingIn(LanguageModes.Name(block.Language))
                        : TranslationMessages.OlderThan($"{block.Twin}");
                terminal.Out.WriteLine($"  {block.Place}: {what}: “{Quote(block.Text)}”");
            }
        }
    }

    private static string Json(List<Finding> told)
    {
        using var buffer = new MemoryStream();
        using (var json = ReadableJson.To(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("entries");
            foreach (var entry in told)
            {
                json.WriteStartObject();
                json.WriteString("entry", entry.Entry);
                json.WriteString("twin", entry.Twin);
                json.WriteStartArray("blocks");
                foreach (var block in entry.Blocks)
                {
                    json.WriteStartObject();
                    json.WriteString("status", block.Status.ToString().ToLowerInvariant());
                    json.WriteString("language", block.Language);
                    json.WriteString("place", block.Place.ToString());
                    json.WriteString("twin", block.Twin?.ToString());
                    json.WriteString("text", Quote(block.Text));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string Quote(string text) =>
        text.Length <= LongestQuote
            ? text
            : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote).TrimEnd(), "…");
}
