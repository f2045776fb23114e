namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Marks and white that part pieces of a line: comma, colon, bar, a dash with white around it, wide white, a line end.</summary>
internal static class Separators
{
    private const string Marks = ",，、;；:：|｜•·@.。";

    /// <summary>Where the separator begins that ends at an offset; the offset itself without one.</summary>
    public static int Before(string text, int end)
    {
        var at = end;
        var parts = false;
        while (at > 0)
        {
            var white = SpaceBefore(text, at);
            parts |= IsWide(text.AsSpan(white, at - white));
            at = white;
            if (at > 0 && Marks.Contains(text[at - 1], StringComparison.Ordinal))
                at--;
            else if (DashBefore(text, at, end) is > 0 and var dash)
                at -= dash;
            else
                break;
            parts = true;
        }

        return parts ? at : end;
    }

    /// <summary>Where the separator ends that begins at an offset; the offset itself without one.</summary>
    public static int After(string text, int start)
    {
        var at = start;
        var parts = false;
        while (at < text.Length)
        {
            var white = at;
            while (white < text.Length && char.IsWhiteSpace(text[white]))
                white++;
            parts |= IsWide(text.AsSpan(at, white - at));
            var isDash = DashAfter(text, white) is > 0 and var dash && (white > at || dash > 1 || text[white] is '—');
            if (white < text.Length && Marks.Contains(text[white], StringComparison.Ordinal))
                at = white + 1;
            else if (isDash)
                at = white + DashAfter(text, white);
            else
                return parts ? white : start;
            parts = true;
        }

        return parts ? at : start;
    }

    /// <summary>Where the white begins that ends at an offset.</summary>
    public static int SpaceBefore(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    private static bool IsWide(ReadOnlySpan<char> white) => white.Length > 1 || white.ContainsAny("\t\n\u2003\u3000");

    /// <summary>Length of the dash that ends at an offset, with white on both sides; 0 for none.</summary>
    private static int DashBefore(string text, int at, int end)
    {
        var length = 0;
        while (length < at && text[at - length - 1] is '-' or '–' or '—')
            length++;
        var isApart = at < end && char.IsWhiteSpace(text[at]) && length < at && char.IsWhiteSpace(text[at - length - 1]);
        return length is 1 or 2 or 3 && (isApart || (length == 2 && text[at - 1] == '—')) ? length : 0;
    }

    private static int DashAfter(string text, int at)
    {
        var length = 0;
        while (at + length < text.Length && text[at + length] is '-' or '–' or '—')
            length++;
        var isApart = at + length < text.Length && char.IsWhiteSpace(text[at + length]);
        return length is 1 or 2 or 3 && (isApart || (length == 2 && text[at] == '—')) ? length : 0;
    }
}
