using System.Globalization;
using Microsoft.Playwright;

namespace Portfolio.Export.Browser;

/// <summary>Saves a long entry again and again, and looks when the browser shows it.</summary>
internal sealed class Saves(IPage page, ServedSite site)
{
    private const int WarmUp = 5;

    public int Pages { get; private set; }

    /// <returns>Milliseconds, rising.</returns>
    public async Task<List<double>> Measure(int count)
    {
        await page.GotoAsync($"{site.Address}#entry=_portfolio/long.md");
        await page.WaitForSelectorAsync(".sheet svg");
        Pages = await page.Locator(".sheet").CountAsync();
        var times = new List<double>();
        for (var i = -WarmUp; i < count; i++)
        {
            // Lines stay as long as they are in one half of the saves; in the other half they break elsewhere.
            var word = string.Create(CultureInfo.InvariantCulture, $"save{i + WarmUp:000}{(i % 2 == 0 ? "" : "isalongerwordthanbefore")}");
            var shown = page.EvaluateAsync<double>(
                """
                word => new Promise(resolve => {
                    const sheets = document.getElementById("sheets");
                    const look = () => {
                        if (!sheets.textContent.includes(word)) return;
                        observer.disconnect();
                        requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
                    };
                    const observer = new MutationObserver(look);
                    observer.observe(sheets, { childList: true, subtree: true });
                    document.body.dataset.waits = word;
                })
                """,
                word
            );
            await page.WaitForFunctionAsync("word => document.body.dataset.waits === word", word);
            var saved = DateTime.UtcNow - DateTime.UnixEpoch;
            await File.WriteAllTextAsync(site.LongEntry, site.TextOfLongEntry(word));
            var time = await shown - saved.TotalMilliseconds;
            if (i >= 0)
                times.Add(time);
        }

        times.Sort();
        return times;
    }
}
