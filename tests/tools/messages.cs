using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Export.Tools;

/// <summary>
/// Writes <c>src/Portfolio.Messages/Messages.generated.cs</c> from the texts beside it: one member for each message, its place-holders as
/// parameters. Run it after a change of a text: <c>dotnet run tests/tools/messages.cs</c>. A test compares.
/// </summary>
/// <remarks>
/// A file of texts has one line for each message, below the name of its group: <c>key: "text"</c>. <c>key: |</c> begins a text of several
/// lines, each four spaces in. A text holds place-holders:
/// <list type="bullet">
/// <item><c>{name}</c> is text;</item>
/// <item><c>{count#}</c> is a whole number, <c>{ratio#0.0}</c> a number in that format;</item>
/// <item><c>{count|page|pages}</c> is the first word for one and the second for any other number.</item>
/// </list>
/// English declares the place-holders; other languages name them as <c>{name}</c> and may leave out the words for one and many.
/// A message that another language lacks is shown in English. Members of the group <c>written</c> take the language first: these texts
/// become part of what somebody writes, in the language of the reader of that.
/// </remarks>
internal static partial class MessageCode
{
    /// <summary>The language that has every message.</summary>
    public const string First = "en";

    public const string Output = "Messages.generated.cs";

    /// <summary>The generated file, from the text of every language by its tag.</summary>
    public static string Write(IReadOnlyDictionary<string, string> files)
    {
        var languages = files.ToDictionary(f => f.Key, f => Read(f.Key, f.Value), StringComparer.Ordinal);
        var others = languages.Keys.Where(l => l != First).Order(StringComparer.Ordinal).ToList();
        foreach (var other in others)
        foreach (var (key, text) in languages[other])
            Compare(other, key, text, languages[First]);
        var code = new StringBuilder("// Written by tests/tools/messages.cs from the texts beside it. Do not edit.\n#nullable enable\n\n");
        code.Append("namespace Portfolio.Messages;\n");
        if (others.Count > 0)
            WriteLanguages(code, others);
        foreach (var group in languages[First].GroupBy(m => m.Key.Split('/')[0]))
        {
            code.Append(CultureInfo.InvariantCulture, $"\ninternal static class {Pascal(group.Key)}Messages\n{{\n");
            code.AppendJoin('\n', group.Select(m => Member(m.Key, m.Value, others, languages)));
            code.Append("}\n");
        }

        return code.ToString();
    }

    /// <summary>Key (<c>group/name</c>) and text of every message, in the order of the file.</summary>
    private static Dictionary<string, Text> Read(string language, string file)
    {
        var messages = new Dictionary<string, Text>(StringComparer.Ordinal);
        var lines = file.ReplaceLineEndings("\n").Split('\n');
        string? group = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var number = i + 1;
            if (lines[i].Length == 0 || lines[i].TrimStart().StartsWith('#'))
                continue;
            if (GroupLine().Match(lines[i]) is { Success: true } head)
            {
                group = head.Groups[1].Value;
                continue;
            }

            var message = MessageLine().Match(lines[i]);
            if (group is null || !message.Success)
                throw Fault(language, number, "it is neither the name of a group nor a key with a text in quotation marks");
            var text = message.Groups[2].Success ? Escape().Replace(message.Groups[2].Value, Unescaped) : Block(lines, ref i);
            var key = $"{group}/{message.Groups[1].Value}";
            if (!messages.TryAdd(key, Parse(text, problem => Fault(language, number, problem))))
                throw Fault(language, number, $"{key} stands there twice");
        }

        return messages;
    }

    /// <summary>The lines below a key that ends in <c>|</c>, without their indent. A blank line within them is one of them.</summary>
    private static string Block(string[] lines, ref int at)
    {
        var text = new StringBuilder();
        while (IsOfBlock(lines, at + 1) || (At(lines, at + 1).Length == 0 && IsOfBlock(lines, at + 2)))
            text.Append(lines[++at] is { Length: > 0 } line ? line.AsSpan(Indent.Length) : "").Append('\n');
        return text.ToString();
    }

    private const string Indent = "    ";

    private static bool IsOfBlock(string[] lines, int at) => At(lines, at).StartsWith(Indent, StringComparison.Ordinal);

    private static string At(string[] lines, int at) => at < lines.Length ? lines[at] : "";

    private static string Unescaped(Match match) => match.Value == "\\n" ? "\n" : match.Value[1..];

    private static InvalidDataException Fault(string language, int line, string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{language}.yml, line {line}: {problem}"));

    private static void Compare(string language, string key, Text text, Dictionary<string, Text> english)
    {
        if (!english.TryGetValue(key, out var first))
            throw new InvalidDataException($"{language}.yml: {key} is no key of {First}.yml");
        foreach (var hole in text.Holes)
            if (!first.Holes.Any(h => h.Name == hole.Name))
                throw new InvalidDataException($"{language}.yml: {key} names {{{hole.Name}}}, which {First}.yml does not");
    }

    private static void WriteLanguages(StringBuilder code, List<string> others)
    {
        code.Append("\n/// <summary>The languages that have texts.</summary>\ninternal enum MessageLanguage\n{\n");
        foreach (var language in (string[])[First, .. others])
            code.Append(CultureInfo.InvariantCulture, $"    {Pascal(language)},\n");
        code.Append("}\n\n/// <summary>The language in which messages are shown.</summary>\ninternal static class MessageLanguages\n{\n");
        code.Append("    public static MessageLanguage Current { get; set; }\n}\n");
    }

    private static string Member(string key, Text english, List<string> others, Dictionary<string, Dictionary<string, Text>> languages)
    {
        var name = Pascal(key.Split('/')[1]);
        var parameters = english.Holes.DistinctBy(h => h.Name).Select(h => $"{TypeOf(h, english)} {Parameter(h.Name)}").ToList();
        var isWritten = key.StartsWith("written/", StringComparison.Ordinal);
        if (isWritten)
            parameters.Insert(0, "MessageLanguage language");
        var head = parameters.Count == 0 ? name : $"{name}({string.Join(", ", parameters)})";
        var translated = others.Where(l => languages[l].ContainsKey(key)).ToList();
        var body =
            translated.Count == 0
                ? Literal(english, english)
                : (isWritten ? "language" : "MessageLanguages.Current")
                    + " switch\n        {\n"
                    + string.Concat(
                        translated.Select(l => $"            MessageLanguage.{Pascal(l)} => {Literal(languages[l][key], english)},\n")
                    )
                    + $"            _ => {Literal(english, english)},\n        }}";
        return $"    public static string {head} =>\n        {body};\n";
    }

    /// <summary>A number if any of its place-holders says so; else text.</summary>
    private static string TypeOf(Hole hole, Text english)
    {
        var same = english.Holes.Where(h => h.Name == hole.Name).ToList();
        return same.Exists(h => h.Format?.StartsWith('0') == true) ? "double"
            : same.Exists(h => h.Format is not null || h.One is not null) ? "long"
            : "string?";
    }

    private static string Literal(Text text, Text english)
    {
        if (text.Holes.Count == 0)
            return Quoted(string.Concat(text.Words));
        var code = new StringBuilder("string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"");
        if (english.Holes.All(h => TypeOf(h, english) == "string?"))
            code.Clear().Append("$\"");
        var closing = code[0] == '$' ? "\"" : "\")";
        for (var i = 0; i < text.Words.Count; i++)
        {
            code.Append(
                Quoted(text.Words[i])[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            );
            if (i == text.Holes.Count)
                break;
            var hole = text.Holes[i];
            var parameter = Parameter(hole.Name);
            if (hole.One is { } one)
                code.Append(CultureInfo.InvariantCulture, $"{{({parameter} == 1 ? {Quoted(one)} : {Quoted(hole.Many!)})}}");
            else if ((hole.Format ?? english.Holes.First(h => h.Name == hole.Name).Format) is { Length: > 0 } format)
                code.Append(CultureInfo.InvariantCulture, $"{{{parameter}:{format}}}");
            else
                code.Append(CultureInfo.InvariantCulture, $"{{{parameter}}}");
        }

        return code.Append(closing).ToString();
    }

    private static Text Parse(string text, Func<string, Exception> fault)
    {
        var words = new List<string>();
        var holes = new List<Hole>();
        var word = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '{' or '}' && at + 1 < text.Length && text[at + 1] == text[at])
                word.Append(text[at++]);
            else if (text[at] == '{' && HoleForm().Match(text, at) is { Success: true } hole && hole.Index == at)
            {
                words.Add(word.ToString());
                word.Clear();
                holes.Add(
                    new(
                        hole.Groups["name"].Value,
                        hole.Groups["format"] is { Success: true } format ? format.Value : null,
                        hole.Groups["one"] is { Success: true } one ? one.Value : null,
                        hole.Groups["many"] is { Success: true } many ? many.Value : null
                    )
                );
                at += hole.Length - 1;
            }
            else if (text[at] is '{' or '}')
                throw fault("a brace is neither doubled nor part of a place-holder");
            else
                word.Append(text[at]);
        }

        words.Add(word.ToString());
        return new(words, holes);
    }

    private static string Quoted(string text) =>
        "\""
        + text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
        + "\"";

    private static string Pascal(string key) =>
        string.Concat(key.Split('-', '.').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    /// <summary>An at sign keeps a word such as "new" from being one of the language.</summary>
    private static string Parameter(string name) =>
        name
            is "new"
                or "as"
                or "is"
                or "in"
                or "case"
                or "class"
                or "default"
                or "else"
                or "for"
                or "if"
                or "object"
                or "string"
                or "this"
                or "case"
            ? "@" + name
            : name;

    [GeneratedRegex(@"^([a-z][a-z0-9-]*):[ ]*$")]
    private static partial Regex GroupLine();

    [GeneratedRegex(@"^  ([a-z][a-z0-9.-]*): (?:""((?:[^""\\]|\\[n""\\])*)""|\|)$")]
    private static partial Regex MessageLine();

    [GeneratedRegex(@"\{(?<name>[a-z][A-Za-z0-9]*)(?:#(?<format>[0-9A-Z.,#]*)|\|(?<one>[^|{}]*)\|(?<many>[^|{}]*))?\}")]
    private static partial Regex HoleForm();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();

    /// <summary>Words and, between each two of them, a place-holder.</summary>
    private sealed record Text(List<string> Words, List<Hole> Holes);

    private sealed record Hole(string Name, string? Format, string? One, string? Many);
}

#if !PORTFOLIO_TESTS
internal static class Tool
{
    public static void Main(string[] arguments)
    {
        var folder = arguments.Length > 0 ? arguments[0] : Path.Combine("src", "Portfolio.Messages");
        var files = Directory.EnumerateFiles(folder, "*.yml").ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);
        File.WriteAllText(Path.Combine(folder, MessageCode.Output), MessageCode.Write(files));
    }
}
#endif
