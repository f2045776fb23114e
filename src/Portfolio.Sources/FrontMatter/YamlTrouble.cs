using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using YamlDotNet.Core;

namespace Portfolio.Sources.FrontMatter;

/// <summary>What keeps a text from being YAML, in words for its author, and where the mistake is.</summary>
/// <remarks>The parser names the place where it can go no further, which is often lines behind the mistake, and in English.</remarks>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do about it.</param>
public readonly partial record struct YamlTrouble(int Line, int Column, string Message, string? Hint)
{
    /// <summary>Of a text that the parser refused.</summary>
    public static YamlTrouble Of(string text, Exception refusal)
    {
        var at = (refusal as YamlException)?.Start ?? Mark.Empty;
        if (refusal is YamlRefusal)
            return new((int)Math.Max(1, at.Line), (int)Math.Max(1, at.Column), refusal.Message, null);
        if (new YamlLines(text).Find() is { } trouble)
            return trouble;
        var lines = text.Split('\n');
        return refusal is YamlException
            ? new(
                Math.Clamp((int)at.Line, 1, lines.Length),
                (int)Math.Max(1, at.Column),
                YamlMessages.Unreadable,
                YamlMessages.UnreadableHint
            )
            : new(lines.Length, 1, YamlMessages.CutOff, YamlMessages.CutOffHint);
    }

    /// <summary>Of a text that is YAML, though not what its author meant: keys whose colon is not one.</summary>
    public static YamlTrouble? OfKeys(string text) => new YamlLines(text).Find() is { IsSlip: true } trouble ? trouble : null;

    /// <summary>A line that was to be a key and a value; null when it is something else.</summary>
    /// <param name="text">The line without its indentation.</param>
    /// <param name="line">From 1.</param>
    /// <param name="column">Of the first character of the text.</param>
    public static YamlTrouble? OfKey(string text, int line, int column)
    {
        if (WideColon().Match(text) is { Success: true } wide)
            return new(
                line,
                column + wide.Groups[2].Index,
                YamlMessages.WideColon,
                YamlMessages.WideColonHint(wide.Groups[1].Value, wide.Groups[3].Value.Trim())
            )
            {
                IsSlip = true,
            };
        if (NoSpace().Match(text) is { Success: true } close)
            return new(
                line,
                column + close.Groups[2].Index,
                YamlMessages.NoSpace(close.Groups[1].Value),
                YamlMessages.WideColonHint(close.Groups[1].Value, close.Groups[3].Value.Trim())
            )
            {
                IsSlip = true,
            };
        return null;
    }

    /// <summary>As a finding of a file.</summary>
    /// <param name="code">Of the finding.</param>
    /// <param name="file">As it is named in messages.</param>
    /// <param name="firstLine">Lines of the file before the text.</param>
    public Diagnostic As(string code, string file, int firstLine = 0) =>
        new(code, Severity.Error, new(file, firstLine + Line, Column), Message, Hint);

    /// <summary>The text may be YAML all the same.</summary>
    internal bool IsSlip { get; init; }

    [GeneratedRegex(@"^([A-Za-z_][\w.-]*)\s*(：)([^\n]*)")]
    private static partial Regex WideColon();

    [GeneratedRegex(@"^([A-Za-z_][\w.-]*)(:)(?! |\t|//|$)([^\n]+)")]
    private static partial Regex NoSpace();
}
