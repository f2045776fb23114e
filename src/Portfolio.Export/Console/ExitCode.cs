namespace Portfolio.Export.Console;

/// <summary>What the process returns; the README lists them.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int ContentError = 1;
    public const int Usage = 2;
    public const int Bug = 3;

    /// <summary>A limit on bytes or pages cannot be met.</summary>
    public const int Limit = 4;
    public const int Interrupted = 130;
}
