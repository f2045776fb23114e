using System.CommandLine;
using Portfolio.Export.Applications;
using Portfolio.Export.Packing;

namespace Portfolio.Export.Cli;

/// <summary><c>pack</c>: one PDF for each application.</summary>
internal static class PackCommand
{
    public static Command Make(Terminal terminal)
    {
        var names = NamesArgument("Applications of applications.yml; without any, all that changed.");
        var root = ExportOptions.RootOption();
        var output = OutputOption();
        var maxSize = SizeOption();
        var maxPages = PagesOption();
        var fit = new Option<bool>("--fit") { Description = "Set the pages tighter, down to what is still easy to read, until --max-pages is met." };
        var anonymous = new Option<bool>("--anonymous") { Description = "Leave out who you are, as identity: in applications.yml lists it, and check the finished PDF for it." };
        var attach = new Option<bool>("--attach") { Description = "Embed appended PDFs as they are (PDF/A-3a) instead of showing their pages." };
        var force = new Option<bool>("--force") { Description = "Make everything again, and overwrite files this program did not make." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print only warnings and errors." };
        var strict = ExportOptions.StrictOption();
        var command = new Command("pack", "Make one PDF for each application: cover, contents, letter, CV, entries.") { names, root, output, maxSize, maxPages, fit, anonymous, attach, force, quiet, strict };
        command.SetAction(parsed => Interruption.Run(stop => new PackRun(
            new PackRequest
            {
                Names = parsed.GetValue(names) ?? [],
                Root = parsed.GetValue(root),
                Output = parsed.GetValue(output),
                MaxSize = parsed.GetValue(maxSize) is { } size ? ByteSize.Parse(size) : null,
                MaxPages = parsed.GetValue(maxPages),
                Fit = parsed.GetValue(fit),
                Anonymous = parsed.GetValue(anonymous),
                Attach = parsed.GetValue(attach),
                Force = parsed.GetValue(force),
                Quiet = parsed.GetValue(quiet),
                Strict = parsed.GetValue(strict),
            },
            terminal,
            stop).Run()));
        return command;
    }

    public static Argument<string[]> NamesArgument(string description)
    {
        var names = new Argument<string[]>("name") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        names.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.StartsWith('-')) result.AddError($"there is no option {token.Value}");
        });
        return names;
    }

    public static Option<string?> OutputOption() => new("--output", "-o") { Description = $"Folder of the packs. Default: {ApplicationSite.DefaultFolder}/", HelpName = "dir" };

    public static Option<string?> SizeOption()
    {
        var size = new Option<string?>("--max-size") { Description = "Most bytes of a PDF, as 2MB: pictures are coded smaller until it is met.", HelpName = "size" };
        size.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (ByteSize.Parse(token.Value) is null) result.AddError($"--max-size takes {ByteSize.Takes}, not “{token.Value}”.");
        });
        return size;
    }

    public static Option<int?> PagesOption()
    {
        var pages = new Option<int?>("--max-pages") { Description = "Most pages of a PDF.", HelpName = "n" };
        pages.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var n) || n is < 1 or > 1000)) result.AddError("--max-pages takes a number from 1 to 1000.");
        });
        return pages;
    }
}
