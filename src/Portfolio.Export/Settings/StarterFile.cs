using System.Text;
using Portfolio.Export.Schemas;

namespace Portfolio.Export.Settings;

/// <summary>A <c>portfolio.yml</c> to begin with: every key, all of them comments, and the schemas that let editors complete it.</summary>
internal static class StarterFile
{
    /// <summary>Folder of the schemas below the root of the site; Jekyll leaves out names with a dot.</summary>
    public const string SchemaFolder = ".portfolio-export";

    public static readonly IReadOnlyList<string> Schemas = ["portfolio.schema.json", "theme.schema.json"];

    public static string Schema(string name) => EmbeddedText.Read($"Schemas/{name}");

    public static string Text()
    {
        var text = new StringBuilder()
            .Append("# yaml-language-server: $schema=./")
            .Append(SchemaFolder)
            .Append('/')
            .Append(Schemas[0])
            .Append('\n')
            .Append("#\n")
            .Append("# Settings of portfolio-export for this site. Nothing here is needed: take the # off the lines that you want,\n")
            .Append("# and off the line of their group. The values are the defaults, or examples where there is no default.\n")
            .Append(
                "# An entry can have its own paper, theme, lang, layout and pictures in its front matter, in a map pdf; the command line wins over both.\n"
            )
            .Append("# Jekyll copies this file into the site it builds unless _config.yml says  exclude: [portfolio.yml]\n");
        var group = "";
        foreach (var key in SettingKeys.All)
        {
            var dot = key.Name.IndexOf('.');
            var keyGroup = dot < 0 ? "" : key.Name[..dot];
            if (keyGroup != group || dot < 0)
                text.Append('\n');
            if (keyGroup != group && dot >= 0)
                text.Append('#').Append(keyGroup).Append(":\n");
            group = keyGroup;
            text.Append(dot < 0 ? "# " : "  # ").Append(key.Meaning);
            var takes = key.Schema switch
            {
                TextSchema => null,
                ThemeSchema theme => string.Join(", ", theme.Names),
                ListSchema => "a list",
                var form => form.Takes,
            };
            if (takes is not null)
                text.Append(" (").Append(takes).Append(')');
            text.Append('\n')
                .Append('#')
                .Append(dot < 0 ? "" : "  ")
                .Append(key.Name.AsSpan(dot + 1))
                .Append(": ")
                .Append(key.Example)
                .Append('\n');
        }

        return text.ToString();
    }
}
