using Portfolio.Messages;
using UglyToad.PdfPig.Exceptions;

namespace Portfolio.PdfReading;

/// <summary>
/// Runs the library that reads PDFs on a thread of its own with a deep stack: deep nesting in hostile files costs stack, and a file can
/// be made to be read for hours.
/// </summary>
internal static class IsolatedReading
{
    /// <summary>What <paramref name="read"/> gives.</summary>
    /// <param name="read">The work; it may throw whatever the library throws.</param>
    /// <param name="patience">How long to wait; the thread is left behind then, and ends with the process.</param>
    /// <param name="stackSize">Bytes.</param>
    /// <param name="tooSlow">The message when the wait was in vain.</param>
    /// <exception cref="PdfException">The file is damaged or protected, or reading it takes too long.</exception>
    public static T Run<T>(Func<T> read, TimeSpan patience, int stackSize, string tooSlow)
        where T : class
    {
        T? result = null;
        Exception? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = read();
                }
                catch (Exception e)
                {
                    fault = e;
                }
            },
            stackSize
        )
        {
            IsBackground = true,
        };
        thread.Start();
        if (!thread.Join(patience))
            throw new PdfException(tooSlow);
        return result ?? throw AsUnreadable(fault!);
    }

    private static Exception AsUnreadable(Exception fault) =>
        fault switch
        {
            PdfException => fault,
            PdfDocumentEncryptedException => new PdfException(PdfMessages.Password),
            _ when PdfException.IsOfFile(fault) => new PdfException(PdfMessages.Damaged(fault.Message.Split('\n')[0].TrimEnd('\r', '.'))),
            _ => fault,
        };
}
