using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Export.Browser;

/// <summary>
/// Clicks words of an entry, and compares the line that the page tells with the line that the word is on in the file. Words that come once
/// in the files are taken, so that there is one right answer.
/// </summary>
internal sealed partial class Clicks(IPage page, ServedSite site)
{
    private const int Seed = 20_26;

    public async Task<(int Clicked, List<string> Wrong)> Try(string entry, string language, string[] files, int count)
    {
        await page.GotoAsync($"{site.Address}#entry={entry}{(language.Length > 0 ? "&lang=" + language : "")}");
        await page.WaitForFunctionAsync("entry => document.getElementById('command').textContent.includes(entry)", entry);
        await page.WaitForSelectorAsync(".sheet svg");
        var random = new Random(Seed);
        var all = files.SelectMany(f => WordsOf(f, site.TextOf(f))).GroupBy(w => w.Word).Where(g => g.Count() == 1).Select(g => g.Single());
        var words = all.ToArray();
        random.Shuffle(words);
        var (clicked, wrong) = (0, new List<string>());
        foreach (var (word, file, line) in words)
        {
            if (clicked == count)
                break;
            if (await PlaceOf(word) is not { } point)
                continue;
            await page.EvaluateAsync("document.getElementById('place').dataset.place = ''");
            await page.Mouse.ClickAsync(point[0], point[1]);
            await page.WaitForFunctionAsync("() => document.getElementById('place').dataset.place !== ''");
            var told = await page.EvaluateAsync<string>("document.getElementById('place').dataset.place");
            clicked++;
            if (told != $"{file}:{line}")
                wrong.Add($"“{word}” is at {file}:{line}, and the page tells {told}");
        }

        if (clicked < count)
            wrong.Add($"{entry} has only {clicked} words to click");
        return (clicked, wrong);
    }

    /// <summary>The middle of a word on the screen; null for one that is not printed, or more than once.</summary>
    private async Task<float[]?> PlaceOf(string word) =>
        await page.EvaluateAsync<float[]?>(
            """
            word => {
                const found = [];
                for (const text of document.querySelectorAll(".sheet svg text")) {
                    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                    let all = "";
                    const nodes = [];
                    while (walker.nextNode()) { nodes.push([walker.currentNode, all.length]); all += walker.currentNode.data; }
                    const at = all.search(new RegExp("(?<![\\p{L}\\p{N}])" + word + "(?![\\p{L}\\p{N}])|" + (/^\p{Script=Han}/u.test(word) ? word : "(?!)"), "u"));
                    if (at < 0) continue;
                    const [node, start] = nodes.findLast(([, begin]) => begin <= at);
                    if (at - start + word.length > node.data.length) continue;
                    found.push([node, at - start]);
                }
                if (found.length !== 1) return null;
                const [node, at] = found[0];
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + word.length);
                node.parentElement.scrollIntoView({ block: "center" });
                const box = range.getBoundingClientRect();
                return box.width > 0 ? [box.left + box.width / 2, box.top + box.height / 2] : null;
            }
            """,
            word
        );

    private static IEnumerable<(string Word, string File, int Line)> WordsOf(string file, string text) =>
        text.Split('\n').Index().SelectMany(l => Word().Matches(l.Item).Select(m => (m.Value, file, l.Index + 1)));

    /// <summary>Four letters, or four Han characters in a row.</summary>
    [GeneratedRegex(@"[A-Za-z]{4,}|\p{IsCJKUnifiedIdeographs}{4}")]
    private static partial Regex Word();
}
