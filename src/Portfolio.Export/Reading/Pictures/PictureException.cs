namespace Portfolio.Export.Reading.Pictures;

/// <summary>No picture can be got from a file. The message is a clause that fits after “cannot be read:”.</summary>
internal sealed class PictureException : Exception
{
    public PictureException(string message)
        : base(message) { }

    public PictureException(string message, Exception inner)
        : base(message, inner) { }
}
