using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Console;

/// <summary>Results go to <see cref="Out"/>, messages to <see cref="Error"/>; colour only where a person looks.</summary>
internal sealed class Terminal(TextWriter @out, TextWriter error, bool color)
{
    /// <summary>For results: what another program may read.</summary>
    public TextWriter Out { get; } = @out;

    /// <summary>For messages and progress.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Whether a person looks at <see cref="Out"/>: then results may be drawn.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person looks at <see cref="Error"/>: then progress may be drawn.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The terminal of this process; it obeys TERM=dumb and NO_COLOR (no-color.org).</summary>
    public static Terminal ForProcess()
    {
        // Windows consoles start in a code page of their own; names and titles here are Chinese.
        if (OperatingSystem.IsWindows())
            System.Console.OutputEncoding = new System.Text.UTF8Encoding(false);

        var able = Environment.GetEnvironmentVariable("TERM") != "dumb";
        var color = !System.Console.IsErrorRedirected && able && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new(
            StandardStreams.IsOpen(StandardStreams.Output) ? Writer(System.Console.OpenStandardOutput()) : new StandardStreams.Closed(),
            StandardStreams.IsOpen(StandardStreams.Error) ? Writer(System.Console.OpenStandardError()) : TextWriter.Null,
            color
        )
        {
            OutIsTerminal = !System.Console.IsOutputRedirected && able,
            ErrorIsTerminal = !System.Console.IsErrorRedirected && able,
        };
    }

    /// <summary>
    /// Like <see cref="System.Console.Out"/>, which at first use starts a thread for signals and asks the terminal for its settings: an
    /// eighth of the time of <c>--version</c>. Nothing here reads keys.
    /// </summary>
    private static TextWriter Writer(Stream stream)
    {
        var encoding = System.Console.OutputEncoding;
        // Without the mark of byte order that UTF-8 would begin with.
        var plain = encoding.CodePage == System.Text.Encoding.UTF8.CodePage ? new System.Text.UTF8Encoding(false) : encoding;
        return TextWriter.Synchronized(new StreamWriter(stream, plain, bufferSize: 256, leaveOpen: true) { AutoFlush = true });
    }

    /// <summary>The same terminal with other writers in front of it.</summary>
    public Terminal Through(TextWriter @out, TextWriter error) =>
        new(@out, error, color) { OutIsTerminal = OutIsTerminal, ErrorIsTerminal = ErrorIsTerminal };

    /// <summary>A file to standard output, after all text before it.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        Out.Flush();
        if (Out is StandardStreams.Closed)
            throw new IOException(CommandMessages.OutputClosed);
        using var stream = System.Console.OpenStandardOutput();
        stream.Write(bytes);
    }

    /// <summary>Prints a finding as a message.</summary>
    public void Print(Diagnostic diagnostic) => Print(diagnostic, Error, color);

    /// <summary>Prints what a command was asked to find, as a result.</summary>
    public void PrintFound(Diagnostic diagnostic) => Print(diagnostic, Out, color && OutIsTerminal);

    private static void Print(Diagnostic diagnostic, TextWriter to, bool color)
    {
        var (word, paint) = diagnostic.Severity switch
        {
            Severity.Error => (ProgramMessages.Error, "31"),
            Severity.Warning => (ProgramMessages.Warning, "33"),
            _ => (ProgramMessages.Note, "36"),
        };
        var severity = color ? $"\e[1;{paint}m{word}\e[0m" : word;
        to.WriteLine($"{OneLine(diagnostic.Place.ToString())}: {severity} {diagnostic.Code}: {OneLine(diagnostic.Message)}");
        if (diagnostic.Hint is { } hint)
            to.WriteLine($"    {ProgramMessages.Hint}: {OneLine(hint)}");
    }

    /// <summary>Text and names of files may hold control characters and marks that reverse text; a terminal must not obey them.</summary>
    public static string OneLine(string text) =>
        ControlCharacters.Without(text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text);
}
