namespace Portfolio.Images;

/// <summary>No picture can be got from a file. The message is a clause that fits after “cannot be read:”.</summary>
public sealed class PictureException : Exception
{
    internal PictureException(string message)
        : base(message) { }

    internal PictureException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>The limit in megapixels under which the picture would be read; null when no limit stands in its way.</summary>
    public long? MegapixelsNeeded { get; init; }
}
