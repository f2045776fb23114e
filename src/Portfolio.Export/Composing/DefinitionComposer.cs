using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Terms in bold, each above what it means: a list for those who hear it.</summary>
internal static class DefinitionComposer
{
    /// <summary>Points between a term and what it means.</summary>
    private const double Close = 1;

    public static void Add(
        ComposeContext context,
        BlockComposer blocks,
        SourceDefinitions definitions,
        BlockStyle style,
        string language,
        List<Block> output
    )
    {
        var bold = style with { Text = style.Text with { Weight = FontWeight.Bold } };
        var list = context.NewId(definitions.Place);
        var items = new List<Block>();
        foreach (var item in definitions.Items)
        {
            var id = context.NewId(definitions.Place);
            var parts = new List<Block>();
            foreach (var term in item.Terms)
                if (blocks.ParagraphOf(definitions, term, bold, language) is { } paragraph)
                    parts.Add(Term(context, paragraph, language));
            if (Meaning(context, blocks, item, definitions.Place, style, language) is { } meaning)
                parts.Add(meaning);
            if (parts.Count > 0)
                items.Add(
                    new Section(id, language, SectionRole.Definition, parts)
                    {
                        SpaceBefore = parts[0].SpaceBefore,
                        SpaceAfter = style.Space,
                    }
                );
        }

        if (items.Count > 0)
            output.Add(
                new Section(list, language, SectionRole.Definitions, items)
                {
                    SpaceBefore = items[0].SpaceBefore,
                    SpaceAfter = items[^1].SpaceAfter,
                }
            );
    }

    private static Section? Meaning(
        ComposeContext context,
        BlockComposer blocks,
        SourceDefinition item,
        SourcePlace place,
        BlockStyle style,
        string language
    )
    {
        var id = context.NewId(place);
        var details = item.Details.Select(d => blocks.Compose(d, style, language)).Where(d => d.Count > 0).ToList();

        // What belongs to one term stands close below it and together.
        var inner = details.SelectMany(d => d.Select((b, i) => i == 0 ? b with { SpaceBefore = Close } : b)).ToList();
        for (var i = 0; i + 1 < inner.Count; i++)
            if (inner[i + 1].SpaceBefore == Close)
                inner[i] = inner[i] with { SpaceAfter = Close };
        return details.Count == 0
            ? null
            : new(id, language, SectionRole.Meaning, inner, new BoxStyle(PaddingLeft: 2 * context.Styles.Em))
            {
                SpaceBefore = 1,
                SpaceAfter = style.Space,
            };
    }

    private static Section Term(ComposeContext context, Paragraph words, string language) =>
        new(context.NewId(), language, SectionRole.Term, [words with { SpaceAfter = 1 }])
        {
            SpaceBefore = words.SpaceBefore,
            SpaceAfter = 1,
            KeepWithNext = true,
        };
}
