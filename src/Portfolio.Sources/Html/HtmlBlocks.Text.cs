using System.Globalization;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Markdown;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Html;

/// <content>Text, and the formulas in it.</content>
internal sealed partial class HtmlBlocks
{
    private void Text(string data, Flow flow)
    {
        var at = 0;
        while (at < data.Length)
        {
            if (data[at] == Sentinels.Place && data.IndexOf(Sentinels.Place, at + 1) is var close and > 0)
            {
                if (int.TryParse(data.AsSpan(at + 1, close - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
                    here = places(offset);
                at = close + 1;
                continue;
            }

            var end = data.IndexOf(Sentinels.Place, at + 1);
            if (end < 0)
                end = data.Length;
            var piece = Clean(data[at..end], keepsDollars: true);
            if (flow.Line is not null || piece.AsSpan().ContainsAnyExcept(" \t\n\r\f"))
                Words(piece, flow);
            at = end;
        }
    }

    /// <summary>Text with the formulas that the sites' scripts find in HTML; amounts of money are none.</summary>
    private void Words(string text, Flow flow)
    {
        var from = 0;
        SearchMemory? memory = null;
        for (var at = text.AsSpan().IndexOfAny('$', '\\'); at >= 0 && at + 2 < text.Length; )
        {
            if (
                (text[at] == '$' || text[at + 1] is '(' or '[')
                && TexSpan.Read(text, at, text.Length, memory ??= new(), backslashes: false) is { } formula
            )
            {
                Line(flow).Text(text[from..at].Replace(Sentinels.Dollar, '$'), here);
                var math = new SourceMathSpan(PlaceIn(text, formula.StartIn(text, at)), formula.Tex);
                if (formula.Display)
                    displays.Add(math);
                Line(flow).Add(math, 'x', 'x');
                (from, at) = (formula.End, formula.End);
            }
            else
            {
                at++;
            }

            var next = at < text.Length ? text.AsSpan(at).IndexOfAny('$', '\\') : -1;
            at = next < 0 ? -1 : at + next;
        }

        if (from < text.Length || from == 0)
            Line(flow).Text(text[from..].Replace(Sentinels.Dollar, '$'), here);
    }

    /// <summary>A place within a text that begins here.</summary>
    private SourcePlace PlaceIn(string text, int at)
    {
        var before = text.AsSpan(0, at);
        var lines = before.Count('\n');
        return here.Line == 0 ? here
            : lines == 0 ? here with { Column = here.Column + at }
            : here with { Line = here.Line + lines, Column = at - before.LastIndexOf('\n') };
    }

    /// <summary>Text without sentinels; characters that were removed from it are reported once.</summary>
    private string Clean(string text, bool keepsDollars = false)
    {
        if (text.Contains(Sentinels.Removed) && !isControlReported)
            context.Bag.Warn(DiagnosticCodes.TextNotClean, here, ControlCharacters.Message, ControlCharacters.Hint);
        isControlReported |= text.Contains(Sentinels.Removed);
        return Sentinels.Clean(text, keepsDollars);
    }
}
