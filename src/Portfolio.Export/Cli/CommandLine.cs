using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Portfolio.Export.Composing;
using Portfolio.Export.Running;

namespace Portfolio.Export.Cli;

/// <summary>The commands and their options.</summary>
internal static class CommandLine
{
    private const string Examples = """
        Examples:
          portfolio-export export                          every entry of the site around here, into out/
          portfolio-export export _portfolio/union.md      one entry
          portfolio-export export union.md -o union.pdf    one entry, to this file
          portfolio-export export --root ~/site -o pdf/    another site, into another folder
          portfolio-export export union.md --dump entry    what was understood of an entry, as text

        Exit codes: 0 all is well, 1 an entry or file has an error, 2 the command line is wrong, 3 a bug of this program,
        130 stopped by Ctrl-C.
        """;

    public static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Turns the Markdown entries of a personal site into PDFs to send with an application.");
        root.Subcommands.Add(Export(terminal));
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples((HelpAction)help.Action!, terminal);

        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) terminal.Error.WriteLine($"portfolio-export: {error.Message}");
            terminal.Error.WriteLine("    hint: portfolio-export export --help lists the options");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception bug) when (Environment.GetEnvironmentVariable("PORTFOLIO_EXPORT_DEBUG") is null)
        {
            terminal.Error.WriteLine($"portfolio-export: this is a bug of the program: {bug.GetType().Name}: {bug.Message}");
            terminal.Error.WriteLine("    hint: set PORTFOLIO_EXPORT_DEBUG=1 and run again for the details to report");
            return ExitCode.Bug;
        }
    }

    private static Command Export(Terminal terminal)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Entries or folders; without any, the whole site around the current folder (or in content/).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var output = new Option<string?>("--output", "-o") { Description = "A .pdf file for one entry, or a folder; - for standard output. Default: out/", HelpName = "file|dir" };
        var site = new Option<string?>("--root") { Description = "Root folder of the site (with _config.yml). Default: found upwards from the entry.", HelpName = "dir" };
        var paper = new Option<string>("--paper") { Description = "Paper size.", DefaultValueFactory = _ => "a4" };
        paper.AcceptOnlyFromAmong("a4", "letter");
        var theme = new Option<string>("--theme") { Description = "Look of the pages.", DefaultValueFactory = _ => "modern" };
        theme.AcceptOnlyFromAmong([.. ThemeReader.BuiltInNames]);
        var dump = new Option<string?>("--dump") { Description = "Print a stage as text instead of writing PDFs.", HelpName = "stage" };
        dump.AcceptOnlyFromAmong("source", "entry", "document", "pages", "tags", "pdf");

        var jobs = new Option<int?>("--jobs", "-j") { Description = "Entries worked on at once. Default: one per core", HelpName = "n" };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var n) || n is < 1 or > 512)) result.AddError("--jobs takes a number from 1 to 512.");
        });
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print only warnings and errors." };
        var force = new Option<bool>("--force") { Description = "Make everything again, and overwrite files this program did not make." };
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 when there are warnings." };
        var report = new Option<string?>("--report") { Description = "Write what became of each entry as JSON.", HelpName = "file" };

        var command = new Command("export", "Export entries as PDFs.") { paths, output, site, paper, theme, jobs, quiet, force, strict, report, dump };
        command.SetAction(parsed => Interruptible(stop => new ExportRun(
            new ExportRequest
            {
                Paths = parsed.GetValue(paths) ?? [],
                Output = parsed.GetValue(output),
                Root = parsed.GetValue(site),
                Paper = parsed.GetValue(paper) == "letter" ? Paper.Letter : Paper.A4,
                Theme = parsed.GetValue(theme)!,
                Dump = parsed.GetValue(dump) is { } stage ? Enum.Parse<DumpStage>(stage, ignoreCase: true) : DumpStage.None,
                Jobs = parsed.GetValue(jobs),
                Quiet = parsed.GetValue(quiet),
                Force = parsed.GetValue(force),
                Strict = parsed.GetValue(strict),
                Report = parsed.GetValue(report),
            },
            terminal,
            stop).Run()));
        return command;
    }

    /// <summary>Lets Ctrl-C end the run between two entries, with whole files only.</summary>
    private static int Interruptible(Func<CancellationToken, int> run)
    {
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler handler = (_, pressed) =>
        {
            // A second Ctrl-C ends the process at once.
            pressed.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        Console.CancelKeyPress += handler;
        try
        {
            return run(stop.Token);
        }
        finally
        {
            Console.CancelKeyPress -= handler;
        }
    }

    private sealed class HelpWithExamples(HelpAction inner, Terminal terminal) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = inner.Invoke(parseResult);
            terminal.Out.WriteLine(Examples);
            return code;
        }
    }
}
