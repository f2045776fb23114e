namespace Portfolio.Export.Verification.RawText;

/// <summary>
/// Finds the letters, digits and ideographs of an entry that a reader of its site sees, by rules of its own: the readers of the sources
/// have no part in it, so that what they drop is missed. Steps, each on what the one before left: front matter, comments and code, tags
/// of templates, formulas, HTML, links and pictures, marks at the beginnings of lines; what remains is collected.
/// </summary>
internal static class RawTextReader
{
    public static RawTextContent Read(RawEntry entry)
    {
        var text = new MaskedText(entry.Text);
        Colours(text);
        var (body, title) = entry.HasFrontMatter ? RawFrontMatter.Peel(text) : (0, -1);
        if (entry.ProtectsCode && !entry.IsHtml)
            RawCode.Peel(text, body);
        if (entry.HasTemplates)
            RawTemplates.Peel(text, body);
        if (entry.IsHtml)
            RawCode.PeelComments(text, body);
        else if (!entry.ProtectsCode)
            RawCode.Peel(text, body);
        RawFormulas.Peel(text, body);
        RawHtml.Peel(text, body);
        if (!entry.IsHtml)
        {
            RawLinks.Peel(text);
            RawLines.Peel(text, body, Path.GetExtension(entry.Path).ToLowerInvariant() is ".qmd" or ".rmd");
        }

        RawEntities.Peel(text);
        return RawBlocks.Collect(text, entry.Path, body, title);
    }

    /// <summary>Codes for the colours of a terminal, as <c>[31m</c>, in output that also takes them back.</summary>
    private static void Colours(MaskedText text)
    {
        if (!text.Raw.Contains("[0m", StringComparison.Ordinal))
            return;
        for (var i = text.Find("[", 0, text.Length); i >= 0; i = text.Find("[", i + 1, text.Length))
        {
            var close = i + 1;
            while (close < text.Length && (char.IsAsciiDigit(text.Syntax[close]) || text.Syntax[close] == ';'))
                close++;
            if (close < text.Length && text.Syntax[close] == 'm' && (i == 0 || text.Syntax[i - 1] is not ('3' or 'e' or 'b')))
                text.Excuse(i, close + 1);
        }
    }
}
