using System.CommandLine;
using Portfolio.Export.Console;
using Portfolio.Export.Making;
using Portfolio.Export.Runs;

namespace Portfolio.Export.Commands;

/// <summary><c>export</c>: entries become PDFs.</summary>
internal static class ExportCommand
{
    public static Command Make(Terminal terminal)
    {
        var options = new ExportOptions();
        var dump = new Option<string?>("--dump") { HelpName = "STAGE" };
        dump.AcceptOnlyFromAmong("source", "entry", "document", "pages", "tags", "pdf");

        var command = new Command("export");
        options.AddTo(command);
        command.Options.Add(dump);
        command.SetAction(parsed =>
            Interruption.Run(stop =>
            {
                var request = options.Request(parsed) with
                {
                    Dump = parsed.GetValue(dump) is { } stage ? Enum.Parse<DumpStage>(stage, ignoreCase: true) : DumpStage.None,
                };
                return new ExportRun(request, new ExportSession(), terminal, stop).Run();
            })
        );
        return command;
    }
}
