using System.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>The words of a heading for lists of headings: what stands at the right of its line, as a period, is apart.</summary>
/// <param name="Title">What the heading is called.</param>
/// <param name="Dates">What stands at its right; empty when nothing does.</param>
internal readonly record struct RowTitle(string Title, string Dates)
{
    /// <summary>Both in one line.</summary>
    public string Joined => Dates.Length == 0 ? Title : $"{Title} ({Dates})";

    public static RowTitle Of(IReadOnlyList<Inline> inlines)
    {
        var parts = new Parts();
        parts.Add(inlines);
        var dates = SourceTexts.Fold(parts.Dates.ToString()).Trim();
        if (dates is ['(' or '（' or '[' or '【', .., ')' or '）' or ']' or '】'])
            dates = dates[1..^1].Trim();
        return new(SourceTexts.Fold(parts.Title.ToString()).Trim(), dates);
    }

    private sealed class Parts
    {
        public StringBuilder Title { get; } = new();

        public StringBuilder Dates { get; } = new();

        private bool isBehindFill;

        public void Add(IReadOnlyList<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                switch (inline)
                {
                    case Text text:
                        (isBehindFill ? Dates : Title).Append(text.Content);
                        break;
                    case Span { AtRight: not null } span:
                        var was = isBehindFill;
                        isBehindFill = true;
                        Add(span.Inlines);
                        isBehindFill = was;
                        break;
                    case Span span:
                        Add(span.Inlines);
                        break;
                    case Link link:
                        Add(link.Inlines);
                        break;
                    case Fill:
                        isBehindFill = true;
                        break;
                    case LineBreak:
                        isBehindFill = false;
                        Title.Append(' ');
                        break;
                }
            }
        }
    }
}
