namespace Portfolio.PdfReading;

/// <summary>A PDF that cannot be read; the message says why.</summary>
public sealed class PdfFault(string message) : Exception(message)
{
    /// <summary>The reading library throws all kinds of exceptions on damaged files; only those of the machine go on.</summary>
    public static bool IsOfFile(Exception fault) => fault is not (OutOfMemoryException or ThreadInterruptedException);
}
