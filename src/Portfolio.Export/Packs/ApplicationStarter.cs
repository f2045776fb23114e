using Portfolio.Export.Settings;
using Portfolio.Messages;

namespace Portfolio.Export.Packs;

/// <summary>
/// An <c>applications.yml</c> to begin with: an example, all of it comments, and the schema that lets editors complete it.
/// </summary>
internal static class ApplicationStarter
{
    public const string Schema = "applications.schema.json";

    public static string Text() => StartMessages.Applications($"../{StarterFile.SchemaFolder}/{Schema}");
}
