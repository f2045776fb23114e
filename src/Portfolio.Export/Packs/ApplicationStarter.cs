using System.Text.RegularExpressions;
using Portfolio.Export.Settings;
using Portfolio.Messages;

namespace Portfolio.Export.Packs;

/// <summary>
/// An <c>applications.yml</c> to begin with: an example, all of it comments, and the schema that lets editors complete it.
/// </summary>
internal static partial class ApplicationStarter
{
    public const string Schema = "applications.schema.json";

    /// <summary>Names of the other files beside it.</summary>
    public const string LetterName = "letter.md",
        MailName = "mail.md",
        ThemeName = "theme.yml";

    /// <summary>Shorter ones are greetings, which everybody writes.</summary>
    private const int ShortestSentence = 8;

    /// <summary>A letter with questions to answer in place of its paragraphs.</summary>
    /// <param name="language">The language of the application.</param>
    /// <param name="name">Who signs it, as YAML.</param>
    public static string Letter(MessageLanguage language, string name) => WrittenMessages.Letter(language, name);

    /// <summary>What the mail says that brings the application.</summary>
    /// <param name="language">The language of the application.</param>
    /// <param name="name">Who signs it.</param>
    public static string Mail(MessageLanguage language, string name) => WrittenMessages.Mail(language, name);

    /// <summary>What of the letter and of the application, in all languages, its author has to replace.</summary>
    public static IEnumerable<string> Examples() => Enum.GetValues<MessageLanguage>().SelectMany(Examples).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Examples(MessageLanguage language)
    {
        var letter = Letter(language, WrittenMessages.Signature(language));
        var end = letter.IndexOf("\n---\n", StringComparison.Ordinal);

        // A salutation, a closing or an office can stay as it is; made-up names cannot.
        string[] values =
        [
            .. letter[..end].Split('\n').Select(l => l[(l.IndexOf(": ", StringComparison.Ordinal) + 1)..]),
            WrittenMessages.Recipient(language),
            WrittenMessages.Title(language),
            WrittenMessages.MailTo(language),
            WrittenMessages.MailSubject(language),
        ];
        return values
            .SelectMany(v => v.Split([',', '，', '<', '>'], StringSplitOptions.TrimEntries))
            .Where(v => MadeUp().IsMatch(v))
            .Concat(SentenceEnd().Split(letter[(end + 5)..]).Select(s => s.Trim()).Where(s => s.Length >= ShortestSentence));
    }

    [GeneratedRegex(@"\b(?:Example|Your)\b|某|你的|@example\.", RegexOptions.CultureInvariant)]
    private static partial Regex MadeUp();

    [GeneratedRegex(@"(?<=[.?!。？！])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    /// <summary>A theme that changes nothing until marks of comments are removed.</summary>
    public static string Theme() => StartMessages.Theme($"../{StarterFile.SchemaFolder}/{StarterFile.ThemeSchema}");

    /// <summary>The example: its comments speak to who reads them now, its values are in the language of the application.</summary>
    public static string Text(MessageLanguage language) =>
        StartMessages.Applications(
            $"../{StarterFile.SchemaFolder}/{Schema}",
            WrittenMessages.Recipient(language),
            WrittenMessages.Title(language),
            language is MessageLanguage.Zh ? "zh" : "en",
            WrittenMessages.MailTo(language),
            WrittenMessages.MailSubject(language)
        );
}
