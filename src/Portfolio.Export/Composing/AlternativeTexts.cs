using System.Buffers;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// Words for those who do not see a picture: the author's, those of the caption or of the sentence that links to it, or its title. The
/// name of a file is none; <see cref="SpokenText"/> then says where the picture stands.
/// </summary>
internal static class AlternativeTexts
{
    /// <summary>Characters; longer texts tire those who hear them, and what is cut here is a caption that follows anyway.</summary>
    private const int Longest = 300;

    /// <summary>What parts two versions of one text, with a half in brackets.</summary>
    private const string Separators = "/|｜／·•—–-:：;；\n()（）[]【】";

    private static readonly SearchValues<char> Marks = SearchValues.Create(Separators);

    /// <summary>The text, empty where nothing says what is shown, and its other half when it is in two languages.</summary>
    /// <param name="sentence">Caption of the picture, or the sentence that links to it; null for neither.</param>
    public static (AlternativeText Text, AlternativeText? Other) Of(
        ComposeContext context,
        SourcePicture picture,
        string? sentence,
        string parentLanguage
    )
    {
        var text = new[] { picture.Alt, sentence ?? "", picture.Title ?? "" }
            .Select(SourceTexts.Fold)
            .FirstOrDefault(words => words.Length > 0 && !PictureFileNames.IsName(words, picture.Written), "");
        if (text.Length == 0)
        {
            context.Bag.Add(
                new(
                    DiagnosticCodes.NoAlternativeText,
                    Severity.Info,
                    picture.Place,
                    PageMessages.NoAlternativeText(picture.Written),
                    PageMessages.NoAlternativeTextHint
                )
            );
            return (new("", parentLanguage), null);
        }

        if (Halves(text) is not var (han, latin))
            return (In(context, text, parentLanguage), null);
        var (one, other) = (In(context, han, parentLanguage), In(context, latin, parentLanguage));
        return EntryLanguages.IsEastAsian(parentLanguage) ? (one, other) : (other, one);
    }

    /// <summary>
    /// The two halves of a text that says the same in Chinese and in another language. A name within a sentence is no half: the language
    /// changes once, at a mark, or beside a phrase that is no name.
    /// </summary>
    public static (string Han, string Latin)? Halves(string text)
    {
        int end = -1,
            last = -1,
            changes = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var (han, latin) = (Scripts.IsEastAsian(text[i]), Scripts.IsLatin(text[i]));
            if (!han && !latin)
                continue;
            if (last >= 0 && Scripts.IsEastAsian(text[last]) != han && ++changes == 1)
                end = last + 1;
            last = i;
        }

        return changes == 1 ? Cut(text, end) : null;
    }

    private static (string Han, string Latin)? Cut(string text, int from)
    {
        var to = from;
        while (to < text.Length && !Scripts.IsEastAsian(text[to]) && !Scripts.IsLatin(text[to]))
            to++;
        var between = text[from..to];
        var mark = between.AsSpan().IndexOfAny(Marks);

        // Digits beside a half belong to it.
        var cut =
            from
            + (
                mark >= 0 ? mark
                : between.Contains(' ', StringComparison.Ordinal) ? between.LastIndexOf(' ')
                : 0
            );
        char[] trimmed = [.. Separators, ' ', '，', ',', '、'];
        var (before, after) = (text[..cut].Trim(trimmed), text[cut..].Trim(trimmed));
        var (han, latin) = Scripts.IsEastAsian(text[from - 1]) ? (before, after) : (after, before);
        var words = latin.Split(' ').Where(w => w.Any(Scripts.IsLatin)).ToList();
        var isPhrase = words.Count > 1 && words.Exists(w => char.IsLower(w.First(Scripts.IsLatin)));
        return han.Count(Scripts.IsEastAsian) >= 2 && (mark >= 0 ? latin.Count(Scripts.IsLatin) >= 3 : isPhrase) ? (han, latin) : null;
    }

    private static AlternativeText In(ComposeContext context, string text, string parentLanguage)
    {
        if (text.Length > Longest)
            text = string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest), "…");
        return new(text, new LanguageMap(text, context.Languages, parentLanguage).Paragraph);
    }

    /// <summary><c>/images/Guosen_activity-2.png</c> becomes <c>Guosen activity 2</c>.</summary>
    public static string ReadableName(string address)
    {
        var name = PictureFileNames.Stem(address);
        var words = SourceTexts.Fold(name.Replace('_', ' ').Replace('-', ' '));
        return words.Length > 0 ? words
            : name.Length > 0 ? name
            : "·";
    }
}
