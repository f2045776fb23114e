using System.Text.Json;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Runs.Caching;

/// <summary>A PDF that another run has made of the same.</summary>
internal sealed record CachedPdf(BuildRecord Record, byte[] Pdf);

/// <summary>
/// Finished PDFs by what they are made of. A first key (program, options, the entry itself) leads to the list of everything else that the
/// entry needs; the contents of all that give the key of the PDF. Whatever comes out is checked against its hash. A cache that fails is
/// left alone for the rest of the run: no entry waits for it, and none fails. Safe to share between threads.
/// </summary>
internal sealed class EntryCache(IBlobStore store)
{
    /// <summary>Grows when the same key would mean something else.</summary>
    private const string Version = "portfolio-export entry 1";

    private const string InputsName = "inputs.json",
        RecordName = "record.json",
        PdfName = "entry.pdf";

    private const long MostOfRecord = 4 << 20;

    private readonly Lock gate = new();
    private string? failure;
    private int broken,
        stored;

    /// <summary>What the user should know of the cache, once for a run.</summary>
    public IEnumerable<Diagnostic> Remarks()
    {
        if (failure is not null)
            yield return Warning(CacheMessages.Failed(failure), CacheMessages.FailedHint);
        if (broken > 0)
            yield return Warning(CacheMessages.Broken(broken), CacheMessages.BrokenHint);
    }

    /// <summary>Null when there is none that can be trusted.</summary>
    public CachedPdf? Find(PlannedEntry entry, OutputState state) =>
        Try(() =>
        {
            var first = FirstKey(entry, state);
            if (
                Blobs(first) is not { } list
                || Content(list, InputsName, MostOfRecord) is not { } listed
                || ReadRecord(listed, entry) is not { } needs
            )
                return null;
            var inputs = needs.Inputs.Select(i => i with { Hash = state.HashOf(entry.Site, i) }).ToList();
            if (Blobs(SecondKey(first, entry, inputs)) is not { } blobs)
                return null;
            if (Content(blobs, RecordName, MostOfRecord) is not { } text || Content(blobs, PdfName, WholeFile.MostOfPdfs) is not { } pdf)
                return null;
            if (ReadRecord(text, entry) is not { } record || record.OutputHash != Fingerprint.OfBytes(pdf) || !OwnFile.IsPdf(pdf))
            {
                CountBroken();
                return null;
            }

            return new CachedPdf(
                record with
                {
                    Source = entry.FullPath,
                    Scope = state.ScopeOf(entry),
                    Key = state.Key(entry),
                    Inputs = inputs,
                    Bytes = pdf.Length,
                },
                pdf
            );
        });

    public void Store(PlannedEntry entry, OutputState state, BuildRecord record, byte[] pdf) =>
        Try<object>(() =>
        {
            // What changed while it was read, or lies outside of the site, is nobody else's.
            if (record.Inputs.Any(i => i.Hash == OutputState.Changing || Below(entry, i.Path) is null))
                return null;
            var first = FirstKey(entry, state);
            var text = WriteRecord(record, entry);
            Put(SecondKey(first, entry, record.Inputs), (RecordName, text), (PdfName, pdf));
            Put(first, (InputsName, text));
            Interlocked.Increment(ref stored);
            return null;
        });

    /// <summary>Keeps a cache within its bounds after a run that wrote to it.</summary>
    public void Tidy(long most, TimeSpan age)
    {
        if (stored > 0)
            Try<object>(() =>
            {
                store.Tidy(most, age);
                return null;
            });
    }

    private static string FirstKey(PlannedEntry entry, OutputState state) =>
        Digest.OfText(
            string.Join(
                '\n',
                (string[])
                    [
                        Version,
                        state.Key(entry),
                        Below(entry, entry.FullPath) ?? entry.FullPath,
                        state.HashOf(entry.Site, new(entry.FullPath, "")),
                    ]
            )
        );

    private static string SecondKey(string first, PlannedEntry entry, IEnumerable<BuildInput> inputs) =>
        Digest.OfText(
            string.Join(
                '\n',
                inputs.Select(i => $"{Below(entry, i.Path)}\t{i.Question}\t{i.Hash}").Order(StringComparer.Ordinal).Prepend(first)
            )
        );

    /// <summary>Path below the site, with forward slashes; null for what lies elsewhere.</summary>
    private static string? Below(PlannedEntry entry, string path) =>
        path == entry.Site.Root ? "."
        : SafeFiles.IsBelow(entry.Site.Root, path) ? SafeFiles.Relative(entry.Site.Root, path)
        : null;

    private Dictionary<string, BlobDigest>? Blobs(string key)
    {
        if (store.Get(IBlobStore.Actions, key, ActionResult.Most) is not { } bytes)
            return null;
        var blobs = ActionResult.Read(bytes);
        if (blobs is null)
            CountBroken();
        return blobs;
    }

    /// <summary>A content that is what its hash says.</summary>
    private byte[]? Content(Dictionary<string, BlobDigest> blobs, string name, long most)
    {
        if (!blobs.TryGetValue(name, out var digest) || digest.Size > most)
        {
            CountBroken();
            return null;
        }

        // A cache forgets one without the other; that is no fault.
        if (store.Get(IBlobStore.Contents, digest.Hash, digest.Size) is not { } bytes)
            return null;
        if (BlobDigest.Of(bytes) == digest)
            return bytes;
        CountBroken();
        return null;
    }

    private void Put(string key, params ReadOnlySpan<(string Name, byte[] Bytes)> files)
    {
        var result = new List<(string, BlobDigest)>();
        foreach (var (name, bytes) in files)
        {
            var digest = BlobDigest.Of(bytes);
            store.Put(IBlobStore.Contents, digest.Hash, bytes);
            result.Add((name, digest));
        }

        // Last, so that nobody finds a key without its contents.
        store.Put(IBlobStore.Actions, key, ActionResult.Write(result));
    }

    /// <summary>The record with paths below the site, for it may lie elsewhere on another machine.</summary>
    private static byte[] WriteRecord(BuildRecord record, PlannedEntry entry)
    {
        using var buffer = new MemoryStream();
        using (var json = ReadableJson.To(buffer))
            BuildState.WriteRecord(
                json,
                record with
                {
                    Source = Below(entry, entry.FullPath) ?? "",
                    Scope = record.Scope with { Site = "" },
                    Inputs = [.. record.Inputs.Select(i => i with { Path = Below(entry, i.Path)! })],
                }
            );
        return buffer.ToArray();
    }

    /// <summary>Null for a record that is broken, or that names a file outside of the site.</summary>
    private BuildRecord? ReadRecord(byte[] text, PlannedEntry entry)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var record = BuildState.ReadRecord(json.RootElement);
            var inputs = record.Inputs.Select(i => i with { Path = Path.GetFullPath(Path.Combine(entry.Site.Root, i.Path)) }).ToList();
            if (inputs.TrueForAll(i => Below(entry, i.Path) is not null))
                return record with { Inputs = inputs };
        }
        catch (Exception fault) when (BuildState.IsBroken(fault))
        {
            // Counted below.
        }

        CountBroken();
        return null;
    }

    private void CountBroken() => Interlocked.Increment(ref broken);

    private T? Try<T>(Func<T?> work)
        where T : class
    {
        if (failure is not null)
            return null;
        try
        {
            return work();
        }
        catch (IOException fault)
        {
            lock (gate)
                failure ??= fault.Message;
            return null;
        }
    }

    private Diagnostic Warning(string message, string hint) =>
        new(DiagnosticCodes.CacheUnfit, Severity.Warning, new(store.Name), message, hint);
}
