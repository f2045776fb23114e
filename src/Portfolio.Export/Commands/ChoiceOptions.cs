using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Portfolio.Export.Commands.Completion;
using Portfolio.Export.Runs;
using Portfolio.Export.Schemas;
using Portfolio.Export.Settings;
using Portfolio.Export.Themes;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands;

/// <summary>The options that say how PDFs are made. What is not given is left to the entry, its site and the defaults.</summary>
internal sealed class ChoiceOptions
{
    private readonly Option<string?> paper = new("--paper") { HelpName = "a4|letter" };
    private readonly Option<string?> theme = new("--theme") { HelpName = "NAME|FILE" };
    private readonly Option<string?> names = new("--names") { HelpName = "TEMPLATE" };
    private readonly Option<bool> asciiNames = new("--ascii-names");
    private readonly Option<string?> edition = new("--lang") { HelpName = "source|en|zh|both" };
    private readonly Option<string?> layout = new("--layout") { HelpName = "facing|stacked" };
    private readonly Option<int?> dpi = new("--dpi") { HelpName = "N" };
    private readonly Option<int?> quality = new("--quality") { HelpName = "N" };

    private readonly Option<string?> standard = new("--pdf-standard") { HelpName = "LIST" };
    private readonly Option<string[]> fontPaths = ExportOptions.FontPathOption();

    private readonly Option<bool> systemFonts = ExportOptions.SystemFontsOption();

    private readonly Option<bool> printUrls = new("--print-urls");
    private readonly Option<bool> urlCodes = new("--url-codes");

    private readonly Option<string[]> set = new("--set") { HelpName = "KEY=VALUE", Arity = ArgumentArity.OneOrMore };
    private readonly LimitOptions budget = new();
    private readonly Option<string[]> limits = new("--limit")
    {
        Description = CommandMessages.LimitOption(string.Join(", ", InputLimits.All.Select(l => l.Name))),
        HelpName = "NAME=N",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<int?> time = new("--time-limit") { HelpName = "SECONDS" };

    private readonly bool forPages;

    /// <param name="forPages">Without the options that matter to written files only.</param>
    public ChoiceOptions(bool forPages = false)
    {
        this.forPages = forPages;
        Check(standard, PdfStandards.Schema);
        Check(paper, new ChoiceSchema(["a4", "letter"]));
        Check(names, NameTemplate.Schema);
        Check(edition, LanguageModes.ListSchema);
        Check(layout, LanguageModes.LayoutSchema);
        Check(dpi, SettingKeys.Dpi);
        Check(quality, SettingKeys.Quality);
        Check(time, new NumberSchema(1, 86_400, IsWhole: true));
        theme.CompletionSources.Add(_ => ThemeReader.BuiltInNames.Select(n => new CompletionItem(n)));
        edition.CompletionSources.Add(CompletionValues.ListOf([.. LanguageModes.Schema.Words]));
        standard.CompletionSources.Add(CompletionValues.ListOf("ua-1", "a-2a", "a-2b", "a-2u", "a-3a", "none"));
        limits.Validators.Add(result =>
        {
            if (InputLimits.Parse(result.Tokens.Select(t => t.Value), out var wrong) is null)
                result.AddError(CommandMessages.LimitWrong(wrong));
        });
        set.Validators.Add(result =>
        {
            var bag = new DiagnosticBag();
            SettingsReader.Override(SiteSettings.None, [.. result.Tokens.Select(t => t.Value)], bag);
            foreach (var problem in bag.Items.Where(d => d.Severity == Severity.Error))
                result.AddError(
                    problem.Hint is { } hint
                        ? CommandMessages.SetWrongAdvice(problem.Message, hint)
                        : CommandMessages.SetWrong(problem.Message)
                );
        });
        theme.Validators.Add(result =>
        {
            if (result.Tokens is not [{ Value: var name }] || ThemeFinder.BuiltIn(name) is not null)
                return;
            if (!ThemeFinder.IsPath(name))
                result.AddError(CommandMessages.ThemeUnknown(name, ThemeFinder.UnknownHint(name)));
            else if (!UserPaths.IsFile(name))
                result.AddError(CommandMessages.ThemeFileMissing(name));
        });
    }

    public void AddTo(Command command)
    {
        foreach (
            var option in forPages
                ? (Option[])[paper, theme, fontPaths, systemFonts, edition, layout, dpi, set, limits, time]
                :
                [
                    paper,
                    theme,
                    fontPaths,
                    systemFonts,
                    edition,
                    layout,
                    names,
                    asciiNames,
                    dpi,
                    quality,
                    standard,
                    printUrls,
                    urlCodes,
                    .. budget.All,
                    set,
                    limits,
                    time,
                ]
        )
            command.Options.Add(option);
    }

    public ExportRequest Into(ParseResult parsed, ExportRequest request) =>
        request with
        {
            Theme = parsed.GetValue(theme),
            FontPaths = ExportOptions.FontPaths(parsed, fontPaths, systemFonts, request.Root, request.Paths),
            Languages = parsed.GetValue(edition) is { } chosen ? LanguageModes.ListOf(chosen) : [],
            Given = new OptionLayer()
            {
                Paper = parsed.GetValue(paper) is { } size ? Papers.Of(size) : null,
                Names = parsed.GetValue(names),
                AsciiNames = parsed.GetResult(asciiNames) is { Implicit: false } ? parsed.GetValue(asciiNames) : null,
                Overrides = string.Join('\n', parsed.GetValue(set) ?? []),
                Layout = parsed.GetValue(layout) is { } arrangement ? LanguageModes.LayoutOf(arrangement) : null,
                Dpi = parsed.GetValue(dpi),
                Quality = parsed.GetValue(quality),
                PrintUrls = parsed.GetResult(printUrls) is { Implicit: false } ? parsed.GetValue(printUrls) : null,
                UrlCodes = parsed.GetResult(urlCodes) is { Implicit: false } ? parsed.GetValue(urlCodes) : null,
                Standard = parsed.GetValue(standard) is { } claims ? PdfStandards.Of(claims) : null,
                Limits = budget.Of(parsed) is { IsNone: false } said ? said : null,
                Input = InputOf(parsed),
            }.Over(SettingsReader.Override(SiteSettings.None, parsed.GetValue(set) ?? [], new DiagnosticBag()).Options),
        };

    private InputLimits InputOf(ParseResult parsed)
    {
        var said = InputLimits.Parse(parsed.GetValue(limits) ?? [], out _) ?? InputLimits.None;
        return parsed.GetValue(time) is { } seconds ? said with { Time = seconds } : said;
    }

    /// <summary>Refuses values that are not of a form, and names the word that was probably meant.</summary>
    public static void Check(Option option, ValueSchema form)
    {
        option.Validators.Add(result => Check(option.Name, result, form));
        if (form is ChoiceSchema { Words: var words })
            option.CompletionSources.Add([.. words]);
    }

    /// <summary>The same of an argument.</summary>
    public static void Check(Argument argument, ChoiceSchema form)
    {
        argument.Validators.Add(result => Check(argument.Name.ToUpperInvariant(), result, form));
        argument.CompletionSources.Add([.. form.Words]);
    }

    private static void Check(string name, SymbolResult result, ValueSchema form)
    {
        foreach (var token in result.Tokens)
            if (!form.Accepts(token.Value))
                result.AddError(
                    form is ChoiceSchema { Words: var words } && NearestName.Near(token.Value, words) is { } meant
                        ? CommandMessages.OptionValueMeant(name, form.Takes, token.Value, meant)
                        : CommandMessages.OptionValue(name, form.Takes, token.Value)
                );
    }
}
