using System.Globalization;
using System.Text;

namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>A name object.</summary>
internal sealed record PdfName(string Value);

/// <summary>A reference to an indirect object.</summary>
internal sealed record PdfRef(int Number);

/// <summary>An operator or other bare word.</summary>
internal sealed record PdfWord(string Value);

/// <summary>A stream: dictionary and coded bytes.</summary>
internal sealed record PdfStream(Dictionary<string, object?> Dictionary, ReadOnlyMemory<byte> Coded);

/// <summary>Reads PDF objects strictly: what is not well-formed throws. Strings are byte arrays, numbers doubles.</summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> data, int start = 0)
{
    public int Position { get; set; } = start;

    private ReadOnlySpan<byte> Bytes => data.Span;

    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return Position >= data.Length;
        }
    }

    public object? Read()
    {
        SkipSpace();
        var c = (char)Bytes[Position];
        switch (c)
        {
            case '/':
                Position++;
                return new PdfName(NameValue());
            case '(':
                return Literal();
            case '<' when Bytes[Position + 1] == '<':
                Position += 2;
                return Dictionary();
            case '<':
                return HexString();
            case '[':
                Position++;
                var items = new List<object?>();
                while (!Take("]"))
                {
                    items.Add(Read());
                }

                return items;
        }

        var word = Word();
        if (word.Length == 0)
        {
            throw new FormatException($"Unexpected '{c}' at {Position}.");
        }

        if (
            double.TryParse(
                word,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return Reference(word) ?? (object)number;
        }

        return word switch
        {
            "true" => true,
            "false" => false,
            "null" => null,
            _ => new PdfWord(word),
        };
    }

    public void Expect(string text)
    {
        if (!Take(text))
        {
            throw new FormatException($"Expected {text} at {Position}.");
        }
    }

    private PdfRef? Reference(string number)
    {
        var back = Position;
        if (number.All(char.IsAsciiDigit) && Position < data.Length && Bytes[Position] == ' ')
        {
            SkipSpace();
            if (Word() == "0")
            {
                SkipSpace();
                if (Position < data.Length && Bytes[Position] == 'R' && (Position + 1 == data.Length || !IsRegular(Bytes[Position + 1])))
                {
                    Position++;
                    return new(int.Parse(number, CultureInfo.InvariantCulture));
                }
            }
        }

        Position = back;
        return null;
    }

    private Dictionary<string, object?> Dictionary()
    {
        var entries = new Dictionary<string, object?>();
        while (!Take(">>"))
        {
            entries.Add(((PdfName)Read()!).Value, Read());
        }

        return entries;
    }

    private bool Take(string text)
    {
        SkipSpace();
        if (Position + text.Length > data.Length || Encoding.ASCII.GetString(Bytes.Slice(Position, text.Length)) != text)
        {
            return false;
        }

        Position += text.Length;
        return true;
    }

    private byte[] Literal()
    {
        var result = new List<byte>();
        var depth = 0;
        for (Position++; ; Position++)
        {
            var c = Bytes[Position];
            if (c == '\\')
            {
                c = Bytes[++Position];
                result.Add(
                    c switch
                    {
                        (byte)'r' => 13,
                        (byte)'n' => 10,
                        (byte)'(' or (byte)')' or (byte)'\\' => c,
                        (byte)'t' => 9,
                        (byte)'b' => 8,
                        (byte)'f' => 12,
                        >= (byte)'0' and <= (byte)'7' => Octal(),
                        _ => throw new FormatException("Unknown escape."),
                    }
                );
                continue;
            }

            depth +=
                c == '(' ? 1
                : c == ')' ? -1
                : 0;
            if (depth < 0)
            {
                Position++;
                return [.. result];
            }

            result.Add(c == '\r' ? throw new FormatException("Bare carriage return in a string.") : c);
        }
    }

    /// <summary>Up to three digits, the first of them at the position; ends at the last.</summary>
    private byte Octal()
    {
        var value = 0;
        var last = Position;
        for (var i = Position; i < Position + 3 && Bytes[i] is >= (byte)'0' and <= (byte)'7'; i++)
        {
            (value, last) = (value * 8 + Bytes[i] - '0', i);
        }

        Position = last;
        return (byte)value;
    }

    private byte[] HexString()
    {
        var end = Bytes[Position..].IndexOf((byte)'>') + Position;
        var bytes = Convert.FromHexString(Encoding.ASCII.GetString(Bytes[(Position + 1)..end]));
        Position = end + 1;
        return bytes;
    }

    private string Word()
    {
        var from = Position;
        while (Position < data.Length && IsRegular(Bytes[Position]))
        {
            Position++;
        }

        return Encoding.ASCII.GetString(Bytes[from..Position]);
    }

    private string NameValue()
    {
        var raw = Word();
        return raw.Contains('#')
            ? System.Text.RegularExpressions.Regex.Replace(raw, "#(..)", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString())
            : raw;
    }

    private static bool IsRegular(byte c) => c > ' ' && !"()<>[]{}/%".Contains((char)c);

    private void SkipSpace()
    {
        while (Position < data.Length && (Bytes[Position] <= ' ' || Bytes[Position] == '%'))
        {
            if (Bytes[Position] == '%')
            {
                while (Position < data.Length && Bytes[Position] != '\n')
                {
                    Position++;
                }
            }
            else
            {
                Position++;
            }
        }
    }
}
