using System.Security.Cryptography;
using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Tests.Sources.Text;

public sealed class DigestTests
{
    [Fact]
    public void It_is_the_sha_256_that_everybody_computes() =>
        Gen.Byte.Array[0, 300].Holds(200, bytes => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Digest.OfBytes(bytes)));
}
