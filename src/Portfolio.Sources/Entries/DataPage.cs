using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Liquid;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Entries;

/// <summary>A file of data that was named as an entry: the page of the curriculum vitae that it describes.</summary>
internal static class DataPage
{
    /// <summary>A Chinese file has at least one ideograph in so many characters; its keys and links are Latin. Rule of thumb.</summary>
    private const int HanShare = 8;

    public static bool IsData(string path) => Path.GetExtension(path).ToLowerInvariant() is ".json" or ".yml" or ".yaml";

    /// <summary>A page in the place of the data (JSON Resume, RenderCV, al-folio); null when they describe no curriculum vitae.</summary>
    /// <param name="text">The file.</param>
    /// <param name="path">Its path, for its ending.</param>
    public static string? Of(string text, string path)
    {
        if (DataFile.Read(text, path) is not { } value || !DescribesCv(value))
            return null;
        var chinese = text.Count(Scripts.IsHan) * HanShare > text.Length;
        var title = chinese ? "简历" : "CV";
        return string.Join('\n', "---", "title: " + title, "pdf:", "  kind: cv", "---", "", CvWriter.Write(value, chinese), "");
    }

    private static bool DescribesCv(FrontValue value) =>
        value switch
        {
            FrontMap map => Has(map, "basics")
                || Has(map, "sections")
                || (map.Pairs.FirstOrDefault(p => p.Key == "cv").Value is FrontMap inner && (Has(inner, "sections") || Has(inner, "name"))),
            FrontList list => list.Items.Count > 0 && list.Items.All(i => i is FrontMap item && Has(item, "contents")),
            _ => false,
        };

    private static bool Has(FrontMap map, string key) => map.Pairs.Any(p => p.Key == key);
}
