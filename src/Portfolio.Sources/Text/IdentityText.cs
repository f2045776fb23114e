using System.Globalization;
using System.Text;

namespace Portfolio.Sources.Text;

/// <summary>
/// A text in the form in which identities are compared, and where each of its characters came from: lower case, plain letters and digits
/// (see <see cref="LetterFolds"/>), one form of each ideograph, one kind of space, dash, apostrophe and middle dot, nothing invisible.
/// </summary>
public sealed class IdentityText
{
    /// <summary>Stands at both ends of a raised or lowered run, which may part a name without being part of it.</summary>
    public const char RunEdge = '\u2063';

    private readonly List<(int Start, int End, bool Capital)> origins;
    private string? letters;
    private string? digits;

    /// <summary>Folds a text.</summary>
    public IdentityText(string text)
    {
        var folded = new StringBuilder(text.Length);
        Source = text;
        origins = new(text.Length);
        for (var i = 0; i < text.Length; )
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) != System.Buffers.OperationStatus.Done)
                rune = Rune.ReplacementChar;
            Add(rune, i, i + length, folded);
            i += length;
        }

        Text = folded.ToString();
    }

    /// <summary>As it was.</summary>
    public string Source { get; }

    /// <summary>Folded.</summary>
    public string Text { get; }

    /// <summary>The letters of the folded text alone, without umlauts, whatever stands between them.</summary>
    public string Letters => letters ??= Only(c => IsLetter(c) ? Base(c) : null);

    /// <summary>The digits of the folded text alone, Chinese ones among them.</summary>
    public string Digits => digits ??= Only(DigitOf);

    /// <summary>The stretch of the original that a stretch of the folded text stands for.</summary>
    public (int Start, int End) Original(int start, int length)
    {
        if (length > 0)
            return (origins[start].Start, origins[start + length - 1].End);
        var at = start < origins.Count ? origins[start].Start : Source.Length;
        return (at, at);
    }

    /// <summary>Whether a character of the folded text was a capital.</summary>
    public bool IsCapital(int index) => origins[index].Capital;

    /// <summary>A letter as a folded text has them for Latin.</summary>
    public static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or 'ä' or 'ö' or 'ü' or 'å' or 'ø';

    /// <summary>A letter of a folded text without umlaut, ring or stroke.</summary>
    public static char Base(char letter) =>
        letter switch
        {
            'ä' or 'å' => 'a',
            'ö' or 'ø' => 'o',
            'ü' => 'u',
            _ => letter,
        };

    /// <summary>The folded text alone.</summary>
    public static string Of(string text) => new IdentityText(text).Text;

    private void Add(Rune rune, int start, int end, StringBuilder folded)
    {
        var code = rune.Value;
        var origin = (start, end, false);
        if (code < 0x80)
        {
            Put(char.ToLowerInvariant((char)code), (start, end, char.IsAsciiLetterUpper((char)code)), folded);
        }
        else if (IsHanLike(code))
        {
            var first = HanVariants.Representative(code);
            if (first <= char.MaxValue)
                Put((char)first, origin, folded);
            else
                Put(char.ConvertFromUtf32(first), origin, folded);
        }
        else if (LetterFolds.Of(code) is { } letters)
        {
            var capital = Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherSymbol;
            Put(letters, (start, end, capital), folded);
        }
        else
        {
            AddByCategory(rune, origin, folded);
        }
    }

    /// <summary>Adds what is neither ASCII nor an ideograph nor a letter with a plain form.</summary>
    private void AddByCategory(Rune rune, (int Start, int End, bool Capital) origin, StringBuilder folded)
    {
        var code = rune.Value;
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format when code != RunEdge:
            case UnicodeCategory.Control:
                break;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                // A mark belongs to its letter.
                if (folded.Length > 0)
                {
                    folded[^1] = LetterFolds.With(folded[^1], code);
                    origins[^1] = origins[^1] with { End = origin.End };
                }

                break;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                Put(' ', origin, folded);
                break;
            case UnicodeCategory.DashPunctuation:
                Put('-', origin, folded);
                break;
            default:
                if (Mark(code) is { } mark)
                    Put(mark, origin, folded);
                else if (!IsFiller(code))
                    Put(Lower(rune), origin with { Capital = Rune.IsUpper(rune) }, folded);
                break;
        }
    }

    private void Put(string text, (int Start, int End, bool Capital) origin, StringBuilder folded)
    {
        foreach (var c in text)
            Put(c, origin, folded);
    }

    private void Put(char c, (int Start, int End, bool Capital) origin, StringBuilder folded)
    {
        folded.Append(c);
        origins.Add(origin);
    }

    private string Only(Func<char, char?> pick)
    {
        var picked = new StringBuilder();
        foreach (var c in Text)
            if (pick(c) is { } one)
                picked.Append(one);
        return picked.ToString();
    }

    private static char? DigitOf(char c) =>
        char.IsAsciiDigit(c) ? c
        : c is '〇' or '零' or '○' ? '0'
        : c == '幺' ? '1'
        : c >= '一' && "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var index ? (char)('1' + index)
        : null;

    private static bool IsHanLike(int code) =>
        code is (>= 0x2E80 and <= 0x2FDF) or (>= 0x31C0 and <= 0x31EF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        || code is >= 0x20000 and <= 0x3FFFF;

    /// <summary>Letters of Hangul that show nothing, and the pattern of Braille without dots.</summary>
    private static bool IsFiller(int code) => code is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0;

    private static string Lower(Rune rune) =>
        rune.IsBmp ? char.ToLowerInvariant(Composition.Base((char)rune.Value)).ToString() : Rune.ToLowerInvariant(rune).ToString();

    /// <summary>The one sign for all that look like it.</summary>
    private static char? Mark(int code) =>
        code switch
        {
            '\u2018' or '\u2019' or '\u201B' or '\u02B9' or '\u02BB' or '\u02BC' or '\u02BD' or '\u02BE' or '\u02BF' or '\u00B4' => '\'',
            '\u00B7' or '\u2022' or '\u30FB' or '\u2027' or '\u2219' or '\u22C5' or '\uFF65' or '\u16EB' => '·',
            '\u2212' => '-',
            '\u3002' or '\uFF61' => '。',
            _ => null,
        };
}
