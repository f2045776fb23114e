using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Export.Themes;

namespace Portfolio.Export.Serving;

/// <summary>What a browser shows: an entry or a pack, and what was chosen for it. An empty choice leaves it to entry and site.</summary>
/// <param name="Name">Path of the entry as the list has it, or name of the application.</param>
internal sealed record ServedView(string Name, bool IsPack, string Theme, string Paper, string Language, string Layout)
{
    public static IReadOnlyList<string> Papers => ["a4", "letter"];

    public static IReadOnlyList<string> Languages => ["source", "en", "zh", "both"];

    public static IReadOnlyList<string> Layouts => ["facing", "stacked"];

    /// <summary>Null where something is chosen that there is not.</summary>
    public static ServedView? Of(IReadOnlyDictionary<string, string> query)
    {
        var view = new ServedView(
            Chosen("entry") is { Length: > 0 } entry ? entry : Chosen("pack"),
            Chosen("entry").Length == 0,
            Chosen("theme"),
            Chosen("paper"),
            Chosen("lang"),
            Chosen("layout")
        );
        return
            IsOne(view.Theme, ThemeReader.BuiltInNames)
            && IsOne(view.Paper, Papers)
            && IsOne(view.Language, Languages)
            && IsOne(view.Layout, Layouts)
            ? view
            : null;

        string Chosen(string name) => query.GetValueOrDefault(name, "");
        static bool IsOne(string value, IEnumerable<string> all) => value.Length == 0 || all.Contains(value, StringComparer.Ordinal);
    }

    /// <summary>The request of an export that makes these pages.</summary>
    public ExportRequest Over(ExportRequest request, PlannedEntry entry) =>
        request with
        {
            // As the user would name it: places and messages begin with it.
            Paths = [Path.GetFullPath(entry.DisplayPath) == entry.FullPath ? entry.DisplayPath : entry.FullPath],
            Root = entry.Site.Root,

            // Nothing is written; this asks for no names of files.
            Output = "-",
            Theme = Theme.Length > 0 ? Theme : request.Theme,
            Languages =
                Language.Length > 0 ? [LanguageModes.Of(Language)]
                : request.Languages is [var first, ..] ? [first]
                : [],
            Given = request.Given with
            {
                Paper = Paper.Length > 0 ? Themes.Papers.Of(Paper) : request.Given.Paper,
                Layout = Layout.Length > 0 ? LanguageModes.LayoutOf(Layout) : request.Given.Layout,
            },
        };

    /// <summary>The command line that makes the same PDF.</summary>
    /// <param name="path">The entry as the user would name it.</param>
    /// <param name="words">Options of the command line of <c>serve</c>.</param>
    public string CommandLine(string path, IReadOnlyList<string> words)
    {
        string[] all = IsPack
            ? ["portfolio-export", "pack", Name, .. words]
            :
            [
                "portfolio-export",
                "export",
                path,
                .. words,
                .. Option("--theme", Theme),
                .. Option("--paper", Paper),
                .. Option("--lang", Language),
                .. Option("--layout", Layout),
            ];
        return string.Join(' ', all.Select(Quoted));

        static string[] Option(string name, string value) => value.Length == 0 ? [] : [name, value];
    }

    /// <summary>As a shell reads it back.</summary>
    private static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '=' or ',' or ':' or '+' or '@')
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
