using System.Globalization;
using System.Text;
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

    private static string Found(string test)
    {
        var text = new StringBuilder();
        foreach (string hex in test.Split(['×', '÷', ' '], StringSplitOptions.RemoveEmptyEntries))
            text.Append(char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        string s = text.ToString();
        var breaks = new BreakKind[s.Length];
        LineBreaker.FindBreaks(s, breaks);

        var found = new StringBuilder();
        for (int i = 0; i < s.Length; i += char.IsSurrogatePair(s, i) ? 2 : 1)
            found
                .Append(breaks[i] == BreakKind.Prohibited ? "× " : "÷ ")
                .Append(char.ConvertToUtf32(s, i).ToString("X4", CultureInfo.InvariantCulture))
                .Append(' ');
        return found.Append('÷').ToString();
    }
}
