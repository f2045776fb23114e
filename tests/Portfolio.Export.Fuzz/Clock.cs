using System.Diagnostics;
using System.Globalization;

namespace Portfolio.Export.Fuzz;

/// <summary>The processor's seconds that a case takes: a busy machine makes nothing a hang.</summary>
internal static class Clock
{
    /// <summary>Of this process, all threads.</summary>
    public static double Seconds => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    /// <summary>Ends the process when one case takes more than that; made for cases that take some hundredths of a second.</summary>
    public const double Most = 20;

    /// <summary>Watches over what is fed; <paramref name="what"/> names it.</summary>
    public static IDisposable Watch(Func<(string What, double Since)> what) =>
        new Timer(
            _ =>
            {
                var (name, since) = what();
                if (since > 0 && Seconds - since > Most)
                    Environment.FailFast(
                        string.Create(CultureInfo.InvariantCulture, $"{name} does not end within {Most} s of the processor")
                    );
            },
            null,
            1000,
            1000
        );
}
