using Microsoft.Playwright;

namespace Portfolio.Export.Browser;

/// <summary>Uses the page as people do who have no mouse, and asks what a screen reader would be told.</summary>
internal static class Keys
{
    /// <returns>What is wrong.</returns>
    public static async Task<List<string>> Try(IPage page, ServedSite site)
    {
        var wrong = new List<string>();
        await page.GotoAsync($"{site.Address}#entry=_portfolio/city-notes.md");
        await page.WaitForSelectorAsync(".sheet svg");

        await page.Keyboard.PressAsync("/");
        await Expect("the filter has the focus", "() => document.activeElement.id === 'filter'");
        await page.Keyboard.TypeAsync("cv.md");
        await Expect("the filter leaves one entry", "() => document.querySelectorAll('[role=option]:not([hidden])').length === 1");
        await page.Keyboard.PressAsync("Enter");
        await Expect("Enter shows the entry", "() => document.getElementById('command').textContent.endsWith('_pages/cv.md')");
        await Expect("it is the selected one", "() => document.querySelector('[aria-selected=true] .path').textContent === '_pages/cv.md'");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect("the list has the focus", "() => document.activeElement.id === 'list'");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");
        await Expect("the last line is a pack", "() => document.getElementById('command').textContent.includes(' pack ')");
        await Expect("a pack chooses for itself", "() => document.getElementById('theme').disabled");

        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("Enter");
        await page.SelectOptionAsync("#theme", "academic");
        await Expect("the command has the theme", "() => document.getElementById('command').textContent.endsWith('--theme academic')");
        await Expect("the pages are there", "() => document.querySelector('.sheet svg') !== null");
        await Expect(
            "every control has a name",
            """
            () => [...document.querySelectorAll("button, input, select, [role=listbox], main, nav, section, figure")].every(element =>
                element.ariaLabel || element.labels?.length > 0 || element.textContent.trim())
            """
        );
        await Expect("what happened is told", "() => document.getElementById('live').textContent.length > 0");
        return wrong;

        async Task Expect(string what, string condition)
        {
            try
            {
                await page.WaitForFunctionAsync(condition, null, new() { Timeout = 20_000 });
            }
            catch (TimeoutException)
            {
                wrong.Add($"not so: {what}");
            }
        }
    }
}
