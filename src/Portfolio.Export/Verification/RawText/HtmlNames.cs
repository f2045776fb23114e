using System.Collections.Frozen;

namespace Portfolio.Export.Verification.RawText;

/// <summary>Names of HTML's elements (HTML Living Standard, and the old ones that browsers still know).</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> Known = Words(
        """
        a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption
        center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption
        figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd label legend
        li link main map mark marquee math menu menuitem meta meter nav nobr noframes noscript object ol optgroup option output p param
        picture pre progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong style sub
        summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
        """
    );

    /// <summary>Elements whose content no page shows as text.</summary>
    private static readonly FrozenSet<string> Unseen = Words(
        """
        script style noscript template iframe audio video canvas object applet embed head title textarea select datalist svg math noframes
        map
        """
    );

    /// <summary>Attributes that need no value; other words in a tag make it text.</summary>
    private static readonly FrozenSet<string> Bare = Words(
        """
        allowfullscreen async autofocus autoplay checked controls default defer disabled download hidden inert ismap itemscope loop
        multiple muted nomodule noshade novalidate nowrap open playsinline readonly required reversed selected compact markdown
        webkitallowfullscreen mozallowfullscreen crossorigin data-proofer-ignore block inline zoomable scoped
        """
    );

    private static readonly FrozenSet<string> Inline = Words(
        """
        a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time
        tt u var wbr
        """
    );

    public static bool IsKnown(string name) => Known.Contains(name) || name.Contains('-', StringComparison.Ordinal);

    public static bool IsUnseen(string name) => Unseen.Contains(name);

    public static bool IsBare(string attribute) => Bare.Contains(attribute);

    /// <summary>Text runs on through it.</summary>
    public static bool IsInline(string name) => Inline.Contains(name);

    /// <summary>The name in lower case of the tag whose bracket stands there; null when none begins.</summary>
    public static string? At(ReadOnlySpan<char> text, int bracket)
    {
        var start = bracket + 1;
        if (start < text.Length && text[start] == '/')
            start++;
        if (start >= text.Length || !char.IsAsciiLetter(text[start]))
            return null;
        var end = start + 1;
        while (end < text.Length && end - start < 40 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            end++;
        return text[start..end].ToString().ToLowerInvariant();
    }

    private static FrozenSet<string> Words(string words) =>
        FrozenSet.ToFrozenSet(words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
