using Portfolio.Export.Identity;
using Portfolio.Export.Schemas;
using Portfolio.Export.Settings;
using Portfolio.Export.Themes;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Packs;

/// <summary>Reads <c>applications.yml</c>. All mistakes of the file are told in one run.</summary>
internal sealed class ApplicationReader
{
    public const string FileName = ApplicationsPlace.FileName;

    private readonly DiagnosticBag bag;
    private readonly ThemeFinder themes;
    private readonly SitePaths paths;

    /// <summary>Keys of an application; none before one was read.</summary>
    private IReadOnlySet<string> keys = new HashSet<string>();

    /// <summary>An application that was read and asks for nothing; null for none.</summary>
    private string? empty;

    private ApplicationReader(ConfiguredSite site, DiagnosticBag bag) =>
        (this.bag, themes, paths) = (bag, new(site.Root, site.DisplayRoot), new(site, bag));

    /// <summary>Null, with a message, when there is no such file.</summary>
    public static ApplicationFile? Read(ConfiguredSite site, DiagnosticBag bag)
    {
        if (ApplicationsPlace.Find(site) is not { } path)
        {
            bag.Fail(
                DiagnosticCodes.FileNotFound,
                new(SiteReader.Display(site, ApplicationsPlace.PrivateIn(site.Root))),
                ApplicationMessages.FileMissing,
                ApplicationMessages.FileMissingHint
            );
            return null;
        }

        var display = SiteReader.Display(site, path);
        if (path != ApplicationsPlace.RootIn(site.Root) && site.Disk.Exists(ApplicationsPlace.RootIn(site.Root)))
            bag.Warn(
                DiagnosticCodes.ConfigBroken,
                new(SiteReader.Display(site, ApplicationsPlace.RootIn(site.Root))),
                ApplicationMessages.FileUnused(display),
                ApplicationMessages.FileUnusedHint
            );

        var own = new DiagnosticBag();
        var file = new ApplicationFile(path, display, [], ApplicantIdentity.None, false);
        try
        {
            if (TextDecoder.Decode(site.Disk.Read(path)) is not { } text)
                own.Fail(DiagnosticCodes.ConfigBroken, new(display), YamlMessages.FileNotText, FileMessages.NotTextHint);
            else if (YamlTree.Read(text, display, own) is { } root)
                file = Understand(text, root, file, site, own);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            own.Fail(DiagnosticCodes.ConfigBroken, new(display), YamlMessages.FileUnreadable(fault.Message), FileMessages.UnreadableHint);
        }

        foreach (var diagnostic in own.Items.OrderBy(d => d.Place.Line).ThenBy(d => d.Place.Column))
            bag.Add(diagnostic);
        return file with { IsBroken = own.HasErrors };
    }

    /// <summary>What a slip made of the file is not told: a key that is none leaves every line after it in the wrong place.</summary>
    private static ApplicationFile Understand(string text, YamlValue root, ApplicationFile file, ConfiguredSite site, DiagnosticBag own)
    {
        var findings = new DiagnosticBag();
        file = new ApplicationReader(site, findings).Root(file, root);
        if (findings.HasErrors && YamlTrouble.OfKeys(text) is { } slip)
            own.Add(slip.As(DiagnosticCodes.ConfigBroken, file.Display));
        else
            foreach (var finding in findings.Items)
                own.Add(finding);
        return file;
    }

    private ApplicationFile Root(ApplicationFile file, YamlValue root)
    {
        if (root is not YamlMap map)
        {
            bag.Fail(DiagnosticCodes.ConfigBroken, root.Place, ApplicationMessages.RootKeys);
            return file;
        }

        var fields = new FieldReader(map, FileName, bag);
        var identity = IdentityReader.Read(fields);
        var applications = new List<Application>();
        if (fields.Value("applications") is { } value)
        {
            if (value is YamlMap all)
                ReadAll(all, applications);
            else
                bag.Fail(DiagnosticCodes.ConfigBroken, value.Place, ApplicationMessages.NamesNeeded);
        }

        fields.Finish();
        return file with { Applications = applications, Identity = identity };
    }

    private void ReadAll(YamlMap all, List<Application> applications)
    {
        for (var i = 0; i < all.Pairs.Count; i++)
        {
            var (name, place, said) = all.Pairs[i];
            var isEmpty = said is YamlText { IsNull: true };
            if (!isEmpty && One(name, place, said, applications) is { } application)
                applications.Add(application);
            if (i + 1 < all.Pairs.Count && all.Pairs[i + 1] is var next && IsKey(next.Key, next.Value, isEmpty))
            {
                // It and those behind it lost their indentation. One report will do.
                bag.Fail(DiagnosticCodes.ConfigBroken, next.KeyPlace, ValueMessages.NotDeeper(next.Key, name), ValueMessages.NotDeeperHint);
                return;
            }

            if (isEmpty)
                One(name, place, said, applications);
            if (empty == name)
                bag.Fail(DiagnosticCodes.ConfigBroken, place, ApplicationMessages.Empty(name), ApplicationMessages.EmptyHint);
            empty = null;
        }
    }

    /// <summary>Whether a key stands where names should. A name may be the same word, with keys below it.</summary>
    private bool IsKey(string name, YamlValue value, bool isBehindEmpty) =>
        value is not YamlMap && (isBehindEmpty ? value is not YamlText { IsNull: true } : keys.Contains(name));

    private void CheckName(string name, SourcePlace place, List<Application> before)
    {
        if (LegalName.Of(name) != name || name.Contains('/'))
            bag.Fail(
                DiagnosticCodes.ConfigBroken,
                place,
                ApplicationMessages.IllegalName(name),
                ApplicationMessages.IllegalNameHint(LegalName.Of(name))
            );
        if (before.Exists(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            bag.Fail(
                DiagnosticCodes.ConfigBroken,
                place,
                ApplicationMessages.NameTwice(name),
                before.Exists(a => a.Name == name) ? ApplicationMessages.NameTwiceHint : ApplicationMessages.NameCaseHint
            );
    }

    private Application? One(string name, SourcePlace place, YamlValue said, List<Application> before)
    {
        CheckName(name, place, before);
        if (said is not YamlMap map)
        {
            bag.Fail(DiagnosticCodes.ConfigBroken, said.Place, ApplicationMessages.KeysNeeded(name));
            return null;
        }

        var fields = new FieldReader(map, ApplicationMessages.Owner(name), bag);
        var wanted = fields.Language("language", "en", "zh", "both");
        var language = wanted ?? "both";
        var first = fields.Language("first-language", "en", "zh");
        var application = new Application
        {
            Name = name,
            Place = place,
            Said = YamlTree.Print(said),
            Leftovers = Leftovers.In(map),
            Recipient = fields.Local("recipient"),
            Title = fields.Local("title"),
            Language = language,
            Wanted = Wanted(wanted),
            FirstLanguage = language == "both" ? first ?? "en" : language,
            Layout = Layout(fields),
            Date = fields.Date("date"),
            ApplicantId = fields.Text("applicant-id", ApplicationMessages.ApplicantId),
            Choices = Choices(fields),
            Portrait = Portrait(fields),
            CoverPage = fields.Choice("cover", "page", "head") != "head",
            Contents = fields.Switch("contents", true),
            Start = fields.Choice("start", "fitting", "page", "anywhere") switch
            {
                "page" => PartStart.Page,
                "anywhere" => PartStart.Anywhere,
                _ => PartStart.Fitting,
            },
            Letter = paths.AtPage(fields.Text("letter", ApplicationMessages.MarkdownPath)),
            Cv = paths.AtPage(fields.Text("cv", ApplicationMessages.PagePath)),
            Entries = [.. fields.Values("entries").Select(Selector).OfType<EntrySelector>()],
            Tags = fields.Texts("tags"),
            LeaveOut = [.. fields.Texts("leave-out").Select(t => Choice(t, isPart: false))],
            First = [.. fields.Texts("first").Select(t => Choice(t, isPart: false))],
            Append = [.. fields.Values("append").Select(Appended).OfType<AppendedFile>()],
            Limits = Limits(fields),
            Anonymous = fields.Switch("anonymous", false),
            Mail = fields.Map("mail") is { } mail ? Mail(mail) : null,
        };
        if (
            fields.Value("letter") is null
            && fields.Value("cv") is null
            && fields.Value("entries") is null
            && fields.Value("append") is null
        )
            empty = name;
        fields.Finish();
        keys = fields.Known;
        return application;
    }

    private static string[] Wanted(string? language) =>
        language switch
        {
            null => [],
            "both" => ["en", "zh"],
            _ => [language],
        };

    /// <summary>Null for one language after the other.</summary>
    private static ParallelLayout? Layout(FieldReader fields) =>
        fields.Choice("layout", "facing", "stacked", "after") switch
        {
            "facing" => ParallelLayout.Facing,
            "stacked" => ParallelLayout.Stacked,
            _ => null,
        };

    private OptionLayer Choices(FieldReader fields) =>
        new()
        {
            Paper = fields.Choice("paper", "a4", "letter") is { } paper ? Papers.Of(paper) : null,
            Theme = fields.Text("theme", ApplicationMessages.ThemePath) is { } theme ? themes.Find(theme.Text, theme.Place, bag) : null,
            Dpi = fields.Whole("dpi", 72, 600),
            Quality = fields.Whole("quality", 40, 95),
        };

    private Written? Portrait(FieldReader fields)
    {
        if (fields.Text("portrait", ApplicationMessages.PicturePath) is not { } portrait)
            return null;
        return portrait.Text is "no" or "false" ? portrait with { Text = "" } : paths.At(portrait);
    }

    private EntrySelector? Selector(YamlValue value)
    {
        if (IsSlip(value))
            return null;
        if (value is YamlText { IsNull: false } text)
            return paths.AtPage(new(text.Text.Trim(), text.Place), allowsFolder: true) is { } path
                ? new(path.Place, path.Text, null, null, null)
                : null;
        if (value is not YamlMap map)
        {
            bag.Fail(DiagnosticCodes.ConfigBroken, value.Place, ApplicationMessages.EntryForm);
            return null;
        }

        var fields = new FieldReader(map, ApplicationMessages.Selector, bag);
        var selector = new EntrySelector(
            map.Place,
            paths.AtPage(fields.Text("path", ApplicationMessages.EntryPath), allowsFolder: true)?.Text,
            fields.Text("collection", ApplicationMessages.CollectionName)?.Text.TrimStart('_'),
            fields.Text("tag")?.Text,
            fields.Language("language", "en", "zh")
        );
        fields.Finish();
        if (map.Pairs.Count == 0)
            bag.Fail(DiagnosticCodes.ConfigBroken, map.Place, ApplicationMessages.SelectorEmpty, ApplicationMessages.SelectorEmptyHint);
        return selector is { Path: null, Collection: null, Tag: null, Language: null } ? null : selector;
    }

    /// <summary>An item that was to be a key and a value, but whose colon is none. A path has none at all.</summary>
    private bool IsSlip(YamlValue value)
    {
        if (value is not YamlText text || YamlTrouble.OfKey(text.Text, text.Place.Line, text.Place.Column) is not { } slip)
            return false;
        bag.Add(slip.As(DiagnosticCodes.ConfigBroken, text.Place.File));
        return true;
    }

    private static PackChoice Choice(Written written, bool isPart)
    {
        var text = written.Text;
        if (text.StartsWith("tag:", StringComparison.Ordinal))
            return new(ChoiceKind.Tag, text[4..].Trim(), written.Place);
        if (text.StartsWith("picture:", StringComparison.Ordinal))
            return new(ChoiceKind.Picture, text[8..].Trim().TrimStart('/'), written.Place);
        if (isPart && text is "cover" or "contents" or "letter" or "cv")
            return new(ChoiceKind.Part, text, written.Place);
        return new(
            isPart
            && (
                text.Contains('/')
                || text.EndsWith(".md", StringComparison.Ordinal)
                || text.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            )
                ? ChoiceKind.File
                : ChoiceKind.Heading,
            text,
            written.Place
        );
    }

    private AppendedFile? Appended(YamlValue value)
    {
        if (IsSlip(value))
            return null;
        if (value is YamlText { IsNull: false } text)
            return paths.At(new(text.Text.Trim(), text.Place)) is { } path ? new(path, LocalText.None, AppendWay.Pages) : null;
        if (value is not YamlMap map)
        {
            bag.Fail(DiagnosticCodes.ConfigBroken, value.Place, ApplicationMessages.AppendedForm);
            return null;
        }

        var fields = new FieldReader(map, ApplicationMessages.Appended, bag);
        var file = paths.At(fields.Text("file", ApplicationMessages.AppendedPath));
        var title = fields.Local("title");
        var way = fields.Choice("as", "pages", "pictures", "attachment") switch
        {
            "attachment" => AppendWay.Attach,
            "pictures" => AppendWay.Pictures,
            _ => AppendWay.Pages,
        };
        if (file is null && fields.Value("file") is null)
            bag.Fail(DiagnosticCodes.ConfigBroken, map.Place, ApplicationMessages.AppendedEmpty);
        fields.Finish();
        return file is null ? null : new(file, title, way);
    }

    private static PackLimits Limits(FieldReader fields)
    {
        if (fields.Map("limits") is not { } limits)
            return PackLimits.None;
        var read = new PackLimits(
            limits.Bytes("size"),
            limits.Whole("pages", 1, 1000),
            limits.Switch("fit", false),
            [.. limits.Texts("drop").Select(t => Choice(t, isPart: true))]
        );
        limits.Finish();
        return read;
    }

    private MailSettings Mail(FieldReader fields)
    {
        var mail = new MailSettings(
            Addresses(fields.Texts("to")),
            Addresses(fields.Texts("cc")),
            Addresses([.. new[] { fields.Text("from", ApplicationMessages.Address) }.OfType<Written>()]).FirstOrDefault(),
            fields.Local("subject"),
            paths.AtPage(fields.Text("body", ApplicationMessages.MarkdownPath)),
            fields.Text("attachment", ApplicationMessages.AttachmentName),
            fields.Bytes("max-size")
        );
        fields.Finish();
        return mail;
    }

    private List<Written> Addresses(IReadOnlyList<Written> addresses)
    {
        foreach (var address in addresses.Where(a => !a.Text.Contains('@') || a.Text.AsSpan().ContainsAny('\n', '\r')))
            bag.Fail(DiagnosticCodes.ConfigBroken, address.Place, MailMessages.NotAnAddress(address.Text), MailMessages.NotAnAddressHint);
        return [.. addresses];
    }
}
