using System.Text.Json;
using Portfolio.Export.Console;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs.Sharding;

/// <summary>What the command line of <c>merge</c> says.</summary>
/// <param name="Folders">Output folders of shards.</param>
/// <param name="Output">The folder of the whole; null for the only one that is named.</param>
/// <param name="Report">File for the joined report, or null.</param>
internal sealed record MergeRequest(IReadOnlyList<string> Folders, string? Output, string? Report, bool Prune, bool Force, bool Quiet);

/// <summary>Joins what shards have made: PDFs, state, report. Nothing counts as merged before all of it is there.</summary>
internal sealed class MergeRun(MergeRequest request, Terminal terminal)
{
    public int Run()
    {
        if (Unusable() is { } usage)
        {
            terminal.Error.WriteLine($"portfolio-export: {usage}");
            return ExitCode.Usage;
        }

        var bag = new DiagnosticBag();
        var target = Path.GetFullPath(request.Output ?? request.Folders[0]);
        var merged = ShardSet.Read(request.Folders, bag) is { } set && Join(set, target, bag) ? set : null;
        foreach (var diagnostic in bag.Items)
            terminal.Print(diagnostic);
        if (merged is null)
            return ExitCode.ContentError;
        var isReported =
            request.Report is not { } report || ReportFile.TryWrite(report, JoinedReport(merged, target), request.Force, terminal);
        return !isReported || bag.HasErrors || merged.Parts.Any(p => p.File.Entries.Any(e => IsFailed(e.Row)))
            ? ExitCode.ContentError
            : ExitCode.Ok;
    }

    private string? Unusable()
    {
        foreach (var folder in request.Folders)
            if (!UserPaths.IsFolder(folder))
                return ShardMessages.FolderMissing(folder);
        if (request.Report is "")
            return ExportMessages.ReportNeeded;
        return request is { Output: null, Folders.Count: > 1 } ? ShardMessages.OutputNeeded : null;
    }

    /// <summary>Brings the PDFs together and writes the state of the whole; false, with messages, when one cannot be had.</summary>
    private bool Join(ShardSet set, string target, DiagnosticBag bag)
    {
        var state = new OutputState(target, "", new FileHashes());
        try
        {
            var made = 0;
            foreach (var (folder, file) in set.Parts)
            {
                foreach (var entry in file.Entries)
                {
                    if (entry.Record is not { } record || !Take(Path.GetFullPath(folder), entry.Output, record, state, bag))
                        continue;
                    state.Adopt(entry.Output, record);
                    made++;
                }
            }

            if (bag.HasErrors)
                return false;
            var (left, removed) = TidyUp(set, state);
            state.Save();
            foreach (var path in ShardFile.In(target))
                state.Folder.Remove(path, _ => true);

            // Shards leave the unfinished files of killed ones alone: they might belong to a machine that still runs.
            foreach (var written in state.KnownFolders.Prepend(target))
                AtomicFile.SweepLeftovers(written);
            Tell(set.Parts.Count, made, left, removed);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Fail(
                DiagnosticCodes.OutputNotWritable,
                new(ExportPlan.Slashes(request.Output ?? request.Folders[0])),
                FileMessages.NotWritable(fault.Message),
                FileMessages.OutputFolderHint
            );
            return false;
        }
    }

    /// <summary>Checks a PDF against what its shard recorded, and copies it where it is not there yet.</summary>
    private bool Take(string folder, string output, BuildRecord record, OutputState state, DiagnosticBag bag)
    {
        var source = Path.Combine(folder, output);
        var bytes = Bytes(source);
        if (bytes is null || Fingerprint.OfBytes(bytes) != record.OutputHash)
        {
            bag.Fail(DiagnosticCodes.ShardUnfit, new(Shown(source)), ShardMessages.PdfChanged, ShardMessages.PdfChangedHint);
            return false;
        }

        var target = Path.Combine(state.Folder.Root, output);
        if (source == target)
            return true;
        var refusal = state.Refuses(target, record.Scope);
        if (refusal != OutputRefusal.None && !(refusal == OutputRefusal.Foreign && request.Force))
        {
            OutputRefusals.Report(refusal, Shown(target), state.Find(target)?.Scope.Site, bag);
            return false;
        }

        // What is the same already keeps its time, so that copies by time have less to do.
        if (Bytes(target) is not { } there || !there.AsSpan().SequenceEqual(bytes))
            state.Folder.Write(target, bytes, source);
        return true;
    }

    private static byte[]? Bytes(string path)
    {
        try
        {
            return WholeFile.Read(path, WholeFile.MostOfPdfs);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private (IReadOnlyList<string> Left, IReadOnlyList<string> Removed) TidyUp(ShardSet set, OutputState state)
    {
        var entries = set.Parts.SelectMany(p => p.File.Entries).ToList();
        var records = entries.Select(e => e.Record).OfType<BuildRecord>().ToList();
        var orphans = state.Orphans(entries.Select(e => e.Output), records.Select(r => r.Scope).ToHashSet(), records.Select(r => r.Source));
        var removed = orphans.Where(path => request.Prune && state.Remove(path)).ToList();
        return ([.. orphans.Except(removed).Select(Shown)], [.. removed.Select(Shown)]);
    }

    private void Tell(int shards, int made, IReadOnlyList<string> left, IReadOnlyList<string> removed)
    {
        if (request.Quiet)
            return;
        terminal.Error.WriteLine(ShardMessages.Merged(shards, made));
        new RunReporter(new ExportRequest { Prune = request.Prune }, changesOnly: false).ReportOrphans(left, removed, terminal);
    }

    /// <summary>The report that one run for all would have written, but for times; outputs are named where they are now.</summary>
    private byte[] JoinedReport(ShardSet set, string target)
    {
        var rows = set.Parts.SelectMany(p => p.File.Entries).OrderBy(e => e.At);
        return RunReport.Write(json =>
        {
            json.WritePropertyName("diagnostics");
            json.WriteStartArray();
            foreach (var diagnostic in set.Parts[0].File.Diagnostics)
                diagnostic.WriteTo(json);
            json.WriteEndArray();
            json.WriteStartArray("entries");
            foreach (var entry in rows)
                WriteRow(json, entry, Shown(Path.Combine(target, entry.Output)));
            json.WriteEndArray();
        });
    }

    private static void WriteRow(Utf8JsonWriter json, ShardEntry entry, string output)
    {
        json.WriteStartObject();
        foreach (var field in entry.Row.EnumerateObject())
        {
            if (field.NameEquals("output"))
                json.WriteString("output", output);
            else
                field.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static bool IsFailed(JsonElement row) => row.GetProperty("result").GetString() == RunReport.Failed;

    private static string Shown(string path) => SafeFiles.Relative(Environment.CurrentDirectory, path);
}
