using System.CommandLine;
using Portfolio.Export.Commands.Doctor;
using Portfolio.Export.Console;

namespace Portfolio.Export.Commands;

/// <summary><c>doctor</c>: whether the program is whole, and what the site would show to everybody.</summary>
internal static class DoctorCommand
{
    public static Command Make(Terminal terminal)
    {
        var root = ExportOptions.RootOption();
        var fontPaths = ExportOptions.FontPathOption();
        var strict = ExportOptions.StrictOption();
        var command = new Command("doctor") { root, fontPaths, strict };
        command.SetAction(parsed =>
            new DoctorRun(
                parsed.GetValue(root),
                ExportOptions.FontPaths(parsed, fontPaths, system: null, parsed.GetValue(root)),
                parsed.GetValue(strict),
                terminal
            ).Run()
        );
        return command;
    }
}
