using Portfolio.Export.Diagnostics;

namespace Portfolio.Export.Cli;

/// <summary>Data goes to <see cref="Out"/>, words about it to <see cref="Error"/>; colour only where a person looks.</summary>
internal sealed class Terminal(TextWriter @out, TextWriter error, bool color)
{
    public TextWriter Out { get; } = @out;

    public TextWriter Error { get; } = error;

    public static Terminal ForProcess()
    {
        // Windows consoles start in a code page of their own; names and titles here are Chinese.
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = new System.Text.UTF8Encoding(false);

        var color = !Console.IsErrorRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new(Console.Out, Console.Error, color);
    }

    /// <summary>A file to standard output, after all text before it.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        Out.Flush();
        using var stream = Console.OpenStandardOutput();
        stream.Write(bytes);
    }

    public void Print(Diagnostic diagnostic)
    {
        var (word, paint) = diagnostic.Severity switch
        {
            Severity.Error => ("error", "31"),
            Severity.Warning => ("warning", "33"),
            _ => ("note", "36"),
        };
        Error.WriteLine($"{diagnostic.Place}: {Paint(word, paint)} {diagnostic.Code}: {OneLine(diagnostic.Message)}");
        if (diagnostic.Hint is { } hint) Error.WriteLine($"    hint: {OneLine(hint)}");
    }

    /// <summary>Text from files may hold control characters; a terminal must not obey them.</summary>
    private static string OneLine(string text)
        => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    private string Paint(string word, string code) => color ? $"\e[1;{code}m{word}\e[0m" : word;
}
