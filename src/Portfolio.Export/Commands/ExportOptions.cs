using System.CommandLine;
using Portfolio.Export.Commands.Completion;
using Portfolio.Export.Fonts;
using Portfolio.Export.Runs;
using Portfolio.Messages;
using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Commands;

/// <summary>The options of the commands that make PDFs.</summary>
internal sealed class ExportOptions
{
    private readonly InputOptions inputs = new();
    private readonly Option<string?> output = new("--output", "-o") { HelpName = "FILE|DIR" };
    private readonly ChoiceOptions choices = new();
    private readonly Option<int?> jobs = JobsOption();
    private readonly Option<bool> quiet = QuietOption();
    private readonly Option<bool> prune = new("--prune");
    private readonly Option<bool> force = ForceOption();
    private readonly Option<bool> strict = StrictOption();
    private readonly Option<bool> verify = new("--verify");
    private readonly Option<string?> report = ReportOption();

    public static Argument<string[]> PathArgument()
    {
        var paths = new Argument<string[]>("path") { Arity = ArgumentArity.ZeroOrMore };
        paths.CompletionSources.Add(CompletionValues.Entries);
        paths.Validators.Add(result =>
        {
            // Whatever is no known option is taken for a path; a mistyped option must not start a run.
            foreach (var token in result.Tokens)
                if (token.Value.StartsWith('-') && token.Value != StandardInput.Path && !Path.Exists(token.Value))
                    result.AddError(CommandMessages.OptionNotHere(token.Value));
        });
        return paths;
    }

    public static Option<string?> RootOption() => new("--root") { HelpName = "DIR" };

    public static Option<string[]> FontPathOption()
    {
        var folders = new Option<string[]>("--font-path") { HelpName = "DIR", Arity = ArgumentArity.OneOrMore };
        folders.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (!UserPaths.IsFolder(token.Value))
                    result.AddError(CommandMessages.FontFolderMissing(token.Value));
        });
        return folders;
    }

    public static Option<bool> SystemFontsOption() => new("--system-fonts");

    /// <summary>Every folder that fonts are taken from: the site's is that of the first path.</summary>
    public static IReadOnlyList<string> FontPaths(
        ParseResult parsed,
        Option<string[]> named,
        Option<bool>? system,
        string? root,
        IReadOnlyList<string>? paths = null
    )
    {
        if (root is null && paths is [var first, ..] && first != StandardInput.Path && UserPaths.IsAnything(first))
            root = SiteReader.FindRoot(
                UserPaths.IsFolder(first) ? Path.GetFullPath(first) : Path.GetDirectoryName(Path.GetFullPath(first))!
            );
        else if (string.IsNullOrEmpty(root))
            root = ExportPlan.DefaultRoot();
        return FontPlaces.Of(
            [.. (parsed.GetValue(named) ?? []).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)],
            root,
            system is not null && parsed.GetValue(system)
        );
    }

    public static Option<bool> ForceOption() => new("--force");

    public static Option<bool> QuietOption() => new("--quiet", "-q");

    public static Option<bool> StrictOption() => new("--strict");

    public static Option<int?> JobsOption()
    {
        var jobs = new Option<int?>("--jobs", "-j") { HelpName = "N" };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var n) || n is < 1 or > 512))
                result.AddError(CommandMessages.JobsValue);
        });
        return jobs;
    }

    public static Option<string?> ReportOption() => new("--report") { HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Options.Add(output);
        inputs.AddTo(command);
        choices.AddTo(command);
        foreach (var option in (Option[])[jobs, quiet, force, prune, strict, verify, report])
            command.Options.Add(option);
    }

    public ExportRequest Request(ParseResult parsed) =>
        choices.Into(
            parsed,
            inputs.Request(parsed) with
            {
                Output = parsed.GetValue(output),
                Prune = parsed.GetValue(prune),
                Jobs = parsed.GetValue(jobs),
                Quiet = parsed.GetValue(quiet),
                Force = parsed.GetValue(force),
                Strict = parsed.GetValue(strict),
                Verify = parsed.GetValue(verify),
                Report = parsed.GetValue(report),
            }
        );
}
