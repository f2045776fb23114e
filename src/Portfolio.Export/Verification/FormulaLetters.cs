using System.Text;

namespace Portfolio.Export.Verification;

/// <summary>The letters and digits of a formula: what any way of setting it must show.</summary>
internal static class FormulaLetters
{
    /// <summary>Commands with arguments that are names, lengths, colours or out of sight, and how many those are.</summary>
    private static readonly Dictionary<string, int> Naming = new(StringComparer.Ordinal)
    {
        ["begin"] = 1,
        ["end"] = 1,
        ["label"] = 1,
        ["tag"] = 1,
        ["hspace"] = 1,
        ["vspace"] = 1,
        ["mspace"] = 1,
        ["color"] = 1,
        ["textcolor"] = 1,
        ["colorbox"] = 1,
        ["fcolorbox"] = 2,
        ["raisebox"] = 1,
        ["rule"] = 2,
        ["genfrac"] = 4,
        ["phantom"] = 1,
        ["hphantom"] = 1,
        ["vphantom"] = 1,
        ["bond"] = 1,
        ["TextOrMath"] = 1,
        ["message"] = 1,
        ["href"] = 1,
        ["htmlClass"] = 1,
        ["htmlId"] = 1,
        ["htmlStyle"] = 1,
        ["htmlData"] = 1,
        ["class"] = 1,
        ["cssId"] = 1,
        ["style"] = 1,
    };

    /// <summary>Commands that are followed by a length without braces.</summary>
    private static readonly HashSet<string> Measuring = new(StringComparer.Ordinal)
    {
        "kern",
        "mkern",
        "hskip",
        "mskip",
        "raise",
        "lower",
        "above",
    };

    /// <summary>What the formula shows is not the letters of its source: it defines commands, or draws with letters.</summary>
    private static readonly string[] Defining =
    [
        @"\newcommand",
        @"\renewcommand",
        @"\providecommand",
        @"\def\",
        @"\gdef\",
        @"\let\",
        @"\DeclareMathOperator",
        @"\begin{CD}",
        @"\mathchoice",
    ];

    public static string Of(string tex)
    {
        if (Defining.Any(d => tex.Contains(d, StringComparison.Ordinal)))
            return "";
        // In chemistry a lone v is an arrow.
        if (tex.Contains(@"\ce{", StringComparison.Ordinal))
            tex = tex.Replace(" v ", " ", StringComparison.Ordinal).Replace(" v}", " }", StringComparison.Ordinal);
        var text = new StringBuilder(tex.Length);
        for (var i = 0; i < tex.Length; i++)
        {
            if (tex[i] == '\\')
            {
                i = AfterCommand(tex, i) - 1;
                text.Append('\n');
            }
            else if (char.IsLetterOrDigit(tex[i]))
            {
                text.Append(tex[i]);
            }
            else
            {
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Where what can be seen goes on.</summary>
    private static int AfterCommand(string tex, int start)
    {
        var end = start + 1;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
            end++;

        // Of a command such as \alpha no letter is seen; \% shows its character, \\[2pt] no length.
        if (end == start + 1)
            return end < tex.Length && tex[end] == '\\' && end + 1 < tex.Length && tex[end + 1] == '['
                ? Behind(tex, end + 1, ']')
                : Math.Min(end + 1, tex.Length);
        var name = tex[(start + 1)..end];
        var environment = end;
        for (var left = Naming.GetValueOrDefault(name); left > 0 && end < tex.Length && tex[end] is '{' or '['; )
        {
            left -= tex[end] == '{' ? 1 : 0;
            end = Behind(tex, end, tex[end] == '{' ? '}' : ']');
        }

        if (name == "begin")
            end = BehindColumns(tex, tex[environment..end], end);
        while (Measuring.Contains(name) && end < tex.Length && (char.IsAsciiLetterOrDigit(tex[end]) || tex[end] is '.' or '-' or ' '))
            end++;
        return end;
    }

    /// <summary>Alignments and numbers of columns behind the name of an environment.</summary>
    private static int BehindColumns(string tex, string environment, int end)
    {
        if (end < tex.Length && tex[end] == '[')
            end = Behind(tex, end, ']');
        return
            end < tex.Length
            && tex[end] == '{'
            && environment.Trim('{', '}', '*') is "array" or "darray" or "subarray" or "alignat" or "alignedat"
            ? Behind(tex, end, '}')
            : end;
    }

    private static int Behind(string tex, int open, char close) => tex.IndexOf(close, open) is > 0 and var end ? end + 1 : tex.Length;
}
