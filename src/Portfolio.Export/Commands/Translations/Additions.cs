using Portfolio.Sources.Entries.Aligning;

namespace Portfolio.Export.Commands.Translations;

/// <summary>
/// Where one block stands beside several, the first or the last of them may be an addition that nobody translated:
/// one that has nothing in common with the one, and without which their lengths agree better.
/// </summary>
internal static class Additions
{
    public static IEnumerable<AlignedStep> Part(
        IEnumerable<AlignedStep> steps,
        IReadOnlyList<TranslationBlock> first,
        IReadOnlyList<TranslationBlock> second
    )
    {
        foreach (var step in steps)
        {
            var (i, j, k, l) = (step.FirstStart, step.FirstEnd, step.SecondStart, step.SecondEnd);
            var (from, to) = j - i == 1 ? Kept(second, k, l, first[i].Unit) : (k, l);
            var (start, end) = l - k == 1 ? Kept(first, i, j, second[k].Unit) : (i, j);
            if (start > i || from > k)
                yield return new(i, start, k, from);
            yield return new(start, end, from, to);
            if (end < j || to < l)
                yield return new(end, j, to, l);
        }
    }

    private static (int Start, int End) Kept(IReadOnlyList<TranslationBlock> blocks, int start, int end, AlignmentUnit one)
    {
        while (end - start > 1)
        {
            var length = 0.0;
            for (var i = start; i < end; i++)
                length += blocks[i].Unit.Length;
            var (head, tail) = (blocks[start].Unit, blocks[end - 1].Unit);
            if (IsAddition(tail) && (tail.Length <= head.Length || !IsAddition(head)))
                end--;
            else if (IsAddition(head))
                start++;
            else
                break;

            bool IsAddition(AlignmentUnit unit) =>
                Math.Abs(length - unit.Length - one.Length) < Math.Abs(length - one.Length)
                && !unit.Numbers.Overlaps(one.Numbers)
                && !unit.Words.Overlaps(one.Words)
                && !unit.Addresses.Overlaps(one.Addresses);
        }

        return (start, end);
    }
}
