using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace Portfolio.Sources.Text;

/// <summary>
/// SHA-256 in lower-case hexadecimal, where others compare it or keep it: manifests, ledgers, names. Computed by managed code: the runtime
/// asks OpenSSL for it, which a bare system does not have.
/// </summary>
public static class Digest
{
    private const int Length = 32;

    /// <summary>Of bytes.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes)
    {
        var digest = new Sha256Digest();
        digest.BlockUpdate(bytes);
        Span<byte> hash = stackalloc byte[Length];
        digest.DoFinal(hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Of a text in UTF-8.</summary>
    public static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));
}
