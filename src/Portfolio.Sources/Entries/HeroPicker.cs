using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Chooses the picture for the top of an entry.</summary>
internal static class HeroPicker
{
    public static SourcePicture? Pick(SourceEntry source, EntryRules rules)
    {
        // One that is not there gets a box that says so, like any other picture.
        var candidates = Candidates(source, rules).ToList();
        if ((candidates.Find(p => p.Status == ImageStatus.Found) ?? candidates.FirstOrDefault()) is not { } hero)
            return null;
        var shown = new List<SourcePicture>();
        Pictures.Collect(source.Body, shown);
        return shown.Exists(p => hero.Path is null ? p.Written == hero.Written : p.Path == hero.Path) ? null : hero;
    }

    private static IEnumerable<SourcePicture> Candidates(SourceEntry source, EntryRules rules)
    {
        if (source.FrontBodies.TryGetValue("excerpt", out var excerpt))
        {
            var pictures = new List<SourcePicture>();
            Pictures.Collect(excerpt, pictures);
            foreach (var picture in pictures)
                yield return picture;
        }

        foreach (var key in rules.HeroKeys)
        {
            foreach (var named in source.FrontPictures)
            {
                if (named.Key == key)
                    yield return named.Picture;
            }
        }
    }
}
