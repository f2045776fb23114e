using System.Text.Json;
using System.Text.RegularExpressions;
using Portfolio.Export.Composing;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries.Curricula;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Making;

/// <summary>A curriculum vitae as JSON Resume, version 1.0.0 of its schema. Texts stay in the words of the page.</summary>
internal sealed partial class JsonResume
{
    private readonly Utf8JsonWriter json;
    private readonly IReadOnlyList<ResumeSection> sections;

    private JsonResume(Utf8JsonWriter json, IReadOnlyList<ResumeSection> sections) => (this.json, this.sections) = (json, sections);

    /// <summary>The file; null when the entry is no curriculum vitae.</summary>
    public static byte[]? Write(PortfolioEntry entry, ConfiguredSite site)
    {
        if (entry.Person is not { } about)
            return null;
        using var buffer = new MemoryStream();
        using (var json = ReadableJson.To(buffer))
        {
            var writer = new JsonResume(json, ResumeReader.Read([.. about.Parts, .. entry.Parts], site.Settings.Rules));
            writer.WriteAll(about, Person.Of(site, entry.Source.FrontMatter));
        }

        return [.. buffer.ToArray(), (byte)'\n'];
    }

    private void WriteAll(CvPerson about, Person person)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json");
        WriteBasics(about, person);
        WriteList("work", WriteWork, CvKind.Work, CvKind.Internships, CvKind.Research, CvKind.Teaching);
        WriteList("volunteer", WriteVolunteer, CvKind.Service);
        WriteList("education", WriteEducation, CvKind.Education);
        WriteList("awards", WriteAward, CvKind.Awards);
        WriteList("publications", WritePublication, CvKind.Publications);
        WriteList("skills", WriteSkill, CvKind.Skills);
        WriteList("languages", WriteLanguage, CvKind.Languages);
        WriteList("references", WriteReference, CvKind.References);
        WriteList("projects", WriteProject, CvKind.Projects, CvKind.Talks, CvKind.Other);
        json.WriteStartObject("meta");
        json.WriteString("version", "v1.0.0");
        json.WriteString(OwnFile.ResumeMark, "Portfolio.Export");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteBasics(CvPerson about, Person person)
    {
        json.WriteStartObject("basics");
        WriteText("name", about.Name.Count > 0 ? InlineText.Folded(about.Name) : person.Name);
        WriteText("label", about.Role is { } role ? InlineText.Folded(role.Text) : person.Position);
        var contacts = about
            .Contacts.Select(c => (Text: InlineText.Folded(c.Text), Uri: c.Text.OfType<SourceLink>().FirstOrDefault()?.Url))
            .Concat(person.Contacts.Select(c => (c.Text, Uri: c.Uri)))
            .Concat(person.More.Where(m => m.Key == "phone").Select(m => (Text: m.Value, Uri: (string?)null)))
            .ToList();
        WriteText("email", contacts.Select(c => Email().Match(c.Text).Value).FirstOrDefault(t => t.Length > 0));
        WriteText("phone", contacts.Select(c => Phone().Match(c.Text).Value.Trim()).FirstOrDefault(IsPhone));
        var addresses = contacts.Select(AddressOf).OfType<string>().Distinct().ToList();
        var profiles = addresses.Select(a => (Address: a, Network: NetworkOf(a))).Where(p => p.Network is not null).ToList();
        WriteText("url", addresses.FirstOrDefault(a => NetworkOf(a) is null));
        var summary = sections.Where(s => s.Kind == CvKind.Statement || (s.Kind == CvKind.Other && s.Title.Length == 0));
        WriteText("summary", string.Join('\n', summary.SelectMany(s => s.Text.Concat(s.Items.Select(i => i.Name)))));
        var places = about
            .Contacts.Where(c => c.Label.Count == 0 || IsPlaceLabel(InlineText.Folded(c.Label)))
            .Select(c => (InlineText.Folded(c.Text), c.Text.OfType<SourceLink>().FirstOrDefault()?.Url))
            .Concat(person.Contacts);
        if (places.FirstOrDefault(IsPlace).Item1 is { } place)
        {
            json.WriteStartObject("location");
            json.WriteString("address", place);
            json.WriteEndObject();
        }

        if (profiles.Count > 0)
        {
            json.WriteStartArray("profiles");
            foreach (var (address, network) in profiles)
            {
                json.WriteStartObject();
                json.WriteString("network", network);
                WriteText("username", new Uri(address).AbsolutePath.Trim('/').Split('/')[^1]);
                json.WriteString("url", address);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static bool IsPhone(string text) => text.Count(char.IsAsciiDigit) is >= 7 and <= 15;

    private static string? AddressOf((string Text, string? Uri) contact) =>
        contact.Uri is { } uri && uri.StartsWith("http", StringComparison.Ordinal) && Uri.IsWellFormedUriString(uri, UriKind.Absolute)
            ? uri
            : null;

    private static bool IsPlace((string Text, string? Uri) contact) =>
        contact.Uri is null && !contact.Text.Any(c => char.IsAsciiDigit(c) || c is '@' or '/' or ':' or '：');

    private static bool IsPlaceLabel(string label) =>
        label.Contains('地')
        || label.Contains("location", StringComparison.OrdinalIgnoreCase)
        || label.Contains("address", StringComparison.OrdinalIgnoreCase);

    private static string? NetworkOf(string address) =>
        new Uri(address).Host.ToLowerInvariant() switch
        {
            "github.com" or "www.github.com" => "GitHub",
            "gitlab.com" => "GitLab",
            "linkedin.com" or "www.linkedin.com" or "cn.linkedin.com" => "LinkedIn",
            "orcid.org" => "ORCID",
            "scholar.google.com" => "Google Scholar",
            "twitter.com" or "x.com" => "X",
            "www.zhihu.com" or "zhihu.com" => "Zhihu",
            "space.bilibili.com" => "Bilibili",
            _ => null,
        };

    private void WriteList(string name, Action<ResumeSection, ResumeItem> write, params ReadOnlySpan<CvKind> kinds)
    {
        var isOpen = false;
        foreach (var section in sections)
        {
            if (!kinds.Contains(section.Kind) || (section.Kind == CvKind.Other && section.Title.Length == 0))
                continue;

            // Text outside of entries is an entry of its own: nothing of the page is left out.
            var items =
                section.Text.Count == 0
                    ? section.Items
                    : [.. section.Items, new ResumeItem { Name = section.Title, Summary = section.Text }];
            foreach (var item in items)
            {
                if (!isOpen)
                    json.WriteStartArray(name);
                isOpen = true;
                json.WriteStartObject();
                write(section, item);
                json.WriteEndObject();
            }
        }

        if (isOpen)
            json.WriteEndArray();
    }

    private void WriteWork(ResumeSection section, ResumeItem item)
    {
        WriteText("name", item.Organisation);
        WriteText("position", item.Name);
        WriteText("location", item.Place);
        WriteDetails(item);
    }

    private void WriteVolunteer(ResumeSection section, ResumeItem item)
    {
        WriteText("organization", item.Organisation);
        WriteText("position", item.Name);
        WriteText("location", item.Place);
        WriteDetails(item);
    }

    private void WriteEducation(ResumeSection section, ResumeItem item)
    {
        WriteText("institution", item.Organisation);
        if (item.Name.IndexOf(" in ", StringComparison.Ordinal) is > 0 and var at)
        {
            json.WriteString("studyType", item.Name[..at]);
            json.WriteString("area", item.Name[(at + 4)..]);
        }
        else
        {
            WriteText("studyType", item.Name);
        }

        WriteText("url", item.Url);
        WriteDates(item.Period, isEnd: true);
        WriteText("location", item.Place);
        WriteTexts("courses", [.. item.Summary, .. item.Highlights]);
    }

    private void WriteAward(ResumeSection section, ResumeItem item)
    {
        WriteText("title", item.Name);
        WriteText("awarder", item.Organisation);
        WriteText("date", (item.Period?.End ?? item.Period?.Start)?.ToString());
        WriteText("summary", Summary(item));
    }

    private void WritePublication(ResumeSection section, ResumeItem item)
    {
        WriteText("name", item.Name);
        WriteText("publisher", item.Organisation);
        WriteText("releaseDate", (item.Period?.End ?? item.Period?.Start)?.ToString());
        WriteText("url", item.Url);
        WriteText("summary", Summary(item));
    }

    private void WriteSkill(ResumeSection section, ResumeItem item)
    {
        WriteText("name", item.Name);
        WriteTexts("keywords", [.. item.Summary, .. item.Highlights]);
    }

    private void WriteLanguage(ResumeSection section, ResumeItem item)
    {
        WriteText("language", item.Name);
        WriteText("fluency", Summary(item));
    }

    private void WriteReference(ResumeSection section, ResumeItem item)
    {
        WriteText("name", item.Name);
        WriteText("reference", string.Join('\n', new[] { item.Organisation, Summary(item) }.Where(t => t.Length > 0)));
    }

    private void WriteProject(ResumeSection section, ResumeItem item)
    {
        WriteText("name", item.Name);
        WriteText("entity", item.Organisation);
        if (section.Kind != CvKind.Projects)
            WriteText("type", section.Title);
        WriteText("description", string.Join('\n', item.Summary.Prepend(item.Place).Where(t => t.Length > 0)));
        WriteDetails(item with { Summary = [] });
    }

    private static string Summary(ResumeItem item) =>
        string.Join('\n', item.Summary.Prepend(item.Place).Concat(item.Highlights).Where(t => t.Length > 0));

    private void WriteDetails(ResumeItem item)
    {
        WriteText("url", item.Url);
        WriteDates(item.Period, isEnd: false);
        WriteText("summary", string.Join('\n', item.Summary));
        WriteTexts("highlights", item.Highlights);
    }

    /// <param name="isEnd">A single date says when it ended, as a degree does.</param>
    private void WriteDates(Period? period, bool isEnd)
    {
        if (period is null)
            return;
        var isSingle = period is { End: null, IsOpen: false };
        if (!isSingle || !isEnd)
            json.WriteString("startDate", period.Start.ToString());
        if (period.End is { } end)
            json.WriteString("endDate", end.ToString());
        else if (isSingle)
            json.WriteString("endDate", period.Start.ToString());
    }

    private void WriteText(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            json.WriteString(name, text);
    }

    private void WriteTexts(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\p{L}\d@/.])\(?\+?\d[\d ()\-–.]{5,20}\d(?![\d@/])")]
    private static partial Regex Phone();
}
