using System.CommandLine;
using System.CommandLine.Help;
using Portfolio.Export.Commands.Completion;
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
        args = args switch
        {
            [] => ["--help"],
            // Git and dotnet have such a command.
            ["help", .. var command] => [.. command, "--help"],
            _ => args,
        };
        if (args is [Suggestions.Directive, var line])
            return Suggestions.Print(Root(terminal), line, terminal);
        try
        {
            return args is ["--version"] ? VersionPrinter.Print(terminal) : Parse(args, terminal);
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

    private static int Parse(string[] args, Terminal terminal)
    {
        var root = RootFor(terminal, args);
        var parsed = root.Parse(args);
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

        return parsed.Invoke(
            new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            }
        );
    }

    private static readonly (string Name, Func<Terminal, Command> Make)[] Commands =
    [
        ("export", ExportCommand.Make),
        ("pack", PackCommand.Make),
        ("mail", MailCommand.Make),
        ("list", ListCommand.Make),
        ("check", CheckCommand.Make),
        ("verify", VerifyCommand.Make),
        ("fonts", FontsCommand.Make),
        ("watch", WatchCommand.Make),
        ("serve", ServeCommand.Make),
        ("merge", MergeCommand.Make),
        ("init", InitCommand.Make),
        ("doctor", DoctorCommand.Make),
        ("completions", CompletionsCommand.Make),
    ];

    /// <summary>All commands with their options.</summary>
    internal static RootCommand Root(Terminal terminal) => With(terminal, Commands);

    /// <summary>The command that is named first alone, for a start that costs little; all where that does not say enough.</summary>
    private static RootCommand RootFor(Terminal terminal, string[] args) =>
        args is [var first, ..] && Array.Find(Commands, c => c.Name == first) is { Name: not null } named
            ? With(terminal, [named])
            : With(terminal, Commands);

    private static RootCommand With(Terminal terminal, ReadOnlySpan<(string Name, Func<Terminal, Command> Make)> commands)
    {
        var root = new RootCommand();
        root.Options.Add(InterfaceLanguage.Option());
        foreach (var (_, make) in commands)
            root.Subcommands.Add(make(terminal));
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpPrinter(terminal);
        foreach (var version in root.Options.OfType<VersionOption>())
            version.Action = new VersionPrinter(terminal);
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
