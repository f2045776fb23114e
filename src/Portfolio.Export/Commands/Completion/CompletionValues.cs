using System.CommandLine;
using System.CommandLine.Completions;
using Portfolio.Export.Packs;
using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Commands.Completion;

/// <summary>Values that only the site around the current folder knows. Its mistakes are no matter of a suggestion.</summary>
internal static class CompletionValues
{
    /// <summary>The entries, as they would be typed in the current folder.</summary>
    public static IEnumerable<CompletionItem> Entries(CompletionContext context) =>
        SiteOf(context) is { } site ? Items(site.Index.Entries.Select(e => SiteReader.Display(site, e))) : [];

    /// <summary>The names of the applications.</summary>
    public static IEnumerable<CompletionItem> Applications(CompletionContext context) =>
        SiteOf(context) is { } site && ApplicationReader.Read(site, new DiagnosticBag()) is { } file
            ? Items(file.Applications.Select(a => a.Name))
            : [];

    /// <summary>One value, or a list that goes on behind its last comma with a value that it has not.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> ListOf(params string[] words) =>
        context =>
        {
            var typed = context.WordToComplete;
            var head = typed[..(typed.LastIndexOf(',') + 1)];
            return Items(words.Where(w => !head.Split(',').Contains(w)).Select(w => head + w));
        };

    private static ConfiguredSite? SiteOf(CompletionContext context)
    {
        var typed = context.ParseResult.CommandResult.Command.Options.FirstOrDefault(o => o.Name == "--root");
        var root = (typed is Option<string?> option ? context.ParseResult.GetValue(option) : null) ?? ExportPlan.DefaultRoot();
        return root is not null && UserPaths.IsFolder(root) ? ExportPlan.OpenSite(root, new DiagnosticBag()) : null;
    }

    private static IEnumerable<CompletionItem> Items(IEnumerable<string> words) => words.Select(w => new CompletionItem(w));
}
