using System.Diagnostics;
using System.Text;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Faults;

/// <summary>A copy of the program with fonts of its own, which a test may damage.</summary>
public sealed class CopiedProgram : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public CopiedProgram()
    {
        var home = AppContext.BaseDirectory;
        foreach (var path in Directory.GetFiles(home, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(home, path);
            if (
                name.StartsWith("Fixtures", StringComparison.Ordinal)
                || Path.GetExtension(name) is ".pdb" or ".xml"
                || name.StartsWith("xunit", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Testing", StringComparison.Ordinal)
            )
                continue;
            var copy = Path.Combine(folder.Root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    /// <summary>Full path of a file of the copy, for one of its fonts as <c>fonts/…</c>.</summary>
    public string At(string name) => Path.Combine(folder.Root, name.Replace('/', Path.DirectorySeparatorChar));

    internal Ran Run(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var arg in (string[])[At("portfolio-export.dll"), .. args])
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return new Ran(process.ExitCode, output.Result, error.Result, []).Checked();
    }

    public void Dispose() => folder.Dispose();
}
