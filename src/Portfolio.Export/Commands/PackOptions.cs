using System.CommandLine;
using Portfolio.Export.Commands.Completion;
using Portfolio.Export.Packs;
using Portfolio.Messages;

namespace Portfolio.Export.Commands;

/// <summary>The options of the commands that make packs.</summary>
internal sealed class PackOptions
{
    private readonly Argument<string[]> names;
    private readonly Option<string?> root = ExportOptions.RootOption();
    private readonly Option<string?> output = new("--output", "-o") { HelpName = "DIR" };
    private readonly Option<string[]> fontPaths = ExportOptions.FontPathOption();
    private readonly Option<bool> systemFonts = ExportOptions.SystemFontsOption();
    private readonly LimitOptions limits = new();
    private readonly Option<int?> jobs = ExportOptions.JobsOption();
    private readonly Option<string?> report = ExportOptions.ReportOption();
    private readonly Option<bool> attach = new("--attach");
    private readonly Option<bool> force = ExportOptions.ForceOption();
    private readonly Option<bool> quiet = ExportOptions.QuietOption();
    private readonly Option<bool> strict = ExportOptions.StrictOption();

    /// <param name="needsName">Whether there must be a name.</param>
    public PackOptions(bool needsName)
    {
        names = new("name") { Arity = needsName ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore };
        names.CompletionSources.Add(CompletionValues.Applications);
        names.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.StartsWith('-'))
                    result.AddError(CommandMessages.OptionNotHere(token.Value));
        });
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(names);
        foreach (var option in (Option[])[root, output, fontPaths, systemFonts, .. limits.All, attach, jobs, force, quiet, strict, report])
            command.Options.Add(option);
    }

    public PackRequest Request(ParseResult parsed) =>
        new()
        {
            Names = parsed.GetValue(names) ?? [],
            Root = parsed.GetValue(root),
            Output = parsed.GetValue(output),
            FontPaths = ExportOptions.FontPaths(parsed, fontPaths, systemFonts, parsed.GetValue(root)),
            Limits = limits.Of(parsed),
            Attach = parsed.GetValue(attach),
            Jobs = parsed.GetValue(jobs),
            Report = parsed.GetValue(report),
            Force = parsed.GetValue(force),
            Quiet = parsed.GetValue(quiet),
            Strict = parsed.GetValue(strict),
        };
}
