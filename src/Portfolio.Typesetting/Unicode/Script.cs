namespace Portfolio.Typesetting.Unicode;

/// <summary>Scripts as far as itemizing tells them apart (UAX #24), in the order of the generated table.</summary>
internal enum Script : byte
{
    Common,
    Inherited,
    Latin,
    Greek,
    Cyrillic,
    Han,

    /// <summary>Hiragana and katakana.</summary>
    Kana,
    Bopomofo,
    Hangul,
    Arabic,
    Hebrew,
    Other,
}
