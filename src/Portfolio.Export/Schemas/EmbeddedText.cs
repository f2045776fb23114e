namespace Portfolio.Export.Schemas;

/// <summary>Text files that are part of the program.</summary>
internal static class EmbeddedText
{
    /// <summary>Reads <c>Themes/modern.yml</c> and the like.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
