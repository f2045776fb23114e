using Portfolio.Export.Console;
using Portfolio.Export.Making;
using Portfolio.Export.Runs;
using Portfolio.Export.Verification;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Commands;

/// <summary>What became of one PDF.</summary>
/// <param name="Path">As the user would name it.</param>
/// <param name="EntryPath">Its entry, the first of two, or null.</param>
/// <param name="Verification">Null when it cannot be read.</param>
internal sealed record VerifyOutcome(
    string Path,
    string? EntryPath,
    VerificationResult? Verification,
    IReadOnlyList<Diagnostic> Diagnostics
)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>One call of <c>verify</c>.</summary>
internal sealed class VerifyRun(IReadOnlyList<string> paths, string? root, int? jobs, bool json, Terminal terminal, CancellationToken stop)
{
    /// <summary>More of one kind are counted, not listed.</summary>
    private const int MostListed = 20;

    public int Run()
    {
        var general = new DiagnosticBag();
        if (root is not null && !UserPaths.IsFolder(root))
            return Usage(CommandMessages.RootMissing(root));
        if (VerifyPlan.Make(paths, root, general, out var usage) is not { } plan)
            return Usage(usage!);
        foreach (var diagnostic in general.Items)
            terminal.Print(diagnostic);
        var outcomes = new List<VerifyOutcome>();
        foreach (var outcome in OrderedParallel.Run(plan, jobs, p => stop.IsCancellationRequested ? null : Verify(p)))
        {
            if (outcome is null)
                return ExitCode.Interrupted;
            outcomes.Add(outcome);
            if (!json)
                Report(outcome);
        }

        if (json)
            terminal.Out.WriteLine(VerifyJson.Write(outcomes));
        else if (outcomes.Count > 1)
            terminal.Error.WriteLine(
                VerifyMessages.Summary(outcomes.Count, outcomes.Count(o => o.EntryPath is not null), outcomes.Count(o => o.HasErrors))
            );
        return general.HasErrors || outcomes.Exists(o => o.HasErrors) ? ExitCode.ContentError : ExitCode.Ok;
    }

    private int Usage(string what)
    {
        terminal.Error.WriteLine($"portfolio-export: {what}");
        return ExitCode.Usage;
    }

    private static VerifyOutcome Verify(PlannedVerification planned)
    {
        var bag = new DiagnosticBag();
        VerificationResult? verification = null;
        try
        {
            verification = ReadBack.Read(planned.Pdf, WholeFile.Read(planned.Pdf, WholeFile.MostOfPdfs), Sources(planned), bag);
            if (verification is not null)
                foreach (var finding in VerifyFindings.Of(verification))
                    bag.Add(finding);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Fail(
                DiagnosticCodes.FileUnreadable,
                new(planned.Pdf),
                FileMessages.UnreadableBecause(fault.Message),
                FileMessages.UnreadableHint
            );
        }

        return new(planned.Pdf, planned.Entries is [var first, ..] ? first.DisplayPath : null, verification, bag.Items);
    }

    private static IReadOnlyList<ExportSource> Sources(PlannedVerification planned) =>
        [.. planned.Entries.Select(e => new ExportSource(e.Site, e.FullPath, e.DisplayPath) { Versions = e.Versions })];

    private void Report(VerifyOutcome outcome)
    {
        if (outcome.Verification is { } verification)
            VerifyTable.Write(verification, terminal);
        foreach (var other in outcome.Verification?.Entries.Skip(1) ?? [])
            VerifyTable.Write(outcome.Verification! with { Entries = [other] }, terminal);
        foreach (var kind in outcome.Diagnostics.GroupBy(d => d.Code))
        {
            foreach (var diagnostic in kind.Take(MostListed))
                terminal.PrintFound(diagnostic);
            if (kind.Count() > MostListed)
                terminal.Out.WriteLine(VerifyMessages.More(kind.Count() - MostListed, kind.Key));
        }
    }
}
