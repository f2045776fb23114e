using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;
using YamlDotNet.Core;

namespace Portfolio.Sources.FrontMatter;

/// <summary>
/// Parts a file into front matter and body and reads the front matter: TOML (<see cref="TomlFrontMatter"/>), JSON
/// (<see cref="JsonFrontMatter"/>), or YAML as Ruby reads it (<see cref="YamlFrontMatter"/>), with repairs where Ruby would refuse it
/// (<see cref="YamlRepair"/>).
/// </summary>
public static partial class FrontMatterReader
{
    /// <summary>Repairs of one front matter. Rule of thumb: one for each line of a long one.</summary>
    private const int MostGuesses = 40;

    /// <summary>The two parts of a file.</summary>
    /// <param name="FrontMatter">Empty when there is none.</param>
    /// <param name="BodyStart">Offset of the body in the text.</param>
    public readonly record struct Parts(FrontMatterMap FrontMatter, int BodyStart);

    /// <summary>Parts a text; what cannot be read of its front matter is reported, and read line by line.</summary>
    /// <param name="text">The text of the file, with LF line ends.</param>
    /// <param name="file">Its path in messages.</param>
    /// <param name="bag">Takes what the author should know.</param>
    /// <param name="mostNodes">Values that aliases may unfold to.</param>
    public static Parts Read(string text, string file, DiagnosticBag bag, int mostNodes = YamlFrontMatter.UsualNodes)
    {
        if (TomlOpening().Match(text) is { Success: true } toml)
            return ReadToml(text, toml.Length, file, bag);
        if (JsonFrontMatter.Find(text) is var json and > 0 && JsonFrontMatter.Read(text[..json], file) is { } written)
            return new(new FrontMatterMap(written), json);
        if (DashFences.Read(text) is { } fences)
        {
            DashFences.Report(text, fences, file, bag);
            var repaired = ReadYaml(
                text[fences.Start..fences.End],
                file,
                new LineIndex(text).Line(fences.Start),
                DiagnosticCodes.FrontMatterBroken,
                bag,
                mostNodes
            );
            return new(new FrontMatterMap(repaired), fences.BodyStart);
        }

        if (Opening().Match(text) is not { Success: true } opening)
            return new(FrontMatterMap.None, 0);
        var start = opening.Length;
        var lines = new LineIndex(text);
        int end,
            bodyStart;
        if (Closing().Match(text, start) is { Success: true } closing)
        {
            end = closing.Index;
            bodyStart = closing.Index + closing.Length;
        }
        else
        {
            if (!IsKeyLine(text.AsSpan(start, NextLine(text, start) - start)))
                return new(FrontMatterMap.None, 0);
            end = bodyStart = EndOfKeyLines(text, start);
            bag.Warn(
                DiagnosticCodes.FrontMatterBroken,
                lines.Place(file, opening.Value.LastIndexOf("---", StringComparison.Ordinal)),
                FrontMatterMessages.NotClosed,
                FrontMatterMessages.NotClosedHint
            );
        }

        var yaml = text[start..end];
        if (yaml.AsSpan().TrimStart() is ['{', ..] && JsonFrontMatter.Read(yaml, file) is { } map)
            return new(new FrontMatterMap(map), bodyStart);
        if (!AnyKeyLine().IsMatch(yaml) && !AlmostKeyLines().IsMatch(yaml))
        {
            // Two rules with text between them are no front matter; an empty one is.
            return yaml.AsSpan().Trim().Length == 0 ? new(FrontMatterMap.None, bodyStart) : new(FrontMatterMap.None, 0);
        }

        return new(
            new FrontMatterMap(ReadYaml(yaml, file, lines.Line(start), DiagnosticCodes.FrontMatterBroken, bag, mostNodes)),
            bodyStart
        );
    }

    private static Parts ReadToml(string text, int start, string file, DiagnosticBag bag)
    {
        // Without an end, or without a key, the plus signs are text.
        if (TomlClosing().Match(text, start) is not { Success: true } closing)
            return new(FrontMatterMap.None, 0);
        var toml = text[start..closing.Index];
        if (toml.AsSpan().Trim().Length > 0 && !toml.Contains('='))
            return new(FrontMatterMap.None, 0);
        return new(
            new FrontMatterMap(TomlFrontMatter.Read(toml, file, new LineIndex(text).Line(start), bag)),
            closing.Index + closing.Length
        );
    }

    /// <summary>Reads a configuration; a broken one counts as empty.</summary>
    internal static FrontMatterMap ReadConfig(string yaml, string file, DiagnosticBag bag)
    {
        var findings = new DiagnosticBag();
        var map = ReadYaml(yaml, file, 0, DiagnosticCodes.ConfigBroken, findings);
        foreach (var d in findings.Items)
            bag.Add(d with { Code = DiagnosticCodes.ConfigBroken });
        return findings.Items.Any(d => d.Code == DiagnosticCodes.ConfigBroken) ? FrontMatterMap.None : new FrontMatterMap(map);
    }

    /// <summary>Reads a map; what is broken is repaired as far as possible, and reported.</summary>
    /// <param name="yaml">The map alone.</param>
    /// <param name="file">Path in messages.</param>
    /// <param name="firstLine">Line of the first character in the file, from 0.</param>
    /// <param name="brokenCode">Code of the report when it cannot be repaired.</param>
    /// <param name="bag">Takes what the author should know.</param>
    /// <param name="mostNodes">Values that aliases may unfold to.</param>
    internal static FrontMap ReadYaml(
        string yaml,
        string file,
        int firstLine,
        string brokenCode,
        DiagnosticBag bag,
        int mostNodes = YamlFrontMatter.UsualNodes
    )
    {
        var repair = new YamlRepair(yaml);
        YamlException? first = null;
        for (var guesses = 0; guesses < MostGuesses; guesses++)
        {
            try
            {
                if (new YamlFrontMatter(file, firstLine, repair, bag, mostNodes).Read(repair.Text) is not { } map)
                {
                    // Lines without a colon that YAML knows are one text.
                    if (!repair.Guess(int.MaxValue))
                        break;
                    continue;
                }

                foreach (var (line, key, mistake) in repair.Guesses)
                    Report(bag, new SourcePlace(file, firstLine + line + 1, 1), key, mistake);
                return map;
            }
            catch (YamlException e)
            {
                first ??= e;
                if (!repair.Guess((int)e.Start.Line - 1))
                    break;
            }
        }

        var trouble = first is null ? new(1, 1, YamlMessages.NotAMap, YamlMessages.NotAMapHint) : YamlTrouble.Of(yaml, first);
        bag.Warn(
            brokenCode,
            new(file, firstLine + trouble.Line, trouble.Column),
            FrontMatterMessages.Broken(trouble.Message),
            trouble.Hint
        );
        return YamlFallback.Read(yaml, file, firstLine);
    }

    private static void Report(DiagnosticBag bag, SourcePlace place, string key, YamlMistake mistake)
    {
        var (message, hint) = mistake switch
        {
            YamlMistake.WideColon => (FrontMatterMessages.WideColon(key), FrontMatterMessages.WideColonHint(key)),
            YamlMistake.NoSpace => (FrontMatterMessages.NoSpace(key), FrontMatterMessages.NoSpaceHint(key)),
            _ => (FrontMatterMessages.ValueRepaired(key), FrontMatterMessages.ValueRepairedHint),
        };
        bag.Warn(DiagnosticCodes.FrontMatterRepaired, place, message, hint);
    }

    private static int NextLine(string text, int at) => text.IndexOf('\n', at) is var i and >= 0 ? i + 1 : text.Length;

    /// <summary>A key as YAML knows it, or one that keyboards for Chinese spoilt.</summary>
    internal static bool IsKeyLine(ReadOnlySpan<char> line) => KeyLine().IsMatch(line) || AlmostKeyLines().IsMatch(line);

    private static int EndOfKeyLines(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var next = NextLine(text, at);
            var line = text.AsSpan(at, next - at);
            if (line.Trim().Length == 0 || !(IsKeyLine(line) || line[0] is ' ' or '\t' or '-' or '#'))
                break;
            at = next;
        }

        return at;
    }

    [GeneratedRegex(@"\A(?>\s+|<!--(?>(?:(?!-->)[\s\S])*)-->)*(?<=\A|\n)---[ \t]*\n")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:---|\.\.\.)[ \t]*(?:\n|\z)", RegexOptions.Multiline)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\A\s*(?<=\A|\n)\+\+\+[ \t]*\n")]
    private static partial Regex TomlOpening();

    [GeneratedRegex(@"^\+\+\+[ \t]*(?:\n|\z)", RegexOptions.Multiline)]
    private static partial Regex TomlClosing();

    [GeneratedRegex(@"^[^\s:#\-\[\]{}""'<>|][^:\n]{0,60}:(?:\s|$)")]
    private static partial Regex KeyLine();

    /// <summary>Every line is a word, a colon of either width and a value: keys, though YAML sees none.</summary>
    [GeneratedRegex(@"\A(?:[ \t]*[A-Za-z_][\w-]{0,30}[ ]*(?:：|:(?!//))[^\n]*(?:\n|\z)|[ \t]*\n)+\z")]
    private static partial Regex AlmostKeyLines();

    [GeneratedRegex(@"^\s*(?:- )?[""']?[^\s:#\[\]{}<>|\n][^:\n]{0,80}[""']?\s*:(?:\s|$)", RegexOptions.Multiline)]
    private static partial Regex AnyKeyLine();
}
