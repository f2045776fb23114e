using System.CommandLine;
using Portfolio.Export.Console;
using Portfolio.Export.Fonts;
using Portfolio.Export.Runs;
using Portfolio.Export.Schemas;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Commands;

/// <summary><c>fonts add</c>: puts the fonts of a region, out of a package that the user has, where every run finds them.</summary>
internal static class FontsAddCommand
{
    private static readonly (string Word, string Region, string Package)[] Regions =
    [
        ("tc", "zh-Hant", "@expo-google-fonts/noto-sans-tc"),
        ("hk", "zh-HK", "@expo-google-fonts/noto-sans-hk"),
        ("jp", "ja", "@expo-google-fonts/noto-sans-jp"),
        ("kr", "ko", "@expo-google-fonts/noto-sans-kr"),
    ];

    public static Command Make(Terminal terminal)
    {
        var region = new Argument<string>("region") { Arity = ArgumentArity.ExactlyOne };
        region.Validators.Add(result =>
        {
            var schema = new ChoiceSchema([.. Regions.Select(r => r.Word)]);
            foreach (var token in result.Tokens)
                if (!schema.Accepts(token.Value))
                    result.AddError(CommandMessages.OptionValue("REGION", schema.Takes, token.Value));
        });
        var package = new Argument<string>("package") { Arity = ArgumentArity.ExactlyOne };
        var site = new Option<bool>("--site");
        var root = ExportOptions.RootOption();
        var command = new Command("add") { region, package, site, root };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(region)!.ToLowerInvariant(),
                parsed.GetValue(package)!,
                parsed.GetValue(site) ? parsed.GetValue(root) ?? ExportPlan.DefaultRoot() ?? Environment.CurrentDirectory : null,
                terminal
            )
        );
        return command;
    }

    private static int Run(string word, string package, string? root, Terminal terminal)
    {
        var (_, region, source) = Array.Find(Regions, r => r.Word == word);
        if (!UserPaths.IsAnything(package))
        {
            terminal.Error.WriteLine($"portfolio-export: {FontMessages.PackageMissing(package)}");
            terminal.Error.WriteLine($"    {ProgramMessages.Hint}: {FontMessages.PackageMissingHint(source)}");
            return ExitCode.Usage;
        }

        var folder = Path.Combine(root is null ? FontPlaces.UserFolder : Path.Combine(Path.GetFullPath(root), FontPlaces.SiteFolder), word);
        var installation = new FontInstallation(region, folder);
        var bag = new DiagnosticBag();
        try
        {
            installation.Run(package, bag);
        }
        catch (FontPackageException fault)
        {
            bag.Add(Refused(package, fault.Message, FontMessages.PackageMissingHint(source)));
        }

        if (installation.Written.Count == 0 && !bag.HasErrors)
            bag.Add(
                installation.IsInParts
                    ? Refused(package, FontMessages.PackageInParts, FontMessages.PackageMissingHint(source))
                    : Refused(
                        package,
                        FontMessages.PackageEmpty(MissingRegionalFonts.LanguageOf(region)),
                        FontMessages.PackageMissingHint(source)
                    )
            );
        foreach (var (path, description) in installation.Written)
            terminal.Out.WriteLine($"{description.Family} {description.Style} -> {path}");
        foreach (var diagnostic in bag.Items)
            terminal.Print(diagnostic);
        return bag.HasErrors ? ExitCode.ContentError : ExitCode.Ok;
    }

    private static Diagnostic Refused(string package, string what, string hint) =>
        new(DiagnosticCodes.FontMissing, Severity.Error, new(package), what, hint);
}
