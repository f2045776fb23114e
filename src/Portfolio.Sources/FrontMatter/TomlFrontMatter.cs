using System.Globalization;
using System.Text;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.FrontMatter;

/// <summary>
/// TOML, as Hugo's front matter and configuration have it, to values with places. A line that is no TOML is reported and read as text.
/// </summary>
internal sealed class TomlFrontMatter
{
    /// <summary>Tables and lists within each other; each takes a level of the stack.</summary>
    private const int MostLevels = 64;

    private readonly string text;
    private readonly string file;
    private readonly int firstLine;
    private readonly LineIndex lines;
    private readonly DiagnosticBag bag;
    private readonly Table root = new();
    private int at;

    private TomlFrontMatter(string text, string file, int firstLine, DiagnosticBag bag)
    {
        (this.text, this.file, this.firstLine, this.bag) = (text, file, firstLine, bag);
        lines = new LineIndex(text);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="toml">The document alone.</param>
    /// <param name="file">Path in messages.</param>
    /// <param name="firstLine">Line of the first character in the file, from 0.</param>
    /// <param name="bag">Takes what the author should know.</param>
    public static FrontMap Read(string toml, string file, int firstLine, DiagnosticBag bag) =>
        new TomlFrontMatter(toml, file, firstLine, bag).Run();

    private FrontMap Run()
    {
        var table = root;
        while (SkipToContent())
        {
            var start = at;
            try
            {
                if (text[at] == '[')
                    table = Header();
                else
                    Pair(table, 0);
                EndOfLine();
            }
            catch (FormatException fault)
            {
                bag.Warn(
                    DiagnosticCodes.FrontMatterRepaired,
                    Place(at < text.Length ? Math.Max(start, at) : start),
                    $"This line is not valid TOML and was read as the text it looks like: {fault.Message}"
                );
                at = text.IndexOf('\n', start) is var end and >= 0 ? end + 1 : text.Length;
                KeepLine(table, text[start..at], Place(start));
            }
        }

        return root.ToMap(Place(0));
    }

    /// <summary>One broken value costs no words: what stands after the sign is the text.</summary>
    private static void KeepLine(Table table, string line, SourcePlace place)
    {
        var sign = line.IndexOf('=', StringComparison.Ordinal);
        if (sign > 0 && line[..sign].Trim() is { Length: > 0 } key)
            table.Set(key, new FrontScalar(place, line[(sign + 1)..].Trim().Trim('"', '\''), Quoted: true));
    }

    private Table Header()
    {
        var isArray = text.AsSpan(at).StartsWith("[[");
        at += isArray ? 2 : 1;
        var keys = Keys();
        Expect(']');
        if (isArray)
            Expect(']');
        var table = root;
        for (var i = 0; i < keys.Count; i++)
            table = table.Into(keys[i], isArray && i == keys.Count - 1, Place(at));
        return table;
    }

    private void Pair(Table table, int level)
    {
        var keys = Keys();
        Expect('=');
        Spaces();
        var place = Place(at);
        var value = Value(level);
        foreach (var key in keys.Take(keys.Count - 1))
            table = table.Into(key, isArray: false, place);
        table.Set(keys[^1], value);
    }

    private List<string> Keys()
    {
        var keys = new List<string>();
        do
        {
            Spaces();
            if (at < text.Length && text[at] is '"' or '\'')
            {
                keys.Add(Quoted());
            }
            else
            {
                var start = at;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-'))
                    at++;
                if (at == start)
                    throw new FormatException("a key is expected");
                keys.Add(text[start..at]);
            }

            Spaces();
        } while (at < text.Length && text[at] == '.' && ++at > 0);
        return keys;
    }

    private FrontValue Value(int level)
    {
        if (level > MostLevels)
            throw new FormatException("it is nested too deeply");
        if (at >= text.Length)
            throw new FormatException("a value is expected");
        var place = Place(at);
        switch (text[at])
        {
            case '"' or '\'':
                return new FrontScalar(place, ControlCharacters.Without(Quoted()), Quoted: true);
            case '[':
                at++;
                var items = new List<FrontValue>();
                while (SkipToContent() && text[at] != ']')
                {
                    items.Add(Value(level + 1));
                    if (SkipToContent() && text[at] == ',')
                        at++;
                    else
                        break;
                }

                SkipToContent();
                Expect(']');
                return new FrontList(place, items);
            case '{':
                at++;
                var table = new Table();
                while (SkipToContent() && text[at] != '}')
                {
                    Pair(table, level + 1);
                    if (SkipToContent() && text[at] == ',')
                        at++;
                    else
                        break;
                }

                SkipToContent();
                Expect('}');
                return table.ToMap(place);
            default:
                var start = at;
                while (at < text.Length && text[at] is not (',' or ']' or '}' or '#' or '\n'))
                    at++;
                var bare = text[start..at].Trim();
                if (bare.Length == 0)
                    throw new FormatException("a value is expected");

                // TOML writes dates as T and Z, numbers with low lines between digits.
                return new FrontScalar(
                    place,
                    char.IsAsciiDigit(bare[0]) && !bare.Contains('-') ? bare.Replace("_", "", StringComparison.Ordinal) : bare,
                    Quoted: false
                );
        }
    }

    private string Quoted()
    {
        var quote = text[at];
        var isLong = at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;
        at += isLong ? 3 : 1;
        if (isLong && at < text.Length && text[at] == '\n')
            at++;
        var value = new StringBuilder();
        while (true)
        {
            if (at >= text.Length || (!isLong && text[at] == '\n'))
                throw new FormatException("the quotation mark at the end is missing");
            if (text[at] == quote && (!isLong || text.AsSpan(at).StartsWith(new string(quote, 3))))
                break;
            if (quote == '"' && text[at] == '\\' && at + 1 < text.Length)
                Escape(value);
            else
                value.Append(text[at++]);
        }

        at += isLong ? 3 : 1;

        // Marks that touch the closing three belong to the text.
        for (; isLong && at < text.Length && text[at] == quote; at++)
            value.Append(quote);
        return value.ToString();
    }

    private void Escape(StringBuilder value)
    {
        var sign = text[at + 1];
        at += 2;
        switch (sign)
        {
            case 'n':
                value.Append('\n');
                break;
            case 't':
                value.Append('\t');
                break;
            case 'r':
                value.Append('\r');
                break;
            case 'b' or 'f':
                break;
            case '\n':
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                    at++;
                break;
            case 'u' or 'U':
                var length = sign == 'u' ? 4 : 8;
                if (
                    at + length > text.Length
                    || !int.TryParse(text.AsSpan(at, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    || !Rune.IsValid(code)
                )
                    throw new FormatException("no character has this number");
                value.Append(new Rune(code).ToString());
                at += length;
                break;
            default:
                value.Append(sign);
                break;
        }
    }

    /// <summary>Skips spaces, empty lines and comments; false at the end.</summary>
    private bool SkipToContent()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
                at++;
            else if (text[at] == '#')
                at = text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;
            else
                return true;
        }

        return false;
    }

    private void Spaces()
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
    }

    private void Expect(char sign)
    {
        Spaces();
        if (at >= text.Length || text[at] != sign)
            throw new FormatException($"“{sign}” is expected");
        at++;
    }

    private void EndOfLine()
    {
        Spaces();
        if (at < text.Length && text[at] is not ('\n' or '#'))
            throw new FormatException("the line goes on after its value");
    }

    private SourcePlace Place(int offset)
    {
        var place = lines.Place(file, Math.Min(offset, text.Length));
        return place with { Line = place.Line + firstLine };
    }

    /// <summary>A table that may still grow: TOML comes back to tables it has left.</summary>
    private sealed class Table
    {
        private readonly List<(string Key, object Value)> pairs = [];

        public void Set(string key, FrontValue value)
        {
            pairs.RemoveAll(p => p.Key == key);
            pairs.Add((key, value));
        }

        public Table Into(string key, bool isArray, SourcePlace place)
        {
            var found = pairs.Find(p => p.Key == key).Value;
            if (isArray)
            {
                if (found is not List<Table> list)
                    pairs.Add((key, list = []));
                list.Add(new Table { At = place });
                return list[^1];
            }

            if (found is List<Table> tables)
                return tables[^1];
            if (found is Table inner)
                return inner;
            if (found is not null)
                throw new FormatException($"“{key}” is no table");
            inner = new() { At = place };
            pairs.Add((key, inner));
            return inner;
        }

        private SourcePlace At { get; init; }

        public FrontMap ToMap(SourcePlace place) =>
            new(
                place,
                [
                    .. pairs.Select(p => new KeyValuePair<string, FrontValue>(
                        p.Key,
                        p.Value switch
                        {
                            Table table => table.ToMap(table.At),
                            List<Table> list => new FrontList(list[0].At, [.. list.Select(t => t.ToMap(t.At))]),
                            var value => (FrontValue)value,
                        }
                    )),
                ]
            );
    }
}
