using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Html;
using Portfolio.Sources.Liquid;
using Portfolio.Sources.Markdown;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Entries;

/// <summary>
/// Reads a file to a <see cref="SourceEntry"/>. Steps: decode, part front matter from body (<see cref="FrontMatterReader"/>), carry out
/// Liquid (<see cref="LiquidStage"/>), read Markdown and HTML to blocks (<see cref="BodyReader"/>), check limits, read the texts and
/// pictures of front matter (<see cref="FrontMatterTexts"/>). <see cref="EntryMapper"/> goes on from there.
/// </summary>
public static class EntryReader
{
    /// <summary>Reads an entry of a site.</summary>
    /// <param name="site">The site, with its configuration and limits.</param>
    /// <param name="fullPath">Full path of the file.</param>
    /// <param name="displayPath">Its path in messages.</param>
    /// <param name="bag">Takes what the author should know.</param>
    /// <param name="language">
    /// The language to read of what front matter gives in several (<c>title_zh</c>); null for the file's own.
    /// </param>
    /// <param name="keepsLines">Line ends that the author meant stay line ends, as in a mail; see <see cref="KeptLines"/>.</param>
    /// <returns>Null when an error was reported.</returns>
    public static SourceEntry? Read(
        Site site,
        string fullPath,
        string displayPath,
        DiagnosticBag bag,
        string? language = null,
        bool keepsLines = false
    )
    {
        displayPath = displayPath.Replace('\\', '/');
        if (ReadText(site, fullPath, displayPath, bag) is not { } text)
            return null;
        var (written, bodyStart) = FrontMatterReader.Read(text, displayPath, bag, site.Limits.MostAliases);
        if (keepsLines)
            text = text[..bodyStart] + KeptLines.Of(text[bodyStart..]);
        var own = FrontMatterLanguages.Choose(written, language);
        var front = FrontMatterLanguages.Choose(
            site.Defaults.Under(own, Path.GetRelativePath(site.Root, fullPath), EntryName.Type(site.Root, fullPath)),
            language
        );
        var collection = front.Text("collection") ?? EntryName.Collection(site.Root, fullPath) ?? EntryName.Section(site, fullPath);
        var context = Context(site, fullPath, collection, front, bag);
        var lines = new LineIndex(text);
        SourcePlace Place(int offset) => lines.Place(displayPath, offset);

        if (text.AsSpan().Trim().Length == 0)
            bag.Warn(DiagnosticCodes.EmptyEntry, new SourcePlace(displayPath), EntryMessages.Empty, EntryMessages.EmptyHint);
        var isHtml = Path.GetExtension(fullPath).ToLowerInvariant() is ".html" or ".htm";
        if (!EntryLimits.MayFit(text, site.Limits, new(displayPath), bag))
            return null;
        var body = WithCv(text[bodyStart..], front);
        site.Stop.ThrowIfCancellationRequested();
        var (rendered, map) = LiquidStage.Render(body, front, fullPath, context, offset => Place(bodyStart + offset), isHtml);
        var blocks = BodyReader.Read(rendered, isHtml, inlineOnly: false, context, offset => Place(bodyStart + map.Back(offset)));
        site.Stop.ThrowIfCancellationRequested();
        if (!EntryLimits.Fits(ContentStats.Of(blocks), site.Limits, new(displayPath), bag))
            return null;

        // Texts and pictures that the configuration gives to all alike are for the site's own pages.
        var (story, frontBodies) = ExcerptReader.WithStory(blocks, FrontMatterTexts.Bodies(own, text, lines, context));
        var entry = new SourceEntry
        {
            Path = displayPath,
            Slug = EntryName.SlugIn(site.EntriesRoot, fullPath),
            Collection = collection,
            Text = text,
            Rendered = ReferenceEquals(rendered, body) ? null : new(rendered, offset => Place(bodyStart + map.Back(offset))),
            FrontMatter = front,
            Hidden = context.Hidden,
            Body = FrontMatterSections.Around(story, own, frontBodies, context),
            FrontBodies = frontBodies,
            FrontPictures = FrontMatterTexts.Pictures(own, fullPath, context),
            Portrait = PortraitFinder.Find(site, front, fullPath, context.Pictures),
        };
        HtmlBlocks.Report(bag, context.Hidden);
        return entry;
    }

    private static ReadingContext Context(Site site, string fullPath, string? collection, FrontMatterMap front, DiagnosticBag bag) =>
        new()
        {
            Site = site,
            Bag = bag,
            Pictures = new PictureFinder(site, fullPath, bag, front.Text("media_subpath") ?? front.Text("img_path")),
            Links = new LinkResolver(site, collection, bag),
            IsReport = site.IsReports || Path.GetExtension(fullPath).ToLowerInvariant() is ".qmd" or ".rmd",
        };

    /// <summary>A page whose layout shows the data of a curriculum vitae says so nowhere else.</summary>
    private static string WithCv(string body, FrontMatterMap front) =>
        front.Text("layout") is "cv" or "cv-json" or "cv-layout" or "resume"
        && !body.Contains("{%", StringComparison.Ordinal)
        && !body.Contains('#')
            ? body + "\n\n{% include cv-template.html %}\n"
            : body;

    /// <summary>
    /// An entry with its front matter and its body as plain text, for those who only ask which language and twin it has; null when it
    /// cannot be read.
    /// </summary>
    public static SourceEntry? ReadFront(Site site, string fullPath)
    {
        var bag = new DiagnosticBag();
        if (ReadText(site, fullPath, fullPath, bag) is not { } text)
            return null;
        var (own, bodyStart) = FrontMatterReader.Read(text, fullPath, bag);
        var front = site.Defaults.Under(own, Path.GetRelativePath(site.Root, fullPath), EntryName.Type(site.Root, fullPath));
        var place = new SourcePlace(fullPath);
        return new SourceEntry
        {
            Path = fullPath.Replace('\\', '/'),
            Slug = EntryName.Slug(fullPath),
            Collection = front.Text("collection") ?? EntryName.Collection(site.Root, fullPath),
            Text = text,
            FrontMatter = front,
            Body = [new SourceParagraph(place, [new SourceText(place, text[bodyStart..])])],
            FrontBodies = new Dictionary<string, IReadOnlyList<SourceBlock>>(),
            FrontPictures = [],
        };
    }

    private static string? ReadText(Site site, string fullPath, string displayPath, DiagnosticBag bag) =>
        ReadBytes(site, fullPath, displayPath, bag) is not { } bytes || Decode(bytes, displayPath, bag) is not { } text ? null
        : DataPage.IsData(fullPath) ? PageOfData(text, fullPath, displayPath, bag)
        : text;

    private static string? PageOfData(string text, string fullPath, string displayPath, DiagnosticBag bag)
    {
        var page = DataPage.Of(text, fullPath);
        if (page is null)
            bag.Fail(DiagnosticCodes.FileNotFound, new SourcePlace(displayPath), EntryMessages.NoCvData, EntryMessages.NoCvDataHint);
        return page;
    }

    private static byte[]? ReadBytes(Site site, string fullPath, string displayPath, DiagnosticBag bag)
    {
        var most = site.Limits.MostBytes;
        try
        {
            return site.Disk.ReadNamed(fullPath, most);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            bag.Fail(DiagnosticCodes.FileNotFound, new SourcePlace(displayPath), FileMessages.NoSuchFile, FileMessages.RelativeToCurrent);
        }
        catch (FileTooLargeException e)
        {
            bag.Fail(
                DiagnosticCodes.LimitMet,
                new SourcePlace(displayPath),
                FileMessages.TooLarge(e.Length >> 20, most >> 20),
                InputLimits.Hint("entry", (e.Length >> 20) + 1)
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            bag.Fail(DiagnosticCodes.FileUnreadable, new SourcePlace(displayPath), FileMessages.Unreadable, FileMessages.UnreadableHint);
        }

        return null;
    }

    private static string? Decode(byte[] bytes, string displayPath, DiagnosticBag bag)
    {
        if (WordFile.Is(bytes))
        {
            bag.Fail(DiagnosticCodes.NotText, new SourcePlace(displayPath), FileMessages.Word, FileMessages.WordHint);
            return null;
        }

        if (TextDecoder.Read(bytes) is not { } read)
        {
            bag.Fail(DiagnosticCodes.NotText, new SourcePlace(displayPath), FileMessages.NotText, FileMessages.NotTextHint);
            return null;
        }

        if (read.Encoding is { } encoding)
            bag.Add(
                new(
                    DiagnosticCodes.TextNotClean,
                    encoding is "UTF-16" or "GB18030" ? Severity.Info : Severity.Warning,
                    new SourcePlace(displayPath),
                    FileMessages.NotUtf8(encoding),
                    FileMessages.NotUtf8Hint
                )
            );
        if (read.FirstControl >= 0)
            bag.Warn(
                DiagnosticCodes.TextNotClean,
                new LineIndex(read.Text).Place(displayPath, read.FirstControl),
                read.IsForTerminal ? ControlCharacters.TerminalMessage : ControlCharacters.Message,
                read.IsForTerminal ? ControlCharacters.TerminalHint : ControlCharacters.Hint
            );
        return read.Text;
    }
}
