namespace Portfolio.Images;

/// <summary>Bytes that several holders may keep together.</summary>
/// <param name="bytes">So many.</param>
public sealed class ByteAllowance(long bytes)
{
    private long left = bytes;

    /// <summary>False when so many are not left.</summary>
    public bool TryTake(long wanted)
    {
        if (wanted > left)
            return false;
        left -= wanted;
        return true;
    }
}
