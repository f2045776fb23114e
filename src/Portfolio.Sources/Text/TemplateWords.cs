using System.Text.RegularExpressions;

namespace Portfolio.Sources.Text;

/// <summary>Names that templates of sites have where the author's belongs.</summary>
public static partial class TemplateWords
{
    /// <summary>Whether a text is such a name.</summary>
    public static bool IsName(string text) =>
        text.Trim()
            is "First Last"
                or "Firstname Lastname"
                or "FirstName LastName"
                or "First Middle Last"
                or "Name Surname"
                or "You R. Name"
        || Yours().IsMatch(text.Trim());

    /// <summary>Whether the title of an entry is that of an example which came with a template.</summary>
    public static bool IsTitle(string? title) => title is not null && (IsName(title) || Samples().IsMatch(title.Trim()));

    [GeneratedRegex(
        @"^(?:(?:blog post|paper title|portfolio item) number \d+\b.{0,40}|future blog post|teaching experience \d+"
            + @"|(?:talk|tutorial|conference proceeding talk) \d+ on relevant topic in your field"
            + @"|welcome to (?:jekyll|hexo|hugo)!?|hello,? world!?|(?:my first|sample|example|test) (?:post|page|project|paper|talk))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Samples();

    [GeneratedRegex(
        @"^\[?(?:your[ _.-]?(?:\w{1,10}[ _.-]?)?name|(?:你的|您的)(?:名字|姓名))\b[^\n]{0,20}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Yours();
}
