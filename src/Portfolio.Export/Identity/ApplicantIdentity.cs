using Portfolio.Export.Schemas;

namespace Portfolio.Export.Identity;

/// <summary>What an anonymous copy must not show; each value a text as it may stand on a page.</summary>
internal sealed record ApplicantIdentity(IReadOnlyList<(string Kind, Written Value)> Values)
{
    public static readonly ApplicantIdentity None = new([]);
}
