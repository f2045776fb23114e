using System.Text;
using Portfolio.Messages;
using Portfolio.Sources.Files;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands.Translations;

/// <summary>Which blocks were in step when somebody last said so: a small file at the root of the site, made to be committed.</summary>
internal sealed class TranslationLedger
{
    public const string FileName = "portfolio-translations.yml";

    private readonly SortedDictionary<string, List<(string First, string Second)>> entries = new(StringComparer.Ordinal);

    /// <summary>Whether anything was ever recorded of an entry.</summary>
    public bool Knows(string entry) => entries.ContainsKey(entry);

    public IReadOnlyList<(string First, string Second)> Of(string entry) => entries.GetValueOrDefault(entry) ?? [];

    /// <param name="entry">Path of the first version below the root of the site.</param>
    public void Set(string entry, IEnumerable<(string First, string Second)> blocks) => entries[entry] = [.. blocks];

    /// <summary>The ledger of a site; an empty one when there is no file or it is no ledger.</summary>
    public static TranslationLedger Load(string root)
    {
        var ledger = new TranslationLedger();
        var path = Path.Combine(root, FileName);
        if (!UserPaths.IsFile(path) || TextDecoder.Decode(WholeFile.Read(path, WholeFile.MostOfPdfs)) is not { } text)
            return ledger;
        List<(string, string)>? blocks = null;
        foreach (var written in text.Split('\n'))
        {
            var line = written.Trim();
            if (
                line.StartsWith("- ", StringComparison.Ordinal)
                && line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, var second]
            )
                blocks?.Add((first, second));
            else if (line.Length > 2 && line[0] == '"' && line.EndsWith("\":", StringComparison.Ordinal))
                ledger.entries[line[1..^2]] = blocks = [];
        }

        return ledger;
    }

    public byte[] Write()
    {
        var text = new StringBuilder(TranslationMessages.LedgerIntro).Append(TranslationMessages.LedgerUpdate);
        foreach (var (entry, blocks) in entries)
        {
            text.Append('"').Append(entry).Append("\":\n");
            foreach (var (first, second) in blocks)
                text.Append("  - ").Append(first).Append(' ').Append(second).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
