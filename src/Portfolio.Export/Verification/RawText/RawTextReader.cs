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
            RawLines.Peel(text, body);
        }

        RawEntities.Peel(text);
        return RawBlocks.Collect(text, entry.Path, body, title);
    }
}
