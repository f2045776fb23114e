using Portfolio.Export.Diagnostics;
using Portfolio.Export.Reading.Front;
using Portfolio.Export.Reading.Liquid;
using Portfolio.Export.Reading.References;

namespace Portfolio.Export.Reading;

/// <summary>A file to a <see cref="SourceEntry"/>: decode, part, Liquid, Markdown, HTML, references.</summary>
internal static class EntryReader
{
    /// <param name="fullPath">Full path of the file.</param>
    /// <param name="displayPath">Its path in messages.</param>
    /// <returns>Null when an error was reported.</returns>
    /// <param name="language">The language to read of what front matter gives in several (<c>title_zh</c>); null for the file's own.</param>
    public static SourceEntry? Read(Site site, string fullPath, string displayPath, DiagnosticBag bag, string? language = null)
    {
        displayPath = displayPath.Replace('\\', '/');
        if (ReadText(fullPath, displayPath, bag) is not { } text) return null;
        var (written, bodyStart) = FrontMatterReader.Read(text, displayPath, bag);
        var own = FrontLanguages.Choose(written, language);
        var front = FrontLanguages.Choose(site.Defaults.Under(own, Path.GetRelativePath(site.Root, fullPath), EntryName.Type(site.Root, fullPath)), language);
        var collection = front.Text("collection") ?? EntryName.Collection(site.Root, fullPath);
        var context = new ReadingContext
        {
            Site = site,
            Bag = bag,
            Pictures = new PictureFinder(site, fullPath, bag),
            Links = new LinkResolver(site, collection, bag),
        };
        var lines = new LineIndex(text);
        SourcePlace Place(int offset) => lines.Place(displayPath, offset);

        if (text.AsSpan().Trim().Length == 0) bag.Warn(DiagnosticCodes.EmptyEntry, new SourcePlace(displayPath), "The file is empty");
        var isHtml = Path.GetExtension(fullPath).ToLowerInvariant() is ".html" or ".htm";
        var body = WithCv(text[bodyStart..], front);
        var (rendered, map) = LiquidStage.Render(body, front, fullPath, context, offset => Place(bodyStart + offset), isHtml);
        var blocks = BodyReader.Read(rendered, isHtml, inlineOnly: false, context, offset => Place(bodyStart + map.Back(offset)));
        return new SourceEntry
        {
            Path = displayPath,
            Slug = EntryName.SlugIn(site.EntriesRoot, fullPath),
            Collection = collection,
            Text = text,
            FrontMatter = front,
            Body = blocks,

            // Texts and pictures that the configuration gives to all alike are for the site's own pages.
            FrontBodies = FrontFields.Bodies(own, text, lines, context),
            FrontPictures = FrontFields.Pictures(own, context),
        };
    }

    /// <summary>A page whose layout shows the data of a curriculum vitae says so nowhere else.</summary>
    private static string WithCv(string body, FrontMatter front)
        => front.Text("layout") is "cv" or "cv-json" or "cv-layout" or "resume" && !body.Contains("{%", StringComparison.Ordinal) && !body.Contains('#') ? body + "\n\n{% include cv-template.html %}\n" : body;

    /// <summary>An entry with its front matter and its body as plain text, for those who only ask which language and twin it has; null when it cannot be read.</summary>
    public static SourceEntry? ReadFront(Site site, string fullPath)
    {
        var bag = new DiagnosticBag();
        if (ReadText(fullPath, fullPath, bag) is not { } text) return null;
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

    private static string? ReadText(string fullPath, string displayPath, DiagnosticBag bag)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(fullPath);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            bag.Fail(DiagnosticCodes.FileNotFound, new SourcePlace(displayPath), "There is no such file");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            bag.Fail(DiagnosticCodes.FileUnreadable, new SourcePlace(displayPath), "The file cannot be read");
            return null;
        }

        if (TextDecoder.Read(bytes) is { } read)
        {
            if (read.Encoding is { } encoding) bag.Add(new(DiagnosticCodes.OddText, Severity.Info, new SourcePlace(displayPath), $"The file is {encoding}, not UTF-8; it was read as {encoding}", "Save it as UTF-8, which Jekyll needs"));
            if (read.FirstControl >= 0)
                bag.Warn(DiagnosticCodes.OddText, new LineIndex(read.Text).Place(displayPath, read.FirstControl), "A control character or a broken byte stands here; such are left out or shown as \uFFFD", "Delete it and type the text there again");
            return read.Text;
        }

        bag.Fail(DiagnosticCodes.NotText, new SourcePlace(displayPath), "The file is neither UTF-8, UTF-16 nor GB18030 text", "Save it as UTF-8");
        return null;
    }
}
