using System.CommandLine;
using System.CommandLine.Completions;
using Portfolio.Export.Console;

namespace Portfolio.Export.Commands.Completion;

/// <summary>What may follow on a command line: what the scripts of <c>completions</c> ask the program at each press of Tab.</summary>
internal static class Suggestions
{
    /// <summary>First argument of such a call, named as for dotnet-suggest; the second is the command line up to the cursor.</summary>
    public const string Directive = "[suggest]";

    /// <summary>Prints one suggestion on each line.</summary>
    public static int Print(Command root, string line, Terminal terminal)
    {
        foreach (var suggestion in For(root, line))
            terminal.Out.WriteLine(suggestion);
        return ExitCode.Ok;
    }

    /// <summary>Words that go on from the last one of a command line. Options only behind a dash, or where nothing else fits.</summary>
    /// <param name="line">With the name of the program, up to the cursor.</param>
    public static IReadOnlyList<string> For(Command root, string line)
    {
        // Whatever its path, the program is the one that is asked.
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var typed = space < 0 ? "" : line[(space + 1)..];
        var parsed = root.Parse(typed);
        var word = parsed.GetCompletionContext().WordToComplete;
        var equals = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=', StringComparison.Ordinal) : -1;
        var (option, value) = equals < 0 ? ("", word) : (word[..(equals + 1)], word[(equals + 1)..]);
        var found = (equals < 0 ? parsed.GetCompletions(typed.Length) : OfValue(root, typed[..^word.Length], option, value))
            .Select(c => c.InsertText ?? c.Label)
            .Where(c => IsWord(c) && c.StartsWith(value, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (value.Length == 0 && found.Exists(c => !c.StartsWith('-')))
            found.RemoveAll(c => c.StartsWith('-'));
        return [.. found.Select(c => option + c)];
    }

    /// <summary><c>--theme=x</c> means <c>--theme x</c>.</summary>
    private static IEnumerable<CompletionItem> OfValue(Command root, string before, string option, string value)
    {
        var line = $"{before}{option.TrimEnd('=')} {value}";
        return root.Parse(line).GetCompletions(line.Length);
    }

    /// <summary>Short names and those of Windows would stand twice beside the long ones; a line holds no line.</summary>
    private static bool IsWord(string suggestion) =>
        suggestion is not ['-', not '-', ..] and not ['/', ..] && !suggestion.Any(char.IsControl);
}
