using Portfolio.Export.Composing.Curricula;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>The parts of an entry: sections and activity lists here, years and projects by composers of their own.</summary>
internal sealed class PartComposer
{
    private readonly ComposeContext context;
    private readonly BlockComposer blocks;
    private readonly Styles styles;
    private readonly YearComposer years;
    private readonly ProjectComposer projects;
    private readonly CvComposer curricula;

    public PartComposer(ComposeContext context, BlockComposer blocks)
    {
        this.context = context;
        this.blocks = blocks;
        styles = context.Styles;
        years = new(context, blocks, this);
        projects = new(context, blocks);
        curricula = new(context, blocks, this);
    }

    public IReadOnlyList<Block> Compose(IReadOnlyList<EntryPart> parts, string language)
    {
        var output = new List<Block>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case Passage passage:
                    output.AddRange(blocks.Compose(passage.Blocks, styles.Body, language));
                    break;
                case PlainSection section:
                    AddSection(section, language, output);
                    break;
                case YearSection year:
                    years.Add(year, language, output);
                    break;
                case ActivityList activities:
                    AddActivities(activities, language, output);
                    break;
                case ProjectGroup group:
                    AddProjects(group, language, output);
                    break;
                default:
                    curricula.Add(part, language, output);
                    break;
            }
        }

        return output;
    }

    /// <summary>Adds a section with what it holds and takes the outer spaces of that; an empty section adds nothing.</summary>
    public static void AddWrapped(NodeId id, List<Block> inner, string language, List<Block> output)
    {
        if (inner.Count == 0)
            return;
        output.Add(
            new Section(id, language, SectionRole.Section, inner) { SpaceBefore = inner[0].SpaceBefore, SpaceAfter = inner[^1].SpaceAfter }
        );
    }

    private void AddSection(PlainSection section, string language, List<Block> output)
    {
        var id = context.NewId(section.Heading.Place);
        var inner = new List<Block>();
        blocks.AddHeading(section.Heading, section.Title, context.Levels.Enter(section.Level), language, inner);
        inner.AddRange(Compose(section.Parts, language));
        AddWrapped(id, inner, language, output);
    }

    private void AddProjects(ProjectGroup group, string language, List<Block> output)
    {
        var id = context.NewId(group.Heading.Place);
        var inner = new List<Block>();
        blocks.AddHeading(group.Heading, group.Title, context.Levels.Enter(group.Level), language, inner);
        inner.AddRange(Compose(group.Lead, language));
        foreach (var project in group.Projects)
            projects.Add(project, language, inner);
        AddWrapped(id, inner, language, output);
    }

    private void AddActivities(ActivityList activities, string language, List<Block> output)
    {
        var id = context.NewId(activities.Heading?.Place ?? activities.List.Place);
        var inner = new List<Block>();
        if (activities.Heading is { } heading && activities.Title.Count > 0)
            blocks.AddHeading(heading, activities.Title, context.Levels.Enter(activities.Level), language, inner);
        inner.AddRange(blocks.Compose(activities.Intro, styles.Body, language));
        if (context.Theme.ActivityRows && !activities.List.Ordered && activities.Activities.Any(a => a.People is not null))
            inner.AddRange(new ActivityRows(context, blocks).Compose(activities, language, inner is [.., Rule { KeepWithNext: true }]));
        else
            inner.AddRange(blocks.Compose([activities.List], styles.Body, language));
        AddWrapped(id, inner, language, output);
    }
}
