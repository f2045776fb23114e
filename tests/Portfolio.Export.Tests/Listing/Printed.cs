using Portfolio.Export.Cli;

namespace Portfolio.Export.Tests.Listing;

/// <summary>A terminal that keeps what is written to it.</summary>
internal sealed class Printed
{
    private readonly StringWriter @out = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };

    public Printed() => Terminal = new(@out, error, color: false);

    public Terminal Terminal { get; }

    public string Out => @out.ToString();

    public string Error => error.ToString();
}
