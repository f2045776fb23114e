using System.Net;
using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Sources.Liquid;

/// <content>Tags: those of Jekyll's plug-ins and of Hexo are written out, those of Liquid go on to the engine.</content>
internal sealed partial class LiquidTemplate
{
    /// <summary>Writes the tag that opens here; gives the offset behind it.</summary>
    private int Tag(int open)
    {
        var close = body.IndexOf("%}", open + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            bag.Warn(DiagnosticCodes.LiquidError, places(open), "A Liquid tag is not closed; it is shown as written");
            return Verbatim(open, open + 2);
        }

        TrimBefore(open + 2);
        var end = Behind(close);
        var inner = Own(body[(open + 2)..close].Trim('-', ' ', '\t', '\n'));
        var name = Word().Match(inner).Value;
        var rest = inner[name.Length..].Trim();
        if (name is "raw" or "comment" or "highlight")
            return Block(name, rest, open, close + 2);
        if (WriteJekyllTag(name, rest, open))
            return end;
        if (HexoTags.Code.Contains(name) && CodeBlock(name, rest, end) is var behind and > 0)
            return behind;
        if (HexoTags.Write(name, rest, IsPaired(name, close), TitleOf) is { } shown)
            WriteHexoTag(name, shown);
        else if (LiquidTags.IsKnown(name))
            KeepTag(name, inner);
        else
            ReportUnknownTag(name, open);
        return end;
    }

    /// <summary>Tags of Jekyll and its plug-ins; false when it is none of them.</summary>
    private bool WriteJekyllTag(string name, string rest, int open)
    {
        switch (name)
        {
            case "details":
                text.Append("\n<details markdown=\"1\"><summary>")
                    .Append(WebUtility.HtmlEncode(rest.Trim('"', '\'')))
                    .Append("</summary>\n\n");
                return true;
            case "enddetails":
                text.Append("\n</details>\n");
                return true;
            case "cite" or "nocite" or "bibliography":
                Bibliography(name, rest, open);
                return true;
            case "twitter" or "youtube" or "vimeo" or "bilibili" or "gist" or "video":
                WritePlayer(name, rest);
                return true;
            case "include" or "include_relative" or "include_cached":
                Include(rest, open, isBeside: name == "include_relative");
                return true;
            case "post_url" or "link" when !HasWords(rest):
                text.Append(TagSyntax.PagePath(rest, name));
                return true;
            case "assign" when rest.IndexOf('=', StringComparison.Ordinal) is var equals and > 0:
                HasLiquid = true;
                text.Append("{% assign ")
                    .Append(rest.AsSpan(0, equals + 1))
                    .Append(' ')
                    .Append(Filters(rest[(equals + 1)..].Trim(), open))
                    .Append(" %}");
                return true;
            default:
                return false;
        }
    }

    private void WriteHexoTag(string name, string shown)
    {
        if (name.StartsWith("end", StringComparison.Ordinal) && HexoTags.Parted.Contains(name[3..]) && parted.TryPop(out var from))
        {
            var inside = text.ToString(from, text.Length - from);
            text.Length = from;
            text.Append(HexoTags.WithCaptions(inside));
        }

        if (shown.Contains('{'))
            shown = shown.Replace("{", "{{ '{' }}", StringComparison.Ordinal);
        HasLiquid |= shown.Contains('{');
        text.Append(shown);
        if (HexoTags.Parted.Contains(name))
            parted.Push(text.Length);
    }

    /// <summary>Hands a tag on to the engine.</summary>
    private void KeepTag(string name, string inner)
    {
        HasLiquid = true;
        if (LiquidTags.IsBlock(name))
            level++;
        else if (LiquidTags.IsBlockEnd(name))
            level--;
        text.Append("{% ").Append(inner).Append(" %}");
    }

    /// <summary>An end is not reported again when its beginning was.</summary>
    private void ReportUnknownTag(string name, int open)
    {
        if (LiquidTags.IsSilent(name) || (name.StartsWith("end", StringComparison.Ordinal) && unknown.Contains(name[3..])))
            return;
        unknown.Add(name);
        bag.Warn(
            DiagnosticCodes.LiquidUnknown,
            places(open),
            name.Length == 0 ? "An empty Liquid tag was left out" : $"The Liquid tag {name} is not known here and was left out"
        );
    }

    /// <summary>An end of the tag stands behind it.</summary>
    private bool IsPaired(string name, int from)
    {
        if (lastEnds is null)
        {
            lastEnds = new(StringComparer.Ordinal);
            foreach (Match end in EndTag().Matches(body))
                lastEnds[end.Groups[1].Value] = end.Index;
        }

        return lastEnds.TryGetValue(name, out var last) && last >= from;
    }

    [GeneratedRegex(@"\{%-?\s*end(\w+)\s*-?%\}")]
    private static partial Regex EndTag();
}
