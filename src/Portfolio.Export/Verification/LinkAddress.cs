namespace Portfolio.Export.Verification;

/// <summary>One form of an address, however it is escaped.</summary>
internal static class LinkAddress
{
    public static string Of(string address)
    {
        var plain = Uri.UnescapeDataString(address.Trim()).TrimEnd('/');
        var host =
            plain.IndexOf("://", StringComparison.Ordinal) is var i and > 0 && plain.IndexOf('/', i + 3) is var slash
                ? (slash < 0 ? plain.Length : slash)
                : 0;
        return plain[..host].ToLowerInvariant() + plain[host..];
    }
}
