using System.Text.RegularExpressions;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Tools;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>The texts for people, and the code that is made of them.</summary>
public sealed partial class MessageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "Portfolio.Messages");

    [Fact]
    public void The_code_is_what_the_generator_makes_of_the_texts()
    {
        var files = Directory.EnumerateFiles(Folder, "*.yml").ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);
        Assert.Equal(MessageCode.Write(files), File.ReadAllText(Path.Combine(Folder, MessageCode.Output)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_message_is_used()
    {
        var code = string.Concat(
            ReferenceGraph
                .FilesBelow(Path.Combine(Repository.Root, "src"))
                .Where(f => !f.Path.StartsWith("Portfolio.Messages/", StringComparison.Ordinal))
                .Select(f => f.Text)
        );
        var used = Used().Matches(code).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Members().Except(used));
    }

    /// <summary>A terminal prints each after its place and code; two sentences are parted by a full stop, the last has none.</summary>
    [Fact]
    public void No_message_ends_with_a_full_stop() =>
        Assert.DoesNotContain(File.ReadLines(Path.Combine(Folder, "en.yml")), line => FullStop().IsMatch(line));

    [Fact]
    public void A_hint_begins_with_a_capital_letter() =>
        Assert.All(File.ReadLines(Path.Combine(Folder, "en.yml")).Where(l => l.Contains(".hint: ", StringComparison.Ordinal)), line =>
            Assert.Matches("\\.hint: \"[A-Z–{“-]|\\.hint: \"limits: drop:", line)
        );

    /// <summary>A message without a translation would be shown in English between Chinese ones.</summary>
    [Fact]
    public void Every_language_has_every_message_with_the_same_place_holders()
    {
        var english = Texts("en");
        var chinese = Texts("zh");
        Assert.Empty(english.Keys.Except(chinese.Keys));
        Assert.All(english, m =>
            Assert.True(Names(m.Value).IsSubsetOf(Names(chinese[m.Key])) || m.Value.Contains('|', StringComparison.Ordinal), m.Key)
        );
    }

    [Fact]
    public void No_chinese_message_ends_with_a_full_stop() => Assert.DoesNotContain(Texts("zh").Values, t => t.EndsWith('。'));

    private static Dictionary<string, string> Texts(string language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var group = "";
        foreach (var line in File.ReadLines(Path.Combine(Folder, language + ".yml")))
        {
            if (line.Length > 0 && char.IsAsciiLetter(line[0]))
                group = line.TrimEnd(':');
            else if (OneLine().Match(line) is { Success: true } m)
                texts[group + "/" + m.Groups[1].Value] = m.Groups[2].Value;
        }

        return texts;
    }

    private static HashSet<string> Names(string text) =>
        [.. Hole().Matches(text.Replace("{{", "", StringComparison.Ordinal)).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"^  ([a-z][a-z0-9.-]*): ""(.*)""$")]
    private static partial Regex OneLine();

    [GeneratedRegex(@"\{([a-z][A-Za-z0-9]*)")]
    private static partial Regex Hole();

    [Theory]
    [InlineData("empty: \"It is empty\"", "public static string Empty =>\n        \"It is empty\";")]
    [InlineData("no-page.hint: \"Add \\\"a\\\"\\n\"", "public static string NoPageHint =>\n        \"Add \\\"a\\\"\\n\";")]
    [InlineData("dead: \"{name} is {{dead}}\"", "public static string Dead(string? name) =>\n        $\"{name} is {{dead}}\";")]
    [InlineData("is: \"{as} and {as}\"", "public static string Is(string? @as) =>\n        $\"{@as} and {@as}\";")]
    [InlineData("many: \"{count#} {count|page|pages}\"", "Many(long count) =>", "$\"{count} {(count == 1 ? \"page\" : \"pages\")}\"")]
    [InlineData("one: \"{count|page|pages}\"", "One(long count) =>", "$\"{(count == 1 ? \"page\" : \"pages\")}\"")]
    [InlineData("ratio: \"{ratio#0.0}:1\"", "Ratio(double ratio) =>", "CultureInfo.InvariantCulture, $\"{ratio:0.0}:1\")")]
    [InlineData("sum: \"{sum##,0} bytes\"", "Sum(long sum) =>", "CultureInfo.InvariantCulture, $\"{sum:#,0} bytes\")")]
    [InlineData("lines: |\n    # first {n#}\n    second", "Lines(long n) =>", "$\"# first {n}\\nsecond\\n\"")]
    public void A_message_becomes_a_member(string text, params string[] members)
    {
        var code = Write(("en", $"# What it is about\nfile:\n  {text}\n"));
        Assert.Contains("internal static class FileMessages", code, StringComparison.Ordinal);
        Assert.All(members, m => Assert.Contains(m, code, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_language_replaces_what_it_has()
    {
        var code = Write(
            ("en", "file:\n  many: \"{count#} {count|page|pages} of {file}\"\n  only: \"Only here\"\n"),
            ("zh", "file:\n  many: \"{file} 有 {count} 页\"\n")
        );
        Assert.Contains("Many(long count, string? file) =>\n        MessageLanguages.Current switch", code, StringComparison.Ordinal);
        Assert.Contains("MessageLanguage.Zh => string.Create(", code, StringComparison.Ordinal);
        Assert.Contains("$\"{file} 有 {count} 页\"", code, StringComparison.Ordinal);
        Assert.Contains("Only =>\n        \"Only here\";", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:\n  empty: no quotation marks\n", "en.yml, line 2: ")]
    [InlineData("  empty: \"No group\"\n", "en.yml, line 1: ")]
    [InlineData("file:\n  a: \"A\"\n  a: \"B\"\n", "en.yml, line 3: file/a stands there twice")]
    [InlineData("file:\n  a: \"{Name}\"\n", "en.yml, line 2: a brace")]
    public void A_fault_in_the_texts_names_its_line(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => Write(("en", text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("file:\n  b: \"B\"\n", "zh.yml: file/b is no key of en.yml")]
    [InlineData("file:\n  a: \"{other}\"\n", "zh.yml: file/a names {other}, which en.yml does not")]
    public void A_language_has_no_keys_and_place_holders_of_its_own(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Write(("en", "file:\n  a: \"{name}\"\n"), ("zh", text))).Message);

    private static string Write(params (string Language, string Text)[] files) =>
        MessageCode.Write(files.ToDictionary(f => f.Language, f => f.Text));

    /// <summary>As code names them: <c>FileMessages.Empty</c>.</summary>
    private static IEnumerable<string> Members()
    {
        var group = "";
        foreach (var line in File.ReadLines(Path.Combine(Folder, MessageCode.Output)))
        {
            if (line.StartsWith("internal static class ", StringComparison.Ordinal))
                group = line.Split(' ')[^1];
            else if (line.StartsWith("    public static string ", StringComparison.Ordinal))
                yield return $"{group}.{Name().Match(line).Groups[1].Value}";
        }
    }

    [GeneratedRegex(@"[^.]\.""$")]
    private static partial Regex FullStop();

    [GeneratedRegex(@"\b\w+Messages\.\w+")]
    private static partial Regex Used();

    [GeneratedRegex(@"string (\w+)")]
    private static partial Regex Name();
}
