using System.Text.RegularExpressions;

namespace Portfolio.Export.Commands;

/// <summary>Comment marks of a starter file within those that are taken off.</summary>
internal static partial class StarterMarks
{
    /// <summary>
    /// The text with no space behind the second mark of a key: who takes off both has the key where it belongs. Sentences keep theirs.
    /// </summary>
    public static string Tight(string starter) => Second().Replace(starter, "$1#");

    [GeneratedRegex(@"^(#(?: {2})+)# (?= *(?:[\w-]+:(?: |$)|- ))", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Second();
}
