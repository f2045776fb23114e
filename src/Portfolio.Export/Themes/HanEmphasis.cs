namespace Portfolio.Export.Themes;

/// <summary>How Chinese emphasis looks.</summary>
internal enum HanEmphasis
{
    /// <summary>In the family for emphasis; dots below what it lacks.</summary>
    Face,

    /// <summary>By weight.</summary>
    Bold,

    /// <summary>Dots below.</summary>
    Dots,
}
