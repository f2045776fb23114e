using System.Text.RegularExpressions;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Reads blocks that hold nothing but ways to reach someone and facts such as a place or a date of birth.</summary>
internal sealed partial class ContactReader(EntryRules rules)
{
    /// <summary>Characters of the longest contact: an address with its link.</summary>
    private const int LongestContact = 70;

    /// <summary>The contacts of a block; empty when it holds anything else.</summary>
    public IReadOnlyList<CvContact> Read(SourceBlock block) =>
        block switch
        {
            SourceParagraph paragraph => OfLine(block, paragraph.Inlines),
            SourceQuote quote => OfAll(quote.Blocks),
            SourceGroup group => OfAll(group.Blocks),
            SourceList { Ordered: false } list => OfAll([.. list.Items.SelectMany(i => i.Blocks)]),
            SourceTable table => OfTable(table),
            _ => [],
        };

    private List<CvContact> OfAll(IReadOnlyList<SourceBlock> blocks)
    {
        var contacts = new List<CvContact>();
        foreach (var block in blocks)
        {
            if (Read(block) is not { Count: > 0 } read)
                return [];
            contacts.AddRange(read);
        }

        return contacts;
    }

    /// <summary>Tables of labels and values in turns.</summary>
    private List<CvContact> OfTable(SourceTable table)
    {
        var contacts = new List<CvContact>();
        foreach (var row in table.Rows)
        {
            if (row.Cells.Count % 2 != 0)
                return [];
            for (var i = 0; i < row.Cells.Count; i += 2)
            {
                if (row.Cells[i].Blocks.Count == 0 && row.Cells[i + 1].Blocks.Count == 0)
                    continue;
                if (
                    row.Cells[i].Blocks is not [SourceParagraph label]
                    || row.Cells[i + 1].Blocks is not [SourceParagraph value]
                    || !IsLabel(InlineText.Folded(label.Inlines))
                )
                    return [];
                contacts.Add(new(value, label.Inlines, value.Inlines));
            }
        }

        return contacts;
    }

    private List<CvContact> OfLine(SourceBlock block, IReadOnlyList<SourceInline> inlines)
    {
        var text = InlineText.Plain(inlines);
        var contacts = new List<CvContact>();
        var isContact = false;
        var start = 0;
        foreach (var end in Ends(text))
        {
            var piece = InlineText.Trim(InlineText.Slice(inlines, start, end.At));
            start = end.Next;
            if (piece.Count == 0)
                continue;
            // A picture alone is no contact, and would get lost among them.
            if (InlineText.Folded(piece) is not { Length: > 0 and <= LongestContact } words)
                return [];
            var isStrong = IsStrong(words, piece);
            if (!isStrong && words.AsSpan().ContainsAny('。', '；', '！'))
                return [];
            isContact |= isStrong;
            contacts.Add(new(block, [], piece));
        }

        return isContact ? contacts : [];
    }

    private static IEnumerable<(int At, int Next)> Ends(string text)
    {
        foreach (Match match in Parting().Matches(text))
            yield return (match.Index, match.Index + match.Length);
        yield return (text.Length, text.Length);
    }

    private bool IsStrong(string words, IReadOnlyList<SourceInline> piece) =>
        Address().IsMatch(words)
        || piece is [SourceLink]
        || piece is [SourceText, SourceLink] or [SourceText, SourceLink, SourceText] && words.Length < 40
        || (words.IndexOfAny([':', '：']) is > 0 and var colon && IsLabel(words[..colon]));

    private bool IsLabel(string words) =>
        rules.ContactLabels.Contains(CvSectionKinds.Bare(words).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant())
        || rules.ContactLabels.Contains(CvSectionKinds.Bare(words).ToLowerInvariant());

    [GeneratedRegex(@"\n|\s?[|｜•·]\s?|[\u2003\u3000\t]+|\u00A0{2,}|\s{2,}|\s/\s")]
    private static partial Regex Parting();

    [GeneratedRegex(
        @"[\w.+-]+@[\w-]+\.[\w.-]+|https?://|\b(?:www|github|linkedin|orcid|scholar)\.|^[\w-]+(?:\.[\w-]+)+(?:/\S*)?$"
            + @"|\+?\(?[0-9][0-9 ()\-.]{6,}[0-9]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();
}
