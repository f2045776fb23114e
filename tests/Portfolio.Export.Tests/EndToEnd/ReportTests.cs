using System.Text.Json;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.EndToEnd;

public sealed class ReportTests
{
    [Fact]
    public void The_report_tells_of_every_entry()
    {
        using var site = new TestSite();
        site.Entry("one", "Text");
        site.Entry("two", "![Gone](/images/gone.png)");
        site.Export().Gives(0);
        site.Entry("one", "Other text");
        site.Write("_portfolio/zero.md", [0, 0, 0, 0xFF]);
        var ran = site.Export("--report", site.At("reports/run.json"), "--jobs", "3").Gives(1);

        using var json = JsonDocument.Parse(File.ReadAllBytes(site.At("reports/run.json")));
        using var schema = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(Repository.Root, "src", "Portfolio.Export", "Schemas", "report.schema.json"))
        );
        SchemaCheck.Fits(json.RootElement, schema.RootElement);

        var entries = json.RootElement.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(["made", "unchanged", "failed"], entries.Select(e => e.GetProperty("result").GetString()));
        Assert.All(entries.Take(2), e =>
        {
            var output = e.GetProperty("output").GetString()!;
            Assert.Contains(ran.Lines, l => l.StartsWith(output + "  ", StringComparison.Ordinal));
            Assert.Equal(
                new FileInfo(Path.Combine(site.Out, "portfolio", Path.GetFileName(output))).Length,
                e.GetProperty("bytes").GetInt64()
            );
            Assert.Equal(1, e.GetProperty("pages").GetInt32());
            Assert.True(e.GetProperty("milliseconds").GetDouble() >= 0);
        });
        Assert.EndsWith("_portfolio/two.md", entries[1].GetProperty("source").GetString(), StringComparison.Ordinal);

        var warning = Assert.Single(entries[1].GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(
            ("PE012", "warning", 4, 1),
            (
                warning.GetProperty("code").GetString()!,
                warning.GetProperty("severity").GetString()!,
                warning.GetProperty("line").GetInt32(),
                warning.GetProperty("column").GetInt32()
            )
        );
        Assert.Equal(entries[1].GetProperty("source").GetString(), warning.GetProperty("file").GetString());
        Assert.Equal("PE003", Assert.Single(entries[2].GetProperty("diagnostics").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public void Trouble_of_the_whole_run_stands_in_the_report_too()
    {
        using var site = new TestSite();
        TheProgram.Run("export", site.At("none.md"), "-o", site.Out, "--report", site.At("run.json")).Gives(1);
        using var json = JsonDocument.Parse(File.ReadAllBytes(site.At("run.json")));
        Assert.Empty(json.RootElement.GetProperty("entries").EnumerateArray());
        Assert.Equal("PE001", Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray()).GetProperty("code").GetString());
    }
}
