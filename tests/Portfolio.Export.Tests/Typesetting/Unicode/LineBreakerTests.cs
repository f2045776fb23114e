using System.Globalization;
using System.Text;
using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting.Unicode;

namespace Portfolio.Export.Tests.Typesetting.Unicode;

public class LineBreakerTests
{
    [Fact]
    public void Every_line_of_the_Unicode_test_file_passes()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Typesetting", "Unicode", "LineBreakTest.txt");
        var failures = new StringBuilder();
        int lines = 0;
        foreach (string line in File.ReadLines(path))
        {
            string test = line.Split('#')[0].Trim();
            if (test.Length == 0)
                continue;
            lines++;
            if (Found(test) is var found && found != test)
                failures.AppendLine($"{found}\n  wanted {line}");
        }

        Assert.True(lines > 7000);
        Assert.Equal("", failures.ToString());
    }

    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Char[' ', '~'],
            Gen.Char["\r\n\u0085\u2028\u200B\u200D\u2060\u00A0"],
            Gen.Char["，。、（）“”《》—…・／"],
            Gen.Char['一', '龥'],
            Gen.Char['\u0300', '\u034E'],
            Gen.Char['\u05D0', '\u05EA'],
            Gen.Char['가', '힣']
        )
        .Array[1, 40]
        .Select(c => new string(c));

    /// <summary>UAX #14, the rules that no other rule comes before: LB2, LB4 to LB9 and LB11.</summary>
    [Fact]
    public void The_first_rules_hold_in_any_text() => Texts.Holds(3000, text =>
        {
            var breaks = Breaks(text);
            Assert.Equal(BreakKind.Prohibited, breaks[0]);
            for (int i = 1; i < text.Length; i++)
            {
                char before = text[i - 1],
                    after = text[i];
                bool isEnd = before is '\n' or '\u0085' or '\u2028' || (before == '\r' && after != '\n');
                Assert.Equal(isEnd, breaks[i] == BreakKind.Mandatory);
                if (isEnd)
                    continue;
                if (after is ' ' or '\r' or '\n' or '\u0085' or '\u2028' or '\u200B' || before is '\r' or '\u200D' or '\u2060')
                    Assert.Equal(BreakKind.Prohibited, breaks[i]);
                else if (before == '\u200B')
                    Assert.Equal(BreakKind.Allowed, breaks[i]);
                else if (after == '\u2060' || (before != ' ' && after is >= '\u0300' and <= '\u034E'))
                    Assert.Equal(BreakKind.Prohibited, breaks[i]);
            }
        });

    /// <summary>What stands before an end of line says nothing of what comes after it.</summary>
    [Fact]
    public void Every_line_is_broken_by_itself() =>
        Gen.Select(Texts, Texts)
            .Holds(1000, lines =>
            {
                var (first, second) = lines;
                var together = Breaks($"{first}\u2028{second}");
                Assert.Equal(Breaks(first), together[..first.Length]);
                Assert.Equal(Breaks(second)[1..], together[(first.Length + 2)..]);
                Assert.Equal(BreakKind.Mandatory, together[first.Length + 1]);
            });

    private static BreakKind[] Breaks(string text)
    {
        var breaks = new BreakKind[text.Length];
        LineBreaker.FindBreaks(text, breaks);
        return breaks;
    }

    private static string Found(string test)
    {
        var text = new StringBuilder();
        foreach (string hex in test.Split(['×', '÷', ' '], StringSplitOptions.RemoveEmptyEntries))
            text.Append(char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        string s = text.ToString();
        var breaks = Breaks(s);

        var found = new StringBuilder();
        for (int i = 0; i < s.Length; i += char.IsSurrogatePair(s, i) ? 2 : 1)
            found
                .Append(breaks[i] == BreakKind.Prohibited ? "× " : "÷ ")
                .Append(char.ConvertToUtf32(s, i).ToString("X4", CultureInfo.InvariantCulture))
                .Append(' ');
        return found.Append('÷').ToString();
    }
}
