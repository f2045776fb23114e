using System.Collections.Frozen;

namespace Portfolio.Sources.Liquid;

/// <summary>Tags of Liquid that go on to the engine, and tags of plug-ins that show nothing.</summary>
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
    ]);

    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet([
        "else",
        "elsif",
        "when",
        "assign",
        "cycle",
        "break",
        "continue",
        "increment",
        "decrement",
    ]);

    /// <summary>Tags whose output is none of the text, and ends without a beginning.</summary>
    private static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet([
        "seo",
        "feed_meta",
        "toc",
        "endraw",
        "endcomment",
        "endhighlight",
        "social_links",
        "last_modified_at",
        "google_analytics",
        "cookie",
    ]);

    /// <summary>The engine knows the tag, or the end of one.</summary>
    public static bool IsKnown(string name) => IsBlock(name) || IsBlockEnd(name) || Others.Contains(name);

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsBlockEnd(string name) => name.StartsWith("end", StringComparison.Ordinal) && Blocks.Contains(name[3..]);

    /// <summary>Nothing of the tag is shown, and nothing is amiss.</summary>
    public static bool IsSilent(string name) => Silent.Contains(name);
}
