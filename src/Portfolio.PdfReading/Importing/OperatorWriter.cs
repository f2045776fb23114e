using UglyToad.PdfPig.Graphics.Operations;

namespace Portfolio.PdfReading.Importing;

/// <summary>
/// Writes operators again. A bare carriage return in a string would be read as a line feed (ISO 32000-1 7.3.4.2): it is escaped.
/// </summary>
internal static class OperatorWriter
{
    public static void Write(IGraphicsStateOperation operation, Stream content)
    {
        if (operation.Operator is not ("Tj" or "TJ" or "'" or "\""))
        {
            operation.Write(content);
            return;
        }

        using var written = new MemoryStream();
        operation.Write(written);
        var (depth, isEscaped) = (0, false);
        foreach (var b in written.GetBuffer().AsSpan(0, (int)written.Length))
        {
            if (b == '\r' && depth > 0 && !isEscaped)
                content.Write("\\r"u8);
            else
                content.WriteByte(b);
            depth +=
                isEscaped ? 0
                : b == '(' ? 1
                : b == ')' ? -1
                : 0;
            isEscaped = b == '\\' && !isEscaped;
        }
    }
}
