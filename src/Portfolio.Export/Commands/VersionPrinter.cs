using System.CommandLine;
using System.CommandLine.Invocation;
using Portfolio.Export.Console;

namespace Portfolio.Export.Commands;

/// <summary>Prints <c>--version</c>: the version and the commit that the program was built from, where the build knew one.</summary>
internal sealed class VersionPrinter(Terminal terminal) : SynchronousCommandLineAction
{
    /// <summary>Digits of a commit that are shown, as <c>git log --oneline</c> shows them in projects of this size.</summary>
    private const int Digits = 10;

    public override bool ClearsParseErrors => true;

    /// <summary>As <c>0.1.0 (1234abcdef)</c>.</summary>
    public static string Text => Shown(ProgramVersion.Informational);

    public override int Invoke(ParseResult parseResult) => Print(terminal);

    /// <summary>Prints it without a command line to parse.</summary>
    public static int Print(Terminal terminal)
    {
        terminal.Out.WriteLine(Text);
        return ExitCode.Ok;
    }

    /// <param name="informational">Version and commit with a plus sign between them, as the SDK writes them; without the plus where no
    /// commit was known.</param>
    internal static string Shown(string informational) =>
        informational.Split('+') is [var version, { Length: > 0 } commit]
            ? $"{version} ({commit[..Math.Min(Digits, commit.Length)]})"
            : informational;
}
