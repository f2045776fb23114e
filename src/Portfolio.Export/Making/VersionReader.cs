using Portfolio.Export.Composing.Languages;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Entries.Pairing;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Making;

/// <summary>An entry as it goes into its PDF.</summary>
/// <param name="Entry">The only version, or the first.</param>
/// <param name="Second">The other version when the PDF holds both, else null.</param>
/// <param name="WordsLanguage">Language of the fixed words that was asked for; null for the entry's own.</param>
internal sealed record ReadVersions(PortfolioEntry Entry, PortfolioEntry? Second, string? WordsLanguage)
{
    /// <summary>Full path of the file of the other version where it has one of its own, else null.</summary>
    public string? SecondPath { get; init; }

    /// <summary>The only version, or both.</summary>
    public IReadOnlyList<SourceEntry> Sources => Second is { } second ? [Entry.Source, second.Source] : [Entry.Source];

    /// <summary>The files as the user would name them, and their texts.</summary>
    public IReadOnlyList<(string File, string Text)> Texts =>
        [
            (Entry.Source.Path, Entry.Source.Text),
            .. Second is { Source: var other } ? [(other.Path, other.Text)] : Array.Empty<(string, string)>(),
        ];
}

/// <summary>Reads the language versions of an entry that its PDF holds.</summary>
internal static class VersionReader
{
    /// <returns>Null when an error in <paramref name="bag"/> forbids it.</returns>
    public static ReadVersions? Read(ConfiguredSite site, string fullPath, string displayPath, EntryVersions? versions, DiagnosticBag bag)
    {
        if (versions is null)
            return ReadOne(site, fullPath, displayPath, null, bag) is { } written ? new(written, null, null) : null;
        return versions.Mode.Language() is { } language
            ? ReadEdition(site, fullPath, displayPath, language, versions, bag)
            : ReadBoth(site, fullPath, displayPath, versions, bag);
    }

    private static ReadVersions? ReadEdition(
        ConfiguredSite site,
        string fullPath,
        string displayPath,
        string language,
        EntryVersions versions,
        DiagnosticBag bag
    )
    {
        if (ReadOne(site, fullPath, displayPath, language, bag) is not { } entry)
            return null;
        if (versions.Language != language && !entry.Languages.Any(l => LanguageTags.Primary(l) == language))
            WarnMissing(entry, language, bag);
        return new(FieldTranslator.Translate(entry, language, site.Settings.Glossary), null, language == "zh" ? "zh-CN" : language);
    }

    private static ReadVersions? ReadBoth(
        ConfiguredSite site,
        string fullPath,
        string displayPath,
        EntryVersions versions,
        DiagnosticBag bag
    )
    {
        if (versions is { Twin: { } twin, Language: { } own })
        {
            var first = ReadOne(site, fullPath, displayPath, own, bag);
            var second = ReadOne(site, twin.Path, twin.DisplayPath, twin.Language, bag);
            return first is null || second is null ? null : InStep(first, own, second, twin.Language, site) with { SecondPath = twin.Path };
        }

        if (EntryReader.Read(site, fullPath, displayPath, bag) is not { } source)
            return null;
        if (HoldsBoth(source))
        {
            var english = ReadOne(site, fullPath, displayPath, "en", bag);
            var chinese = ReadOne(site, fullPath, displayPath, "zh", bag);
            return english is null || chinese is null ? null : InStep(english, "en", chinese, "zh", site);
        }

        var entry = EntryMapper.Map(source, site.Settings.Rules, bag);
        if (!Has(entry, "zh"))
            WarnMissing(entry, "zh", bag);
        else if (!Has(entry, "en"))
            WarnMissing(entry, "en", bag);
        return new(entry, null, null);
    }

    private static bool Has(PortfolioEntry entry, string language) => entry.Languages.Any(l => LanguageTags.Primary(l) == language);

    /// <summary>Marks for one language at least, and text in both.</summary>
    private static bool HoldsBoth(SourceEntry source) =>
        (MarkedLanguages.Holds(source, "zh") || MarkedLanguages.Holds(source, "en"))
        && MarkedLanguages.Select(source, "en") is var english
        && MarkedLanguages.Select(source, "zh") is var chinese
        && (!ReferenceEquals(english, source) || !ReferenceEquals(chinese, source));

    private static ReadVersions InStep(
        PortfolioEntry first,
        string firstLanguage,
        PortfolioEntry second,
        string secondLanguage,
        ConfiguredSite site
    ) =>
        new(
            FieldTranslator.Translate(first, firstLanguage, site.Settings.Glossary),
            FieldTranslator.Translate(second, secondLanguage, site.Settings.Glossary),
            null
        );

    private static PortfolioEntry? ReadOne(ConfiguredSite site, string fullPath, string displayPath, string? language, DiagnosticBag bag)
    {
        if (EntryReader.Read(site, fullPath, displayPath, bag, language) is not { } source)
            return null;
        return EntryMapper.Map(language is null ? source : MarkedLanguages.Select(source, language), site.Settings.Rules, bag);
    }

    private static void WarnMissing(PortfolioEntry entry, string language, DiagnosticBag bag) =>
        bag.Warn(
            DiagnosticCodes.TwinMissing,
            new(entry.Source.Path),
            FitMessages.NoVersion(LanguageModes.Name(language)),
            FitMessages.NoVersionHint(Beside(Path.GetFileName(entry.Source.Path), language))
        );

    /// <summary>The name of the file in which the other version is looked for.</summary>
    private static string Beside(string file, string language)
    {
        var (bare, ending) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file));
        foreach (var mark in (string[])["-zh", ".zh", "-en", ".en"])
            if (bare.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
                return $"{bare[..^2]}{language}{ending}";
        return $"{bare}-{language}{ending}";
    }
}
