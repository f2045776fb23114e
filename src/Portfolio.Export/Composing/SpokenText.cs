using System.Globalization;
using System.Text;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// What a document needs to be heard: words on two lines are parted by a space, marks between words do not change the voice, and a picture
/// without words is named by where it stands. Nothing of it can be seen.
/// </summary>
internal abstract class SpokenText : BlockMapper
{
    /// <summary>Marks that are spoken as nothing or as a pause.</summary>
    private const string SilentMarks = "•·|/–-,;:.+&";

    /// <summary>Marks that follow a word without a space.</summary>
    private const string ClosingMarks = ",.;:!?)]\u2014\u2E3A";

    private readonly List<Inline> line = [];
    private readonly Dictionary<NodeId, Text> changed = [];
    private string section = "";
    private string sectionLanguage = "";
    private int pictures;

    protected override Block Block(Block block)
    {
        if (block is Heading heading)
        {
            (section, sectionLanguage, pictures) = (PlainText(heading.Inlines), heading.Language, 0);
        }

        return base.Block(block);
    }

    protected override IReadOnlyList<Inline> Line(IReadOnlyList<Inline> inlines)
    {
        line.Clear();
        changed.Clear();
        Collect(inlines);
        for (var i = 1; i < line.Count - 1; i++)
        {
            if (line[i] is LineBreak or Fill { Continues: false })
                Part(i);
        }

        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is Text text && text.Content.All(c => char.IsWhiteSpace(c) || SilentMarks.Contains(c, StringComparison.Ordinal)))
                Join(i, text);
        }

        return base.Line(inlines);
    }

    protected override Text Leaf(Text text) => changed.GetValueOrDefault(text.Id) ?? text;

    protected override InlinePicture Picture(InlinePicture picture)
    {
        pictures++;
        if (picture.AlternativeText.Length > 0)
            return picture;
        var (words, language) = Place(picture.Language);
        return picture with { AlternativeText = words, Language = language };
    }

    protected override Figure Figure(Figure f)
    {
        pictures++;
        if (f.AlternativeText.Length > 0)
            return base.Figure(f);
        var (words, language) = Place(f.Language);
        return base.Figure(f with { AlternativeText = words, Language = language });
    }

    /// <summary>A break is no character: a space parts the words for those who hear or search them, where no mark does.</summary>
    private void Part(int at)
    {
        if (line[at - 1] is not Text { Content: [.., var last] } before || EndsWord(last) || last is '\u2014' or '\u2E3A')
            return;
        var next = at + 1;
        while (next < line.Count && line[next] is LineBreak or Fill)
            next++;
        // One word that two glyphs carry.
        if (before.Style.IsCarried && next < line.Count && line[next] is Text { Style.IsCarried: true })
            return;
        if (
            next < line.Count
            && !(
                line[next] is Text { Content: var after }
                && (after.Length == 0 || EndsWord(after[0]) || ClosingMarks.Contains(after[0], StringComparison.Ordinal))
            )
        )
            changed[before.Id] = before with { Content = before.Content + " " };
    }

    private static bool EndsWord(char c) => char.IsWhiteSpace(c) || Scripts.IsEastAsianPunctuation(c);

    /// <summary>A mark between words has the language of one of them.</summary>
    private void Join(int at, Text mark)
    {
        var before = at > 0 && line[at - 1] is Text previous ? (changed.GetValueOrDefault(previous.Id) ?? previous).Language : null;
        var after = at + 1 < line.Count && line[at + 1] is Text next ? next.Language : null;
        if ((before ?? after) is { } language && mark.Language != language && (before == after || mark.Language != after))
            changed[mark.Id] = (changed.GetValueOrDefault(mark.Id) ?? mark) with { Language = language };
    }

    private void Collect(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is Span span)
                Collect(span.Inlines);
            else if (inline is Link link)
                Collect(link.Inlines);
            else
                line.Add(inline);
        }
    }

    private (string Words, string Language) Place(string language)
    {
        var number = pictures.ToString(CultureInfo.InvariantCulture);
        if (section.Length > 0 && !IsMixed(section))
        {
            var own = FixedWords.For(sectionLanguage);
            if (EntryLanguages.IsEastAsian(own.Language) == section.Any(Scripts.IsEastAsian))
            {
                var title = FootText.Short(section);
                return (
                    own["picture-in"]
                        .Replace("{n}", number, StringComparison.Ordinal)
                        .Replace("{section}", title, StringComparison.Ordinal),
                    own.Language
                );
            }
        }

        var words = FixedWords.For(language);
        return (words["picture-place"].Replace("{n}", number, StringComparison.Ordinal), words.Language);
    }

    /// <summary>In two languages, of which a text for those who listen can have only one.</summary>
    private static bool IsMixed(string text) => text.Any(Scripts.IsEastAsian) && text.Any(Scripts.IsLatin);

    private static string PlainText(IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        Append(inlines, text);
        return SourceTexts.Fold(text.ToString());
    }

    private static void Append(IReadOnlyList<Inline> inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text leaf:
                    text.Append(leaf.Content);
                    break;
                case Span span:
                    Append(span.Inlines, text);
                    break;
                case Link link:
                    Append(link.Inlines, text);
                    break;
                default:
                    text.Append(' ');
                    break;
            }
        }
    }
}
