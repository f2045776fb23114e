using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portfolio.Export.Schemas;
using Portfolio.Export.Themes;
using Portfolio.Messages;

namespace Portfolio.Export.Serving;

/// <summary>The page of the browser, in the language of the interface. Its files are in the program.</summary>
internal static class PageFiles
{
    private static readonly Lazy<string> Filled = new(Fill);

    public static string Html => Filled.Value;

    public static string Style => EmbeddedText.Read("Serve/serve.css");

    public static string Script => EmbeddedText.Read("Serve/serve.js");

    /// <summary>Texts of the page, by the names that it has for them.</summary>
    private static Dictionary<string, string> Texts =>
        new()
        {
            ["lang"] = MessageLanguages.Current == MessageLanguage.Zh ? "zh-CN" : "en",
            ["name"] = ServeMessages.Name,
            ["skip"] = ServeMessages.Skip,
            ["entries"] = ServeMessages.Entries,
            ["filter"] = ServeMessages.Filter,
            ["filter-hint"] = ServeMessages.FilterHint,
            ["pages"] = ServeMessages.Pages,
            ["theme"] = ServeMessages.Theme,
            ["paper"] = ServeMessages.Paper,
            ["language"] = ServeMessages.Language,
            ["layout"] = ServeMessages.Layout,
            ["size"] = ServeMessages.Size,
            ["problems"] = ServeMessages.Problems,
            ["no-problems"] = ServeMessages.NoProblems,
            ["command"] = ServeMessages.Command,
            ["copy"] = ServeMessages.Copy,
            ["click-hint"] = ServeMessages.ClickHint,
            ["loading"] = ServeMessages.Loading,
        };

    private static string Fill()
    {
        var html = EmbeddedText.Read("Serve/serve.html");
        foreach (var (name, text) in Texts)
            html = html.Replace($"{{{{{name}}}}}", WebUtility.HtmlEncode(text), StringComparison.Ordinal);

        // The words are data within the page: nothing in them may end it.
        return html.Replace("{{words}}", Words().Replace("<", "\\u003c", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Words()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var (name, text) in WordsOfScript)
                json.WriteString(name, text);
            Choices(json, "theme", ThemeReader.BuiltInNames.Select(n => (n, n)));
            Choices(json, "paper", [("a4", "A4"), ("letter", ServeMessages.Letter)]);
            Choices(
                json,
                "lang",
                [
                    ("source", ServeMessages.AsWritten),
                    ("en", CommonMessages.English),
                    ("zh", CommonMessages.Chinese),
                    ("both", ServeMessages.Both),
                ]
            );
            Choices(json, "layout", [("facing", ServeMessages.Facing), ("stacked", ServeMessages.Stacked)]);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static Dictionary<string, string> WordsOfScript =>
        new()
        {
            ["loading"] = ServeMessages.Loading,
            ["packs"] = ServeMessages.Packs,
            ["other"] = ServeMessages.Other,
            ["noMatch"] = ServeMessages.NoMatch,
            ["nothing"] = ServeMessages.NothingHere,
            ["pageOf"] = ServeMessages.PageOf("{page}", "{count}"),
            ["fit"] = ServeMessages.Fit,
            ["asSite"] = ServeMessages.AsSite,
            ["byApplication"] = ServeMessages.SetByApplication,
            ["noProblems"] = ServeMessages.NoProblems,
            ["problemCount"] = ServeMessages.ProblemCount("{count}"),
            ["copy"] = ServeMessages.Copy,
            ["copied"] = ServeMessages.Copied,
            ["noSource"] = ServeMessages.NoSource,
            ["opened"] = ServeMessages.Opened("{place}"),
            ["editorFailed"] = ServeMessages.EditorFailed("{reason}"),
            ["changed"] = ServeMessages.Changed("{page}"),
            ["upToDate"] = ServeMessages.UpToDate,
            ["stale"] = ServeMessages.Stale,
            ["noPages"] = ServeMessages.NoPages,
            ["gone"] = ServeMessages.Gone("{name}"),
            ["offline"] = ServeMessages.Offline,
            ["error"] = ProgramMessages.Error,
            ["warning"] = ProgramMessages.Warning,
            ["info"] = ProgramMessages.Note,
        };

    private static void Choices(Utf8JsonWriter json, string name, IEnumerable<(string Value, string Label)> choices)
    {
        json.WriteStartArray(name);
        foreach (var (value, label) in choices)
        {
            json.WriteStartArray();
            json.WriteStringValue(value);
            json.WriteStringValue(label);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
