using System.CommandLine;
using Portfolio.Export.Runs;

namespace Portfolio.Export.Commands;

/// <summary>What is read: the paths and options that all commands on entries share.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> paths = ExportOptions.PathArgument();
    private readonly Option<string?> root = ExportOptions.RootOption();
    private readonly Option<bool> drafts = new("--drafts");
    private readonly Option<bool> showHidden = new("--show-hidden");
    private readonly Option<bool> follow = new("--follow");

    public void AddTo(Command command)
    {
        command.Arguments.Add(paths);
        foreach (var option in (Option[])[root, drafts, showHidden, follow])
            command.Options.Add(option);
    }

    public ExportRequest Request(ParseResult parsed) =>
        new()
        {
            Paths = parsed.GetValue(paths) ?? [],
            Root = parsed.GetValue(root),
            Drafts = parsed.GetValue(drafts),
            ShowHidden = parsed.GetValue(showHidden),
            Follow = parsed.GetValue(follow),
        };
}
