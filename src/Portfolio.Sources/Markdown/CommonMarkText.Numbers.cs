using System.Globalization;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown;

/// <content>pandoc's numbers of list items: in brackets, in letters, running through the text.</content>
internal sealed partial class CommonMarkText
{
    /// <summary>Numbers of the examples that have a name, which the text may refer to.</summary>
    private Dictionary<string, int>? examples;

    private int exampleCount;

    /// <summary>
    /// Writes an item as Markdig numbers it: <c>(a)</c> is <c>a)</c>, <c>#.</c> is <c>1.</c>, <c>(@)</c> is the next number.
    /// </summary>
    private bool WriteFancyItem(string line, int at, int end)
    {
        if (options.Dialect != CommonMarkDialect.Pandoc || FancyItem().Match(line) is not { Success: true } item)
            return false;
        var isInText = before.AsSpan().Trim().Length > 0 && !FancyItem().IsMatch(before) && !ListItem().IsMatch(before) && !listOpen;
        var letters = item.Groups["letters"];
        var isInitial = letters.Success && char.IsAsciiLetterUpper(letters.ValueSpan[0]) && item.Groups["blank"].ValueSpan is " ";
        var mark = item.Groups["mark"];
        var behind = at + mark.Index + mark.Length;
        if (isInText || (isInitial && item.Value.Contains('.', StringComparison.Ordinal)))
        {
            // An abbreviation, as in B. Russell: no item.
            if (letters.Success && mark.ValueSpan[0] != '(')
            {
                Copy(at, behind - 1);
                Insert(behind - 1, "\\");
                WriteInline(behind - 1, end);
                return true;
            }

            return false;
        }

        if (mark.ValueSpan[0] != '(' && !mark.ValueSpan.ContainsAny("#@"))
            return false;
        Copy(at, at + mark.Index);
        Insert(
            at + mark.Index,
            item.Groups["example"].Success ? string.Create(CultureInfo.InvariantCulture, $"{++exampleCount})")
                : mark.ValueSpan.Contains('#') ? "1."
                : mark.Value.Trim('(', ')') + ")"
        );
        WriteInline(behind, end);
        listOpen = true;
        return true;
    }

    /// <summary>The number of the example that a text in brackets names, as <c>(@good)</c>; null without one.</summary>
    private int? NumberOf(string name)
    {
        if (examples is null)
        {
            examples = [];
            var count = 0;
            foreach (Match example in Example().Matches(source))
            {
                count++;
                if (example.Groups["name"].Length > 0)
                    examples.TryAdd(example.Groups["name"].Value, count);
            }
        }

        return examples.TryGetValue(name, out var number) ? number : null;
    }

    /// <summary>A line in which examples are named.</summary>
    private bool WriteExampleNames(string line, int at, int end)
    {
        if (options.Dialect != CommonMarkDialect.Pandoc || !line.Contains("(@", StringComparison.Ordinal))
            return false;
        var written = at;
        foreach (Match name in ExampleName().Matches(line))
        {
            if (NumberOf(name.Groups["name"].Value) is not { } number)
                continue;
            WriteInline(written, at + name.Index);
            Insert(at + name.Index, string.Create(CultureInfo.InvariantCulture, $"({number})"));
            written = at + name.Index + name.Length;
        }

        if (written == at)
            return false;
        WriteInline(written, end);
        return true;
    }

    [GeneratedRegex(
        @"^[ \t]*(?<mark>\((?:\d{1,9}|(?<letters>[a-zA-Z]|[ivxIVX]{2,6})|(?<example>@[\w-]*))\)"
            + @"|(?<letters>[a-zA-Z]|[ivxIVX]{2,6})[.)]|#\.|(?<example>@[\w-]*)[.)])(?<blank>[ \t]+)(?=\S)"
    )]
    private static partial Regex FancyItem();

    [GeneratedRegex(@"^[ \t]*\(?@(?<name>[\w-]*)[.)][ \t]+(?=\S)", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\(@(?<name>[\w-]+)\)")]
    private static partial Regex ExampleName();
}
