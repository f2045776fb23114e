using System.Globalization;

namespace Portfolio.Export.Serving;

/// <summary>What an address of a server is made of.</summary>
/// <param name="Token">Nobody can guess it, so that whoever knows it has seen the address.</param>
internal sealed record ServeAddress(int Port, string Token)
{
    /// <summary>Set for the program that begins anew, so that the open page finds it.</summary>
    private const string Variable = "PORTFOLIO_EXPORT_SERVED_AT";

    /// <summary>122 random bits of the system's own generator, twice.</summary>
    public static string NewToken() => $"{Guid.NewGuid():N}{Guid.NewGuid():N}";

    public (string Name, string Value) ForRunAfter() => (Variable, string.Create(CultureInfo.InvariantCulture, $"{Port} {Token}"));

    /// <summary>Null where no run was before.</summary>
    public static ServeAddress? OfRunBefore()
    {
        var value = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, null);
        return Parse(value);
    }

    internal static ServeAddress? Parse(string? value) =>
        value?.Split(' ') is [var port, { Length: 64 } token]
        && ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && token.All(char.IsAsciiHexDigitLower)
            ? new(number, token)
            : null;
}
