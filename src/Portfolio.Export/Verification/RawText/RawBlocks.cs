using System.Text;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Verification.RawText;

/// <summary>Collects what is left of a raw text: letters and digits, block by block.</summary>
internal static class RawBlocks
{
    /// <summary>Kind of the block with the title.</summary>
    public const string Title = "title";

    /// <summary>Characters of the mark that a note begins with. Rule of thumb: names of notes are a word or two.</summary>
    private const int LongestNoteName = 60;

    /// <summary>Kind of a heading.</summary>
    public const string Heading = "heading";

    /// <summary>Kind of other texts of front matter, which a page may repeat.</summary>
    public static string Front => VerifyMessages.FrontMatter;

    /// <param name="body">Where front matter ends.</param>
    /// <param name="title">Where the title begins in it; −1 without one.</param>
    public static RawTextContent Collect(MaskedText text, string path, int body, int title)
    {
        var collector = new Collector(text, path, body, title);
        var edges = text.Edges.ToHashSet();
        var formulas = text.Formulas.OrderBy(f => f.Start).ToList();
        var formula = 0;
        var blank = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (edges.Contains(i))
                collector.EndBlock();
            while (formula < formulas.Count && formulas[formula].End <= i)
                formula++;
            (int, int)? current = formula < formulas.Count && formulas[formula].Start <= i ? formulas[formula] : null;
            if (collector.Formula != current)
                collector.Break();
            collector.Formula = current;
            var c = text.Raw[i];
            if (c == '\n')
            {
                if (blank && collector.Formula is null)
                    collector.EndBlock();
                collector.NextLine(i + 1);
                blank = true;
                continue;
            }

            blank &= char.IsWhiteSpace(c);
            if (text[i] == Visibility.Replaced || (c == '|' && text[i] == Visibility.Shown))
                collector.Break();
            if (text[i] != Visibility.Shown || !Rune.TryGetRuneAt(text.Raw, i, out var rune))
                continue;
            if (Rune.IsLetterOrDigit(rune))
                collector.Add(i, rune.Utf16SequenceLength);
            i += rune.Utf16SequenceLength - 1;
        }

        collector.EndBlock();
        return new(collector.Blocks, collector.Letters, text.Exempt, [.. text.Targets.Where(t => t.At >= body).OrderBy(t => t.At)]);
    }

    private sealed class Collector(MaskedText text, string path, int body, int title)
    {
        private readonly StringBuilder letters = new();
        private readonly List<int> offsets = [];
        private readonly List<(int Offset, SourcePlace Place)> marks = [];
        private readonly List<(int Start, int End)> formulas = [];
        private readonly List<(int Start, int End)> spans = [];
        private (int Line, int Start) line = (1, 0);
        private string kind = "";

        public List<RawBlock> Blocks { get; } = [];

        public int Letters { get; private set; }

        /// <summary>The formula that is being read, in the raw text.</summary>
        public (int Start, int End)? Formula { get; set; }

        private string KindOf(int at) =>
            at >= body
                ? text.Headings.Contains(line.Start)
                    ? Heading
                    : IsNote(line.Start)
                        ? ExpectedText.Footnote
                        : "text"
                : title >= 0 && at >= title && text.Raw.IndexOf('\n', title) is var end && (end < 0 || at < end)
                    ? Title
                    : Front;

        private bool IsNote(int start) =>
            text.Raw.AsSpan(start, text.LineEnd(start) - start) is ['[', '^', ..] words
            && words.IndexOf("]:") is > 2 and <= LongestNoteName;

        public void NextLine(int start) => line = (line.Line + 1, start);

        public void Add(int at, int length)
        {
            if (offsets.Count == 0)
                kind = KindOf(at);
            if (offsets.Count == 0 || at != offsets[^1] + 1)
                marks.Add((letters.Length, new(path, line.Line, at - line.Start + 1)));
            if (Formula is { } span)
            {
                if (spans.Count > 0 && spans[^1] == span)
                {
                    formulas[^1] = (formulas[^1].Start, letters.Length + length);
                }
                else
                {
                    formulas.Add((letters.Length, letters.Length + length));
                    spans.Add(span);
                }
            }

            letters.Append(text.Raw, at, length);
            for (var k = 0; k < length; k++)
                offsets.Add(at + k);
            Letters++;
        }

        /// <summary>Something may stand here.</summary>
        public void Break()
        {
            if (letters.Length == 0 || letters[^1] == '\n')
                return;
            letters.Append('\n');
            offsets.Add(offsets[^1]);
        }

        public void EndBlock()
        {
            if (letters.Length > 0)
            {
                Blocks.Add(
                    new(
                        new ExpectedText(kind, marks[0].Place, letters.ToString(), [.. marks]) { Formulas = [.. formulas] },
                        text.Raw,
                        [.. offsets],
                        [.. spans]
                    )
                );
            }

            letters.Clear();
            offsets.Clear();
            marks.Clear();
            formulas.Clear();
            spans.Clear();
        }
    }
}
