using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Lines of code in a box, with comments in the language they are written in.</summary>
internal static class CodeComposer
{
    /// <summary>Lines of code that stay on one page: a quarter of it.</summary>
    private const int ShortCode = 12;

    /// <summary>Leading of code as a multiple of its size: indented lines need less than text.</summary>
    private const double CodeLeading = 1.5;

    public static CodeBlock Compose(ComposeContext context, SourceCode code, string language)
    {
        var styles = context.Styles;
        var id = context.IdFor(code);
        var map = new LanguageMap(code.Code, context.Languages, language);
        var own = map.Paragraph;
        var inlines = new List<Inline>();
        var offset = 0;
        foreach (var line in code.Code.Split('\n'))
        {
            if (inlines.Count > 0)
                inlines.Add(new LineBreak(context.NewId(), own));

            // Comments have the language they are written in.
            var end = offset + line.Length;
            while (offset < end)
            {
                var (found, stop) = map.At(offset, end);
                var words = code.Code[offset..stop].Replace("\t", "    ", StringComparison.Ordinal);
                inlines.Add(new Text(context.NewId(), found, words, styles.CodeStyle));
                offset = stop;
            }

            offset = end + 1;
        }

        var (across, above) = (styles.Em * 0.8, styles.Em * 0.6);
        return new(
            id,
            own,
            inlines,
            new(Math.Round(context.Theme.CodeSize * CodeLeading, 2), Alignment.Left, MinLinesAtBreak: 3) { MarksBrokenLines = true },
            new BoxStyle(across, above, across, above, context.Theme.CodeBackground)
        )
        {
            SpaceBefore = styles.Em * 0.9,
            SpaceAfter = styles.Em * 0.9,
            KeepTogether = code.Code.AsSpan().Count('\n') < ShortCode,
        };
    }
}
