using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Portfolio.Export.Console;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands;

/// <summary>Parses the command line and runs a command.</summary>
internal static class CommandLine
{
    private const string Examples = """
        Examples:
          portfolio-export export                          every entry of the site around here, into _pdf/
          portfolio-export export _portfolio/union.md      one entry
          portfolio-export export union.md -o union.pdf    one entry, to this file
          portfolio-export export --root ~/site -o pdf/    another site, into another folder
          portfolio-export export union.md --dump entry    what was understood of an entry, as text
          portfolio-export list                            what would be exported
          portfolio-export check                           what could be better in the entries
          portfolio-export verify _pdf/                    what finished PDFs have of their entries
          portfolio-export fonts                           the font families and what they cover
          portfolio-export fonts union.md                  characters of an entry that no font has
          portfolio-export pack                            one PDF for each application of applications.yml
          portfolio-export mail example-msc                a draft of a mail with that PDF attached
          portfolio-export watch                           export, and export again what changes

        Exit codes: 0 all is well, 1 an entry or file has an error, 2 the command line is wrong, 3 a bug of this program,
        4 a limit on bytes or pages cannot be met, 130 stopped by Ctrl-C.
        """;

    public static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Turns the Markdown entries of a personal site into PDFs to send with an application.");
        root.Subcommands.Add(ExportCommand.Make(terminal));
        root.Subcommands.Add(PackCommand.Make(terminal));
        root.Subcommands.Add(MailCommand.Make(terminal));
        root.Subcommands.Add(ListCommand.Make(terminal));
        root.Subcommands.Add(CheckCommand.Make(terminal));
        root.Subcommands.Add(VerifyCommand.Make(terminal));
        root.Subcommands.Add(FontsCommand.Make(terminal));
        root.Subcommands.Add(WatchCommand.Make(terminal));
        root.Subcommands.Add(InitCommand.Make(terminal));
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples((HelpAction)help.Action!, terminal);

        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0 && parsed.Action is not (HelpAction or HelpWithExamples))
        {
            ReportErrors(parsed, terminal);
            return ExitCode.Usage;
        }

        if (parsed.CommandResult.Command != root && MemoryFloor.Problem() is { } problem)
        {
            Report(terminal, $"error {DiagnosticCodes.MemoryShort}: {problem.Message}", problem.Hint);
            return ExitCode.ContentError;
        }

        try
        {
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && !InternalErrors.AreShown)
        {
            Report(
                terminal,
                $"error {DiagnosticCodes.OutputNotWritable}: a file or the output cannot be read or written: {fault.Message}",
                "free disk space, close the file in other programs, or write to another place"
            );
            return ExitCode.ContentError;
        }
        catch (Exception bug) when (!InternalErrors.AreShown)
        {
            var said = InternalErrors.Of(bug, default);
            Report(terminal, said.Message, said.Hint);
            return said.Code == DiagnosticCodes.InternalError ? ExitCode.InternalError : ExitCode.ContentError;
        }
    }

    private static void ReportErrors(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.UnmatchedTokens.Count > 0)
        {
            var typed = parsed.UnmatchedTokens[0];
            var near = NearestName.Of(typed, command.Subcommands.Select(c => c.Name));
            Report(
                terminal,
                typed.StartsWith('-') ? $"there is no option {typed}" : $"there is no command “{typed}”",
                $"did you mean {near}? portfolio-export --help lists the commands"
            );
            return;
        }

        foreach (var error in parsed.Errors)
            terminal.Error.WriteLine($"portfolio-export: {error.Message}");
        var help = $"portfolio-export {(command is RootCommand ? "" : command.Name + " ")}--help lists the options";
        var unknown = parsed
            .Tokens.Select(t => t.Value)
            .FirstOrDefault(t => t.StartsWith("--", StringComparison.Ordinal) && !IsOption(command, t));
        var hint = unknown is null ? help : $"did you mean {NearestName.Of(unknown, command.Options.Select(o => o.Name))}? {help}";
        terminal.Error.WriteLine($"    hint: {hint}");
    }

    private static bool IsOption(Command command, string token) =>
        token.Split('=')[0] is var name && command.Options.Any(o => o.Name == name || o.Aliases.Contains(name));

    private static void Report(Terminal terminal, string message, string? hint)
    {
        try
        {
            terminal.Error.WriteLine($"portfolio-export: {message}");
            terminal.Error.WriteLine($"    hint: {hint}");
        }
        catch (IOException)
        {
            // Where not even this can be written, the exit code must do.
        }
    }

    private sealed class HelpWithExamples(HelpAction inner, Terminal terminal) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = inner.Invoke(parseResult);
            terminal.Out.WriteLine(Examples);
            return code;
        }
    }
}
