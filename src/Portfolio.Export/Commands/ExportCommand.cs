using System.CommandLine;
using Portfolio.Export.Console;
using Portfolio.Export.Making;
using Portfolio.Export.Runs;

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
        dump.AcceptOnlyFromAmong("source", "entry", "document", "pages", "tags", "pdf");

        var cv = new Option<bool>("--cv");
        var to = new Option<string?>("--to") { HelpName = "FORMAT" };
        to.AcceptOnlyFromAmong(Pdf, JsonResume);

        var command = new Command("export");
        options.AddTo(command);
        foreach (var option in (Option[])[dump, cv, to])
            command.Options.Add(option);
        command.SetAction(parsed =>
            Interruption.Run(stop =>
            {
                var request = options.Request(parsed) with
                {
                    CvOnly = parsed.GetValue(cv) || parsed.GetValue(to) == JsonResume,
                    ToJsonResume = parsed.GetValue(to) == JsonResume,
                    Dump = parsed.GetValue(dump) is { } stage ? Enum.Parse<DumpStage>(stage, ignoreCase: true) : DumpStage.None,
                };
                return new ExportRun(request, new ExportSession(), terminal, stop).Run();
            })
        );
        return command;
    }
}
