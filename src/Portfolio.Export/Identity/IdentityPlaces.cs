using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Identity;

/// <summary>Leads what was found in a finished file back to the line of the source that says it.</summary>
internal static partial class IdentityPlaces
{
    /// <summary>Written in place of markup, to keep the places of what follows.</summary>
    private const char Nothing = '\u200B';

    [GeneratedRegex("<[^<>]{1,400}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    /// <summary>
    /// The first place in the sources with a spelling of what was found; null when there is none, as for what the site's
    /// configuration gives.
    /// </summary>
    /// <param name="sources">Files as the user would name them, and their texts with LF line ends.</param>
    public static Func<IdentityFound, SourcePlace?> In(IdentityMatcher identity, IReadOnlyList<(string File, string Text)> sources)
    {
        var places = new Lazy<List<(string Value, SourcePlace Place)>>(() =>
            [
                .. sources.SelectMany(s =>
                    identity
                        .Find(Tag().Replace(s.Text, m => new string(Nothing, m.Length)))
                        .Select(p => (p.Value, Place(s.File, s.Text, p.Start)))
                ),
            ]
        );
        return found => places.Value.Where(p => p.Value == found.Value).Select(p => (SourcePlace?)p.Place).FirstOrDefault();
    }

    private static SourcePlace Place(string file, string text, int at) =>
        new(file, text.AsSpan(0, at).Count('\n') + 1, at - (text.LastIndexOf('\n', Math.Max(0, at - 1)) is var end && at > 0 ? end : -1));
}
