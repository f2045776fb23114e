using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>
/// Maps the body of a curriculum vitae: who it is about (<see cref="CvPersonReader"/>), then its sections by kind
/// (<see cref="CvSectionReader"/>). What no rule takes stays as it is, in its place.
/// </summary>
internal static class CvMapper
{
    /// <summary>The person and the parts below the head.</summary>
    /// <param name="source">The entry.</param>
    /// <param name="body">Its body, without the heading that repeats the title, and without footnotes.</param>
    /// <param name="title">Its title as plain text.</param>
    /// <param name="rules">Words.</param>
    public static (CvPerson Person, IReadOnlyList<EntryPart> Parts) Map(
        SourceEntry source,
        IReadOnlyList<SourceBlock> body,
        string title,
        EntryRules rules
    )
    {
        var opened = CvBody.Of(body);
        var root = Outline.Build(opened.Blocks, rules);
        var head = new List<SourceBlock>(root.Blocks);
        var sections = root.Children;
        OutlineSection? nameSection = null;
        if (sections is [{ Heading: SourceHeading, Children.Count: > 0 } only] && CvSectionKinds.Of(only.PlainTitle, rules) is null)
        {
            nameSection = only;
            head.AddRange(only.Blocks);
            sections = only.Children;
        }

        OutlineSection? roleSection = sections.Count > 0 && CvPersonReader.IsRole(sections[0], rules) ? sections[0] : null;
        var reader = new CvSectionReader(rules, opened.AtRight);

        // A page that is one section has its name as title.
        var kind = CvSectionKinds.Of(title, rules);
        List<SourceBlock> alone =
            nameSection is null && (sections.Count == 0 || kind is not null) ? [.. head.SkipWhile(b => b is not SourceList)] : [];
        head.RemoveRange(head.Count - alone.Count, alone.Count);
        var person = new CvPersonReader(rules).Read(source, nameSection, head, roleSection);
        var parts = reader.Alone(alone, kind ?? CvKind.Work);
        foreach (var section in roleSection is null ? sections : sections.Skip(1))
            parts.Add(reader.Section(section, CvKind.Other));
        return (person, parts);
    }
}
