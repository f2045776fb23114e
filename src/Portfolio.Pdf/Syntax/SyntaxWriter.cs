using System.Buffers;

namespace Portfolio.Pdf.Syntax;

/// <summary>Number of an indirect object.</summary>
internal readonly record struct ObjectRef(int Number);

/// <summary>
/// Writes the tokens of PDF objects (ISO 32000-1 7.3), with white space only where two tokens would run together; readable output has
/// more.
/// </summary>
internal sealed class SyntaxWriter(ByteBuffer target, bool readable)
{
    /// <summary>Printable ASCII but <c># ( ) &lt; &gt; [ ] { } / %</c>.</summary>
    private static readonly SearchValues<char> PlainInNames = SearchValues.Create(
        "!\"$&'*+,-.0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ\\^_`abcdefghijklmnopqrstuvwxyz|~"
    );

    private int depth;

    /// <summary><c>&lt;&lt;</c></summary>
    public SyntaxWriter OpenDictionary()
    {
        Token("<<");
        depth++;
        return this;
    }

    /// <summary><c>&gt;&gt;</c></summary>
    public SyntaxWriter CloseDictionary()
    {
        depth--;
        if (readable && depth == 0)
        {
            target.Byte('\n');
        }

        target.Ascii(readable && depth > 0 ? " >>" : ">>");
        return this;
    }

    /// <summary><c>[</c></summary>
    public SyntaxWriter OpenArray()
    {
        Token("[");
        depth++;
        return this;
    }

    /// <summary><c>]</c></summary>
    public SyntaxWriter CloseArray()
    {
        depth--;
        target.Byte(']');
        return this;
    }

    /// <summary>A key of a dictionary; its value comes next.</summary>
    public SyntaxWriter Key(string name)
    {
        if (readable && depth == 1)
        {
            target.Ascii("\n  ");
        }

        return Name(name);
    }

    /// <summary>A name; bytes beyond printable ASCII and delimiters become #xx (7.3.5).</summary>
    public SyntaxWriter Name(string name)
    {
        if (readable && target.Last is not ((byte)' ' or (byte)'['))
        {
            target.Byte(' ');
        }

        target.Byte('/');
        if (name.AsSpan().ContainsAnyExcept(PlainInNames))
        {
            EscapedName(name);
        }
        else
        {
            target.Ascii(name);
        }

        return this;
    }

    private void EscapedName(string name)
    {
        foreach (var c in System.Text.Encoding.UTF8.GetBytes(name))
        {
            if (PlainInNames.Contains((char)c))
            {
                target.Byte(c);
            }
            else
            {
                target.Byte('#');
                target.Hex(c, 2);
            }
        }
    }

    /// <summary>An integer.</summary>
    public SyntaxWriter Integer(int value)
    {
        Separate();
        target.Decimal(value);
        return this;
    }

    /// <summary>A number with at most so many decimals, 0 to 4.</summary>
    public SyntaxWriter Real(double value, int decimals = 3)
    {
        Separate();
        PdfNumber.Write(target, value, decimals);
        return this;
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public SyntaxWriter Boolean(bool value)
    {
        Token(value ? "true" : "false");
        return this;
    }

    /// <summary><c>null</c></summary>
    public SyntaxWriter Null()
    {
        Token("null");
        return this;
    }

    /// <summary>A reference to an object of generation 0.</summary>
    public SyntaxWriter Reference(ObjectRef reference)
    {
        Separate();
        target.Decimal(reference.Number);
        target.Ascii(" 0 R");
        return this;
    }

    /// <summary>A text string: ASCII as a literal, everything else as UTF-16BE with a byte order mark.</summary>
    public SyntaxWriter Text(string text)
    {
        text = PdfText.Clean(text);
        if (readable || PdfText.IsPlainAscii(text))
        {
            return Literal(text);
        }

        target.Ascii("<FEFF");
        foreach (var unit in text)
        {
            target.Hex(unit, 4);
        }

        target.Byte('>');
        return this;
    }

    /// <summary>A string of the bytes of ASCII text, as dates and addresses.</summary>
    public SyntaxWriter Literal(string text)
    {
        if (readable)
        {
            Separate();
        }

        target.Byte('(');
        target.Utf8(
            text.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("(", "\\(", StringComparison.Ordinal)
                .Replace(")", "\\)", StringComparison.Ordinal)
        );
        target.Byte(')');
        return this;
    }

    /// <summary>A string of any bytes.</summary>
    public SyntaxWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        if (readable)
        {
            Separate();
        }

        target.Byte('<');
        foreach (var b in bytes)
        {
            target.Hex(b, 2);
        }

        target.Byte('>');
        return this;
    }

    private void Token(string token)
    {
        if (readable || token[0] is not ('<' or '['))
        {
            Separate();
        }

        target.Ascii(token);
    }

    private void Separate()
    {
        if (
            target.Length > 0
            && target.Last is not ((byte)' ' or (byte)'\n' or (byte)'[' or (byte)'(')
            && (readable || target.Last is not ((byte)']' or (byte)')' or (byte)'>' or (byte)'<'))
        )
        {
            target.Byte(' ');
        }
    }
}
