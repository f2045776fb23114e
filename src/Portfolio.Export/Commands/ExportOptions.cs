using System.CommandLine;
using Portfolio.Export.Runs;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Commands;

/// <summary>The options of the commands that make PDFs.</summary>
internal sealed class ExportOptions
{
    private readonly Argument<string[]> paths = PathArgument();
    private readonly Option<string?> output = new("--output", "-o")
    {
        Description = "A .pdf file for one entry, or a folder; - for standard output. Default: _pdf/ at the root of the site",
        HelpName = "file|dir",
    };
    private readonly Option<string?> root = RootOption();
    private readonly ChoiceOptions choices = new();
    private readonly Option<int?> jobs = JobsOption();
    private readonly Option<bool> quiet = QuietOption();
    private readonly Option<bool> drafts = DraftsOption();
    private readonly Option<bool> follow = FollowOption();
    private readonly Option<bool> showHidden = ShowHiddenOption();
    private readonly Option<bool> prune = new("--prune")
    {
        Description = "Remove PDFs made earlier whose entry is gone or has another name now; edited ones stay.",
    };
    private readonly Option<bool> force = ForceOption();
    private readonly Option<bool> strict = StrictOption();
    private readonly Option<bool> verify = new("--verify")
    {
        Description = "Read every PDF back and compare it with its entry; exit with 1 when something is lost.",
    };
    private readonly Option<string?> report = new("--report")
    {
        Description = "Write what became of each entry as JSON.",
        HelpName = "file",
    };

    public static Argument<string[]> PathArgument()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Entries or folders; without any, the whole site around the current folder (or in content/).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.Validators.Add(result =>
        {
            // Whatever is no known option is taken for a path; a mistyped option must not start a run.
            foreach (var token in result.Tokens)
                if (token.Value.StartsWith('-') && !Path.Exists(token.Value))
                    result.AddError($"there is no option {token.Value}");
        });
        return paths;
    }

    public static Option<string?> RootOption() =>
        new("--root")
        {
            Description = "Root folder of the site (with _config.yml). Default: found upwards from the entry.",
            HelpName = "dir",
        };

    public static Option<bool> ShowHiddenOption() =>
        new("--show-hidden") { Description = "Print what a page of the site hides: hidden elements, comments of Obsidian." };

    public static Option<bool> DraftsOption() => new("--drafts") { Description = "Take in drafts and unpublished entries." };

    public static Option<bool> FollowOption() => new("--follow") { Description = "Follow symbolic links out of the site." };

    public static Option<string[]> FontPathOption()
    {
        var folders = new Option<string[]>("--font-path")
        {
            Description = "A folder with more fonts (static .ttf), for other regions and scripts; may be given several times.",
            HelpName = "dir",
            Arity = ArgumentArity.OneOrMore,
        };
        folders.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (!UserPaths.IsFolder(token.Value))
                    result.AddError($"--font-path: there is no folder {token.Value}.");
        });
        return folders;
    }

    public static IReadOnlyList<string> FontPaths(ParseResult parsed, Option<string[]> option) =>
        [.. (parsed.GetValue(option) ?? []).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)];

    public static Option<bool> ForceOption() =>
        new("--force") { Description = "Make everything again, and overwrite files this program did not make." };

    public static Option<bool> QuietOption() => new("--quiet", "-q") { Description = "Print only warnings and errors." };

    public static Option<bool> StrictOption() => new("--strict") { Description = "Exit with 1 when there are warnings." };

    public static Option<int?> JobsOption()
    {
        var jobs = new Option<int?>("--jobs", "-j") { Description = "Entries worked on at once. Default: one per core", HelpName = "n" };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var n) || n is < 1 or > 512))
                result.AddError("--jobs takes a number from 1 to 512.");
        });
        return jobs;
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(paths);
        foreach (var option in (Option[])[output, root, drafts, showHidden, follow])
            command.Options.Add(option);
        choices.AddTo(command);
        foreach (var option in (Option[])[jobs, quiet, force, prune, strict, verify, report])
            command.Options.Add(option);
    }

    public ExportRequest Request(ParseResult parsed) =>
        choices.Into(
            parsed,
            new ExportRequest
            {
                Paths = parsed.GetValue(paths) ?? [],
                Output = parsed.GetValue(output),
                Root = parsed.GetValue(root),
                Drafts = parsed.GetValue(drafts),
                ShowHidden = parsed.GetValue(showHidden),
                Follow = parsed.GetValue(follow),
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
