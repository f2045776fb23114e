using System.Text.RegularExpressions;
using Portfolio.Export.Schemas;
using Portfolio.Export.Settings;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Themes;

namespace Portfolio.Export.Tests.Settings;

public sealed class SchemaTests
{
    public static TheoryData<string> Names => [.. StarterFile.Schemas];

    /// <summary>With UPDATE_SNAPSHOTS=1 the files are written anew.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_schemas_say_what_the_tables_of_keys_say(string name)
    {
        var file = Path.Combine(Repository.Root, "src", "Portfolio.Export", "Schemas", name);
        var written = name == "theme.schema.json" ? SchemaWriter.Theme() : SchemaWriter.Settings();
        var update = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";
        if (update)
            File.WriteAllText(file, written);
        Assert.SkipWhen(update, "The schema was written anew; what is built in is compared in the next run.");
        Assert.Equal(written, File.ReadAllText(file).ReplaceLineEndings("\n"));
        Assert.Equal(written, StarterFile.Schema(name).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("#0f5c8c")]
    [InlineData("#0f5c8")]
    [InlineData("#0f5c8g")]
    [InlineData("Season {n}")]
    [InlineData("Season {m}")]
    [InlineData("Season {n")]
    [InlineData("{collection}/{slug}")]
    [InlineData("{title} ({year})")]
    [InlineData("{slug")]
    [InlineData("slug")]
    [InlineData("a@b.example")]
    [InlineData("https://a.example")]
    [InlineData("ftp://a.example")]
    [InlineData("第{n}季")]
    public void Patterns_of_the_schemas_accept_what_the_program_accepts(string text)
    {
        var forms = SettingKeys
            .All.Select(k => k.Schema)
            .Concat(ThemeKeys.All.Select(k => k.Schema))
            .Select(f => f is ListSchema list ? list.Item : f)
            .OfType<TextSchema>()
            .Distinct();
        foreach (var form in forms)
            Assert.True(form.Accepts(text) == Regex.IsMatch(text, form.Pattern, RegexOptions.ECMAScript), $"“{text}” and {form.Takes}");
    }
}
