using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing;

/// <summary>
/// Words for those who do not see a picture: the author's, those of the caption or of the sentence that links to it, its title, or the
/// file's name.
/// </summary>
internal static class AlternativeTexts
{
    /// <summary>Characters; longer texts tire those who hear them, and what is cut here is a caption that follows anyway.</summary>
    private const int Longest = 300;

    /// <summary>The text, never empty, with its language as a BCP 47 tag.</summary>
    /// <param name="sentence">Caption of the picture, or the sentence that links to it; null for neither.</param>
    public static (string Text, string Language) Of(ComposeContext context, SourcePicture picture, string? sentence, string parentLanguage)
    {
        var text = SourceTexts.Fold(picture.Alt);
        if (text.Length == 0)
            text = SourceTexts.Fold(sentence ?? "");
        if (text.Length == 0)
            text = SourceTexts.Fold(picture.Title ?? "");
        if (text.Length == 0)
        {
            text = ReadableName(picture.Written);
            context.Bag.Add(
                new(
                    DiagnosticCodes.AltFromFileName,
                    Severity.Info,
                    picture.Place,
                    $"the picture “{picture.Written}” has no alternative text; its file name is used",
                    "write it in the brackets: ![what the picture shows](address)"
                )
            );
        }

        if (text.Length > Longest)
            text = string.Concat(text.AsSpan(0, Longest), "…");
        return (text, new LanguageMap(text, context.Languages, parentLanguage).Paragraph);
    }

    /// <summary><c>/images/Guosen_activity-2.png</c> becomes <c>Guosen activity 2</c>.</summary>
    public static string ReadableName(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        var path = Uri.UnescapeDataString(end > 0 ? address[..end] : address).Replace('\\', '/').TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.LastIndexOf('.') is var dot and > 0)
            name = name[..dot];
        var words = SourceTexts.Fold(name.Replace('_', ' ').Replace('-', ' '));
        return words.Length > 0 ? words
            : name.Length > 0 ? name
            : "·";
    }
}
