namespace Portfolio.Export.Console;

/// <summary>What the process returns; docs/options.md lists them.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done; there may be warnings.</summary>
    public const int Ok = 0;

    /// <summary>The content has errors: something was not made, or a check failed.</summary>
    public const int ContentError = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A fault of the program, not of the content.</summary>
    public const int InternalError = 3;

    /// <summary>A limit on bytes or pages cannot be met.</summary>
    public const int Limit = 4;

    /// <summary>There are warnings, no errors, and <c>--strict</c> was given.</summary>
    public const int Warnings = 5;

    /// <summary>128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
