using System.Text.RegularExpressions;

namespace Portfolio.Sources.FrontMatter;

/// <summary>Changes YAML so that a strict parser reads what Ruby's reads, and, when that fails, what the author meant.</summary>
internal sealed partial class YamlRepair
{
    private readonly string[] lines;
    private readonly int[] shifts;
    private readonly HashSet<int> guessed = [];
    private readonly List<(int Line, string Key)> guesses = [];

    public YamlRepair(string yaml)
    {
        lines = yaml.Split('\n');
        shifts = new int[lines.Length];
        IndentContinuations();
    }

    public string Text => string.Join('\n', lines);

    /// <summary>Lines (from 0) whose value had to be guessed, and their keys.</summary>
    public IReadOnlyList<(int Line, string Key)> Guesses => guesses;

    /// <summary>How far a line was moved to the right.</summary>
    public int Shift(int line) => line >= 0 && line < shifts.Length ? shifts[line] : 0;

    /// <summary>Ruby lets a quoted scalar go on at column 0; the parser wants it indented.</summary>
    private void IndentContinuations()
    {
        var quote = '\0';
        int indent = 0,
            blockIndent = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var own = line.Length - line.AsSpan().TrimStart(' ').Length;
            if (quote != '\0')
            {
                if (own <= indent && line.Trim().Length > 0)
                {
                    shifts[i] = indent + 1 - own;
                    lines[i] = new string(' ', shifts[i]) + line;
                }

                if (Closes(lines[i], 0, quote))
                    quote = '\0';
                continue;
            }

            if (blockIndent >= 0)
            {
                if (line.Trim().Length == 0 || own > blockIndent)
                    continue;
                blockIndent = -1;
            }

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
        }
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

        for (var i = line; i >= 0; i--)
        {
            if (KeyAndValue().Match(lines[i]) is { Success: true } m && guessed.Add(i))
            {
                Quote(i, m);
                guesses.Add((i, m.Groups["key"].Value.Trim()));
                return true;
            }
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
