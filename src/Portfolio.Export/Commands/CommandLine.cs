using System.CommandLine;
using System.CommandLine.Help;
using Portfolio.Export.Commands.Help;
using Portfolio.Export.Console;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Commands;

/// <summary>Parses the command line and runs a command.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, Terminal terminal)
    {
        var root = Root(terminal);
        var parsed = root.Parse(
            args switch
            {
                [] => ["--help"],
                // Git and dotnet have such a command.
                ["help", .. var command] => [.. command, "--help"],
                _ => args,
            }
        );
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpPrinter)
        {
            var (messages, hint) = CommandLineErrors.Of(parsed);
            foreach (var message in messages)
                terminal.Error.WriteLine($"portfolio-export: {message}");
            terminal.Error.WriteLine($"    {ProgramMessages.Hint}: {hint}");
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
