using System.Globalization;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Verification.RawText;

/// <summary>A picture or a link of the raw text that is not there.</summary>
/// <param name="Address">As it is written.</param>
/// <param name="IsRead">Its kind is known: a picture that is on no disk, say, or a link whose address others lead to.</param>
internal sealed record LostTarget(SourcePlace Place, string Address, bool IsPicture, bool IsRead);

/// <summary>What pictures and links a PDF has, or what the readers found of an entry.</summary>
/// <param name="Links">Addresses, each as often as something leads there.</param>
/// <param name="Pictures">As the source names them, whether or not they can be shown.</param>
internal sealed record ShownTargets(IReadOnlyList<string> Links, IReadOnlyList<NamedPicture> Pictures);

/// <summary>A picture as the readers of the sources understood it.</summary>
/// <param name="Written">As the source names it, after tags of templates.</param>
/// <param name="Path">Its file, or null.</param>
/// <param name="IsShown">It is one that can be shown.</param>
internal sealed record NamedPicture(string Written, string? Path, bool IsShown);

/// <summary>
/// Looks for the pictures and links of a raw text: a local picture by the name of its file, an address of the web as often as the source
/// has it.
/// </summary>
internal static class RawTargets
{
    /// <summary>Characters between a picture and the link that it stands in.</summary>
    private const int LongestAround = 600;

    private static readonly string[] Web = ["http://", "https://", "mailto:"];

    /// <summary>A link to a picture of the site is there when the picture is.</summary>
    private static readonly string[] PictureEndings =
    [
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".svg",
        ".bmp",
        ".tif",
        ".tiff",
        ".heic",
        ".avif",
    ];

    /// <summary>By what a target is known: the name of its file, or its address.</summary>
    public static string NameOf(RawTarget target) => target.IsPicture ? FileName(target.Address) : LinkAddress.Of(target.Address);

    public static IReadOnlyList<LostTarget> Lost(RawEntry entry, RawTextContent content, ShownTargets shown)
    {
        var lost = Pictures(entry.Text, content.Targets, shown.Pictures)
            .Concat(Links(content.Targets, shown.Links))
            .OrderBy(t => t.Target.At)
            .ToList();
        var places = new RawPlaces(entry);
        return [.. lost.Select(l => new LostTarget(places.Of(l.Target.At), l.Target.Address, l.Target.IsPicture, l.IsRead))];
    }

    private static IEnumerable<(RawTarget Target, bool IsRead)> Pictures(
        string raw,
        IEnumerable<RawTarget> targets,
        IReadOnlyList<NamedPicture> named
    )
    {
        var known = named.Select(p => (Names: Folded(p.Written) + "\n" + Folded(p.Path ?? ""), p.IsShown)).ToList();
        foreach (var target in targets.Where(t => t.IsPicture && IsLocal(t.Address)))
        {
            if (FileName(target.Address) is not { Length: > 0 } name)
                continue;
            if (IsForDarkPages(raw, target))
                continue;
            if (
                LinkAround(raw, target.At) is { } large
                && FileName(large) is { Length: > 0 } whole
                && known.Exists(k => Has(k.Names, whole))
            )
                continue;
            var same = known.FindAll(k => k.Names.Contains(name, StringComparison.Ordinal));
            if (!same.Exists(k => k.IsShown))
                yield return (target, same.Count > 0);
        }
    }

    /// <summary>A picture for dark pages is left out where it has a twin: paper is light.</summary>
    private static bool IsForDarkPages(string raw, RawTarget target)
    {
        var line = raw.AsSpan(target.At);
        if (line.IndexOf('\n') is > 0 and var end)
            line = line[..end];
        return target.Address.EndsWith("#gh-dark-mode-only", StringComparison.Ordinal)
            || line.Contains(".dark", StringComparison.Ordinal)
            || (line.StartsWith("<img", StringComparison.OrdinalIgnoreCase) && line.Contains("dark", StringComparison.Ordinal));
    }

    private static bool Has(string names, string name) => names.Contains(name, StringComparison.Ordinal);

    /// <summary>What a picture leads to: another one is shown in its place.</summary>
    private static string? LinkAround(string raw, int at)
    {
        var line = raw.AsSpan(at, Math.Min(raw.Length - at, LongestAround));
        if (line.IndexOf(")](") is > 0 and var seam && !line[..seam].Contains("\n\n", StringComparison.Ordinal))
        {
            var target = line[(seam + 3)..];
            return target.IndexOf(')') is > 0 and var close ? target[..close].ToString() : null;
        }

        var before = raw.AsSpan(Math.Max(0, at - LongestAround), Math.Min(at, LongestAround));
        var tag = before.LastIndexOf("<a ", StringComparison.OrdinalIgnoreCase);
        if (tag < 0 || before[tag..].Contains("</a", StringComparison.OrdinalIgnoreCase))
            return null;
        var inner = before[tag..];
        if (inner.IndexOf("href=", StringComparison.OrdinalIgnoreCase) is not (> 0 and var key))
            return null;
        inner = inner[(key + 5)..].TrimStart("\"'");
        return inner.IndexOfAny("\"' >") is > 0 and var end ? inner[..end].ToString() : null;
    }

    private static IEnumerable<(RawTarget Target, bool IsRead)> Links(IEnumerable<RawTarget> targets, IReadOnlyList<string> links)
    {
        var left = links.CountBy(LinkAddress.Of, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        foreach (var target in targets.Where(t => !t.IsPicture && IsWeb(t.Address)))
        {
            var address = LinkAddress.Of(target.Address);
            if (left.GetValueOrDefault(address) is > 0 and var count)
                left[address] = count - 1;
            else
                yield return (target, left.ContainsKey(address));
        }
    }

    private static bool IsLocal(string address) =>
        !address.Contains("://", StringComparison.Ordinal)
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address of the web, without tags of templates.</summary>
    private static bool IsWeb(string address) =>
        Array.Exists(Web, w => address.StartsWith(w, StringComparison.OrdinalIgnoreCase))
        && address.AsSpan().IndexOfAny("{}\\&") < 0
        && !Array.Exists(PictureEndings, e => address.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name of the file; empty where a tag of a template is part of it.</summary>
    private static string FileName(string address)
    {
        var path = address.AsSpan();
        if (path.IndexOfAny("?#") is > 0 and var end)
            path = path[..end];
        var name = path[(path.LastIndexOfAny("/\\") + 1)..];
        return name.IndexOfAny("{}%&") >= 0 && !name.Contains("%20", StringComparison.Ordinal) ? "" : Folded(name.ToString());
    }

    private static string Folded(string name) => Unescaped(name).ToLower(CultureInfo.InvariantCulture);

    private static string Unescaped(string name) => ComparedText.Of(Uri.UnescapeDataString(name)).Text;
}
