namespace Portfolio.Export.Applications;

/// <summary>Who must not be told from an anonymous copy; each a text as it may stand on a page.</summary>
internal sealed record Identity(IReadOnlyList<(string Kind, Written Value)> Values)
{
    public static readonly Identity None = new([]);
}
