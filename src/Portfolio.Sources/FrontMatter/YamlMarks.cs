namespace Portfolio.Sources.FrontMatter;

/// <summary>Where the texts of YAML begin and end within a line.</summary>
internal static class YamlMarks
{
    /// <summary>Characters that a backslash may stand before in double quotes.</summary>
    private const string Escapes = "0abt\tnvfre \"/\\N_LPxuU";

    /// <summary>A character with which no plain text begins; null for others.</summary>
    public static string? Sign(string line, int at) =>
        line[at] is '@' or '`' or '%' or '&' or '*' or '!' or ']' or '}' or ',' ? line[at].ToString() : null;

    /// <summary>Column behind a text without quotes.</summary>
    public static int EndOfPlain(string line, int at) =>
        line.IndexOf(" #", at, StringComparison.Ordinal) is var end and >= 0 ? end : line.Length;

    /// <summary>Column of the closing quotation mark from the column behind the opening one on; -1 when it is not on this line.</summary>
    public static int EndOfQuoted(string line, int at, char mark)
    {
        for (; at < line.Length; at++)
        {
            if (mark == '"' && line[at] == '\\')
                at++;
            else if (line[at] == mark && mark == '\'' && at + 1 < line.Length && line[at + 1] == mark)
                at++;
            else if (line[at] == mark)
                return at;
        }

        return -1;
    }

    /// <summary>Column of a backslash before a character that it cannot stand before; -1 for none.</summary>
    public static int WrongEscape(string line, int at, char mark)
    {
        for (; mark == '"' && at + 1 < line.Length && line[at] != mark; at++)
        {
            if (line[at] != '\\')
                continue;
            var digits = line[at + 1] switch
            {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            if (
                !Escapes.Contains(line[at + 1])
                || line.Length < at + 2 + digits
                || !line.Substring(at + 2, digits).All(char.IsAsciiHexDigit)
            )
                return at;
            at++;
        }

        return -1;
    }
}
