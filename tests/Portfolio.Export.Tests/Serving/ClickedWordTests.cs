using System.Text.RegularExpressions;
using Portfolio.Export.Runs;
using Portfolio.Export.Serving;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Svg;

namespace Portfolio.Export.Tests.Serving;

/// <summary>A point on a page leads to the line of its word. Words that come once in the files have one right answer.</summary>
public sealed partial class ClickedWordTests
{
    [Theory]
    [InlineData("_portfolio/city-notes.md", "")]
    [InlineData("_portfolio/water-level-model.md", "")]
    [InlineData("_pages/cv.md", "")]
    [InlineData("_portfolio/field-survey.md", "both", "_portfolio/field-survey-zh.md")]
    public void Words_lead_to_their_lines(string entry, string language, string? twin = null)
    {
        var content = Path.Combine(Repository.Root, "content");
        var shown = Show(content, entry, language);
        string[] files = twin is null ? [entry] : [entry, twin];
        var once = files
            .SelectMany(f => WordsOf(File.ReadAllText(Path.Combine(content, f))).Select(w => (w.Word, File: f, w.Line)))
            .GroupBy(w => w.Word)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => (g.Single().File, g.Single().Line));
        var (checkedWords, wrong) = (0, new List<string>());
        var letters = shown.Map.Letters;
        var lines = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var i = 0; i < letters.Count; i++)
        {
            // The word that begins here, as the page has it.
            var word = Word().Match(string.Concat(letters.Skip(i).Take(30).TakeWhile(l => !l.IsPicture).Select(l => l.Text)));
            if (!word.Success || (i > 0 && char.IsAsciiLetter(letters[i - 1].Text[^1]) && char.IsAsciiLetter(word.Value[0])))
                continue;
            // The label of a section that stands in one language only is no word of the files.
            if (word.Value is "Chinese" or "English" || !once.TryGetValue(word.Value, out var right))
                continue;
            var area = letters[i].Area;
            var told = shown.At(area.Page, area.X + (area.Width / 2), area.Y + (area.Height / 2))!.Value.Place;

            // What a template prints is of its own line; that the same word stands elsewhere in the file is chance.
            if (lines.TryGetValue(told.File, out var own) is false)
                lines[told.File] = own = File.ReadAllLines(told.File);
            if (
                own![told.Line - 1] is var line
                && (line.Contains("{%", StringComparison.Ordinal) || line.Contains("{{", StringComparison.Ordinal))
            )
                continue;
            checkedWords++;
            if (told.Line != right.Line || !told.File.EndsWith(right.File, StringComparison.Ordinal))
                wrong.Add($"{word.Value}: {told} is not {right.File}:{right.Line}");
        }

        Assert.True(checkedWords >= 60, $"only {checkedWords} words");
        Assert.Empty(wrong);
    }

    [Fact]
    public void What_stands_beside_text_is_nothing() =>
        Assert.Null(Show(Path.Combine(Repository.Root, "content"), "_pages/cv.md", "").At(0, 2, 2));

    private static ShownPages Show(string root, string entry, string language)
    {
        var request = new ServeRequest(new ExportRequest { Root = root }, []);
        var list = new EntryList(request, new SiteChanges());
        list.Refresh();
        var item = list.Items.Single(i => i.Name.EndsWith(entry, StringComparison.Ordinal));
        var set = new ViewSetter(request).Set(new(item.Name, false, "", "", language, ""), item.Entry, root);
        return new(set.Pages!, new PictureFiles(), new GlyphOutlines(""));
    }

    private static IEnumerable<(string Word, int Line)> WordsOf(string text) =>
        text.Split('\n')
            .Index()
            .SelectMany(l =>
                Words().Matches(l.Item).Select(m => (m.Groups["han"] is { Success: true } han ? han.Value : m.Value, l.Index + 1))
            );

    [GeneratedRegex(@"^(?:[A-Za-z]{4,}|\p{IsCJKUnifiedIdeographs}{3})")]
    private static partial Regex Word();

    /// <summary>Every three Han characters in a row, wherever they begin.</summary>
    [GeneratedRegex(@"[A-Za-z]{4,}|(?=(?<han>\p{IsCJKUnifiedIdeographs}{3}))\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Words();
}
