using Microsoft.Playwright;

namespace Portfolio.Export.Browser;

/// <summary>Pictures of the page, to be looked at by people.</summary>
internal static class Looks
{
    public static async Task Save(IBrowser browser, string address, string folder)
    {
        (string Name, string View, ColorScheme Scheme, int Width)[] looks =
        [
            ("light", "#entry=_portfolio/city-notes.md", ColorScheme.Light, 1360),
            ("dark", "#entry=_portfolio/field-survey.md&lang=both", ColorScheme.Dark, 1360),
            ("cv", "#entry=_pages/cv.md&theme=resume", ColorScheme.Light, 1360),
            ("pack", "#pack=riverside-msc", ColorScheme.Light, 1360),
            ("narrow", "#entry=_portfolio/river-album.md", ColorScheme.Light, 600),
        ];
        foreach (var (name, view, scheme, width) in looks)
        {
            var page = await browser.NewPageAsync(
                new()
                {
                    ViewportSize = new() { Width = width, Height = 860 },
                    ColorScheme = scheme,
                }
            );
            await page.GotoAsync(address + view);
            await page.WaitForSelectorAsync(".sheet svg");
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
            await page.CloseAsync();
        }
    }
}
