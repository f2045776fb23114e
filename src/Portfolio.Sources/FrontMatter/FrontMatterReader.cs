using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;
using YamlDotNet.Core;

namespace Portfolio.Sources.FrontMatter;

/// <summary>Parts a file into front matter and body and reads the front matter as Ruby's YAML would.</summary>
public static partial class FrontMatterReader
{
    private const int MostGuesses = 40;

    /// <param name="BodyStart">Offset of the body in the text.</param>
    public readonly record struct Parts(FrontMatterMap FrontMatter, int BodyStart);

    public static Parts Read(string text, string file, DiagnosticBag bag, int mostNodes = YamlFront.UsualNodes)
    {
        if (TomlOpening().Match(text) is { Success: true } toml)
            return ReadToml(text, toml.Length, file, bag);
        if (JsonFront.Find(text) is var json and > 0 && JsonFront.Read(text[..json], file) is { } written)
            return new(new FrontMatterMap(written), json);
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
            if (!KeyLine().IsMatch(text.AsSpan(start, NextLine(text, start) - start)))
                return new(FrontMatterMap.None, 0);
            end = bodyStart = EndOfKeyLines(text, start);
            bag.Warn(
                DiagnosticCodes.FrontMatterBroken,
                lines.Place(file, opening.Value.LastIndexOf("---", StringComparison.Ordinal)),
                "The front matter has no closing line of three hyphens",
                "Put a line with --- after the last key"
            );
        }

        var yaml = text[start..end];
        if (yaml.AsSpan().TrimStart() is ['{', ..] && JsonFront.Read(yaml, file) is { } map)
            return new(new FrontMatterMap(map), bodyStart);
        if (!AnyKeyLine().IsMatch(yaml))
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
        return new(new FrontMatterMap(TomlFront.Read(toml, file, new LineIndex(text).Line(start), bag)), closing.Index + closing.Length);
    }

    /// <summary>Reads a configuration; a broken one counts as empty.</summary>
    internal static FrontMatterMap ReadConfig(string yaml, string file, DiagnosticBag bag)
    {
        var mended = new DiagnosticBag();
        var map = ReadYaml(yaml, file, 0, DiagnosticCodes.ConfigBroken, mended);
        foreach (var d in mended.Items)
            bag.Add(d with { Code = DiagnosticCodes.ConfigBroken });
        return mended.Items.Any(d => d.Code == DiagnosticCodes.ConfigBroken) ? FrontMatterMap.None : new FrontMatterMap(map);
    }

    /// <summary>Reads a map; what is broken is mended as far as it goes, and said.</summary>
    /// <param name="firstLine">Line of the first character in the file, from 0.</param>
    internal static FrontMap ReadYaml(
        string yaml,
        string file,
        int firstLine,
        string brokenCode,
        DiagnosticBag bag,
        int mostNodes = YamlFront.UsualNodes
    )
    {
        var mender = new YamlRepair(yaml);
        YamlException? first = null;
        for (var guesses = 0; guesses < MostGuesses; guesses++)
        {
            try
            {
                if (new YamlFront(file, firstLine, mender, bag, mostNodes).Read(mender.Text) is not { } map)
                    break;
                foreach (var (line, key) in mender.Guesses)
                {
                    bag.Warn(
                        DiagnosticCodes.FrontMatterMended,
                        new SourcePlace(file, firstLine + line + 1, 1),
                        $"The value of \"{key}\" is not valid YAML; it was read as the text it looks like",
                        "Put the value in quotes and double the quotes inside"
                    );
                }

                return map;
            }
            catch (YamlException e)
            {
                first ??= e;
                if (!mender.Guess((int)e.Start.Line - 1))
                    break;
            }
        }

        var place = first is null
            ? new SourcePlace(file, firstLine + 1, 1)
            : new SourcePlace(file, firstLine + (int)Math.Max(1, first.Start.Line), (int)Math.Max(1, first.Start.Column));
        bag.Warn(
            brokenCode,
            place,
            "The YAML is broken; it was read line by line as key: value",
            first?.Message is { } said ? "The YAML reader says: " + Sentence(said) : null
        );
        return FrontLines.Read(yaml, file, firstLine);
    }

    private static string Sentence(string message)
    {
        var colon = message.LastIndexOf("): ", StringComparison.Ordinal);
        return (colon >= 0 ? message[(colon + 3)..] : message).TrimEnd('.');
    }

    private static int NextLine(string text, int at) => text.IndexOf('\n', at) is var i and >= 0 ? i + 1 : text.Length;

    private static int EndOfKeyLines(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var next = NextLine(text, at);
            var line = text.AsSpan(at, next - at);
            if (line.Trim().Length == 0 || !(KeyLine().IsMatch(line) || line[0] is ' ' or '\t' or '-' or '#'))
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

    [GeneratedRegex(@"^\s*(?:- )?[""']?[^\s:#\[\]{}<>|\n][^:\n]{0,80}[""']?\s*:(?:\s|$)", RegexOptions.Multiline)]
    private static partial Regex AnyKeyLine();
}
