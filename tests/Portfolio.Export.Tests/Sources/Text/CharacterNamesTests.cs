using Portfolio.Sources.Text;

namespace Portfolio.Export.Tests.Sources.Text;

public class CharacterNamesTests
{
    [Theory]
    [InlineData(0x41, "LATIN CAPITAL LETTER A", "Basic Latin")]
    [InlineData(0x3B1, "GREEK SMALL LETTER ALPHA", "Greek and Coptic")]
    [InlineData(0xAC00, "HANGUL SYLLABLE GA", "Hangul Syllables")]
    [InlineData(0xD55C, "HANGUL SYLLABLE HAN", "Hangul Syllables")]
    [InlineData(0xAC07, "HANGUL SYLLABLE GAD", "Hangul Syllables")]
    [InlineData(0x20BB7, "CJK UNIFIED IDEOGRAPH-20BB7", "CJK Unified Ideographs Extension B")]
    [InlineData(0x1F600, "GRINNING FACE", "Emoticons")]
    [InlineData(0xE000, "a character of Private Use Area", "Private Use Area")]
    [InlineData(0x85, "a character of Latin-1 Supplement", "Latin-1 Supplement")]
    [InlineData(0x2FE0, "a character of no block", "no block")]
    public void Characters_are_called_as_Unicode_calls_them(int codePoint, string name, string block) =>
        Assert.Equal((name, block), (CharacterNames.Of(codePoint), CharacterNames.BlockOf(codePoint)));
}
