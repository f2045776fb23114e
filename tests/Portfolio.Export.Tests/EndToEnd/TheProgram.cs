using System.Diagnostics;
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
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run(args, new Terminal(output, error, color: false));
        return new Ran(code, output.ToString(), error.ToString(), []).Checked();
    }

    public static Ran RunProcess(string folder, params string[] args) => RunProcess(folder, new Dictionary<string, string>(), args);

    public static Ran RunProcess(string folder, Dictionary<string, string> environment, string[] args)
    {
        using var process = Start(folder, environment, args);
        var error = process.StandardError.ReadToEndAsync();
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        return new Ran(process.ExitCode, Encoding.UTF8.GetString(bytes.ToArray()), error.Result, bytes.ToArray()).Checked();
    }

    public static Process Start(string folder, Dictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "portfolio-export.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
