using System.Text;
using Portfolio.Messages;
using Spectre.Console;

namespace Portfolio.Export.Console;

/// <summary>A bar below the messages while many entries are worked on, for a terminal only.</summary>
internal static class ProgressBar
{
    /// <summary>With fewer, the lines of the entries themselves are progress enough.</summary>
    public const int FewestEntries = 4;

    /// <summary>Shows the bar while <paramref name="work"/> runs.</summary>
    /// <param name="work">Gets a terminal that prints above the bar, and what to call after each entry, from any thread.</param>
    public static void Run(Terminal terminal, int entries, Action<Terminal, Action> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        console
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn())
            .Start(context =>
            {
                string Text(int done) => CommandMessages.Progress(done, entries);
                var task = context.AddTask(Text(0), maxValue: entries);
                var done = 0;
                using var above = new LineWriter(console);
                work(terminal.Through(terminal.OutIsTerminal ? above : terminal.Out, above), () =>
                {
                    task.Description = Text(Interlocked.Increment(ref done));
                    task.Increment(1);
                });
            });
    }

    /// <summary>Hands whole lines to the console that draws the bar, so that they push it down instead of running into it.</summary>
    private sealed class LineWriter(IAnsiConsole console) : TextWriter
    {
        /// <summary>ECMA-48 ED: a line wider than the terminal would else leave pieces of the bar beside its second half.</summary>
        private const string EraseBelow = "\e[J";

        private readonly StringBuilder line = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            line.Append(value);
            if (value != '\n')
                return;
            console.Write(new ControlCode(EraseBelow + line));
            line.Clear();
        }

        public override void Write(string? value)
        {
            foreach (var c in value ?? "")
                Write(c);
        }
    }
}
