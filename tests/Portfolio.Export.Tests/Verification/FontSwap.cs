using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Export.Tests.Verification;

/// <summary>Exchanges the two largest font files of a PDF: their streams change places, each where the other stood.</summary>
internal static partial class FontSwap
{
    public static byte[] Swap(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var fonts = Font().Matches(text).OrderByDescending(m => m.Length).Take(2).OrderBy(m => m.Index).ToList();
        Assert.Equal(2, fonts.Count);
        var (a, b) = (fonts[0], fonts[1]);

        // Both together are as long as before, and the objects between them move: the table at the end is found anew by readers.
        var swapped =
            text[..a.Index]
            + a.Groups["head"].Value
            + b.Groups["body"].Value
            + text[(a.Index + a.Length)..b.Index]
            + b.Groups["head"].Value
            + a.Groups["body"].Value
            + text[(b.Index + b.Length)..];
        return Encoding.Latin1.GetBytes(swapped);
    }

    [GeneratedRegex(@"(?<head>\n\d+ 0 obj\n)(?<body><<[^>]*/Length1 \d+[^>]*>>\nstream\n.*?\nendstream\n)", RegexOptions.Singleline)]
    private static partial Regex Font();
}
