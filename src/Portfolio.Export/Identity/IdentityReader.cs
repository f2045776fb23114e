using Portfolio.Export.Schemas;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Identity;

/// <summary>Reads the map <c>identity</c> of <c>applications.yml</c>.</summary>
internal static class IdentityReader
{
    private const string Key = "identity";

    private static readonly string[] Kinds = ["names", "student-number", "email", "phone", "handles", "home-page", "organisations"];

    /// <summary>The identity among the keys of the file; none when it has no such map.</summary>
    public static ApplicantIdentity Read(FieldReader file)
    {
        if (file.Map(Key) is not { } fields)
            return ApplicantIdentity.None;
        var values = new List<(string, Written)>();
        foreach (var kind in Kinds)
            values.AddRange(fields.Texts(kind).Select(t => (kind, t)));
        fields.Finish();
        return new(values);
    }

    /// <summary>As far as the file can be read; what is wrong with it is reported when its applications are read.</summary>
    public static ApplicantIdentity ReadSite(Site site)
    {
        var bag = new DiagnosticBag();
        try
        {
            return
                ApplicationsPlace.Find(site) is { } path
                && TextDecoder.Decode(site.Disk.Read(path)) is { } text
                && YamlTree.Read(text, ApplicationsPlace.FileName, bag) is YamlMap map
                ? Read(new FieldReader(map, ApplicationsPlace.FileName, bag))
                : ApplicantIdentity.None;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ApplicantIdentity.None;
        }
    }
}
