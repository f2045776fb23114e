namespace Portfolio.PdfReading;

/// <summary>A PDF that cannot be read.</summary>
/// <param name="message">A clause that says why.</param>
public sealed class PdfFault(string message) : Exception(message)
{
    /// <summary>
    /// Whether the file is to blame. The reading library throws all kinds of exceptions on damaged files; only those of the machine are not
    /// of the file.
    /// </summary>
    public static bool IsOfFile(Exception fault) => fault is not (OutOfMemoryException or ThreadInterruptedException);
}
