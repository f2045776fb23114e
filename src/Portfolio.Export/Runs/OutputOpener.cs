using System.ComponentModel;
using System.Diagnostics;
using Portfolio.Export.Console;
using Portfolio.Messages;

namespace Portfolio.Export.Runs;

/// <summary>
/// Opens what was made, by the program that the system has for it: one file, or the folder of several. Nothing is opened where nobody
/// looks: where CI is set, and on Linux without a display.
/// </summary>
internal sealed class OutputOpener(Terminal terminal)
{
    private const string Linux = "xdg-open",
        Mac = "open";

    /// <summary>Opens what a run made or found unchanged.</summary>
    public void Open(IReadOnlyList<Outcome> outcomes)
    {
        var right = outcomes.Where(o => o.Kind is OutcomeKind.Made or OutcomeKind.Cached or OutcomeKind.Unchanged).ToList();
        Open(
            [.. right.Select(o => o.Pictures.Count > 0 ? o.Pictures[0].Path : o.Entry.OutputPath).OfType<string>()],
            [.. right.Select(o => o.Entry.OutputFolder).OfType<string>().Distinct(StringComparer.Ordinal)]
        );
    }

    /// <param name="files">Full paths; of pictures of pages the first of each entry.</param>
    /// <param name="folders">Full paths of the folders that they were written to.</param>
    public void Open(IReadOnlyList<string> files, IReadOnlyList<string> folders)
    {
        if (files.Count == 0)
            return;
        if (WhyNobodyLooks() is { } reason)
        {
            terminal.Error.WriteLine($"portfolio-export: {reason}");
            return;
        }

        var target =
            files.Count == 1 ? files[0]
            : folders.Count > 0 ? folders[0]
            : Path.GetDirectoryName(files[0])!;
        try
        {
            using var opened = Process.Start(StartOf(target));
        }
        catch (Win32Exception fault)
        {
            terminal.Error.WriteLine($"portfolio-export: {ExportMessages.NotOpened(target, fault.Message)}");
        }
    }

    private static string? WhyNobodyLooks() =>
        IsSet("CI") ? ExportMessages.OpenUnusedCi
        : OperatingSystem.IsLinux() && !IsSet("DISPLAY") && !IsSet("WAYLAND_DISPLAY") ? ExportMessages.OpenUnusedDisplay
        : null;

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    /// <summary>Full paths only: nothing that begins with a hyphen is taken for an option.</summary>
    private static ProcessStartInfo StartOf(string path) =>
        OperatingSystem.IsWindows()
            ? new ProcessStartInfo(path) { UseShellExecute = true }
            : new ProcessStartInfo(OperatingSystem.IsMacOS() ? Mac : Linux, [path]) { UseShellExecute = false };
}
