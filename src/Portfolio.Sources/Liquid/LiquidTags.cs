using System.Collections.Frozen;

namespace Portfolio.Sources.Liquid;

/// <summary>Tags with an end, and tags of plug-ins that show nothing.</summary>
internal static class LiquidTags
{
    /// <summary>Tags with an end.</summary>
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet([
        "if",
        "unless",
        "for",
        "case",
        "capture",
        "tablerow",
        "ifchanged",
        "highlight",
    ]);

    /// <summary>Tags whose output is none of the text, and ends without a beginning.</summary>
    private static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet([
        "seo",
        "feed_meta",
        "toc",
        "endraw",
        "endcomment",
        "social_links",
        "last_modified_at",
        "google_analytics",
        "cookie",
    ]);

    /// <summary>The tag has an end.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>It is the end of such a tag.</summary>
    public static bool IsBlockEnd(string name) => name.StartsWith("end", StringComparison.Ordinal) && Blocks.Contains(name[3..]);

    /// <summary>Nothing of the tag is shown, and nothing is amiss.</summary>
    public static bool IsSilent(string name) => Silent.Contains(name);
}
