using System.Globalization;
using System.Text;
using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Pdf.Syntax;

namespace Portfolio.Export.Tests.Pdf;

public sealed class SyntaxTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0001, "0")]
    [InlineData(1, "1")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.25, ".25")]
    [InlineData(-0.007, "-.007")]
    [InlineData(595.2756, "595.276")]
    [InlineData(1e9, "1000000000")]
    public void Numbers_are_short(double value, string expected)
    {
        var target = new ByteBuffer();
        PdfNumber.Write(target, value);
        Assert.Equal(expected, Encoding.ASCII.GetString(target.Written));
    }

    [Fact]
    public void Numbers_come_back_as_near_as_their_decimals() =>
        Gen.Select(Gen.Double[-2e9, 2e9], Gen.Double[-600, 600], Gen.Int[0, 4])
            .Holds(3000, numbers =>
            {
                foreach (var value in (double[])[numbers.Item1, numbers.Item2, Math.Round(numbers.Item2)])
                {
                    var target = new ByteBuffer();
                    PdfNumber.Write(target, value, numbers.Item3);
                    var written = Encoding.ASCII.GetString(target.Written);
                    var read = double.Parse(
                        written,
                        NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                        CultureInfo.InvariantCulture
                    );
                    Assert.InRange(Math.Abs(read - value), 0, 0.5 * Math.Pow(10, -numbers.Item3) + 1e-6);
                    Assert.DoesNotMatch(@"^-?0.|\..*0$|\.$|^-0?$", written);
                }
            });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e10)]
    public void Numbers_that_PDF_cannot_hold_throw(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PdfNumber.Write(new(), value));

    [Theory]
    [InlineData("a(b)\\c", "(a\\(b\\)\\\\c)")]
    [InlineData("学", "<FEFF5B66>")]
    [InlineData("😀", "<FEFFD83DDE00>")]
    [InlineData("a\tb", "(a b)")]
    public void Text_is_ASCII_or_UTF_16(string text, string expected) => Assert.Equal(expected, Written(w => w.Text(text)));

    [Fact]
    public void Half_surrogates_are_replaced_and_long_texts_cut()
    {
        Assert.Equal("<FEFF0061FFFD0062>", Written(w => w.Text("a\uD800b")));
        Assert.InRange(Written(w => w.Text(new string('学', 100_000))).Length, 60_000, 65_000);
    }

    [Fact]
    public void Tokens_are_parted_only_where_they_must_be() =>
        Assert.Equal(
            "<</A[1 2 true null<FF>(x)3 0 R]/B#20C/D/E<<>>>>",
            Written(w =>
                w.OpenDictionary()
                    .Key("A")
                    .OpenArray()
                    .Integer(1)
                    .Real(2)
                    .Boolean(true)
                    .Null()
                    .Bytes([255])
                    .Literal("x")
                    .Reference(new(3))
                    .CloseArray()
                    .Key("B C")
                    .Name("D")
                    .Key("E")
                    .OpenDictionary()
                    .CloseDictionary()
                    .CloseDictionary()
            )
        );

    [Fact]
    public void Hashes_differ_with_order_and_length()
    {
        string[] tags = [Tag([1, 2]), Tag([2, 1]), Tag([1, 2, 0]), Tag([0, 1, 2]), Tag([])];
        Assert.Equal(5, tags.Distinct().Count());
        Assert.All(tags, t => Assert.Matches("^[A-Z]{6}$", t));

        static string Tag(byte[] data)
        {
            var hash = new ContentHash();
            hash.Add(data);
            return hash.ToTag();
        }
    }

    [Fact]
    public void Hashes_of_different_bytes_differ() =>
        Gen.Select(Gen.Byte.Array[0, 40], Gen.Byte.Array[0, 40])
            .Holds(1000, both =>
            {
                Assert.Equal(Hash(both.Item1), Hash([.. both.Item1]));
                Assert.Equal(both.Item1.SequenceEqual(both.Item2), Hash(both.Item1) == Hash(both.Item2));

                // One bit anywhere makes another hash, and where a text is cut counts.
                for (var i = 0; i < both.Item1.Length; i++)
                {
                    var other = both.Item1.ToArray();
                    other[i] ^= (byte)(1 << (i % 8));
                    Assert.NotEqual(Hash(both.Item1), Hash(other));
                }

                Assert.NotEqual(Hash(both.Item1, both.Item2), Hash([.. both.Item1, .. both.Item2]));
            });

    private static string Hash(params byte[][] parts)
    {
        var hash = new ContentHash();
        foreach (var part in parts)
            hash.Add(part);
        return Convert.ToHexString(hash.ToBytes());
    }

    private static string Written(Action<SyntaxWriter> write)
    {
        var target = new ByteBuffer();
        write(new(target, false));
        return Encoding.ASCII.GetString(target.Written);
    }
}
