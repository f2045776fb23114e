namespace Portfolio.Sources.Diagnostics;

/// <summary>Every code the program prints. A code keeps its meaning for ever; docs/messages.md lists them by number.</summary>
public static class DiagnosticCodes
{
    // Files
    /// <summary>There is no such file or folder.</summary>
    public const string FileNotFound = "PE001";

    /// <summary>A file cannot be opened or read.</summary>
    public const string FileUnreadable = "PE002";

    /// <summary>A file is in none of the known encodings.</summary>
    public const string NotText = "PE003";

    /// <summary>An entry has no text.</summary>
    public const string EmptyEntry = "PE004";

    /// <summary>A file cannot be written.</summary>
    public const string OutputNotWritable = "PE005";

    /// <summary>A path leads out of the site.</summary>
    public const string OutsideRoot = "PE006";

    /// <summary>A file in the way of an output was made by another program.</summary>
    public const string ForeignFile = "PE007";

    /// <summary>A file is not clean UTF-8: another encoding, control characters, broken bytes.</summary>
    public const string TextNotClean = "PE008";

    /// <summary>An entry asks for more than a limit on input allows.</summary>
    public const string LimitMet = "PE009";

    // Front matter
    /// <summary>Front matter cannot be read.</summary>
    public const string FrontMatterBroken = "PE010";

    /// <summary>Front matter was repaired.</summary>
    public const string FrontMatterRepaired = "PE011";

    // Pictures
    /// <summary>A picture is not there, or only in other letters.</summary>
    public const string PictureMissing = "PE012";

    /// <summary>No picture can be read from a file.</summary>
    public const string PictureUnreadable = "PE013";

    /// <summary>A picture is on the web and is not fetched.</summary>
    public const string PictureRemote = "PE014";

    /// <summary>A picture has too few pixels for its size on the page.</summary>
    public const string PictureSmall = "PE015";

    /// <summary>A picture has no alternative text; its file name stands for one.</summary>
    public const string NoAlternativeText = "PE016";

    // Liquid, Markdown, HTML
    /// <summary>Liquid cannot be carried out.</summary>
    public const string LiquidError = "PE020";

    /// <summary>A tag, filter, include or shortcode is not known.</summary>
    public const string LiquidUnknown = "PE021";

    /// <summary>A formula is shown as its source.</summary>
    public const string MathAsSource = "PE022";

    /// <summary>Markup has no form in a PDF.</summary>
    public const string MarkupDropped = "PE023";

    /// <summary>A link has an address that is not printed, as a script.</summary>
    public const string LinkNotAllowed = "PE024";

    /// <summary>A link leads to a file that is not there.</summary>
    public const string LinkDead = "PE025";

    /// <summary>Text that the site does not show was left out.</summary>
    public const string ContentHidden = "PE026";

    // Pages
    /// <summary>No font has a character.</summary>
    public const string CharacterMissing = "PE030";

    /// <summary>A line runs over its measure.</summary>
    public const string LineTooWide = "PE031";

    /// <summary>A block is taller than a page.</summary>
    public const string PageTooTall = "PE032";

    /// <summary>A picture is printed too small to be read.</summary>
    public const string PictureIllegible = "PE033";

    /// <summary>No font has the glyphs of a region, as those of Hong Kong or Japan.</summary>
    public const string RegionalGlyphsMissing = "PE034";

    /// <summary>Text that runs from right to left is set from left to right.</summary>
    public const string DirectionWrong = "PE035";

    /// <summary>Pages were asked for that a document does not have.</summary>
    public const string PageMissing = "PE036";

    /// <summary>The lettering in a picture is printed too small to be read.</summary>
    public const string LetteringSmall = "PE037";

    // The program
    /// <summary>There is not enough memory.</summary>
    public const string MemoryShort = "PE097";

    /// <summary>A native library is missing.</summary>
    public const string LibraryMissing = "PE098";

    /// <summary>An exception that should never be thrown.</summary>
    public const string InternalError = "PE099";

    // Site and configuration
    /// <summary>A configuration cannot be read, or asks for something that is not there.</summary>
    public const string ConfigBroken = "PE040";

    /// <summary>There is no such theme.</summary>
    public const string ThemeUnknown = "PE041";

    /// <summary>There is no such font.</summary>
    public const string FontMissing = "PE042";

    /// <summary>Text of a template stands where the author's own should.</summary>
    public const string TemplateText = "PE043";

    // Entries
    /// <summary>A date is none of the calendar.</summary>
    public const string DateNotUnderstood = "PE050";

    /// <summary>An entry has no version in a language.</summary>
    public const string TwinMissing = "PE051";

    /// <summary>Two language versions say different things.</summary>
    public const string VersionsDiffer = "PE052";

    /// <summary>A data file and a page both describe a CV; the page is exported.</summary>
    public const string CvDescribedTwice = "PE053";

    // Finished PDFs, read back
    /// <summary>Text of the source is not in the PDF, or the other way round.</summary>
    public const string TextLost = "PE060";

    /// <summary>A PDF has characters that no author writes.</summary>
    public const string CharacterSuspicious = "PE061";

    /// <summary>Spaces of a PDF are not those of the source.</summary>
    public const string SpaceWrong = "PE062";

    /// <summary>A picture of the source is not in the PDF.</summary>
    public const string PictureNotDrawn = "PE063";

    /// <summary>A link of the source is not in the PDF.</summary>
    public const string LinkLost = "PE064";

    /// <summary>Text of a PDF stands in another order than in the source.</summary>
    public const string OrderChanged = "PE065";

    /// <summary>A PDF cannot be read.</summary>
    public const string PdfUnreadable = "PE066";

    /// <summary>Markup of the source is printed that its site would not show.</summary>
    public const string MarkupPrinted = "PE067";

    /// <summary>Text of a PDF is painted without ink.</summary>
    public const string TextWithoutInk = "PE068";

    /// <summary>Text of a PDF has the colour of its ground.</summary>
    public const string TextOnItsColour = "PE069";

    /// <summary>Text of a PDF is too small for any eye.</summary>
    public const string TextTooSmall = "PE070";

    /// <summary>Text of a PDF is covered by what was painted later.</summary>
    public const string TextCovered = "PE071";

    /// <summary>Text of a PDF lies outside of its clipping path.</summary>
    public const string TextClipped = "PE072";

    /// <summary>Text of a PDF lies outside of the page.</summary>
    public const string TextOffPage = "PE073";

    /// <summary>The shapes of a font of a PDF do not go with their text.</summary>
    public const string GlyphsExchanged = "PE074";

    /// <summary>A picture of a PDF has no size, is covered, or lies outside.</summary>
    public const string PictureUnseen = "PE075";

    /// <summary>A PDF was changed since it was written.</summary>
    public const string PdfChanged = "PE076";

    // Applications
    /// <summary>A choice, tag or placeholder of an application meets nothing.</summary>
    public const string ChoiceUnmet = "PE080";

    /// <summary>What the shards of a run have made does not fit together.</summary>
    public const string ShardUnfit = "PE087";

    /// <summary>A cache cannot be used, or holds what cannot be trusted.</summary>
    public const string CacheUnfit = "PE088";

    /// <summary>An output of an earlier run still stands where this one could make none.</summary>
    public const string OutputOlder = "PE089";

    /// <summary>An application cannot be made small enough.</summary>
    public const string LimitExceeded = "PE081";

    /// <summary>A part of an application was left out for a limit.</summary>
    public const string PartDropped = "PE082";

    /// <summary>An appended file cannot be taken over as the standards ask.</summary>
    public const string AppendedUnfit = "PE083";

    /// <summary>An anonymous copy still shows who its author is.</summary>
    public const string IdentityShown = "PE084";

    /// <summary>The site would publish a file that belongs to an application.</summary>
    public const string PrivateFilePublished = "PE085";

    /// <summary>A phone number stands on a page that the site publishes.</summary>
    public const string PhonePublished = "PE086";
}
