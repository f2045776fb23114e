using System.Text.RegularExpressions;

namespace Portfolio.Sources.FrontMatter;

/// <summary>Changes YAML so that a strict parser reads what Ruby's reads, and, when that fails, what the author meant.</summary>
internal sealed partial class YamlRepair
{
    private readonly string[] lines;
    private readonly int[] shifts;

    /// <summary>How far before the line where the parser stops the mistake may be.</summary>
    private const int LinesBeforeError = 2;

    private readonly HashSet<int> guessed = [];
    private readonly HashSet<int> colons = [];
    private readonly List<(int Line, string Key, YamlMistake Mistake)> guesses = [];

    public YamlRepair(string yaml)
    {
        lines = yaml.Split('\n');
        shifts = new int[lines.Length];
        IndentContinuations();
    }

    public string Text => string.Join('\n', lines);

    /// <summary>Lines (from 0) that had to be guessed, their keys, and what was wrong.</summary>
    public IReadOnlyList<(int Line, string Key, YamlMistake Mistake)> Guesses => guesses;

    /// <summary>How far a line was moved to the right.</summary>
    public int Shift(int line) => line >= 0 && line < shifts.Length ? shifts[line] : 0;

    /// <summary>Ruby lets quoted scalars and brackets go on at column 0; the parser wants them indented.</summary>
    private void IndentContinuations()
    {
        var quote = '\0';
        int indent = 0,
            blockIndent = -1,
            brackets = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var own = line.Length - line.AsSpan().TrimStart(' ').Length;
            if (brackets > 0)
            {
                Indent(i, own, indent);
                lines[i] = CommentInBrackets().Replace(lines[i], "$1 #");
                brackets += Brackets(lines[i]);
                continue;
            }

            if (quote != '\0')
            {
                Indent(i, own, indent);

                if (Closes(lines[i], 0, quote))
                {
                    lines[i] = (quote == '"' ? DoubleEnd() : SingleEnd()).Replace(lines[i], "$1 #");
                    quote = '\0';
                }

                continue;
            }

            if (blockIndent >= 0)
            {
                if (line.Trim().Length == 0 || own > blockIndent)
                    continue;
                blockIndent = -1;
            }

            // A comment may stand right behind a quote, a bracket or the sign of a block scalar; the parser wants a space.
            if (line.Contains('#'))
                lines[i] = line = TouchingComment().Replace(line, "$1 #");
            if (BlockScalar().IsMatch(line))
            {
                blockIndent = own;
            }
            else if (QuotedValue().Match(line) is { Success: true } m)
            {
                var at = m.Groups[1].Index;
                if (!Closes(line, at + 1, line[at]))
                    (quote, indent) = (line[at], own);
            }
            else if (OpenBracket().Match(line) is { Success: true } open && Brackets(line[open.Length..]) + 1 is var left and > 0)
            {
                (brackets, indent) = (left, own);
                lines[i] = CommentInBrackets().Replace(lines[i], "$1 #");
            }
        }
    }

    private void Indent(int line, int own, int indent)
    {
        if (own > indent || lines[line].Trim().Length == 0)
            return;
        shifts[line] = indent + 1 - own;
        lines[line] = new string(' ', shifts[line]) + lines[line];
    }

    /// <summary>Brackets that open in a piece of a list or map, less those that close; those in quotes and comments are none.</summary>
    private static int Brackets(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '#' && (i == 0 || text[i - 1] is ' ' or '\t'))
                break;
            if (
                text[i] is '"' or '\''
                && (i == 0 || text[i - 1] is ' ' or '[' or '{' or ',' or ':')
                && text.IndexOf(text[i], i + 1) is var end and > 0
            )
                i = end;
            else if (text[i] is '[' or '{')
                count++;
            else if (text[i] is ']' or '}')
                count--;
        }

        return count;
    }

    private static bool Closes(string line, int from, char quote)
    {
        for (var i = from; i < line.Length; i++)
        {
            if (quote == '"' && line[i] == '\\')
                i++;
            else if (line[i] == quote)
            {
                if (quote == '\'' && i + 1 < line.Length && line[i + 1] == '\'')
                    i++;
                else
                    return true;
            }
        }

        return false;
    }

    /// <summary>Mends one more thing at or above the line where the parser stopped; false when nothing is left to try.</summary>
    public bool Guess(int line)
    {
        if (Untab())
            return true;
        line = Math.Clamp(line, 0, lines.Length - 1);
        if (StrayItem().Match(lines[line]) is { Success: true } item && guessed.Add(line))
        {
            lines[line] = item.Groups[1].Value + "'" + item.Groups[2].Value.TrimEnd().Replace("'", "''", StringComparison.Ordinal) + "'";
            return true;
        }

        if (GuessColon(line))
            return true;
        for (var i = line; i >= 0; i--)
        {
            if (KeyAndValue().Match(lines[i]) is { Success: true } m && guessed.Add(i))
            {
                var isTight = lines[i][m.Groups["value"].Index - 1] == ':';
                Quote(i, m);
                guesses.Add((i, m.Groups["key"].Value.Trim(), isTight ? YamlMistake.NoSpace : YamlMistake.Value));
                return true;
            }
        }

        return false;
    }

    /// <summary>A key with a full-width colon near the line costs nothing but itself.</summary>
    private bool GuessColon(int line)
    {
        for (var i = Math.Min(line + 1, lines.Length - 1); i >= Math.Max(0, line - LinesBeforeError); i--)
        {
            if (WideColon().Match(lines[i]) is not { Success: true } m || !colons.Add(i))
                continue;
            var key = m.Groups["key"].Value;
            lines[i] = $"{m.Groups["indent"].Value}{key}: {m.Groups["value"].Value}";
            guesses.Add((i, key, YamlMistake.WideColon));
            return true;
        }

        return false;
    }

    private bool Untab()
    {
        var changed = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = LeadingTabs().Replace(lines[i], m => m.Value.Replace("\t", "  ", StringComparison.Ordinal));
            line = TabAfterColon().Replace(line, "$1 ");
            if (line == lines[i])
                continue;
            shifts[i] += line.Length - lines[i].Length;
            lines[i] = line;
            changed = true;
        }

        return changed;
    }

    private void Quote(int at, Match m)
    {
        var value = m.Groups["value"].Value.Trim();
        var quote = value.Length > 0 && value[0] is '"' or '\'' ? value[0] : '\0';
        var indent = m.Groups["indent"].Length;

        // What follows belongs to the value until the next key: a broken quote hides where it ends.
        for (var i = at + 1; quote != '\0' && i < lines.Length && !(value.Length > 1 && value[^1] == quote); i++)
        {
            if (KeyAndValue().Match(lines[i]) is { Success: true } next && next.Groups["indent"].Length - shifts[i] <= indent)
                break;
            if (KeyAlone().Match(lines[i]) is { Success: true } alone && alone.Groups["indent"].Length - shifts[i] <= indent)
                break;
            value += lines[i].Trim().Length == 0 ? "\n" : " " + lines[i].Trim();
            lines[i] = "";
        }

        // Lines moved to the right as continuations of a quote that never closed go back.
        for (var i = at + 1; quote != '\0' && i < lines.Length; i++)
        {
            if (shifts[i] > 0 && lines[i].Length >= shifts[i])
                (lines[i], shifts[i]) = (lines[i][shifts[i]..], 0);
        }

        if (quote != '\0')
        {
            value = value[1..];
            if (value.Length > 0 && value[^1] == quote)
                value = value[..^1];
            value =
                quote == '"' ? value.Replace("\\\"", "\"", StringComparison.Ordinal) : value.Replace("''", "'", StringComparison.Ordinal);
        }
        else if (Comment().Match(value) is { Success: true } comment)
        {
            value = value[..comment.Index];
        }

        lines[at] =
            lines[at][..m.Groups["value"].Index]
            + (lines[at][m.Groups["value"].Index - 1] == ':' ? " '" : "'")
            + value.Trim().Replace("'", "''", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal)
            + "'";
    }

    [GeneratedRegex(@"^(?<indent>[ ]*(?:- +)*)(?<key>[A-Za-z_][\w-]{0,30}|[\u4E00-\u9FFF]{1,8})[ ]*：[ \t\u3000]*(?<value>.*)$")]
    private static partial Regex WideColon();

    [GeneratedRegex(
        @"^([ ]*(?:- +)*(?:[^\s#""':\[{][^:#]*:[ \t]+)?(?:""(?:[^""\\]|\\.)*""|'(?:[^']|'')*'|[\[{][^#]*[\]}]|[|>][+\-0-9]*))#"
    )]
    private static partial Regex TouchingComment();

    [GeneratedRegex(@"^[ ]*(?:- +)*[^\s#""':\[{][^:#]*:[ \t]+[\[{]")]
    private static partial Regex OpenBracket();

    [GeneratedRegex(@"((?:^|[\[{,:])[ \t]*(?:""(?:[^""\\]|\\.)*""|'(?:[^']|'')*')|[\]}])#")]
    private static partial Regex CommentInBrackets();

    [GeneratedRegex(@"^((?:[^""\\]|\\.)*"")#")]
    private static partial Regex DoubleEnd();

    [GeneratedRegex(@"^((?:[^']|'')*')#")]
    private static partial Regex SingleEnd();

    [GeneratedRegex(@":[ \t]+[|>][+\-0-9]*[ \t]*(?:#.*)?$")]
    private static partial Regex BlockScalar();

    [GeneratedRegex(@"^[ ]*(?:- +)*(?:[^\s#""':][^:#]*:[ \t]+)?([""'])")]
    private static partial Regex QuotedValue();

    [GeneratedRegex(@"^(?<indent>[ ]*(?:- +)*)(?<key>[^\s:#""'\-\[{][^:]*|""[^""]*""):(?:[ \t]+(?<value>\S.*)|(?<value>[^\s/].*))$")]
    private static partial Regex KeyAndValue();

    /// <summary>An item that begins with a sign that YAML keeps for itself: an author's name in stars, a handle.</summary>
    [GeneratedRegex(@"^([ ]*- +)([*@`%&!|>].*)$")]
    private static partial Regex StrayItem();

    [GeneratedRegex(@"^(?<indent>[ ]*)(?<key>[^\s:#""'\-\[{][^:]*):[ \t]*$")]
    private static partial Regex KeyAlone();

    [GeneratedRegex(@"^[ ]*\t[ \t]*")]
    private static partial Regex LeadingTabs();

    [GeneratedRegex(@"^([^\t""'#]*:)\t+")]
    private static partial Regex TabAfterColon();

    [GeneratedRegex(@"[ \t]+#.*$")]
    private static partial Regex Comment();
}
