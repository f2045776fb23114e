using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Messages;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Portfolio.Sources.FrontMatter;

/// <summary>Makes TOML of lines that are none: a key keeps its words as text, what has no key becomes a comment.</summary>
internal static partial class TomlRepair
{
    /// <summary>Lines of one value. Rule of thumb: the longest list of names.</summary>
    private const int MostLines = 100;

    /// <summary>Attempts to find where values end that go over lines; each reads the lines so far.</summary>
    private const int MostAttempts = 1_000;

    /// <summary>The document, and the text that it was read from, which has the same lines.</summary>
    /// <param name="toml">As written.</param>
    /// <param name="report">Takes the line, from 0, what is wrong, and what to do about it.</param>
    public static (DocumentSyntax Document, string Text) Read(string toml, Action<int, string, string> report)
    {
        if (Parse(toml) is ({ } document, true))
            return (document, toml);
        var lines = toml.Split('\n');
        var attempts = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (Parse(lines[i]) is ({ }, true))
                continue;
            var end = Opens(lines[i]) ? End(lines, i, ref attempts) : -1;
            if (end > i)
            {
                i = end;
                continue;
            }

            var hint = TomlTrouble.HintOf(lines[i]);
            (lines[i], var isKept) = Mend(lines[i]);
            report(i, isKept ? FrontMatterMessages.TomlRepaired : FrontMatterMessages.TomlRemoved, hint);
        }

        var text = string.Join('\n', lines);
        return (Parse(text).Document ?? SyntaxParser.Parse("", validate: false), text);
    }

    /// <summary>The document where the text can be read at all, and whether it is without a mistake.</summary>
    private static (DocumentSyntax? Document, bool IsRight) Parse(string text)
    {
        try
        {
            var document = SyntaxParser.Parse(text, validate: false);
            return (document, !document.HasErrors);
        }
        catch (Exception e)
            when (e is TomlException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException)
        {
            // The library takes a backslash at the end of an open text for an error of its own.
            return (null, false);
        }
    }

    /// <summary>A list, a table or a long text begins here, and may end on a later line.</summary>
    private static bool Opens(string line) =>
        line.Contains("\"\"\"", StringComparison.Ordinal)
        || line.Contains("'''", StringComparison.Ordinal)
        || line.AsSpan().Count('[') > line.AsSpan().Count(']')
        || line.AsSpan().Count('{') > line.AsSpan().Count('}');

    private static int End(string[] lines, int start, ref int attempts)
    {
        var text = new StringBuilder(lines[start]);
        for (var end = start + 1; end < Math.Min(lines.Length, start + MostLines) && ++attempts < MostAttempts; end++)
        {
            text.Append('\n').Append(lines[end]);
            if (Parse(text.ToString()) is ({ }, true))
                return end;
        }

        return -1;
    }

    /// <summary>The line as TOML, and whether its words are kept.</summary>
    private static (string Line, bool IsKept) Mend(string line)
    {
        if (TomlTrouble.PartsOf(line) is not { } parts || parts.Key.Trim('"', '\'') is not { Length: > 0 } key)
            return ("#", false);

        // Keys in other scripts need quotes alone.
        var name = BareKeys().IsMatch(key) ? key : Quoted(key);
        var withKey = name + " = " + parts.Value;
        return (Parse(withKey) is ({ }, true) ? withKey : name + " = " + Quoted(parts.Value.Trim('"', '\'')), true);
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else
                quoted.Append(char.IsControl(c) ? ' ' : c);
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^[A-Za-z0-9_\-]+(?:\.[A-Za-z0-9_\-]+)*$")]
    private static partial Regex BareKeys();
}
