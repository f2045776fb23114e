using System.Runtime.InteropServices;

namespace Portfolio.Export.Console;

/// <summary>
/// Begins the program anew in the same process: its number and its terminal stay, every thread ends. Nothing else ends a thread that no
/// longer answers.
/// </summary>
internal static partial class ProcessRestart
{
    /// <summary>Set for the program that begins anew: the time of the last run in ticks of UTC; changes after it are not lost.</summary>
    public const string SinceVariable = "PORTFOLIO_EXPORT_WATCHED_UNTIL";

    /// <summary>When the run before the restart began; null where there was none.</summary>
    public static DateTime? Since =>
        long.TryParse(Environment.GetEnvironmentVariable(SinceVariable), out var ticks) && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : null;

    /// <summary>Does not return where it succeeds; on Windows, and where it fails, it does nothing.</summary>
    /// <param name="variables">What else the program that begins anew has to know.</param>
    public static void Try(DateTime since, params ReadOnlySpan<(string Name, string Value)> variables)
    {
        if (OperatingSystem.IsWindows() || Environment.ProcessPath is not { } program)
            return;
        // The first argument is the program as it was called, or the assembly that `dotnet` runs.
        var arguments = Environment.GetCommandLineArgs();
        string?[] all =
            Path.GetFileNameWithoutExtension(program) == "dotnet" ? [program, .. arguments, null] : [program, .. arguments.Skip(1), null];
        foreach (var (name, value) in variables)
            if (SetVariable(name, value, 1) != 0)
                return;
        if (SetVariable(SinceVariable, since.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture), 1) == 0)
            _ = Execute(program, all);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);

    [LibraryImport("libc", EntryPoint = "execv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);
}
