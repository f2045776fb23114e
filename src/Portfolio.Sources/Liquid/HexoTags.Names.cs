using System.Collections.Frozen;

namespace Portfolio.Sources.Liquid;

/// <content>Names of the tags, by what they do.</content>
internal static partial class HexoTags
{
    /// <summary>Tags whose inside is text that neither Liquid nor Markdown touches.</summary>
    public static readonly FrozenSet<string> Code = FrozenSet.ToFrozenSet(["codeblock", "code", "mermaid", "highlightblock"]);

    /// <summary>Tags that hold parts with captions in comments: <c>&lt;!-- tab Name --&gt;</c>, <c>&lt;!-- node 2020 --&gt;</c>.</summary>
    public static readonly FrozenSet<string> Parted = FrozenSet.ToFrozenSet(["tabs", "subtabs", "subsubtabs", "timeline", "grid", "cells"]);

    /// <summary>Colours, sizes and styles that stand among the words of a tag.</summary>
    private static readonly FrozenSet<string> Styles = FrozenSet.ToFrozenSet([
        "default",
        "primary",
        "secondary",
        "success",
        "info",
        "warning",
        "danger",
        "error",
        "light",
        "dark",
        "modern",
        "flat",
        "simple",
        "disabled",
        "no-icon",
        "noicon",
        "icon",
        "open",
        "quote",
        "done",
        "todo",
        "blue",
        "pink",
        "red",
        "purple",
        "orange",
        "green",
        "yellow",
        "cyan",
        "gray",
        "grey",
        "black",
        "white",
        "logo",
        "code",
        "h1",
        "h2",
        "h3",
        "h4",
        "large",
        "small",
        "center",
        "left",
        "right",
        "block",
        "outline",
        "larger",
        "bold",
    ]);

    /// <summary>Boxes and quotations.</summary>
    private static readonly FrozenSet<string> Boxes = FrozenSet.ToFrozenSet([
        "note",
        "noteblock",
        "subnote",
        "callout",
        "admonition",
        "tip",
        "box",
        "alert",
        "blockquote",
        "quote",
        "centerquote",
        "cq",
        "pullquote",
        "poem",
        "paper",
        "reel",
    ]);

    /// <summary>Text that opens at a click.</summary>
    private static readonly FrozenSet<string> Folds = FrozenSet.ToFrozenSet([
        "folding",
        "folders",
        "hidetoggle",
        "hideblock",
        "spoiler",
        "collapse",
        "fold",
    ]);

    /// <summary>Tags around text that stands for itself.</summary>
    private static readonly FrozenSet<string> Frames = FrozenSet.ToFrozenSet([
        "gi",
        "gp",
        "grouppicture",
        "gallery",
        "swiper",
        "cell",
        "flink",
        "raw_html",
        "cards",
        "about",
        "banner",
        "center",
        "columns",
    ]);

    /// <summary>Tags around a few words in a line.</summary>
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet([
        "label",
        "mark",
        "span",
        "p",
        "u",
        "emp",
        "wavy",
        "del",
        "kbd",
        "psw",
        "hideinline",
        "blur",
        "sup",
        "sub",
        "inlinenote",
        "nota",
        "ruby",
        "hashtag",
    ]);
}
