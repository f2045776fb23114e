using Portfolio.Export.Schemas;

namespace Portfolio.Export.Identity;

/// <summary>Who must not be told from an anonymous copy; each a text as it may stand on a page.</summary>
internal sealed record ApplicantIdentity(IReadOnlyList<(string Kind, Written Value)> Values)
{
    public static readonly ApplicantIdentity None = new([]);
}
