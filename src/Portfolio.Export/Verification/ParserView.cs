using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.PdfReading;

namespace Portfolio.Export.Verification;

/// <summary>A section as a parser of résumés sees it.</summary>
/// <param name="Heading">Its line.</param>
/// <param name="Dates">Lines below it that hold a date.</param>
internal readonly record struct ParsedSection(string Heading, int Dates);

/// <summary>
/// A CV as a parser of résumés reads it: lines of text in the order of the file, plain expressions, a list of usual headings. It knows
/// nothing of tags or of the source.
/// </summary>
internal sealed partial record ParserView(string? Name, string? Email, string? Phone, IReadOnlyList<ParsedSection> Sections)
{
    /// <summary>Lines of the head, in which the name and the contacts are looked for.</summary>
    private const int HeadLines = 15;

    /// <summary>Characters of the longest heading and name.</summary>
    private const int LongestHeading = 48;

    /// <summary>The same of one in Han characters.</summary>
    private const int LongestHanHeading = 10;

    /// <summary>Sections from which on a text is a CV.</summary>
    private const int LeastSections = 2;

    private static readonly string[] Headings =
    [
        "education",
        "academic background",
        "experience",
        "employment",
        "work history",
        "internship",
        "research",
        "project",
        "publication",
        "paper",
        "talk",
        "presentation",
        "teaching",
        "award",
        "honor",
        "honour",
        "scholarship",
        "certif",
        "skill",
        "language",
        "volunteer",
        "activit",
        "leadership",
        "service",
        "summary",
        "reference",
        "教育",
        "工作",
        "实习",
        "科研",
        "研究",
        "项目",
        "论文",
        "发表",
        "讲座",
        "报告",
        "教学",
        "荣誉",
        "获奖",
        "奖项",
        "证书",
        "技能",
        "语言",
        "志愿",
        "社团",
        "校园",
        "活动",
        "自我评价",
        "个人简介",
    ];

    /// <summary>What a parser would look for and not find.</summary>
    public IEnumerable<string> Missing
    {
        get
        {
            if (Name is null)
                yield return VerifyMessages.MissingName;
            if (Email is null)
                yield return VerifyMessages.MissingEmail;
            if (Phone is null)
                yield return VerifyMessages.MissingPhone;
            if (Sections.All(s => s.Dates == 0))
                yield return VerifyMessages.MissingDates;
        }
    }

    /// <summary>The view; null when the text is no CV.</summary>
    public static ParserView? Of(PdfText text)
    {
        var lines = Lines(text);
        var sections = new List<ParsedSection>();
        foreach (var line in lines)
        {
            if (IsHeading(line))
                sections.Add(new(line, 0));
            else if (sections.Count > 0 && Date().IsMatch(line))
                sections[^1] = sections[^1] with { Dates = sections[^1].Dates + 1 };
        }

        if (sections.Count < LeastSections || sections.All(s => s.Dates == 0))
            return null;
        var head = string.Join('\n', lines.Take(HeadLines));
        return new(
            lines.Take(1).FirstOrDefault(IsName),
            EmailAddress().Match(head) is { Success: true } email ? email.Value : null,
            PhoneNumber().Matches(head).Select(m => m.Value.Trim()).FirstOrDefault(p => p.Count(char.IsAsciiDigit) is >= 7 and <= 15),
            sections
        );
    }

    private static List<string> Lines(PdfText text)
    {
        var lines = new List<string>();
        var line = new System.Text.StringBuilder();
        for (var i = 0; i < text.Characters.Length; i++)
        {
            if (text.Seams[i] == Seam.Line)
                Close();
            else if (text.Seams[i] is Seam.Space or Seam.Gap)
                line.Append(' ');

            // Signs of icon fonts say nothing.
            if (text.Characters[i] is not (>= '\uE000' and <= '\uF8FF'))
                line.Append(text.Characters[i]);
        }

        Close();
        return lines;

        void Close()
        {
            if (line.ToString().Trim() is { Length: > 0 } whole)
                lines.Add(whole);
            line.Clear();
        }
    }

    private static bool IsHeading(string line)
    {
        var words = line.Trim();
        return words.Length is > 1 and <= LongestHeading
            && words.All(c => char.IsLetter(c) || c is ' ' or '&' or '/' or '-' or '与' or '和')
            && (char.IsAscii(words[0]) ? words.Split(' ').Length <= 5 : words.Length <= LongestHanHeading)
            && Array.Exists(Headings, h =>
                char.IsAscii(h[0])
                    ? words.Contains(h, StringComparison.OrdinalIgnoreCase)
                    : words.StartsWith(h, StringComparison.Ordinal) || words.EndsWith(h, StringComparison.Ordinal)
            );
    }

    private static bool IsName(string line) =>
        line.Length <= LongestHeading && !line.Any(c => char.IsAsciiDigit(c) || c is '@' or ':' or '：');

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")]
    private static partial Regex EmailAddress();

    [GeneratedRegex(@"(?<![\p{L}\d@/.-])\(?\+?\d[\d ()\-–]{5,20}\d(?![\d@/])")]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(@"(?<![\d/.-])(?:19|20)\d{2}(?!\d)")]
    private static partial Regex Date();
}
