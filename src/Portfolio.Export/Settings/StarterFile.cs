using System.Text;
using Portfolio.Export.Schemas;
using Portfolio.Messages;

namespace Portfolio.Export.Settings;

/// <summary>A <c>portfolio.yml</c> to begin with: every key, all of them comments, and the schemas that let editors complete it.</summary>
internal static class StarterFile
{
    /// <summary>Folder of the schemas below the root of the site; Jekyll ignores names that begin with a dot.</summary>
    public const string SchemaFolder = ".portfolio-export";

    public const string ThemeSchema = "theme.schema.json";

    /// <summary>Names of the JSON schemas; the first is that of the settings.</summary>
    public static readonly IReadOnlyList<string> Schemas = ["portfolio.schema.json", ThemeSchema];

    /// <summary>A JSON schema that is written beside the starter.</summary>
    public static string Schema(string name) => EmbeddedText.Read($"Schemas/{name}");

    /// <summary>The file, written from <see cref="SettingKeys"/>.</summary>
    public static string Text()
    {
        var text = new StringBuilder()
            .Append("# yaml-language-server: $schema=./")
            .Append(SchemaFolder)
            .Append('/')
            .Append(Schemas[0])
            .Append('\n')
            .Append("#\n")
            .Append(StartMessages.SettingsIntro)
            .Append(StartMessages.SettingsDefaults)
            .Append(StartMessages.SettingsPrecedence)
            .Append(StartMessages.SettingsPrivate);
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
                ListSchema => ValueMessages.AList,
                var schema => schema.Takes,
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
