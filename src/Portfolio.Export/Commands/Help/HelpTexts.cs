using System.Collections.Concurrent;
using Portfolio.Export.Schemas;
using Portfolio.Export.Settings;
using Portfolio.Export.Themes;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Commands.Help;

/// <summary>The texts of <c>--help</c>: <c>Commands/Help/en.yml</c> and its translations, read when they are asked for.</summary>
internal sealed class HelpTexts
{
    private static readonly ConcurrentDictionary<MessageLanguage, HelpTexts> Read = new();

    private readonly string resource;

    private readonly YamlMap root;

    private HelpTexts(MessageLanguage language)
    {
        resource = language == MessageLanguage.Zh ? "Help/zh.yml" : "Help/en.yml";
        root =
            YamlTree.Read(EmbeddedText.Read(resource), resource, new DiagnosticBag()) as YamlMap
            ?? throw new InvalidOperationException($"{resource} is no map");
    }

    /// <summary>In the language of the messages.</summary>
    public static HelpTexts Own => In(MessageLanguages.Current);

    public static HelpTexts In(MessageLanguage language) => Read.GetOrAdd(language, static l => new(l));

    /// <summary>What the program is for.</summary>
    public string Program => Text("program");

    /// <summary>The numbers that the program returns.</summary>
    public string ExitCodes => Text("exit-codes");

    /// <summary>First commands to try, each with what it does.</summary>
    public IReadOnlyList<(string Typed, string Does)> Start => Pairs(Find("start"));

    /// <summary>Titles of groups, and the options in each.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<string> Options)> Groups =>
        [
            .. Items(Find("groups"))
                .Select(g =>
                    (((YamlText)Items(g)[0]).Text, (IReadOnlyList<string>)[.. Items(Items(g)[1]).Select(o => ((YamlText)o).Text)])
                ),
        ];

    /// <summary>Commands that have a text, in the order of the help.</summary>
    public IReadOnlyList<string> Commands => [.. ((YamlMap)Find("commands")!).Pairs.Select(p => p.Key)];

    /// <summary>What a command does.</summary>
    public string Summary(string command) => Text("commands", command, "summary");

    /// <summary>Command lines to try, each with what it does.</summary>
    public IReadOnlyList<(string Typed, string Does)> Examples(string command) => Pairs(Find("commands", command, "examples"));

    /// <summary>What an argument takes; null when nothing is written of it.</summary>
    public string? Argument(string command, string name) =>
        (Find("commands", command, "arguments", name) ?? Find("arguments", name)) is YamlText text ? text.Text : null;

    /// <summary>What an option does; null when nothing is written of it.</summary>
    public string? Option(string command, string name) =>
        (Find("commands", command, "options", name) ?? Find("options", name)) is YamlText text ? Filled(text.Text) : null;

    private static string Filled(string text) =>
        text.Replace("{themes}", string.Join(", ", ThemeReader.BuiltInNames), StringComparison.Ordinal)
            .Replace("{theme}", ThemeReader.DefaultTheme, StringComparison.Ordinal)
            .Replace("{fields}", $"{{{string.Join("} {", NameTemplate.Fields)}}}", StringComparison.Ordinal)
            .Replace("{names}", NameTemplate.Default, StringComparison.Ordinal)
            .Replace("{standard}", PdfStandards.Default.ToString(), StringComparison.Ordinal)
            .Replace("{limits}", string.Join(", ", InputLimits.All.Select(l => l.Name)), StringComparison.Ordinal);

    private string Text(params string[] keys) =>
        Find(keys) is YamlText text ? text.Text : throw new InvalidOperationException($"{resource} has no {string.Join(" ", keys)}");

    private YamlValue? Find(params string[] keys)
    {
        YamlValue? value = root;
        foreach (var key in keys)
            value = (value as YamlMap)?.Pairs.FirstOrDefault(p => p.Key == key).Value;
        return value;
    }

    private static IReadOnlyList<YamlValue> Items(YamlValue? value) => value is YamlList list ? list.Items : [];

    private static IReadOnlyList<(string, string)> Pairs(YamlValue? value) =>
        [.. Items(value).Select(p => (((YamlText)Items(p)[0]).Text, ((YamlText)Items(p)[1]).Text))];
}
