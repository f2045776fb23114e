using System.Globalization;
using Portfolio.Messages;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Liquid;

/// <summary>Takes the text of a template, and remembers where in the entry it stood.</summary>
/// <param name="run">Counts what is written.</param>
/// <param name="limit">Most characters.</param>
/// <param name="map">Takes where the text stood; null for text that is captured.</param>
internal sealed class LiquidWriter(LiquidRun run, int limit, OffsetMap? map = null) : StringWriter(CultureInfo.InvariantCulture)
{
    /// <summary>Writes a stretch of the entry as it is.</summary>
    public void WriteSource(string body, int start, int end)
    {
        if (!run.IsInInclude)
            map?.Add(GetStringBuilder().Length, start, end - start);
        Write(body.AsSpan(start, end - start));
    }

    public override void Write(char value)
    {
        Check(1);
        base.Write(value);
    }

    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    private void Check(int more)
    {
        run.Spend(more);
        if (GetStringBuilder().Length + more > limit)
            throw new LiquidLimitException(LiquidMessages.TextTooLong);
    }
}
