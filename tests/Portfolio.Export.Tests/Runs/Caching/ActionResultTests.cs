using CsCheck;
using Portfolio.Export.Runs.Caching;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Runs.Caching;

public sealed class ActionResultTests
{
    private static readonly BlobDigest Digest = BlobDigest.Of("Along the river"u8);

    [Fact]
    public void What_is_written_is_read_back()
    {
        var written = ActionResult.Write([("entry.pdf", Digest), ("record.json", Digest with { Size = 300_000_000 })]);
        var read = ActionResult.Read(written)!;
        Assert.Equal(Digest, read["entry.pdf"]);
        Assert.Equal(300_000_000, read["record.json"].Size);
        Assert.True(written.Length < ActionResult.Most);
    }

    /// <summary>The bytes that protoc writes: output_files { path: "a" digest { hash: "…" size_bytes: 15 } }.</summary>
    [Fact]
    public void It_is_the_message_of_the_remote_execution_api()
    {
        var written = ActionResult.Write([("a", Digest)]);
        byte[] expected = [0x12, 0x49, 0x0A, 0x01, (byte)'a', 0x12, 0x44, 0x0A, 0x40, .. Digest.Hash.Select(c => (byte)c), 0x10, 15];
        Assert.Equal(expected, written);
    }

    /// <summary>exit_code, stdout_raw and a fixed field, as other clients write them.</summary>
    [Fact]
    public void Fields_of_others_are_passed_over()
    {
        byte[] others = [0x20, 0x01, 0x2A, 0x02, 1, 2, 0x39, 1, 2, 3, 4, 5, 6, 7, 8, 0x45, 1, 2, 3, 4];
        Assert.Equal(Digest, ActionResult.Read([.. others, .. ActionResult.Write([("a", Digest)]), .. others])!["a"]);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD")]
    [InlineData("")]
    public void A_hash_is_nothing_but_a_hash(string hash) => Assert.Null(ActionResult.Read(ActionResult.Write([("a", new(hash, 1))])));

    [Fact]
    public void Any_bytes_give_a_result_or_none()
    {
        var whole = ActionResult.Write([("entry.pdf", Digest), ("record.json", Digest)]);
        Gen.Select(Gen.Int[0, whole.Length], Gen.Byte.Array[0, 40])
            .Holds(500, cut =>
            {
                byte[] bytes = [.. whole[..cut.Item1], .. cut.Item2];
                foreach (var (_, digest) in ActionResult.Read(bytes) ?? [])
                    Assert.Equal(64, digest.Hash.Length);
            });
    }
}
