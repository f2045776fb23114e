using System.Text;
using Portfolio.Export.Console;

namespace Portfolio.Export.Tests.Commands.Listing;

/// <summary>A terminal that keeps what is written to it, with plain line ends.</summary>
internal sealed class Printed
{
    private readonly StringBuilder @out = new();
    private readonly StringBuilder error = new();

    public Printed() => Terminal = new(new StringWriter(@out) { NewLine = "\n" }, new StringWriter(error) { NewLine = "\n" }, color: false);

    public Terminal Terminal { get; }

    public string Out => @out.ToString();

    public string Error => error.ToString();
}
