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
        var inputs = new InputOptions();
        var choices = new ChoiceOptions(forPages: true);
        var json = new Option<bool>("--json");
        var translations = new Option<bool>("--translations");
        var update = new Option<bool>("--update");
        var jobs = ExportOptions.JobsOption();
        var strict = ExportOptions.StrictOption();
        var command = new Command("check");
        inputs.AddTo(command);
        choices.AddTo(command);
        foreach (var option in (Option[])[jobs, strict, json, translations, update])
            command.Options.Add(option);
        command.SetAction(parsed =>
            Interruption.Run(stop =>
            {
                var request = choices.Into(
                    parsed,
                    inputs.Request(parsed) with
                    {
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
