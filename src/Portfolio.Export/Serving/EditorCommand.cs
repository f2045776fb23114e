using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Serving;

/// <summary>
/// The program that opens a file at a line. It is started by itself, not by a shell: what the name of a file holds is never run.
/// </summary>
/// <param name="Words">The program and its arguments, with <c>{file}</c>, <c>{line}</c> and <c>{column}</c> in them.</param>
internal sealed record EditorCommand(IReadOnlyList<string> Words)
{
    private const string File = "{file}",
        Line = "{line}",
        Column = "{column}";

    /// <summary>What editors are told when only their name is given.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["code"] = ["--goto", "{file}:{line}:{column}"],
        ["codium"] = ["--goto", "{file}:{line}:{column}"],
        ["cursor"] = ["--goto", "{file}:{line}:{column}"],
        ["subl"] = ["{file}:{line}:{column}"],
        ["zed"] = ["{file}:{line}:{column}"],
        ["hx"] = ["{file}:{line}:{column}"],
        ["mate"] = ["--line", "{line}", File],
        ["idea"] = ["--line", "{line}", File],
        ["kate"] = ["--line", "{line}", File],
        ["emacs"] = ["+{line}:{column}", File],
        ["emacsclient"] = ["--no-wait", "+{line}:{column}", File],
        ["vim"] = ["+{line}", File],
        ["nvim"] = ["+{line}", File],
        ["gvim"] = ["--remote-silent", "+{line}", File],
        ["vi"] = ["+{line}", File],
        ["nano"] = ["+{line}", File],
        ["gedit"] = ["+{line}", File],
        ["notepad++"] = ["-n{line}", File],
    };

    /// <summary>Null for a command without a word, or with a quote that does not end.</summary>
    public static EditorCommand? Parse(string text)
    {
        if (Split(text) is not [var program, ..] words)
            return null;
        if (words.Exists(w => w.Contains(File, StringComparison.Ordinal)))
            return new(words);
        return Known.TryGetValue(Path.GetFileNameWithoutExtension(program), out var form)
            ? new([.. words, .. form])
            : new([.. words, File]);
    }

    /// <summary>The program and its arguments for a place.</summary>
    /// <param name="fullPath">Of the file.</param>
    public IReadOnlyList<string> For(string fullPath, SourcePlace place)
    {
        var (line, column) = (Number(place.Line), Number(place.Column));
        return
        [
            Words[0],
            .. Words
                .Skip(1)
                .Select(w =>
                    w.Replace(Line, line, StringComparison.Ordinal)
                        .Replace(Column, column, StringComparison.Ordinal)
                        // Last: what stands in the name of the file is no place-holder.
                        .Replace(File, fullPath, StringComparison.Ordinal)
                ),
        ];

        static string Number(int value) => Math.Max(1, value).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Starts it; the reason where that fails.</summary>
    public string? Open(string fullPath, SourcePlace place)
    {
        var words = For(fullPath, place);
        var start = new ProcessStartInfo(words[0]) { UseShellExecute = false };
        foreach (var word in words.Skip(1))
            start.ArgumentList.Add(word);
        try
        {
            using var process = Process.Start(start);
            return null;
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return fault.Message;
        }
    }

    /// <summary>Words at spaces; a space within quotes belongs to its word. Empty where a quote does not end.</summary>
    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isOpen) = ('\0', false);
        foreach (var c in text)
        {
            if (quote != '\0' ? c == quote : c is '"' or '\'')
                (quote, isOpen) = (quote == '\0' ? c : '\0', true);
            else if (quote == '\0' && char.IsWhiteSpace(c))
                End();
            else
                word.Append(c);
        }

        if (quote != '\0')
            return [];
        End();
        return words;

        void End()
        {
            if (word.Length > 0 || isOpen)
                words.Add(word.ToString());
            word.Clear();
            isOpen = false;
        }
    }
}
