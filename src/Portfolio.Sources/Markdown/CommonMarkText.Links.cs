using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Sources.References;

namespace Portfolio.Sources.Markdown;

/// <content>Addresses of links: kramdown allows spaces in them, and pictures may be written into them.</content>
internal sealed partial class CommonMarkText
{
    /// <summary>Characters of an address with an end in sight: what browsers and servers agree on.</summary>
    private const int LongestAddress = 2_000;

    private void WriteInline(int at, int end)
    {
        var written = at;
        foreach (var mark in InlineMark.Find(source[at..end], inTable, options.HasInlineNotes, options.Dialect == CommonMarkDialect.Pandoc))
        {
            WriteLinks(written, at + mark.Start);
            if (mark.Open == InlineMark.Note)
            {
                Insert(at + mark.Start, $"[^{NoteName}{inlineNotes.Count}]");
                inlineNotes.Add((at + mark.InnerStart, at + mark.InnerEnd));
                written = at + mark.End;
                continue;
            }

            if (mark.Open.Length > 0)
                Insert(at + mark.Start, mark.Open);
            WriteLinks(at + mark.InnerStart, at + mark.InnerEnd);
            if (mark.Close.Length > 0)
                Insert(at + mark.InnerEnd, mark.Close);
            written = at + mark.End;
        }

        WriteLinks(written, end);
    }

    private void WriteLinks(int at, int end)
    {
        if (source.AsSpan(at, end - at).IndexOf("](") < 0)
        {
            Copy(at, end);
            return;
        }

        var links = new LinkLine(this, source[at..end], at);
        for (var i = links.Next(0); i >= 0; i = links.Next(i + 1))
        {
            if (CloseOfAddress(links.Line, i + 1) is var close and >= 0)
            {
                links.JoinSpaces(i + 2, close);
                links.TurnBackslashes(i + 2, close);
            }
            else
                i = links.WriteOpenAddress(i);
        }

        links.Finish();
    }

    /// <summary>Offset of the parenthesis that closes an address; -1 when none is near.</summary>
    private static int CloseOfAddress(string line, int open)
    {
        var depth = 0;
        for (var i = open; i < Math.Min(line.Length, open + LongestAddress); i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == '(')
                depth++;
            else if (line[i] == ')' && --depth == 0)
                return i;
        }

        return -1;
    }

    /// <summary>A line with links on its way into the text.</summary>
    private sealed class LinkLine(CommonMarkText owner, string line, int start)
    {
        private readonly char[] characters = line.ToCharArray();

        /// <summary>So many characters are written.</summary>
        private int written;

        public string Line => line;

        /// <summary>Offset of the next bracket and parenthesis between words and address; -1 when there is none.</summary>
        public int Next(int from) => line.IndexOf("](", from, StringComparison.Ordinal);

        /// <summary>Spaces within an address travel through Markdig as another character.</summary>
        public void JoinSpaces(int from, int to)
        {
            if (AddressTitle().Match(line[from..to]) is { Success: true } title)
                to = from + title.Index;
            while (from < to && line[from] == ' ')
                from++;
            while (to > from && line[to - 1] == ' ')
                to--;
            if (from < to && line[from] == '<')
                return;
            for (var i = from; i < to; i++)
            {
                if (characters[i] == ' ')
                    characters[i] = Sentinels.AddressSpace;
            }
        }

        /// <summary>
        /// A path of Windows: CommonMark would take some of its backslashes for escapes. One alone before a mark is an escape.
        /// </summary>
        public void TurnBackslashes(int from, int to)
        {
            if (!WindowsPath().IsMatch(line[from..to]))
                return;
            for (var i = from; i < to; i++)
            {
                if (characters[i] == '\\')
                    characters[i] = '/';
            }
        }

        /// <summary>An address that does not close nearby; gives the offset from which to look on.</summary>
        public int WriteOpenAddress(int bracket)
        {
            var address = bracket + 2;

            // A picture written into the address would be pages of characters; a number stands for it.
            if (line.AsSpan(address).TrimStart(" <").StartsWith("data:") && line.IndexOf(')', bracket) is var close and > 0)
            {
                WriteTo(address);
                var number = owner.data.Count.ToString(CultureInfo.InvariantCulture);
                owner.Insert(start + address, PictureFinder.DataNumber + number);
                owner.data.Add(line[address..close].Trim(' ', '<', '>').Split(' ')[0]);
                written = close;
                return close - 1;
            }

            // An address has an end in sight, or every bracket has Markdig read on to the end of the line.
            if (line.Length - bracket > LongestAddress)
            {
                WriteTo(bracket + 1);
                owner.Insert(start + bracket + 1, "\\");
            }

            return bracket;
        }

        public void Finish() => WriteTo(characters.Length);

        private void WriteTo(int end)
        {
            owner.map.Add(owner.text.Length, start + written, end - written);
            owner.text.Append(characters, written, end - written);
            written = end;
        }
    }

    /// <summary>A backslash that parts names, and one that an escape could be.</summary>
    [GeneratedRegex(@"^(?!\w+://)(?=.*\\[A-Za-z0-9\u0080-\uFFFF])(?=.*\\[_\-.#~+!(){}\[\]])")]
    private static partial Regex WindowsPath();

    [GeneratedRegex(@"(?<!\s)\s+(?:""[^""]*""|'[^']*')\s*$")]
    private static partial Regex AddressTitle();
}
