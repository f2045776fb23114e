using System.Text.RegularExpressions;
using Portfolio.Export.Schemas;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Packs;

/// <summary>
/// Finds what nobody means to send in the texts of an application: examples of the files that <c>init</c> writes, and place-holders that
/// nobody has filled in. Entries are not searched: they may well speak of such words.
/// </summary>
internal static partial class Leftovers
{
    /// <summary>Longer ones are cut in messages.</summary>
    private const int LongestShown = 60;

    private static readonly Lazy<Regex> Examples = new(() =>
        new(
            string.Join('|', ApplicationStarter.Examples().OrderByDescending(e => e.Length).Select(PatternOf)),
            RegexOptions.CultureInvariant
        )
    );

    /// <summary>Reports each line of a letter or of the text of a mail that is not the author's own; each line once.</summary>
    /// <param name="isMail">Fields in braces are filled in, and reported where they cannot be.</param>
    public static void Report(SourceEntry source, bool isMail, DiagnosticBag bag)
    {
        var text = Unshown(source.Text);
        var lines = new HashSet<int>();
        foreach (var (index, found, isExample) in Find(text, isMail))
        {
            var before = text.AsSpan(0, index);
            var line = before.Count('\n') + 1;
            if (lines.Add(line))
                bag.Add(Describe(new(source.Path, line, index - before.LastIndexOf('\n')), found, isExample));
        }
    }

    /// <summary>The same of the values of an application that are printed or sent.</summary>
    public static IReadOnlyList<Diagnostic> In(YamlMap application)
    {
        var found = new List<Diagnostic>();
        foreach (var (key, _, value) in application.Pairs)
        {
            if (key is "recipient" or "title")
                Add(value, isMail: false);
            else if (key == "mail" && value is YamlMap mail)
                foreach (var (_, _, said) in mail.Pairs.Where(p => p.Key is "to" or "cc" or "from" or "subject" or "attachment"))
                    Add(said, isMail: true);
        }

        return found;

        void Add(YamlValue value, bool isMail)
        {
            foreach (var text in TextsOf(value))
            foreach (var (_, first, isExample) in Find(text.Text, isMail).Take(1))
                found.Add(Describe(text.Place, first, isExample));
        }
    }

    private static IEnumerable<YamlText> TextsOf(YamlValue value) =>
        value switch
        {
            YamlText text => [text],
            YamlList list => list.Items.SelectMany(TextsOf),
            YamlMap map => map.Pairs.SelectMany(p => TextsOf(p.Value)),
            _ => [],
        };

    private static IEnumerable<(int Index, string Found, bool IsExample)> Find(string text, bool isMail)
    {
        // What Liquid gives a value is none of these; only a template that sets no names of its own can be judged by its text.
        IEnumerable<Match> fields = text.Contains("{%", StringComparison.Ordinal) ? [] : LiquidFields().Matches(text);
        IEnumerable<Match> braces = isMail ? [] : Fields().Matches(text);
        return Examples
            .Value.Matches(text)
            .Select(m => (m.Index, m.Value, true))
            .Concat(
                Placeholders()
                    .Matches(text)
                    .Concat(fields)
                    .Concat(braces)
                    .Where(m => !IsLink(m.Value))
                    .Select(m => (m.Index, m.Value, false))
            )
            .OrderBy(f => f.Index);

        bool IsLink(string found) => found[0] == '[' && text.Contains(found + ":", StringComparison.OrdinalIgnoreCase);
    }

    private static Diagnostic Describe(SourcePlace place, string found, bool isExample)
    {
        var shown = string.Join(' ', found.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (shown.Length > LongestShown)
            shown = shown[..LongestShown] + "…";
        return new(
            DiagnosticCodes.TemplateText,
            Severity.Warning,
            place,
            isExample ? PackMessages.ExampleLeft(shown) : PackMessages.PlaceholderLeft(shown),
            isExample ? PackMessages.ExampleLeftHint : PackMessages.PlaceholderLeftHint
        );
    }

    /// <summary>An example as it stands, wherever its lines break.</summary>
    private static string PatternOf(string example) =>
        (char.IsAsciiLetterOrDigit(example[0]) ? @"\b" : "")
        + Regex.Escape(example).Replace(@"\ ", @"\s+", StringComparison.Ordinal)
        + (char.IsAsciiLetterOrDigit(example[^1]) ? @"\b" : "");

    /// <summary>The text with blanks for what is no text of it: comments, code, links.</summary>
    private static string Unshown(string text)
    {
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---", 3, StringComparison.Ordinal) : -1;
        if (end > 0)
            text = YamlComments().Replace(text[..end], Blank) + text[end..];
        return NoText().Replace(text, Blank);
    }

    private static string Blank(Match found) => string.Concat(found.Value.Select(c => c == '\n' ? '\n' : ' '));

    [GeneratedRegex(@"^[ \t]*#.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex YamlComments();

    [GeneratedRegex(
        @"<!--[\s\S]*?(?:-->|\z)|^(?<fence>```|~~~)[\s\S]*?^\k<fence>|`[^`\n]+`|\$\$[\s\S]*?\$\$"
            + @"|!?\[[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoText();

    /// <summary>Words in brackets; a name that is none; marks of unfinished work; sample text; a name in angle brackets.</summary>
    [GeneratedRegex(
        @"\[(?:[A-Z][A-Z'’./&-]*(?: [A-Z'’./&-]+)+"
            + @"|(?i:name|date|year|university|school|college|department|programme?|professor|address|city|position|company|topic|field)"
            + @"|(?i:(?:your|insert) [^\]\n]{1,40}|(?:[a-z]+ ){1,3}name))\]"
            + @"|[\[【〔［](?:(?:此处|填写|插入|输入|请填|你的|您的|某)[^\]】〕］\n]{0,20}"
            + @"|(?:学校|院校|大学|学院|院系|专业|项目|课程|导师|教授|老师|公司|单位|实验室|收件人)(?:名称|姓名|名字|全称)|[Xx×]{2,})[\]】〕］]"
            + @"|\[(?:学校|院校|大学|学院|专业|导师|教授|姓名|名称|日期|城市)\]"
            + @"|\b[Xx]{2,}[ -]?(?:University|College|Institute|School|Professor|Prof|Lab|Laboratory|Department|Programme|Program)\b"
            + @"|\b(?:University of|Professor|Prof\.?|Dr\.?|Dear|Mr\.?|Ms\.?) X{2,}\b"
            + @"|(?:[Xx×○〇]{2,6}|某某)(?:大学|学院|学校|专业|老师|教授|导师|博士|实验室|研究所|研究院|公司|项目|同学|申请)"
            + @"|\b(?:TODO|TBD|FIXME)\b|(?i:\blorem ipsum\b)"
            + @"|<(?i:(?:(?:your|professor|university|recipient|school)[ _-])?name|your[ _-][a-z]+)>"
            + @"|<(?i:recipient|university|professor|school|company)>"
            + @"|<(?:学校|大学|导师|教授|你的|您的)?(?:名称|姓名|名字)>",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Placeholders();

    [GeneratedRegex(@"\{\{-?\s*[A-Za-z_][\w-]*\s*-?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex LiquidFields();

    /// <summary>Fields that only a mail has; TeX and attributes have other characters before their braces or in them.</summary>
    [GeneratedRegex(@"(?<![{\\$\w^}])\{[A-Za-z][A-Za-z_-]{2,30}\}(?!\})", RegexOptions.CultureInvariant)]
    private static partial Regex Fields();
}
