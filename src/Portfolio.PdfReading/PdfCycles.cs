using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Messages;

namespace Portfolio.PdfReading;

/// <summary>
/// Finds objects of a PDF that refer to each other or are each other's kids in a cycle: the library that reads PDFs would follow them
/// until its stack ends, and the process with it. Sees the objects that are not packed into streams.
/// </summary>
internal static partial class PdfCycles
{
    /// <summary>Bytes of one object that are looked at: bounds the work in a file whose objects never end.</summary>
    private const int LongestObject = 1 << 20;

    /// <exception cref="PdfException">There is such a cycle.</exception>
    public static void Refuse(ReadOnlySpan<byte> file)
    {
        var next = new Dictionary<int, List<int>>();
        for (var rest = file; rest.IndexOf(" obj"u8) is var at and >= 0; rest = rest[(at + 4)..])
        {
            if (Number(file[..^(rest.Length - at)]) is not { } number)
                continue;
            var body = rest.Slice(at + 4, Math.Min(LongestObject, rest.Length - at - 4));
            if (body.IndexOf("endobj"u8) is var end and >= 0)
                body = body[..end];
            var targets = Targets(body);
            if (targets.Count > 0)
                next[number] = targets;
        }

        if (HasCycle(next))
            throw new PdfException(PdfMessages.Cycle);
    }

    /// <summary>The number of the object whose head ends the bytes, as <c>12 0</c>.</summary>
    private static int? Number(ReadOnlySpan<byte> before)
    {
        const int longest = 24;
        var head = Encoding.Latin1.GetString(before[^Math.Min(longest, before.Length)..]);
        return ObjectHead().Match(head) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, out var number)
            ? number
            : null;
    }

    /// <summary>What the object stands for, its kids, or the items of an array, which may be the kids of another.</summary>
    private static List<int> Targets(ReadOnlySpan<byte> body)
    {
        if (body.TrimStart(" \r\n\t\0\f"u8) is [(byte)'[', ..] array && array.IndexOf((byte)'/') < 0)
            return Numbers(Reference().Matches(Encoding.Latin1.GetString(array)));
        const int longestReference = 40;
        if (body.Length <= longestReference && LoneReference().Match(Encoding.Latin1.GetString(body)) is { Success: true } lone)
            return Numbers([lone]);
        var kids = body.IndexOf("/Kids"u8);
        if (kids < 0)
            return [];
        body = body[kids..];
        if (body.IndexOf((byte)']') is var end and >= 0)
            body = body[..end];
        return Numbers(Reference().Matches(Encoding.Latin1.GetString(body)));
    }

    private static List<int> Numbers(IEnumerable<Match> references) =>
        [.. references.Select(r => int.TryParse(r.Groups[1].ValueSpan, out var number) ? number : -1).Where(n => n >= 0).Distinct()];

    private static bool HasCycle(Dictionary<int, List<int>> next)
    {
        var done = new HashSet<int>();
        var open = new HashSet<int>();
        var path = new Stack<(int Number, int Taken)>();
        foreach (var first in next.Keys)
        {
            if (done.Contains(first))
                continue;
            path.Push((first, 0));
            open.Add(first);
            while (path.TryPop(out var step))
            {
                if (!next.TryGetValue(step.Number, out var targets) || step.Taken == targets.Count)
                {
                    open.Remove(step.Number);
                    done.Add(step.Number);
                    continue;
                }

                path.Push((step.Number, step.Taken + 1));
                var target = targets[step.Taken];
                if (open.Contains(target))
                    return true;
                if (done.Contains(target))
                    continue;
                path.Push((target, 0));
                open.Add(target);
            }
        }

        return false;
    }

    [GeneratedRegex(@"(\d{1,10})\s+\d{1,5}$", RegexOptions.RightToLeft)]
    private static partial Regex ObjectHead();

    [GeneratedRegex(@"^\s*(\d{1,10})\s+\d{1,5}\s+R\s*$")]
    private static partial Regex LoneReference();

    [GeneratedRegex(@"(\d{1,10})\s+\d{1,5}\s+R\b")]
    private static partial Regex Reference();
}
