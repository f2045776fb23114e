using Portfolio.Export.Composing;
using Portfolio.PdfReading;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Identity;

/// <summary>What every anonymous copy needs: somebody to look for, and a look at the finished file.</summary>
internal static class AnonymousCopy
{
    /// <summary>Looks for what <c>applications.yml</c> lists and for what the site says of its owner; an error when the list is empty.</summary>
    /// <param name="display">The file of the list as the user would name it.</param>
    public static IdentityMatcher Matcher(Site site, ApplicantIdentity identity, string display, DiagnosticBag bag)
    {
        if (identity.Values.Count == 0)
            bag.Fail(
                DiagnosticCodes.IdentityShown,
                new(display),
                "an anonymous copy needs to know what must not be shown, and identity: is empty",
                "give identity: names, student-number, email, phone, handles, home-page, organisations"
            );
        return new(identity, Person.Of(site, FrontMatterMap.None));
    }

    /// <summary>As the other, for a site whose <c>applications.yml</c> was not read yet.</summary>
    public static IdentityMatcher Matcher(Site site, DiagnosticBag bag) =>
        Matcher(site, IdentityReader.ReadSite(site), SiteReader.Display(site, Path.Combine(site.Root, IdentityReader.FileName)), bag);

    /// <summary>Reads a finished PDF back; whatever of the identity is left in it is an error.</summary>
    /// <param name="name">Name of the file.</param>
    public static void Check(byte[] pdf, string name, IdentityMatcher identity, SourcePlace place, DiagnosticBag bag)
    {
        try
        {
            foreach (var (kind, value, where) in IdentityCheck.Find(pdf, name, identity))
                bag.Fail(
                    DiagnosticCodes.IdentityShown,
                    place,
                    $"the anonymous copy still shows “{value}” ({kind}) in {where}; it was not written",
                    "take it out of the source, or leave that part out"
                );
        }
        catch (PdfException fault)
        {
            bag.Fail(DiagnosticCodes.IdentityShown, place, $"the anonymous copy could not be checked: {fault.Message}; it was not written");
        }
    }
}
