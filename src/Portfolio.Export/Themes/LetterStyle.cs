namespace Portfolio.Export.Themes;

/// <summary>How a theme sets letters. Lengths and sizes are in points, leadings multiples of the size.</summary>
internal sealed record LetterStyle
{
    /// <summary>Left and right; made smaller by less than an em, so that the measure is a whole number of them.</summary>
    public double Margin { get; init; } = 71;

    public double TextSize { get; init; } = 11;

    public double Leading { get; init; } = 1.5;

    /// <summary>Text of Chinese letters, which are read at arm's length; up to 14 points where the page has room.</summary>
    public double HanTextSize { get; init; } = 12;

    public double HanLeading { get; init; } = 1.75;

    /// <summary>The subject of an English letter.</summary>
    public double SubjectSize { get; init; } = 12;

    /// <summary>The title of a Chinese letter.</summary>
    public double HanTitleSize { get; init; } = 20;

    /// <summary>Contacts of the sender.</summary>
    public double SmallSize { get; init; } = 9.5;

    /// <summary>Between the closing words and the name: there the letter is signed.</summary>
    public double SignatureSpace { get; init; } = 42;
}
