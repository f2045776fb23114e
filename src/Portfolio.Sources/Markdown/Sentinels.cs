namespace Portfolio.Sources.Markdown;

/// <summary>Noncharacters that travel through the Markdown and HTML parsers; the decoder keeps them out of real text.</summary>
internal static class Sentinels
{
    /// <summary>A space inside the address of a link, which CommonMark would end there.</summary>
    public const char AddressSpace = '\uFDD0';

    /// <summary>A dollar sign that was escaped: it begins and ends no formula.</summary>
    public const char Dollar = '\uFDD1';

    /// <summary>First on a line that is raw HTML whatever Markdown thinks.</summary>
    public const char RawLine = '\uFDD2';

    /// <summary>Stands around an offset before the text that starts there.</summary>
    public const char Place = '\uFDD3';

    /// <summary>Stands where a control character was removed.</summary>
    public const char Removed = '\uFDD4';

    /// <summary>Text without any sentinel.</summary>
    /// <param name="text">Text.</param>
    /// <param name="keepsDollars">Escaped dollar signs stay marked.</param>
    public static string Clean(string text, bool keepsDollars = false)
    {
        if (!text.AsSpan().ContainsAnyInRange(AddressSpace, Removed))
            return text;
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == Place && text.IndexOf(Place, i + 1) is var end and > 0)
                i = end;
            else if (c == AddressSpace)
                clean.Append(' ');
            else if (c == Dollar)
                clean.Append(keepsDollars ? Dollar : '$');
            else if (c is not (RawLine or Removed))
                clean.Append(c);
        }

        return clean.ToString();
    }
}
