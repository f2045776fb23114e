using System.Globalization;
using System.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Pages;

/// <summary>Prints pages as text, for people and for tests. The same on every machine and in every culture.</summary>
public static class PagesDump
{
    /// <summary>One line per item: node, kind, x y width height in points, face, size and text.</summary>
    public static string Write(TypesetDocument document)
    {
        var text = new StringBuilder();
        for (int i = 0; i < document.Pages.Count; i++)
        {
            var page = document.Pages[i];
            text.Append(CultureInfo.InvariantCulture, $"page {i + 1} of {document.Pages.Count}  {N(page.Width)} x {N(page.Height)}\n");
            foreach (var item in page.Items)
                text.Append("  ").Append(Line(item)).Append('\n');
        }

        if (document.Destinations.Count > 0)
            text.Append("destinations\n");
        foreach (var (node, place) in document.Destinations.OrderBy(d => d.Key.Value))
            text.Append(CultureInfo.InvariantCulture, $"  {node}  page {place.PageIndex + 1}  {N(place.X)} {N(place.Y)}\n");
        if (document.Findings.Count > 0)
            text.Append("findings\n");
        foreach (var finding in document.Findings)
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {finding.Kind} {finding.Node} {N(finding.Amount)}{(finding.Detail.Length == 0 ? "" : " " + Quoted(finding.Detail))}\n"
            );
        return text.ToString();
    }

    private static string Line(PageItem item) =>
        item switch
        {
            GlyphRun run =>
                $"{run.Node} text  x {N(run.X)}  baseline {N(run.Y)}  w {N(WidthOf(run))}  {run.Face.Name} {N(run.Size)}{Color(run.Color)}"
                    + $"  {Quoted(string.Concat(run.Glyphs.Select(g => g.Text)))}",
            RuleItem rule => $"{rule.Node} rule  {Box(rule.X, rule.Y, rule.Width, rule.Height)}{Color(rule.Color)}"
                + (rule.Radius > 0 ? $" radius {N(rule.Radius)}" : ""),
            ImageItem image => $"{image.Node} image  {Box(image.X, image.Y, image.Width, image.Height)}  {image.Picture}{Crop(image.Crop)}",
            LinkItem link => $"{link.Node} link  {Box(link.X, link.Y, link.Width, link.Height)}",
            _ => $"{item.Node} {item.GetType().Name}",
        };

    private static double WidthOf(GlyphRun run) => run.Glyphs.Sum(g => g.Advance + g.Adjust) * run.Size / 1000;

    private static string Box(double x, double y, double width, double height) => $"x {N(x)} y {N(y)}  w {N(width)} h {N(height)}";

    private static string Crop(PictureCrop? crop) =>
        crop is not { } c
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"  crop {c.Left:0.###} {c.Top:0.###} {c.Width:0.###} {c.Height:0.###}");

    private static string Color(Rgb color) => color == Rgb.Black ? "" : $" #{color.R:x2}{color.G:x2}{color.B:x2}";

    private static string Quoted(string text) => $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    /// <summary>A tenth of a point; never "-0".</summary>
    private static string N(double value)
    {
        double rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }
}
