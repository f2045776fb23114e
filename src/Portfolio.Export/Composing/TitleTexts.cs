using System.Text;
using Portfolio.Export.Composing.Mathematics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing;

/// <summary>The title of an entry where nothing but characters can stand: in the foot, and as the title of the file.</summary>
internal static class TitleTexts
{
    /// <summary>The plain title; a formula in it is written in signs, as x².</summary>
    public static string Plain(PortfolioEntry entry)
    {
        if (!entry.PlainTitle.AsSpan().ContainsAny('\\', '{', '^'))
            return entry.PlainTitle;
        var text = new StringBuilder();
        return Append(entry.Title, text) ? SourceTexts.Fold(text.ToString()) : entry.PlainTitle;
    }

    /// <summary>Whether there is a formula.</summary>
    private static bool Append(IReadOnlyList<SourceInline> inlines, StringBuilder text)
    {
        var hasFormula = false;
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourceMathSpan math:
                    hasFormula = true;
                    text.Append(SpokenFormula.Of(TexParser.Read(math.Tex, new(), isDisplay: false).Content, null, "und"));
                    break;
                case SourceSpan span:
                    hasFormula |= Append(span.Inlines, text);
                    break;
                case SourceLink link:
                    hasFormula |= Append(link.Inlines, text);
                    break;
                default:
                    text.Append(SourceTexts.Plain([inline]));
                    break;
            }
        }

        return hasFormula;
    }
}
