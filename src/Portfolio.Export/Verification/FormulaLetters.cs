using System.Text;

namespace Portfolio.Export.Verification;

/// <summary>The letters and digits of a formula: what any way of setting it must show.</summary>
internal static class FormulaLetters
{
    /// <summary>Commands whose argument is a name of TeX's, not text.</summary>
    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal)
    {
        "begin",
        "end",
        "label",
        "tag",
        "hspace",
        "vspace",
        "color",
    };

    public static string Of(string tex)
    {
        var text = new StringBuilder(tex.Length);
        for (var i = 0; i < tex.Length; i++)
        {
            if (tex[i] == '\\')
            {
                var end = i + 1;
                while (end < tex.Length && char.IsAsciiLetter(tex[end]))
                    end++;
                if (Naming.Contains(tex[(i + 1)..end]) && end < tex.Length && tex[end] == '{')
                    end = tex.IndexOf('}', end) is var close and > 0 ? close + 1 : tex.Length;

                // Of a command such as \alpha no letter is seen; \% shows its character.
                if (end == i + 1)
                    end = Math.Min(end + 1, tex.Length);
                text.Append('\n');
                i = end - 1;
            }
            else if (char.IsLetterOrDigit(tex[i]))
            {
                text.Append(tex[i]);
            }
            else
            {
                text.Append('\n');
            }
        }

        return text.ToString();
    }
}
