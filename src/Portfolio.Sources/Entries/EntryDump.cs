using System.Globalization;
using Portfolio.Sources.Entries.Curricula;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>An entry as it was understood, as indented lines: for tests and for <c>--dump entry</c>.</summary>
public static class EntryDump
{
    /// <summary>A line for each part, block and picture.</summary>
    public static string Write(PortfolioEntry entry)
    {
        var dump = new DumpWriter();
        dump.Line("entry", entry.Source.Slug);
        using (dump.Indent())
        {
            dump.Line("title", DumpWriter.Show(entry.Title));
            dump.Line("languages", string.Join(", ", entry.Languages));
            if (entry.Date is { } date)
                dump.Line("date", Date(date));
            foreach (var fact in entry.Facts)
                dump.Blocks("fact " + fact.Key, fact.Value);
            if (entry.Excerpt.Count > 0)
                dump.Blocks("excerpt", entry.Excerpt);
            if (entry.Hero is { } hero)
                dump.Line("hero", DumpWriter.Show(hero));
        }

        dump.Blank();
        if (entry.Person is { } person)
            CvDump.Write(dump, person, Write);
        foreach (var part in entry.Parts)
            Write(dump, part);
        return dump.ToString();
    }

    private static void Write(DumpWriter dump, EntryPart part)
    {
        switch (part)
        {
            case Passage passage:
                dump.Blocks("passage", passage.Blocks);
                break;
            case PlainSection section:
                dump.Line($"section {Number(section.Level)}", DumpWriter.Show(section.Title));
                using (dump.Indent())
                {
                    foreach (var inner in section.Parts)
                        Write(dump, inner);
                }

                break;
            case YearSection year:
                Write(dump, year);
                break;
            case ActivityList activities:
                Write(dump, activities);
                break;
            case ProjectGroup group:
                Write(dump, group);
                break;
            case CvSection or CvEntry or CvEntryList or CvDuties or CvLabels or CvDateTable or CvWorks:
                CvDump.Write(dump, part, Write);
                break;
            default:
                throw new InvalidOperationException($"part {part.GetType().Name} cannot be printed");
        }
    }

    private static void Write(DumpWriter dump, YearSection year)
    {
        dump.Line($"year {Number(year.Ordinal)}", DumpWriter.Show(year.Title));
        using var indent = dump.Indent();
        dump.Line("ordinal", year.OrdinalText);
        if (year.RoleLine.Count > 0)
            dump.Line("role line", DumpWriter.Show(year.RoleLine));
        if (year.Role is not null)
            dump.Line("role", year.Role);
        if (year.Organisation is not null)
            dump.Line("organisation", year.Organisation);
        if (year.Period is { } period)
            dump.Line("period", Show(period));
        if (year.Intro.Count > 0)
            dump.Blocks("intro", year.Intro);
        if (year.Highlights is { } highlights)
            dump.List($"highlights ({Number(highlights.Items.Count)})", highlights);
        if (year.Closing.Count == 0)
            return;
        dump.Line("closing");
        using var inner = dump.Indent();
        foreach (var part in year.Closing)
            Write(dump, part);
    }

    private static void Write(DumpWriter dump, ActivityList activities)
    {
        dump.Line($"activities {Number(activities.Level)} ({Number(activities.Activities.Count)})", DumpWriter.Show(activities.Title));
        using var indent = dump.Indent();
        if (activities.Intro.Count > 0)
            dump.Blocks("intro", activities.Intro);
        var number = activities.List.Start;
        foreach (var activity in activities.Activities)
        {
            dump.Item(DumpWriter.Mark(activities.List, number++), activity.Item);
            if (activity.People is { } people)
                dump.Note($"people {Show(people)}");
        }
    }

    private static void Write(DumpWriter dump, ProjectGroup group)
    {
        dump.Line($"projects {Number(group.Level)} ({Number(group.Projects.Count)})", DumpWriter.Show(group.Title));
        using var indent = dump.Indent();
        foreach (var part in group.Lead)
            Write(dump, part);
        foreach (var project in group.Projects)
        {
            dump.Line(project.Number is null ? "project" : $"project {project.Number}", DumpWriter.Show(project.TitleText));
            using var inner = dump.Indent();
            foreach (var part in project.Parts)
                Write(dump, part);
        }
    }

    private static void Write(DumpWriter dump, ProjectPart part)
    {
        switch (part)
        {
            case ProjectText story:
                dump.Blocks("story", [story.Block]);
                break;
            case ProjectList points:
                dump.List("points", points.List);
                break;
            case ProjectLink link:
                dump.Blocks("link", [link.Block]);
                break;
            case ProjectPhotos photos:
                dump.Line("photos", DumpWriter.Show(photos.Caption));
                using (dump.Indent())
                {
                    foreach (var photo in photos.Photos)
                        dump.Line("photo", DumpWriter.Show(photo));
                }

                break;
            default:
                throw new InvalidOperationException($"project part {part.GetType().Name} cannot be printed");
        }
    }

    internal static string Show(Period period) =>
        $"{period.Start}{(period.IsOpen ? " to now" : period.End is { } end ? $" to {end}" : "")}  “{period.PlainText}”";

    private static string Show(PeopleCount people) =>
        people.Bound switch
        {
            PeopleBound.AtLeast => "at least ",
            PeopleBound.About => "about ",
            PeopleBound.AtMost => "at most ",
            _ => "",
        } + $"{Number(people.Number)}  “{people.Written}” at {Number(people.Start)}";

    private static string Date(EntryDate date)
    {
        var parsed =
            new YearMonth(date.Year, date.Month).ToString()
            + (date.Day is { } day ? day.ToString("'-'00", CultureInfo.InvariantCulture) : "");
        return parsed == date.Written ? parsed : $"{parsed}  “{date.Written}”";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
