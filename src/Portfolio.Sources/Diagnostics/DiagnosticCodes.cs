namespace Portfolio.Sources.Diagnostics;

/// <summary>Every code the program prints. A code keeps its meaning for ever; the README lists them.</summary>
public static class DiagnosticCodes
{
    // Files
    public const string FileNotFound = "PE001";
    public const string FileUnreadable = "PE002";
    public const string NotText = "PE003";
    public const string EmptyEntry = "PE004";
    public const string OutputNotWritable = "PE005";
    public const string OutsideRoot = "PE006";
    public const string ForeignFile = "PE007";
    public const string OddText = "PE008";

    public const string LimitMet = "PE009";

    // Front matter
    public const string FrontMatterBroken = "PE010";
    public const string FrontMatterMended = "PE011";

    // Pictures
    public const string PictureMissing = "PE012";
    public const string PictureUnreadable = "PE013";
    public const string PictureRemote = "PE014";
    public const string PictureSmall = "PE015";
    public const string AltFromFileName = "PE016";

    // Liquid, Markdown, HTML
    public const string LiquidError = "PE020";
    public const string LiquidUnknown = "PE021";
    public const string MathAsSource = "PE022";
    public const string MarkupDropped = "PE023";
    public const string LinkNotAllowed = "PE024";
    public const string LinkDead = "PE025";

    // Pages
    public const string CharacterMissing = "PE030";
    public const string LineTooWide = "PE031";
    public const string PageTooTall = "PE032";
    public const string PictureIllegible = "PE033";
    public const string FormsMissing = "PE034";

    // The program
    public const string LibraryMissing = "PE098";
    public const string Bug = "PE099";

    // Site and configuration
    public const string ConfigBroken = "PE040";
    public const string ThemeUnknown = "PE041";
    public const string FontMissing = "PE042";

    // Entries
    public const string DateNotUnderstood = "PE050";
    public const string TwinMissing = "PE051";
    public const string VersionsDiffer = "PE052";

    // Finished PDFs, read back
    public const string TextLost = "PE060";
    public const string CharacterStrange = "PE061";
    public const string SpaceWrong = "PE062";
    public const string PictureNotDrawn = "PE063";
    public const string LinkLost = "PE064";
    public const string OrderChanged = "PE065";
    public const string PdfUnreadable = "PE066";

    // Applications
    public const string ChoiceUnmet = "PE080";
    public const string LimitExceeded = "PE081";
    public const string PartDropped = "PE082";
    public const string AppendedUnfit = "PE083";
    public const string IdentityShown = "PE084";
}
