namespace Portfolio.Export.Verification;

/// <content>Where a block is looked for first.</content>
internal sealed partial class TextComparison
{
    /// <summary>What stands between the neighbours of a block that were found in order.</summary>
    private (int From, int To) Window(int index)
    {
        var from = 0;
        for (var i = index - 1; i >= 0; i--)
        {
            if (!texts[i].IsFound || IsNote(i) != IsNote(index))
                continue;
            from = texts[i].End;
            break;
        }

        for (var i = index + 1; i < texts.Count; i++)
        {
            if (texts[i].IsFound && texts[i].Start >= from && IsNote(i) == IsNote(index))
                return (from, texts[i].Start);
        }

        return (from, pdf.Length);
    }

    /// <summary>Notes stand apart from the text that they stand in.</summary>
    private bool IsNote(int index) => texts[index].Source.Kind == ExpectedText.Footnote;
}
