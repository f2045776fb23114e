using System.CommandLine;
using Portfolio.Export.Console;
using Portfolio.Export.Making;
using Portfolio.Export.Runs;
using Portfolio.Export.Schemas;

namespace Portfolio.Export.Commands;

/// <summary><c>export</c>: entries become PDFs.</summary>
internal static class ExportCommand
{
    private const string Pdf = "pdf",
        JsonResume = "jsonresume";

    public static Command Make(Terminal terminal)
    {
        var options = new ExportOptions();
        var dump = new Option<string?>("--dump") { HelpName = "STAGE" };
        ChoiceOptions.Check(dump, new ChoiceSchema(["source", "entry", "document", "pages", "tags", "pdf"]));

        var cv = new Option<bool>("--cv");
        var to = new Option<string?>("--to") { HelpName = "FORMAT" };
        ChoiceOptions.Check(to, new ChoiceSchema([Pdf, JsonResume]));

        var command = new Command("export");
        options.AddTo(command);
        foreach (var option in (Option[])[dump, cv, to])
            command.Options.Add(option);
        command.SetAction(parsed =>
            Interruption.Run(stop =>
            {
                var request = options.Request(parsed) with
                {
                    CvOnly = parsed.GetValue(cv) || IsJsonResume(parsed.GetValue(to)),
                    ToJsonResume = IsJsonResume(parsed.GetValue(to)),
                    Dump = parsed.GetValue(dump) is { } stage ? Enum.Parse<DumpStage>(stage, ignoreCase: true) : DumpStage.None,
                };
                return new ExportRun(request, new ExportSession(), terminal, stop).Run();
            })
        );
        return command;
    }

    private static bool IsJsonResume(string? format) => JsonResume.Equals(format, StringComparison.OrdinalIgnoreCase);
}
