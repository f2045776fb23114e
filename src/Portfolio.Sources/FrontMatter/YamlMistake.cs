namespace Portfolio.Sources.FrontMatter;

/// <summary>What was wrong with a line of YAML that could be mended.</summary>
internal enum YamlMistake
{
    /// <summary>The value needs quotes.</summary>
    Value,

    /// <summary>The colon behind the key is a full-width one.</summary>
    WideColon,

    /// <summary>No space stands behind the colon.</summary>
    NoSpace,
}
