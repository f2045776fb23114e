using System.Globalization;
using Microsoft.Playwright;
using Portfolio.Export.Browser;

// Looks at `serve` with Debian's Chromium. Tells the time from a save to the changed page, and clicks words. The time is judged only where a
// limit is given, on a machine that does nothing else: half of it is the browser's own, and other work on the machine adds to it.
int? most = null;
if (args is ["--most", var limit, ..])
{
    most = int.Parse(limit, CultureInfo.InvariantCulture);
    args = args[2..];
}

if (args is not [var program, var folder, ..])
{
    Console.Error.WriteLine("Portfolio.Export.Browser [--most MILLISECONDS] PROGRAM SITE [FOLDER FOR PICTURES]");
    return 2;
}

using var site = new ServedSite(Path.GetFullPath(program), Path.GetFullPath(folder));
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(
    new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
        // In a container the browser has no user to change to.
        Args = ["--no-sandbox"],
    }
);
var page = await browser.NewPageAsync(
    new()
    {
        ViewportSize = new() { Width = 1360, Height = 900 },
    }
);
var failures = new List<string>();
page.Console += (_, message) =>
{
    if (message.Type is "error" or "warning")
        failures.Add($"the browser says: {message.Text}");
};
page.PageError += (_, fault) => failures.Add($"the script fails: {fault}");

var saves = new Saves(page, site);
var times = await saves.Measure(50);
var median = times[times.Count / 2];
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"from save to changed page, {saves.Pages} pages, {times.Count} times: median {median:0} ms, fastest {times[0]:0}, slowest {times[^1]:0}"
    )
);
if (saves.Pages < 10)
    failures.Add($"the long entry has {saves.Pages} pages");
if (median > most)
    failures.Add($"the median is above {most} ms");

var clicks = new Clicks(page, site);
(string Entry, string Language, string[] Files)[] views =
[
    ("_portfolio/city-notes.md", "", ["_portfolio/city-notes.md"]),
    ("_pages/cv.md", "", ["_pages/cv.md"]),
    ("_portfolio/field-survey.md", "both", ["_portfolio/field-survey.md", "_portfolio/field-survey-zh.md"]),
];
foreach (var (entry, language, files) in views)
{
    var (clicked, wrong) = await clicks.Try(entry, language, files, 100 / views.Length + 1);
    Console.WriteLine($"{entry}: {clicked} words clicked, {wrong.Count} led elsewhere");
    failures.AddRange(wrong);
}

var keys = await Keys.Try(page, site);
Console.WriteLine($"keyboard and names: {keys.Count} wrong");
failures.AddRange(keys);

if (args is [_, _, var pictures, ..])
    await Looks.Save(browser, site.Address, pictures);
foreach (var failure in failures)
    Console.Error.WriteLine(failure);
return failures.Count == 0 ? 0 : 1;
