using System.CommandLine;
using Portfolio.Export.Commands.Listing;
using Portfolio.Export.Commands.Translations;
using Portfolio.Export.Console;
using Portfolio.Export.Runs;

namespace Portfolio.Export.Commands;

/// <summary><c>check</c>: everything but the writing.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var paths = ExportOptions.PathArgument();
        var root = ExportOptions.RootOption();
        var drafts = ExportOptions.DraftsOption();
        var showHidden = ExportOptions.ShowHiddenOption();
        var follow = ExportOptions.FollowOption();
        var choices = new ChoiceOptions(forPages: true);
        var json = new Option<bool>("--json");
        var translations = new Option<bool>("--translations");
        var update = new Option<bool>("--update");
        var jobs = ExportOptions.JobsOption();
        var strict = ExportOptions.StrictOption();
        var command = new Command("check") { paths, root, drafts, showHidden, follow };
        choices.AddTo(command);
        foreach (var option in (Option[])[jobs, strict, json, translations, update])
            command.Options.Add(option);
        command.SetAction(parsed =>
            Interruption.Run(stop =>
            {
                var request = choices.Into(
                    parsed,
                    new ExportRequest
                    {
                        Paths = parsed.GetValue(paths) ?? [],
                        Root = parsed.GetValue(root),
                        Drafts = parsed.GetValue(drafts),
                        ShowHidden = parsed.GetValue(showHidden),
                        Follow = parsed.GetValue(follow),
                        Jobs = parsed.GetValue(jobs),
                        Strict = parsed.GetValue(strict),
                    }
                );
                if (parsed.GetValue(translations))
                    return new TranslationRun(request, parsed.GetValue(update), parsed.GetValue(json), terminal).Run();
                return new CheckRun(request, parsed.GetValue(json), new ExportSession(), terminal, stop).Run();
            })
        );
        return command;
    }
}
