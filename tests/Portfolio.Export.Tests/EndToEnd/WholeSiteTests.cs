using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Tests.TestKit.Conformance;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>The sample site, exported once by the real program and read back.</summary>
public sealed partial class WholeSiteTests(WholeSiteTests.Exported exported) : IClassFixture<WholeSiteTests.Exported>
{
    public sealed class Exported : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public Exported() => Ran = TheProgram.RunProcess(Repository.Root, "export", "content", "-o", Out);

        public string Root => folder.Root;

        public string Out => Path.Combine(Root, "a");

        internal Ran Ran { get; }

        public string Pdf(string name) => Path.Combine(Out, Named(name) + ".pdf");

        public void Dispose() => folder.Dispose();
    }

    /// <summary>Names have no date, and their language after a dot.</summary>
    private static string Named(string entry) =>
        DateInName().Replace(entry.EndsWith("-zh", StringComparison.Ordinal) ? $"{entry[..^3]}.zh" : entry, "");

    [GeneratedRegex(@"(?<=/)\d{4}-\d\d-\d\d-")]
    private static partial Regex DateInName();

    private static string Content => Path.Combine(Repository.Root, "content");

    private static IEnumerable<string> Entries =>
        Directory
            .GetDirectories(Content, "_*")
            .Where(d => Path.GetFileName(d) is not ("_includes" or "_applications"))
            .SelectMany(d => Directory.GetFiles(d, "*.md"));

    [Fact]
    public void Every_entry_is_exported_and_told()
    {
        exported.Ran.Gives(0);
        Assert.DoesNotContain(": warning", exported.Ran.Error, StringComparison.Ordinal);
        string[] expected =
        [
            .. Entries
                .Select(e => Named(Path.GetRelativePath(Content, e)[1..^3].Replace('\\', '/')) + ".pdf")
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(expected, Files(exported.Out).Keys);
        Assert.Equal(expected.Length, exported.Ran.Lines.Length);
        Assert.All(exported.Ran.Lines, l => Assert.Matches(FileLine(), l));
        exported.Ran.Says($"{expected.Length} made, 0 unchanged, 0 with warnings, 0 failed;");
    }

    [Fact]
    public void Every_file_keeps_the_rules_of_accessible_PDF()
    {
        foreach (var (name, bytes) in Files(exported.Out))
        {
            ConformanceChecker.Holds(bytes);
            using var pdf = new FinishedPdf(bytes);
            Assert.True(pdf.IsTagged, name);
            Assert.True(pdf.HasOutline || pdf.Pages == 1, name);
            Assert.Matches("^(zh|en)", pdf.Language);
            Assert.False(string.IsNullOrWhiteSpace(pdf.Title), name);
        }
    }

    [Fact]
    public void The_text_of_a_mixed_entry_comes_back_as_it_was_written()
    {
        var pdf = File.ReadAllBytes(exported.Pdf("portfolio/city-notes"));
        using var read = new FinishedPdf(pdf);
        var tagged = FinishedPdf.Without(TaggedText.Of(pdf));
        foreach (
            var words in new[]
            {
                "Leading a Team —— Two years",
                "城市记录社是云汀大学的一个学生社团",
                "把社团的工作从“走过”推进到“留下”",
                "深度化",
                "参与人数40+",
                "参与人数+30",
                "参与人数100左右",
                "参与人数60人以上",
                "建档——给每条路线一个编号",
                "因为“汏脚埠”三个字里有的东西",
                "https://example.org/archive",
            }
        )
        {
            if (!File.ReadAllText(Path.Combine(Content, "_portfolio", "city-notes.md")).Contains(words, StringComparison.Ordinal))
                continue;
            Assert.Contains(FinishedPdf.Without(words), tagged, StringComparison.Ordinal);
            Assert.Contains(FinishedPdf.Without(words), read.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_paragraph_of_plain_Chinese_comes_back_whole()
    {
        foreach (var name in new[] { "_portfolio/city-notes", "_portfolio/field-survey-zh" })
        {
            var tagged = FinishedPdf.Without(TaggedText.Of(File.ReadAllBytes(exported.Pdf(name[1..]))));
            var sentences = File.ReadLines(Path.Combine(Content, name + ".md"))
                .Skip(8)
                .Where(l => l.EndsWith('。') && !l.AsSpan().ContainsAny("*[<"))
                .Select(l => l.Trim().TrimStart('-', ' '))
                .ToList();
            Assert.True(sentences.Count > 3);
            Assert.All(sentences, s => Assert.Contains(FinishedPdf.Without(s), tagged, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_character_turns_into_a_look_alike()
    {
        foreach (var source in Entries)
        {
            using var pdf = new FinishedPdf(exported.Pdf(Path.GetRelativePath(Content, source)[1..^3]));
            var written = File.ReadAllText(source).EnumerateRunes().ToHashSet();
            Assert.All(pdf.Text.EnumerateRunes().Where(IsLookAlike), r => Assert.Contains(r, written));
        }
    }

    [Fact]
    public void Every_picture_is_drawn()
    {
        using var album = new FinishedPdf(exported.Pdf("portfolio/river-album"));
        // Eight files, two of them also in the gallery or as the head; the tall screenshot may be cut over pages.
        Assert.True(album.Pictures >= 7, $"{album.Pictures} pictures");
        using var notes = new FinishedPdf(exported.Pdf("portfolio/city-notes"));
        Assert.True(notes.Pictures >= 3, $"{notes.Pictures} pictures");
    }

    [Fact]
    public void The_same_bytes_anywhere_at_any_time_with_any_jobs()
    {
        var first = Files(exported.Out);
        var other = Path.Combine(exported.Root, "b");
        var elsewhere = new Dictionary<string, string>
        {
            ["TZ"] = "Pacific/Kiritimati",
            ["LANG"] = "tr_TR.UTF-8",
            ["LC_ALL"] = "tr_TR.UTF-8",
        };
        TheProgram.RunProcess(exported.Root, elsewhere, ["export", Content, "-o", other, "--jobs", "4", "-q"]).Gives(0).SaysNothing();
        Same(first, Files(other));

        var within = Path.Combine(exported.Root, "c");
        TheProgram.Run("export", Content, "-o", within, "--jobs", "1").Gives(0);
        Same(first, Files(within));
    }

    private static void Same(SortedDictionary<string, byte[]> one, SortedDictionary<string, byte[]> other)
    {
        Assert.Equal(one.Keys, other.Keys);
        Assert.All(one, p => Assert.True(p.Value.AsSpan().SequenceEqual(other[p.Key]), p.Key));
    }

    private static SortedDictionary<string, byte[]> Files(string folder) =>
        new(
            Directory
                .GetFiles(folder, "*.pdf", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes),
            StringComparer.Ordinal
        );

    private static bool IsLookAlike(Rune rune) =>
        rune.Value
            is (>= 0x2E80 and <= 0x2FDF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xE000 and <= 0xF8FF)
                or 0x2E3A
                or 0xFFFD
                or 0x2012
                or 0x00AD;

    [GeneratedRegex(@"^\S.*\.pdf  \d+ pages?  \d+(\.\d)? [KM]B$")]
    private static partial Regex FileLine();
}
