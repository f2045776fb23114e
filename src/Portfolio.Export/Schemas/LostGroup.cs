namespace Portfolio.Export.Schemas;

/// <summary>Finds the group of a key that lost its indentation: the nearest one above that has no keys.</summary>
internal static class LostGroup
{
    /// <summary>Null when the key at <paramref name="index"/> belongs to no group above it.</summary>
    /// <param name="keys">All keys there are, dotted.</param>
    public static string? Of(IReadOnlyList<WrittenValue> values, int index, IEnumerable<string> keys)
    {
        var above = values.Take(index).LastOrDefault(v => v.IsEmpty)?.Key;
        return above is not null && keys.Contains($"{above}.{values[index].Key}", StringComparer.Ordinal) ? above : null;
    }
}
