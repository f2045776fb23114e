namespace Portfolio.Sources.Markdown;

/// <summary>Obsidian's comments, <c>%%…%%</c>, in a line or over lines: its notes for the author alone.</summary>
internal static class ObsidianComments
{
    /// <summary>The text with spaces for its comments; offsets and lines stay.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="hidden">Takes offset and letters of each.</param>
    public static string Blank(string text, List<(int Offset, int Letters)> hidden)
    {
        if (!text.Contains("%%", StringComparison.Ordinal))
            return text;
        char[]? blanked = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '`' or '~')
            {
                at = BehindCode(text, at) - 1;
                continue;
            }

            if (!Begins(text, at))
                continue;
            var close = text.IndexOf("%%", at + 2, StringComparison.Ordinal);
            if (close < 0)
                break;
            blanked ??= text.ToCharArray();
            var letters = 0;
            for (var i = at; i < close + 2; i++)
            {
                if (!char.IsWhiteSpace(text[i]) && i >= at + 2 && i < close)
                    letters++;
                if (text[i] != '\n')
                    blanked[i] = ' ';
            }

            hidden.Add((at, letters));
            at = close + 1;
        }

        return blanked is null ? text : new string(blanked);
    }

    /// <summary>Two signs that belong to no number (100 %%) and to no longer run.</summary>
    private static bool Begins(string text, int at) =>
        text[at] == '%'
        && at + 2 < text.Length
        && text[at + 1] == '%'
        && text[at + 2] != '%'
        && (at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '%' or '\\'));

    /// <summary>Offset behind code that begins here.</summary>
    private static int BehindCode(string text, int at)
    {
        var sign = text[at];
        var run = at;
        while (run < text.Length && text[run] == sign)
            run++;
        if (run - at < 3 && sign == '~')
            return run;
        var close = text.IndexOf(new string(sign, run - at), run, StringComparison.Ordinal);
        var isInLine = run - at < 3;
        if (close < 0 || (isInLine && text.AsSpan(run, close - run).IndexOf("\n\n") >= 0))
            return run;
        while (close < text.Length && text[close] == sign)
            close++;
        return close;
    }
}
