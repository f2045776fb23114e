using System.CommandLine;
using Portfolio.Export.Commands.Completion;
using Portfolio.Export.Console;
using Portfolio.Export.Making;
using Portfolio.Export.Runs;
using Portfolio.Export.Runs.Sharding;
using Portfolio.Export.Schemas;
using Portfolio.Messages;

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

        var shard = new Option<string?>("--shard") { HelpName = "I/N|auto" };
        shard.CompletionSources.Add(CompletionValues.ListOf("auto"));
        shard.Validators.Add(result =>
        {
            if (ShardOf(result.Tokens is [var one] ? one.Value : null, out var problem) is null)
                result.AddError(problem!);
        });
        var sites = new Option<string?>("--sites") { HelpName = "LIST" };

        var cache = new CacheOptions();

        var command = new Command("export");
        options.AddTo(command);
        foreach (var option in (Option[])[dump, cv, to, sites, shard, .. cache.All])
            command.Options.Add(option);
        command.SetAction(parsed =>
            Interruption.Run(stop =>
            {
                var request = options.Request(parsed) with
                {
                    Cache = cache.Of(parsed),
                    Shard = parsed.GetValue(shard) is { } part ? ShardOf(part, out _) : null,
                    CvOnly = parsed.GetValue(cv) || IsJsonResume(parsed.GetValue(to)),
                    ToJsonResume = IsJsonResume(parsed.GetValue(to)),
                    Dump = parsed.GetValue(dump) is { } stage ? Enum.Parse<DumpStage>(stage, ignoreCase: true) : DumpStage.None,
                };
                return parsed.GetValue(sites) is { } list
                    ? SitesRun.Run(list, request, terminal, stop)
                    : new ExportRun(request, new ExportSession(), terminal, stop).Run();
            })
        );
        return command;
    }

    private static Shard? ShardOf(string? text, out string? problem)
    {
        if (text is "auto")
            return ShardVariables.Find(Environment.GetEnvironmentVariable, out problem);
        problem = ShardMessages.Value(text ?? "");
        return Shard.Parse(text);
    }

    private static bool IsJsonResume(string? format) => JsonResume.Equals(format, StringComparison.OrdinalIgnoreCase);
}
