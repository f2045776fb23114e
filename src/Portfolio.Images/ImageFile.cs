using Portfolio.Messages;

namespace Portfolio.Images;

/// <summary>
/// A picture file that somebody else opens. Its header is read once; its bytes are kept only within an allowance, since a document may
/// have hundreds of photos.
/// </summary>
/// <param name="open">Opens the file; an empty stream for an empty file, a device or a pipe.</param>
/// <param name="onRead">Receives the bytes whenever all of them are read; may be null.</param>
public sealed class ImageFile(Func<Stream> open, Action<byte[]>? onRead = null)
{
    /// <summary>512 MiB. Rule of thumb: what is larger is no picture that somebody means to send.</summary>
    private const long MostBytes = 512 << 20;

    private PictureHeader? header;
    private ByteAllowance? allowance;
    private byte[]? kept;
    private WeakReference<byte[]>? last;
    private WeakReference<PixelGrid>? pixels;

    /// <summary>From now on the bytes are kept once they were read, as far as the allowance goes: they are needed again.</summary>
    public void KeepWithin(ByteAllowance most) => allowance = most;

    /// <summary>A picture that is in memory already.</summary>
    public static ImageFile Of(byte[] bytes) => new(() => new MemoryStream(bytes, writable: false));

    /// <summary>Format, size and orientation; read from the file the first time.</summary>
    /// <param name="pixelLimit">Most pixels taken; drawings (SVG) have none.</param>
    /// <exception cref="PictureException">No picture can be read.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public PictureHeader Header(long pixelLimit = PictureProbe.DefaultPixelLimit)
    {
        if (header is not null)
            return header;
        using var stream = open();
        Length = stream.Length;
        return header = PictureProbe.ReadHeader(stream, pixelLimit);
    }

    /// <summary>Bytes of the file, as its header was read; -1 when it was not.</summary>
    public long Length { get; private set; } = -1;

    /// <summary>The light of its pixels, as they were decoded for a PDF; null when they were not.</summary>
    public double[]? Light { get; internal set; }

    /// <summary>What its pixels show; null while nobody asked.</summary>
    internal PictureContent? Content { get; set; }

    /// <summary>All its pixels, where they were decoded for their content and the memory was not needed since; null otherwise.</summary>
    internal PixelGrid? Pixels
    {
        get => pixels is not null && pixels.TryGetTarget(out var grid) ? grid : null;
        set => pixels = value is null ? null : new(value);
    }

    /// <summary>A hash of its coded pixels, where a PDF took them over as they are; null where it did not.</summary>
    public ulong? TakenOver { get; internal set; }

    /// <summary>A hash of the bytes; null when the file cannot be read.</summary>
    /// <param name="hash">From bytes to hash.</param>
    public string? ContentHash(Func<byte[], string> hash)
    {
        try
        {
            return hash(ReadAll());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PictureException)
        {
            return null;
        }
    }

    /// <summary>All bytes of the file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="PictureException">It is too large.</exception>
    internal byte[] ReadAll()
    {
        if (kept is not null)
            return kept;

        // A photo is looked at first and coded later: what the collector has left is not read twice.
        if (last?.TryGetTarget(out var read) == true)
            return read;
        using var stream = open();
        Length = stream.Length;
        if (Length > MostBytes)
            throw new PictureException(PictureMessages.FileTooLarge(Length >> 20, MostBytes >> 20));
        var bytes = GC.AllocateUninitializedArray<byte>((int)Length);
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length < bytes.Length)
            bytes = bytes[..length];
        onRead?.Invoke(bytes);
        if (allowance?.TryTake(bytes.Length) == true)
            kept = bytes;
        else
            last = new(bytes);
        return bytes;
    }

    /// <summary>The header, from bytes that are at hand when it was not read before.</summary>
    internal PictureHeader Header(byte[] bytes, long pixelLimit) =>
        header ??= PictureProbe.ReadHeader(new MemoryStream(bytes, writable: false), pixelLimit);
}
