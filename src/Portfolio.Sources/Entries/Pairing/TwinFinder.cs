using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Entries.Pairing;

/// <summary>Two entries that say the same in two languages, as indexes into the list they were found in.</summary>
public readonly record struct TwinPair(int First, int Second)
{
    /// <summary>Language of the first, without region.</summary>
    public string FirstLanguage { get; init; } = "";

    /// <summary>Language of the second, without region.</summary>
    public string SecondLanguage { get; init; } = "";
}

/// <summary>
/// Pairs the language versions of entries: by what front matter says first, then by address, then by path. An entry is in one pair at most.
/// </summary>
public static class TwinFinder
{
    private static readonly string[] SharedKeys =
    [
        "ref",
        "translation_key",
        "translation_id",
        "translationKey",
        "translationId",
        "lang_ref",
        "lang-ref",
        "page_id",
    ];

    private static readonly string[] LinkKeys =
    [
        "other_lang_link",
        "other_lang_url",
        "other_lang",
        "translation_url",
        "translation_link",
        "translation",
        "lang_link",
        "zh_link",
        "en_link",
        "zh_url",
        "en_url",
    ];

    /// <param name="entries">Entries of one site; paths below its root, with forward slashes.</param>
    /// <returns>In the order of the first of each pair.</returns>
    public static IReadOnlyList<TwinPair> Find(IReadOnlyList<(SourceEntry Source, string Path)> entries)
    {
        var all = entries.Select((e, i) => new Candidate(i, e.Source, e.Path)).ToList();
        var pairs = new List<TwinPair>();
        foreach (var key in SharedKeys)
            Pair(all, c => c.Text(key) is { } value ? (value, true) : null, pairs);
        PairLinked(all, pairs);
        Pair(all, c => c.Address is { } address ? (address.Bare, address.Language is not null || c.Declared is not null) : null, pairs);
        Pair(all, c => (c.Path.Bare, c.Path.Language is not null), pairs);
        pairs.Sort((a, b) => a.First.CompareTo(b.First));
        return pairs;
    }

    /// <summary>Pairs entries of the same key, where one at least bears a mark.</summary>
    private static void Pair(List<Candidate> all, Func<Candidate, (string Key, bool Marked)?> keyOf, List<TwinPair> pairs)
    {
        var keyed = all.Where(c => !c.Taken).Select(c => (Candidate: c, Key: keyOf(c))).Where(k => k.Key is not null);
        foreach (var group in keyed.GroupBy(k => k.Key!.Value.Key, StringComparer.Ordinal))
        {
            if (group.Any(k => k.Key!.Value.Marked) && Choose([.. group.Select(k => k.Candidate)]) is var (a, b))
                Take(a, b, pairs);
        }
    }

    /// <summary>Entries that name the address of their other version.</summary>
    private static void PairLinked(List<Candidate> all, List<TwinPair> pairs)
    {
        foreach (var from in all)
        {
            foreach (var key in LinkKeys)
            {
                if (from.Taken || from.Text(key) is not { } link)
                    continue;
                var address = LanguageTags.Normalize(link);
                var to = all.Find(c => !c.Taken && c != from && c.Language != from.Language && c.IsAt(address));
                if (to is not null)
                    Take(from, to, pairs);
            }
        }
    }

    /// <summary>The Chinese and the English one of several versions, else the first two of different languages.</summary>
    private static (Candidate A, Candidate B)? Choose(IReadOnlyList<Candidate> group)
    {
        if (group.Count < 2)
            return null;
        var zh = group.FirstOrDefault(c => c.Language == "zh");
        var en = group.FirstOrDefault(c => c.Language == "en");
        if (zh is not null && en is not null)
            return (zh, en);
        return group.FirstOrDefault(c => c.Language != group[0].Language) is { } other ? (group[0], other) : null;
    }

    private static void Take(Candidate a, Candidate b, List<TwinPair> pairs)
    {
        a.Taken = b.Taken = true;
        var (first, second) = a.Index < b.Index ? (a, b) : (b, a);
        pairs.Add(new(first.Index, second.Index) { FirstLanguage = first.Language, SecondLanguage = second.Language });
    }

    private sealed class Candidate
    {
        private readonly SourceEntry source;
        private string? language;

        public Candidate(int index, SourceEntry source, string path)
        {
            Index = index;
            this.source = source;
            Path = LanguageTags.OfPath(path);
            if (Text("permalink") is { } permalink)
                Address = LanguageTags.OfAddress(permalink);
        }

        public int Index { get; }

        public bool Taken { get; set; }

        public (string Bare, string? Language) Path { get; }

        public (string Bare, string? Language)? Address { get; }

        /// <summary>What the path says, then front matter, the address, and at last the text itself.</summary>
        public string Language =>
            language ??= Path.Language
                ?? Declared
                ?? Address?.Language
                ?? LanguageTags.Primary(
                    LanguageReader.Read(source, BodyBlocks.Flatten(source.Body), Text("title") ?? source.Slug, EntryRules.Default)[0]
                );

        /// <summary>What front matter says; polyglot gives versions of one address no other mark.</summary>
        public string? Declared =>
            LanguageReader.Normalize(Text("lang") ?? Text("language") ?? Text("locale")) is { } declared
                ? LanguageTags.Primary(declared)
                : null;

        public string? Text(string key) => source.FrontMatter.Text(key);

        public bool IsAt(string address) =>
            (Text("permalink") is { } permalink && LanguageTags.Normalize(permalink) == address)
            || address == LanguageTags.Normalize($"/{source.Collection}/{System.IO.Path.GetFileNameWithoutExtension(source.Path)}");
    }
}
