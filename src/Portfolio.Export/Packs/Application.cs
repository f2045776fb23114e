using Portfolio.Export.Composing;
using Portfolio.Export.Identity;
using Portfolio.Export.Schemas;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Packs;

/// <summary>Which entries an application takes.</summary>
/// <param name="Path">A file or folder below the root of the site, or null.</param>
internal sealed record EntrySelector(SourcePlace Place, string? Path, string? Collection, string? Tag, string? Language);

internal enum ChoiceKind
{
    /// <summary>The words of a heading; <c>*</c> is any text.</summary>
    Heading,

    /// <summary>A tag of a section, a list item or an entry.</summary>
    Tag,

    /// <summary>The path of a picture.</summary>
    Picture,

    /// <summary>The path of an entry, of the letter, of an appended file.</summary>
    File,

    /// <summary><c>cover</c>, <c>contents</c>, <c>letter</c>, <c>cv</c>.</summary>
    Part,
}

/// <summary>Something in a pack that can be left out or put first.</summary>
internal sealed record PackChoice(ChoiceKind Kind, string Text, SourcePlace Place)
{
    public override string ToString() =>
        Kind switch
        {
            ChoiceKind.Tag => $"tag:{Text}",
            ChoiceKind.Picture => $"picture:{Text}",
            _ => Text,
        };
}

internal enum AppendWay
{
    /// <summary>Its pages follow the others.</summary>
    Pages,

    /// <summary>Pictures of its pages follow the others.</summary>
    Pictures,

    /// <summary>The file is embedded as it is.</summary>
    Attach,
}

/// <summary>A PDF or a picture to append.</summary>
internal sealed record AppendedFile(Written File, LocalText Title, AppendWay Way);

/// <summary>What the pack may weigh.</summary>
/// <param name="Size">Bytes, or null.</param>
/// <param name="Drop">What may go when a limit cannot be met otherwise, in this order.</param>
internal sealed record PackLimits(long? Size, int? Pages, bool Fit, IReadOnlyList<PackChoice> Drop)
{
    public static readonly PackLimits None = new(null, null, false, []);
}

/// <summary>How the pack is sent. Addresses are only ever the user's.</summary>
/// <param name="Attachment">Name of the attached file, in any writing; null for the name of the pack.</param>
/// <param name="MaxSize">Most bytes of the mail as it is sent, or null.</param>
internal sealed record MailSettings(
    IReadOnlyList<Written> To,
    IReadOnlyList<Written> Cc,
    Written? From,
    LocalText Subject,
    Written? Body,
    Written? Attachment,
    long? MaxSize
);

/// <summary>Where an entry begins.</summary>
internal enum PartStart
{
    /// <summary>Below the one before where enough of the page is left, else on a new page.</summary>
    Fitting,

    /// <summary>On a new page.</summary>
    Page,

    /// <summary>Where the one before ends.</summary>
    Anywhere,
}

/// <summary>One application of the file.</summary>
internal sealed record Application
{
    public required string Name { get; init; }

    public required SourcePlace Place { get; init; }

    public LocalText Recipient { get; init; } = LocalText.None;

    public LocalText Title { get; init; } = LocalText.None;

    /// <summary><c>en</c>, <c>zh</c> or <c>both</c>.</summary>
    public string Language { get; init; } = "both";

    /// <summary>Languages that the file asks for; none where it leaves the choice to the entries.</summary>
    public IReadOnlyList<string> Wanted { get; init; } = [];

    /// <summary>The one language that is asked for, or null.</summary>
    public string? Asked => Language == "both" ? null : Language;

    /// <summary>The language of the words on cover and contents, which comes first: <c>en</c> or <c>zh</c>.</summary>
    public string FirstLanguage { get; init; } = "en";

    /// <summary>BCP 47 tags of the labels of the program, the first of them first.</summary>
    public IReadOnlyList<string> LabelLanguages =>
        (Language, FirstLanguage) switch
        {
            ("both", "zh") => ["zh-CN", "en"],
            ("both", _) => ["en", "zh-CN"],
            ("zh", _) => ["zh-CN"],
            _ => ["en"],
        };

    /// <summary>How the two versions of an entry stand together; null for one after the other.</summary>
    public ParallelLayout? Layout { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>What names the applicant in anonymous copies, as a number that the recipient gave out; or null.</summary>
    public Written? ApplicantId { get; init; }

    /// <summary>The same with its label; null when there is none.</summary>
    public string? ApplicantLabel =>
        ApplicantId is { } id
            ? FixedWords.For(LabelLanguages[0])["pack.applicant"].Replace("{id}", id.Text, StringComparison.Ordinal)
            : null;

    public OptionLayer Choices { get; init; } = OptionLayer.None;

    /// <summary>Path of the portrait; empty for none at all, null for the one the site names.</summary>
    public Written? Portrait { get; init; }

    /// <summary>A page of its own; else the head of the first page.</summary>
    public bool CoverPage { get; init; } = true;

    public bool Contents { get; init; } = true;

    /// <summary>Where entries begin.</summary>
    public PartStart Start { get; init; }

    public Written? Letter { get; init; }

    public Written? Cv { get; init; }

    public IReadOnlyList<EntrySelector> Entries { get; init; } = [];

    /// <summary>Sections and list items with tags are shown only with one of these; empty shows all.</summary>
    public IReadOnlyList<Written> Tags { get; init; } = [];

    public IReadOnlyList<PackChoice> LeaveOut { get; init; } = [];

    public IReadOnlyList<PackChoice> First { get; init; } = [];

    public IReadOnlyList<AppendedFile> Append { get; init; } = [];

    public PackLimits Limits { get; init; } = PackLimits.None;

    public bool Anonymous { get; init; }

    public MailSettings? Mail { get; init; }

    /// <summary>Examples and place-holders that the file still has in it.</summary>
    public IReadOnlyList<Diagnostic> Leftovers { get; init; } = [];

    /// <summary>All that the file says of it, as text: another text is another pack.</summary>
    public required string Said { get; init; }
}

/// <summary>An <c>applications.yml</c>.</summary>
internal sealed record ApplicationFile(
    string Path,
    string Display,
    IReadOnlyList<Application> Applications,
    ApplicantIdentity Identity,
    bool IsBroken
);
