using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Packs;

internal enum PackResult
{
    Made,
    Unchanged,
    Failed,

    /// <summary>A limit is not met; the pack is written as a draft under another name.</summary>
    Over,

    /// <summary>Not begun, because the run was stopped.</summary>
    Stopped,
}

/// <summary>What became of a pack, before anything of it is written.</summary>
internal sealed record PackOutcome(Application Application, PackOutput Output, PackResult Result, DiagnosticBag Bag)
{
    /// <summary>Of a pack that was made, or that is over a limit.</summary>
    public FinishedPack? Finished { get; init; }

    public PackContents? Contents { get; init; }

    /// <summary>What the next run compares; of a pack that was made.</summary>
    public PackRecord? Record { get; init; }

    /// <summary>Of a pack that did not change.</summary>
    public BuildRecord? Same { get; init; }

    public PackLimits Limits { get; init; } = PackLimits.None;

    public bool IsAnonymous { get; init; }

    public double Milliseconds { get; init; }

    /// <summary>A row of the report.</summary>
    public ReportRow Row(string source) =>
        new(
            source,
            Result == PackResult.Over ? Output.OverDisplay : Output.Display,
            Result switch
            {
                PackResult.Made => "made",
                PackResult.Unchanged => "unchanged",
                PackResult.Over => "over",
                PackResult.Stopped => "stopped",
                _ => "failed",
            },
            Finished?.File.PageCount ?? Same?.Pages ?? 0,
            Finished?.File.Pdf.Length ?? Same?.Bytes ?? 0,
            Milliseconds,
            Same?.Warnings ?? Bag.Items
        );
}

/// <summary>What is noted of a pack that was made.</summary>
internal sealed record PackRecord(ConfiguredSite Site, FileRecord Files, OutputScope Scope, string Key, DateTime Begun);

/// <summary>Where a pack goes.</summary>
/// <param name="Path">Full path of the PDF.</param>
/// <param name="Display">The same as the user would name it.</param>
internal sealed record PackOutput(string Path, string Display)
{
    private const string OverEnding = "-over.pdf";

    /// <summary>Full path of the manifest beside it.</summary>
    public string Manifest { get; } = System.IO.Path.ChangeExtension(Path, ".json");

    /// <summary>Full path of the draft that is over a limit.</summary>
    public string Over { get; } = System.IO.Path.ChangeExtension(Path, null) + OverEnding;

    /// <summary>The same as the user would name it.</summary>
    public string OverDisplay { get; } = System.IO.Path.ChangeExtension(Display, null) + OverEnding;
}
