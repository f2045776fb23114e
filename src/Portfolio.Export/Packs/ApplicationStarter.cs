using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Packs;

/// <summary>
/// An <c>applications.yml</c> to begin with: an example, all of it comments, and the schema that lets editors complete it.
/// </summary>
internal static class ApplicationStarter
{
    public const string Schema = "applications.schema.json";

    /// <summary>Names of the other files beside it.</summary>
    public const string LetterName = "letter.md",
        MailName = "mail.md",
        ThemeName = "theme.yml";

    /// <summary>A letter with questions to answer in place of its paragraphs.</summary>
    /// <param name="language">The language of the application.</param>
    /// <param name="name">Who signs it, as YAML.</param>
    public static string Letter(MessageLanguage language, string name) => WrittenMessages.Letter(language, name);

    /// <summary>What the mail says that brings the application.</summary>
    /// <param name="language">The language of the application.</param>
    /// <param name="name">Who signs it.</param>
    public static string Mail(MessageLanguage language, string name) => WrittenMessages.Mail(language, name);

    /// <summary>Where a letter still asks its author one of the questions that it began with; null where none is left.</summary>
    public static SourcePlace? LeftOver(SourceEntry letter)
    {
        string[] questions = [.. Enum.GetValues<MessageLanguage>().SelectMany(l => WrittenMessages.LetterQuestions(l).Split('\n'))];
        foreach (var paragraph in BodyBlocks.Flatten(letter.Body).OfType<SourceParagraph>())
            if (Array.Exists(questions, InlineText.Plain(paragraph.Inlines).Contains))
                return paragraph.Place;
        return null;
    }

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
