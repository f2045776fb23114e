using System.Globalization;
using Portfolio.Export.Composing;
using Portfolio.Export.Settings;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Packs.Appending;

/// <summary>An appended file: a heading, and each of its pages as one figure, a little smaller than it was so that the pack's foot has room. Its alternative text is the page's own text.</summary>
internal sealed class AppendedComposer(ConfiguredSite site, PackStyle look, Application application)
{
    private const double Margin = 42.52;
    private const double HeadingRoom = 44;
    private const int LongestText = 4000;

    /// <param name="forms">Receives the pages that are taken over as they are.</param>
    public PackPart Compose(AppendedContent content, Dictionary<PictureKey, PdfPicture> forms)
    {
        var file = content.File;
        var language = application.FirstLanguage == "zh" ? "zh-CN" : "en";
        var options = new ComposeOptions(look.PartTheme, look.Paper);
        var looks = new Styles(look.PartTheme, options.Families);
        var page = looks.Page(look.Paper, null) with { MarginTop = Margin, MarginLeft = Margin, MarginRight = Margin };
        var context = new ComposeContext(
            looks,
            page,
            new(language, "zh-CN", "en"),
            FixedWords.For(language),
            new(site, options),
            new DiagnosticBag()
        );
        var title = Title(file, application);
        var setting = looks.Heading(3);
        var composed = InlineComposer.Compose(context, [new SourceText(file.File.Place, title)], setting.Text, language);
        var output = new List<Block>
        {
            new Heading(context.NewId(), composed.Language, 1, composed.Inlines, setting.Lines) { SpaceAfter = 8, KeepWithNext = true },
        };
        var room = page.Height - page.MarginTop - page.MarginBottom - HeadingRoom;
        var pictures = new Dictionary<PictureKey, SourcePicture>();
        IReadOnlyList<(double Width, double Height, string Text)> pages = content.Imported is { } imported
            ? [.. imported.Pages.Select(p => (p.Width, p.Height, p.Text))]
            : [.. content.Pictures.Select(p => (p.Width, p.Height, p.Text))];
        for (var i = 0; i < pages.Count; i++)
        {
            var (width, height, said) = pages[i];
            var isWhole = pages.Count == 1;
            var key = new PictureKey(isWhole ? file.File.Text : string.Create(CultureInfo.InvariantCulture, $"{file.File.Text}#{i + 1}"));
            if (content.Imported is null)
                pictures[key] = content.Pictures[i].Picture;
            else
                forms[key] = content.Imported.Pages[i].Form;
            var place = isWhole ? title : string.Create(CultureInfo.InvariantCulture, $"{title}, {i + 1} / {pages.Count}");
            var text = said.Length > LongestText ? string.Concat(said.AsSpan(0, LongestText), "…") : said;
            output.Add(
                new Figure(
                    context.NewId(),
                    composed.Language,
                    key,
                    Math.Max(1, (int)Math.Round(width)),
                    Math.Max(1, (int)Math.Round(height)),
                    text.Length == 0 ? place : $"{place}: {text}",
                    null,
                    new(Math.Round(Math.Min(width, page.Measure), 1), 1, Math.Round(room, 1), Alignment.Center, look.Theme.Rule)
                )
                {
                    KeepTogether = true,
                    SpaceAfter = 20,
                }
            );
        }

        var document = new Document
        {
            Title = title,
            Language = language,
            Page = page,
            Blocks = output,
        };
        return new(PartKind.Appended, file.File.Text, document, new Dictionary<NodeId, SourcePlace>(), pictures, StartsPage: true);
    }

    /// <summary>The title that the application gives, else the name of the file.</summary>
    public static string Title(AppendedFile file, Application application) =>
        file.Title.In(application.FirstLanguage) ?? AlternativeTexts.ReadableName(file.File.Text);
}
