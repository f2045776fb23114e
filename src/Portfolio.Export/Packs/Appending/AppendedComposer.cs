using System.Globalization;
using Portfolio.Export.Composing;
using Portfolio.Export.Settings;
using Portfolio.Pdf;
using Portfolio.PdfReading.Importing;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Packs.Appending;

/// <summary>
/// An appended file: a heading, and each of its pages as one figure, a little smaller than it was so that the pack's foot has room. Its
/// alternative text is the page's own text.
/// </summary>
internal sealed class AppendedComposer(ConfiguredSite site, PackStyle style, Application application)
{
    private const double Margin = 42.52;
    private const double HeadingRoom = 44;
    private const int LongestText = 4000;

    /// <param name="forms">Receives the pages that are taken over as they are.</param>
    public PackPart Compose(AppendedContent content, Dictionary<PictureKey, PdfPicture> forms)
    {
        var file = content.File;
        var context = Context();
        var title = Title(file, application);
        var setting = context.Styles.Heading(3);
        var language = context.Languages.Document;
        var composed = InlineComposer.Compose(context, [new SourceText(file.File.Place, title)], setting.Text, language);
        var output = new List<Block>
        {
            new Heading(context.NewId(), composed.Language, 1, composed.Inlines, setting.Lines) { SpaceAfter = 8, KeepWithNext = true },
        };
        var pictures = new Dictionary<PictureKey, SourcePicture>();
        IReadOnlyList<ShownPage> pages = content.Imported is { } imported
            ? [.. imported.Pages.Select(Shown)]
            : [.. content.Pictures.Select(p => new ShownPage(p.Width, p.Height, p.Text))];
        for (var i = 0; i < pages.Count; i++)
        {
            var isWhole = pages.Count == 1;
            var key = new PictureKey(isWhole ? file.File.Text : string.Create(CultureInfo.InvariantCulture, $"{file.File.Text}#{i + 1}"));
            if (content.Imported is null)
                pictures[key] = content.Pictures[i].Picture;
            else
                forms[key] = content.Imported.Pages[i].Form;
            var name = isWhole ? title : string.Create(CultureInfo.InvariantCulture, $"{title}, {i + 1} / {pages.Count}");
            output.Add(PageFigure(pages[i], key, name, composed.Language, context));
        }

        var document = new Document
        {
            Title = title,
            Language = language,
            Page = context.Page,
            Blocks = output,
        };
        return new(PartKind.Appended, file.File.Text, document, new Dictionary<NodeId, SourcePlace>(), pictures, PartStart.Page);
    }

    private ComposeContext Context()
    {
        var language = application.FirstLanguage == "zh" ? "zh-CN" : "en";
        var options = new ComposeOptions(style.PartTheme, style.Paper);
        var styles = new Styles(style.PartTheme, options.Families);
        return new(
            styles,
            styles.Page(style.Paper, null) with
            {
                MarginTop = Margin,
                MarginLeft = Margin,
                MarginRight = Margin,
            },
            new(language, "zh-CN", "en"),
            FixedWords.For(language),
            new(site, options),
            new DiagnosticBag()
        );
    }

    /// <param name="name">Title of the file, and which of its pages this is.</param>
    private Figure PageFigure(ShownPage shown, PictureKey key, string name, string language, ComposeContext context)
    {
        var page = context.Page;
        var room = page.Height - page.MarginTop - page.MarginBottom - HeadingRoom;
        var text = shown.Text.Length > LongestText ? string.Concat(shown.Text.AsSpan(0, LongestText), "…") : shown.Text;
        return new(
            context.NewId(),
            shown.Language ?? language,
            key,
            Math.Max(1, (int)Math.Round(shown.Width)),
            Math.Max(1, (int)Math.Round(shown.Height)),
            text.Length == 0 ? name : $"{name}: {text}",
            null,
            new(Math.Round(Math.Min(shown.Width, page.Measure), 1), 1, Math.Round(room, 1), Alignment.Center, style.Theme.Rule)
        )
        {
            KeepTogether = true,
            SpaceAfter = 20,
        };
    }

    private static ShownPage Shown(ImportedPage page) =>
        new(page.Width, page.Height, page.Text, page.Form.Samples is FormSamples { Tags.Count: > 0 } ? page.Language : null);

    /// <summary>The title that the application gives, else the name of the file.</summary>
    public static string Title(AppendedFile file, Application application) =>
        file.Title.In(application.FirstLanguage) ?? AlternativeTexts.ReadableName(file.File.Text);

    /// <summary>A page of an appended file, whether it is taken over or drawn.</summary>
    /// <param name="Width">In points; <paramref name="Height"/> likewise.</param>
    /// <param name="Language">Of its tags; null for a page that is one figure.</param>
    private readonly record struct ShownPage(double Width, double Height, string Text, string? Language = null);
}
