using System.Diagnostics;
using System.Globalization;
using System.Text;
using Portfolio.Export.Commands;
using Portfolio.Export.Console;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>The program as users run it: as a process, or, where that makes no difference, within the tests.</summary>
internal static class TheProgram
{
    /// <summary>Runs inside the process of the tests; paths must be full, for the current folder is shared.</summary>
    public static Ran Run(params string[] args)
    {
        // The language belongs to the process of the tests, too: here nothing would be Chinese.
        if (args.Contains("zh") && args.Contains("--ui"))
            throw new ArgumentException("--ui zh needs RunProcess.", nameof(args));
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run(args, new Terminal(output, error, color: false));
        return new Ran(code, output.ToString(), error.ToString(), []).Checked();
    }

    public static Ran RunProcess(string folder, params string[] args) => RunProcess(folder, new Dictionary<string, string>(), args);

    public static Ran RunProcess(string folder, Dictionary<string, string> environment, string[] args)
    {
        using var process = Start(folder, environment, args);
        return Ended(process);
    }

    /// <summary>Runs as one whom the rights of files bind: root gives up the capabilities that pass over them. Linux and macOS only.</summary>
    public static Ran RunBoundByRights(string folder, params string[] args)
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess && !OperatingSystem.IsLinux(), "Only on Linux can root give up its rights.");
        string[] giveUp = Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];
        using var process = Launch(folder, [], [.. giveUp, .. Command, .. args]);
        return Ended(process);
    }

    /// <summary>As typed to the shell of Unix, which may redirect what it likes.</summary>
    public static Ran RunShell(string folder, string before, string typed)
    {
        var program = string.Join(' ', Command.Select(c => $"'{c}'"));
        using var process = Launch(folder, [], ["sh", "-c", $"{before}{program} {typed}"]);
        return Ended(process);
    }

    public static Process Start(string folder, Dictionary<string, string> environment, params string[] args) =>
        Launch(folder, environment, [.. InterruptIsIgnored() ? HeedInterrupt : [], .. Command, .. args]);

    /// <summary>As Ctrl-C. The shell has the command itself; as a program of its own it is not on every system.</summary>
    public static Process Interrupt(Process process) =>
        Process.Start("sh", ["-c", $"kill -INT {process.Id.ToString(CultureInfo.InvariantCulture)}"]);

    private static string[] Command =>
        [
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            Path.Combine(AppContext.BaseDirectory, "portfolio-export.dll"),
        ];

    private static string[] HeedInterrupt => ["env", "--default-signal=INT"];

    /// <summary>A shell may start jobs with the signal ignored, and children inherit that.</summary>
    private static bool InterruptIsIgnored()
    {
        const string label = "SigIgn:";
        if (!File.Exists("/proc/self/status"))
            return false;
        var mask = File.ReadLines("/proc/self/status").First(l => l.StartsWith(label, StringComparison.Ordinal))[label.Length..].Trim();
        return (ulong.Parse(mask, NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 0b10) != 0;
    }

    private static Ran Ended(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        return new Ran(process.ExitCode, Encoding.UTF8.GetString(bytes.ToArray()), error.Result, bytes.ToArray()).Checked();
    }

    private static Process Launch(string folder, Dictionary<string, string> environment, IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Messages are in the language of the system.
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
