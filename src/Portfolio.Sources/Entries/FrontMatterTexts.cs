using System.Collections.Frozen;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Entries;

/// <summary>Front-matter values that are more than data: texts and pictures.</summary>
internal static class FrontMatterTexts
{
    /// <summary>Keys whose text is one line whatever it starts with.</summary>
    private static readonly FrozenSet<string> Lines = FrozenSet.ToFrozenSet([
        "title",
        "subtitle",
        "tagline",
        "venue",
        "location",
        "citation",
        "type",
        "role",
        "organization",
        "organisation",
        "institution",
        "authors",
        "author",
        "journal",
        "publisher",
        "event",
        "date",
        "period",
        "publication",
        "conference",
        "affiliation",
        "position",
        "company",
        "duration",
        "advisor",
        "supervisor",
        "award",
        "place",
        "course",
        "tools",
    ]);

    private static readonly FrozenSet<string> Texts = FrozenSet.ToFrozenSet([
        "excerpt",
        "description",
        "summary",
        "abstract",
        "bio",
        "note",
        "notes",
    ]);

    private static readonly FrozenSet<string> PictureKeys = FrozenSet.ToFrozenSet([
        "teaser",
        "image",
        "overlay_image",
        "img",
        "thumbnail",
        "cover",
        "cover_image",
        "photo",
        "picture",
        "gallery",
        "images",
        "photos",
        "feature_image",
        "featured_image",
        "banner",
        "hero",
        "index_img",
        "banner_img",
        "top_img",
        "headimg",
    ]);

    public static IReadOnlyDictionary<string, IReadOnlyList<SourceBlock>> Bodies(
        FrontMatterMap front,
        string text,
        LineIndex lines,
        ReadingContext context
    )
    {
        var bodies = new Dictionary<string, IReadOnlyList<SourceBlock>>(StringComparer.Ordinal);
        foreach (var (key, value) in front.Root.Pairs)
        {
            if (key == "authors" && value is FrontList names && Names(names) is { } written)
            {
                if (BodyReader.Read(written.Text, isHtml: false, inlineOnly: true, context, _ => written.Place) is { Count: > 0 } people)
                    bodies[key] = people;
                continue;
            }

            if (value is not FrontScalar { Text: var markup } scalar || markup.AsSpan().Trim().Length == 0)
                continue;
            var line = Lines.Contains(key);
            if (!line && !Texts.Contains(key) && !HoldsMarkup(markup))
                continue;
            var blocks = BodyReader.Read(markup, isHtml: false, line, context, offset => Place(scalar, offset, text, lines));
            if (blocks.Count > 0)
                bodies[key] = blocks;
            else
                bodies.Remove(key);
        }

        return bodies;
    }

    /// <summary>Pictures that front matter names.</summary>
    /// <param name="front">The front matter of the file itself.</param>
    /// <param name="fullPath">Full path of the file.</param>
    /// <param name="context">Finds the pictures.</param>
    public static IReadOnlyList<FrontPicture> Pictures(FrontMatterMap front, string fullPath, ReadingContext context)
    {
        var found = new List<FrontPicture>();
        foreach (var (key, value) in front.Root.Pairs)
        {
            if (key == "header" && value is FrontMap header)
            {
                foreach (var (inner, picture) in header.Pairs)
                {
                    if (!PictureKeys.Contains(inner))
                        continue;
                    var before = found.Count;
                    Add(found, key + "." + inner, picture, context);

                    // Minimal Mistakes prints it below the picture of the page; a teaser stands on other pages.
                    if (inner != "teaser" && found.Count > before && Caption(header, context) is { Count: > 0 } words)
                        found[before] = found[before] with { Picture = found[before].Picture with { Caption = words } };
                }
            }
            else if (PictureKeys.Contains(key) || key.StartsWith("gallery", StringComparison.Ordinal))
            {
                Add(found, key, value, context);
            }
        }

        if (found.Count == 0 && Featured(front, fullPath, context) is { } featured)
            found.Add(featured);
        return found;
    }

    /// <summary>Hugo's themes show the picture of that name in a page's folder of their own accord.</summary>
    private static FrontPicture? Featured(FrontMatterMap front, string fullPath, ReadingContext context)
    {
        if (context.Site.Kind != SiteKind.Hugo || !Path.GetFileNameWithoutExtension(fullPath).StartsWith("index", StringComparison.Ordinal))
            return null;
        var own = Path.GetDirectoryName(fullPath)!;
        foreach (var name in (ReadOnlySpan<string>)["featured", "feature", "cover"])
        {
            foreach (var extension in (ReadOnlySpan<string>)[".jpg", ".jpeg", ".png", ".webp", ".svg", ".gif"])
            {
                if (context.Site.Disk.Exists(Path.Combine(own, name + extension)))
                    return new(
                        "image",
                        context.Pictures.Find(
                            name + extension,
                            front.Find("image")?.Place ?? new SourcePlace(front.Root.Place.File),
                            front.Text("image.alt_text") ?? front.Text("image.caption") ?? ""
                        )
                    );
            }
        }

        return null;
    }

    private static void Add(List<FrontPicture> found, string key, FrontValue value, ReadingContext context)
    {
        switch (value)
        {
            // A key may also hold a switch (image: true) or a style.
            case FrontScalar { Text: var text } scalar when PictureNames.LooksLikePicture(text):
                found.Add(new(key, context.Pictures.Find(text.Trim(), scalar.Place)));
                break;
            case FrontList list:
                foreach (var item in list.Items)
                    Add(found, key, item, context);
                break;
            case FrontMap map:
                var inner = new FrontMatterMap(map);
                var named = new[] { "image_path", "path", "src", "url", "feature", "teaser", "file", "image" }
                    .Select(inner.Find)
                    .OfType<FrontScalar>()
                    .FirstOrDefault(s => s.Text.Trim().Length > 0);
                if (named is not null)
                    found.Add(
                        new(
                            key,
                            context.Pictures.Find(
                                named.Text.Trim(),
                                named.Place,
                                inner.Text("alt") ?? inner.Text("caption") ?? "",
                                inner.Text("title")
                            ) with
                            {
                                Caption = Caption(map, context),
                            }
                        )
                    );
                break;
        }
    }

    /// <summary>What a map says below its picture, in Markdown.</summary>
    private static IReadOnlyList<SourceInline> Caption(FrontMap map, ReadingContext context) =>
        new FrontMatterMap(map).Find("caption") is FrontScalar { Text: var markup } scalar
        && BodyReader.Read(markup, isHtml: false, inlineOnly: true, context, _ => scalar.Place) is [SourceParagraph { Inlines: var words }]
            ? words
            : [];

    /// <summary>Names with marks of emphasis in one line; null for plain ones.</summary>
    private static FrontScalar? Names(FrontList list) =>
        list.Items.All(i => i is FrontScalar) && list.Items.Any(i => ((FrontScalar)i).Text.Contains('*'))
            ? new FrontScalar(list.Place, string.Join(", ", list.Items.Select(i => ((FrontScalar)i).Text.Trim())), Quoted: true)
            : null;

    private static bool HoldsMarkup(string text) =>
        text.Contains('<') || text.Contains("](", StringComparison.Ordinal) || text.Contains("**", StringComparison.Ordinal);

    /// <summary>YAML may have changed the text; a picture's address still stands in the file as it is.</summary>
    private static SourcePlace Place(FrontScalar scalar, int offset, string text, LineIndex lines)
    {
        if (offset == 0 || scalar.Place.Line == 0)
            return scalar.Place;
        var start = lines.Start(scalar.Place.Line - 1) + scalar.Place.Column - 1;
        var value = scalar.Text;
        var probe = value.AsSpan(Math.Min(offset, value.Length), Math.Min(24, value.Length - Math.Min(offset, value.Length)));
        if (probe.IndexOf('\n') is var cut and >= 0)
            probe = probe[..cut];
        if (probe.Length < 4 || start >= text.Length)
            return scalar.Place;
        var window = text.AsSpan(start, Math.Min(text.Length - start, value.Length * 2 + 100));
        return window.IndexOf(probe) is var found and >= 0 ? lines.Place(scalar.Place.File, start + found) : scalar.Place;
    }
}
