using Portfolio.Images;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>A picture of the pages, whatever names its file goes by.</summary>
/// <param name="Width">The largest it is printed, in points; of one that is shown in part, of the whole at that scale.</param>
/// <param name="Keys">Those whose files have the same bytes; one object of the PDF serves them all.</param>
internal sealed record PrintedPicture(ImageFile File, double Width, double Height, IReadOnlyList<PictureKey> Keys)
{
    /// <summary>Pictures in the order of the pages, those without a file left out.</summary>
    public static IReadOnlyList<PrintedPicture> Of(TypesetDocument pages, IReadOnlyDictionary<PictureKey, SourcePicture> files)
    {
        var printed = new List<PrintedPicture>();
        var known = new SameFiles();
        foreach (var (key, size) in Sizes(pages))
        {
            if (!files.TryGetValue(key, out var file) || file is not { Path: { } path, File: { } opened })
                continue;
            if (known.Add(path, opened) is not { } at)
                printed.Add(new(opened, size.Width, size.Height, [key]));
            else
                printed[at] = printed[at] with
                {
                    Width = Math.Max(printed[at].Width, size.Width),
                    Height = Math.Max(printed[at].Height, size.Height),
                    Keys = [.. printed[at].Keys, key],
                };
        }

        return printed;
    }

    /// <summary>
    /// The largest size in points that each picture is printed at; of one that is shown in part, the size of the whole at that scale.
    /// </summary>
    public static Dictionary<PictureKey, (double Width, double Height)> Sizes(TypesetDocument pages)
    {
        var sizes = new Dictionary<PictureKey, (double Width, double Height)>();
        foreach (var image in pages.Pages.SelectMany(p => p.Items).OfType<ImageItem>())
        {
            var (width, height) = image.Crop is { } crop
                ? (image.Width / crop.Width, image.Height / crop.Height)
                : (image.Width, image.Height);
            if (!sizes.TryGetValue(image.Picture, out var known) || width > known.Width)
                sizes[image.Picture] = (width, height);
        }

        return sizes;
    }

    /// <summary>Tells files of the same bytes; only those of the same length are read.</summary>
    private sealed class SameFiles
    {
        private readonly List<(string Path, ImageFile File, long Length)> files = [];
        private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);

        /// <summary>Number of the file that has the same bytes, or null when this one is new.</summary>
        public int? Add(string path, ImageFile file)
        {
            var length = file.Length;
            for (var i = 0; i < files.Count; i++)
                if (files[i].Path == path || (files[i].Length == length && Hash(files[i].Path, files[i].File) == Hash(path, file)))
                    return i;
            files.Add((path, file, length));
            return null;
        }

        private string Hash(string path, ImageFile file)
        {
            if (!hashes.TryGetValue(path, out var hash))
                hashes[path] = hash = file.ContentHash(bytes => Fingerprint.OfBytes(bytes)) ?? path;
            return hash;
        }
    }
}
