using System.CommandLine;
using System.CommandLine.Help;
using Portfolio.Export.Commands.Help;
using Portfolio.Export.Console;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands;

/// <summary>Parses the command line and runs a command.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, Terminal terminal)
    {
        var root = Root(terminal);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpPrinter)
        {
            ReportErrors(parsed, terminal);
            return ExitCode.Usage;
        }

        if (parsed.CommandResult.Command != root && MemoryFloor.Problem() is { } problem)
        {
            Report(terminal, CommandMessages.OutOfMemory(DiagnosticCodes.MemoryShort, problem.Message), problem.Hint);
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
                CommandMessages.OutputFailed(DiagnosticCodes.OutputNotWritable, fault.Message),
                CommandMessages.OutputFailedHint
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

    /// <summary>All commands with their options.</summary>
    internal static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand();
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
            help.Action = new HelpPrinter(terminal);
        return root;
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
                typed.StartsWith('-') ? CommandMessages.OptionUnknown(typed) : CommandMessages.CommandUnknown(typed),
                CommandMessages.CommandUnknownHint(near)
            );
            return;
        }

        foreach (var error in parsed.Errors)
            terminal.Error.WriteLine($"portfolio-export: {error.Message}");
        var help = CommandMessages.SeeHelp(command is RootCommand ? "" : command.Name + " ");
        var unknown = parsed
            .Tokens.Select(t => t.Value)
            .FirstOrDefault(t => t.StartsWith("--", StringComparison.Ordinal) && !IsOption(command, t));
        var hint = unknown is null
            ? help
            : CommandMessages.OptionUnknownHint(NearestName.Of(unknown, command.Options.Select(o => o.Name)), help);
        terminal.Error.WriteLine($"    {ProgramMessages.Hint}: {hint}");
    }

    private static bool IsOption(Command command, string token) =>
        token.Split('=')[0] is var name && command.Options.Any(o => o.Name == name || o.Aliases.Contains(name));

    private static void Report(Terminal terminal, string message, string? hint)
    {
        try
        {
            terminal.Error.WriteLine($"portfolio-export: {message}");
            terminal.Error.WriteLine($"    {ProgramMessages.Hint}: {hint}");
        }
        catch (IOException)
        {
            // Where not even this can be written, the exit code must do.
        }
    }
}
