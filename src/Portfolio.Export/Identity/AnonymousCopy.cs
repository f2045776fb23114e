using Portfolio.Export.Composing;
using Portfolio.Export.Schemas;
using Portfolio.Export.Themes;
using Portfolio.Messages;
using Portfolio.PdfReading;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Identity;

/// <summary>What every anonymous copy needs: somebody to look for, and a look at the finished file.</summary>
internal static class AnonymousCopy
{
    private sealed record KeyedMatcher(string Key, IdentityMatcher Matcher);

    private static volatile KeyedMatcher? last;

    /// <summary>
    /// Looks for what <c>applications.yml</c> lists and for what the site says of its owner; an error when the list is empty.
    /// </summary>
    /// <param name="display">The file of the list as the user would name it.</param>
    public static IdentityMatcher Matcher(Site site, ApplicantIdentity identity, string display, DiagnosticBag bag)
    {
        if (identity.Values.Count == 0)
            bag.Fail(DiagnosticCodes.IdentityShown, new(display), IdentityMessages.Empty, IdentityMessages.EmptyHint);
        var all = identity with
        {
            Values = [.. identity.Values, .. SiteAccounts.Of(site).Select(a => (a.Kind, new Written(a.Value, default)))],
        };
        return Compiled(all, Person.Of(site, FrontMatterMap.None));
    }

    /// <summary>As the other, for a site whose <c>applications.yml</c> was not read yet.</summary>
    public static IdentityMatcher Matcher(Site site, DiagnosticBag bag) =>
        Matcher(
            site,
            IdentityReader.ReadSite(site),
            SiteReader.Display(site, ApplicationsPlace.Find(site) ?? ApplicationsPlace.PrivateIn(site.Root)),
            bag
        );

    /// <summary>The style of an anonymous copy: no name, no contacts, no portrait.</summary>
    public static Theme Without(Theme theme) =>
        theme with
        {
            ShowPerson = false,
            ShowPortrait = false,
            Cv = theme.Cv with { ShowPerson = false },
        };

    /// <summary>The name of a file or a folder without what identifies.</summary>
    public static string Nameless(string name, IdentityMatcher identity) =>
        identity.Find(name).Reverse().Aggregate(name, (kept, found) => kept[..found.Start] + "applicant" + kept[found.End..]);

    /// <summary>Reads a finished PDF back; whatever of the identity is left in it is an error.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="place">Where a message points to when nothing better is known.</param>
    /// <param name="placeOf">Where the sources say what was found; see <see cref="IdentityPlaces"/>.</param>
    public static void Check(
        byte[] pdf,
        string name,
        IdentityMatcher identity,
        SourcePlace place,
        DiagnosticBag bag,
        Func<IdentityMatch, SourcePlace?>? placeOf = null
    )
    {
        try
        {
            foreach (var found in IdentityCheck.Find(pdf, name, identity))
                bag.Fail(
                    DiagnosticCodes.IdentityShown,
                    placeOf?.Invoke(found) ?? place,
                    IdentityMessages.Shown(found.Value, found.Kind, found.Where),
                    IdentityMessages.ShownHint
                );
        }
        catch (PdfException fault)
        {
            bag.Fail(DiagnosticCodes.IdentityShown, place, IdentityMessages.Unchecked(fault.Message));
        }
    }

    /// <summary>Entries of a run share one matcher: making its patterns takes longer than reading a page with them.</summary>
    private static IdentityMatcher Compiled(ApplicantIdentity identity, Person person)
    {
        var key = string.Join(
            '\n',
            identity
                .Values.Select(v => $"{v.Kind}\t{v.Value.Text}")
                .Concat(person.Contacts.Select(c => $"{c.Text}\t{c.Uri}"))
                .Concat(person.More.Select(m => $"{m.Key}\t{m.Value}"))
                .Append(person.Name ?? "")
        );
        var known = last;
        if (known?.Key != key)
            last = known = new(key, new(identity, person));
        return known.Matcher;
    }
}
