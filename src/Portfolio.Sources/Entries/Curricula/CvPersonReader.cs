using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Reads what stands above the first section: name, position, contacts.</summary>
internal sealed class CvPersonReader(EntryRules rules)
{
    /// <summary>Words, and Han characters, of the longest name.</summary>
    private const int MostWords = 6,
        MostHan = 12;

    /// <summary>Characters of the longest position.</summary>
    private const int LongestRole = 60;

    private readonly ContactReader contactReader = new(rules);

    /// <summary>The person; every block of the head stands in exactly one place of it.</summary>
    /// <param name="source">The entry.</param>
    /// <param name="nameSection">A heading above all sections, or null.</param>
    /// <param name="head">Blocks above the first section.</param>
    /// <param name="roleSection">A first section that says the position wanted, or null.</param>
    public CvPerson Read(SourceEntry source, OutlineSection? nameSection, IReadOnlyList<SourceBlock> head, OutlineSection? roleSection)
    {
        IReadOnlyList<SourceInline> name = [];
        IReadOnlyList<SourceInline> label = [];
        SourceBlock? nameBlock = null;
        CvRole? role = null;
        (SourcePicture, SourceBlock)? portrait = null;
        var contacts = new List<CvContact>();
        var parts = new List<EntryPart>();
        if (nameSection is { Heading: { } heading, Title: var title })
        {
            var (written, position) = SplitName(title);
            if (IsName(InlineText.Folded(written)))
            {
                (name, nameBlock) = (written, heading);
                if (position.Count > 0)
                    role = new(heading, [], position);
            }
            else
            {
                parts.Add(new Passage([heading]));
            }
        }

        if (name.Count == 0 && FromFrontMatter(source) is { } front)
            name = front;
        foreach (var block in head)
        {
            if (portrait is null && source.Portrait is null && CvPortrait.Of(block) is { } picture)
                portrait = (picture, block);
            else if (role is null && RoleOf(block) is { } found)
                role = found;
            else if (contactReader.Read(block) is { Count: > 0 } read)
                contacts.AddRange(read);
            else if (block is not SourceRule)
                AddPassage(parts, block);
        }

        if (TakeName(contacts, name) is { } pair)
            (name, label, nameBlock) = (pair.Text, pair.Label, pair.Block);
        if (roleSection is { Heading: { } roleHeading, Title: var roleTitle, Blocks: [SourceParagraph text] })
            role = new(roleHeading, roleTitle, text.Inlines);
        return new()
        {
            Name = name,
            NameLabel = label,
            NameBlock = nameBlock,
            Role = role,
            Portrait = portrait,
            Contacts = contacts,
            Parts = parts,
        };
    }

    /// <summary>Whether a section says nothing but the position wanted.</summary>
    public static bool IsRole(OutlineSection section, EntryRules rules) =>
        section is { Children.Count: 0, Blocks: [SourceParagraph text] }
        && InlineText.Folded(text.Inlines) is { Length: > 0 and <= LongestRole }
        && rules.RoleLabels.Contains(CvSectionKinds.Bare(section.PlainTitle).ToLowerInvariant());

    private static void AddPassage(List<EntryPart> parts, SourceBlock block)
    {
        if (parts is [.., Passage last])
            parts[^1] = new Passage([.. last.Blocks, block]);
        else
            parts.Add(new Passage([block]));
    }

    private CvRole? RoleOf(SourceBlock block)
    {
        if (block is not SourceParagraph paragraph || InlineText.Folded(paragraph.Inlines) is not { Length: > 0 and <= LongestRole } text)
            return null;
        var colon = text.IndexOfAny([':', '：']);
        return colon > 0 && rules.RoleLabels.Contains(text[..colon].Trim().ToLowerInvariant()) ? new(block, [], paragraph.Inlines) : null;
    }

    /// <summary>Takes the pair that says the name out of the contacts, unless it says another one.</summary>
    private CvContact? TakeName(List<CvContact> contacts, IReadOnlyList<SourceInline> name)
    {
        var at = contacts.FindIndex(c => rules.NameLabels.Contains(InlineText.Folded(c.Label).TrimEnd(':', '：').ToLowerInvariant()));
        if (at < 0 || (name.Count > 0 && InlineText.Folded(contacts[at].Text) != InlineText.Folded(name)))
            return null;
        var pair = contacts[at];
        contacts.RemoveAt(at);
        return pair;
    }

    /// <summary>“Name - position” in one heading.</summary>
    private static (IReadOnlyList<SourceInline> Name, IReadOnlyList<SourceInline> Role) SplitName(IReadOnlyList<SourceInline> title)
    {
        var text = InlineText.Plain(title);
        foreach (var mark in (ReadOnlySpan<string>)[" - ", " – ", " — ", " | ", "｜", " · ", "——"])
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal) < 0)
                return (
                    InlineText.Trim(InlineText.Slice(title, 0, at)),
                    InlineText.Trim(InlineText.Slice(title, at + mark.Length, text.Length))
                );
        }

        return (title, []);
    }

    private bool IsName(string text) =>
        text.Length > 1
        && !Text.TemplateWords.IsName(text)
        && !text.Any(c => char.IsDigit(c) || "!?！？。:：;；/@".Contains(c, StringComparison.Ordinal))
        && text.Count(Text.Scripts.IsEastAsian) <= MostHan
        && text.Split(' ').Length <= MostWords
        && !CvDetector.IsGeneric(text, rules);

    private static IReadOnlyList<SourceInline>? FromFrontMatter(SourceEntry source)
    {
        foreach (var key in (ReadOnlySpan<string>)["name", "author.name", "author"])
        {
            if (
                source.FrontMatter.Text(key) is { } text
                && !Text.TemplateWords.IsName(text)
                && source.FrontMatter.Find(key) is { Place: var place }
            )
                return [new SourceText(place, InlineText.Fold(text))];
        }

        return null;
    }
}
