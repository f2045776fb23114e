using Portfolio.Export.Settings;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>An entry that is piped into the program. It stands as if it lay in the current folder: pictures are found from there.</summary>
internal static class StandardInput
{
    /// <summary>Stands for standard input on the command line.</summary>
    public const string Path = "-";

    /// <summary>Name of the file that nobody wrote; the PDF is named after it where a folder is given.</summary>
    private const string FileName = "stdin.md";

    /// <summary>The site with the entry in it, and the full path that it has there.</summary>
    /// <exception cref="FileTooLargeException">There is more than an entry may have.</exception>
    public static (ConfiguredSite Site, string FullPath) Read(ConfiguredSite site)
    {
        using var input = System.Console.OpenStandardInput();
        var full = System.IO.Path.Combine(Environment.CurrentDirectory, FileName);
        return (site.Holding(full, WholeFile.Read(input, site.Limits.MostBytes)), full);
    }
}
