using System.Security.Cryptography;
using System.Text;

namespace Portfolio.Sources.Text;

/// <summary>SHA-256 in lower-case hexadecimal, where others compare it or keep it: manifests, ledgers, names.</summary>
public static class Digest
{
    /// <summary>Of bytes.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of a text in UTF-8.</summary>
    public static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));
}
