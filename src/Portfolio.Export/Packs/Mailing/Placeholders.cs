using System.Text.RegularExpressions;
using Portfolio.Export.Composing;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Packs.Mailing;

/// <summary>The words of an application for <c>{recipient}</c>, <c>{title}</c>, <c>{name}</c> and <c>{date}</c> in a mail.</summary>
internal sealed partial class Placeholders(PackContents contents, Application application)
{
    private readonly (string Field, string Value)[] fields =
    [
        ("{recipient}", contents.Cover.Recipient.Count > 0 ? contents.Cover.Recipient[0] : ""),
        ("{title}", contents.Cover.Title[0]),
        ("{name}", contents.Cover.Person.Name ?? ""),
        ("{date}", contents.Cover.Date is { } date ? FixedWords.For(application.FirstLanguage == "zh" ? "zh-CN" : "en").Date(date) : ""),
    ];

    public string Fill(string text) => FillWith(text, value => value);

    /// <summary>As <see cref="Fill"/>, in HTML.</summary>
    public string FillHtml(string html) => FillWith(html, MailHtml.Encode);

    /// <summary>Tells what nothing stands for, and what stands for nothing: a mail must not go out with either.</summary>
    public void Check(string text, SourcePlace place, DiagnosticBag bag)
    {
        foreach (var written in Written().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal))
        {
            if (Array.Find(fields, f => f.Field == written) is not { Field: not null } known)
                bag.Warn(DiagnosticCodes.ChoiceUnmet, place, MailMessages.PlaceholderUnknown(written), Advice(written));
            else if (known.Value.Length == 0)
                bag.Warn(DiagnosticCodes.ChoiceUnmet, place, MailMessages.PlaceholderEmpty(written), MailMessages.PlaceholderEmptyHint);
        }
    }

    private string Advice(string written)
    {
        var names = string.Join(", ", fields.Select(f => f.Field));
        return NearestName.Near(written, fields.Select(f => f.Field)) is { } near
            ? MailMessages.PlaceholderNearHint(near, names)
            : MailMessages.PlaceholderUnknownHint(names);
    }

    private string FillWith(string text, Func<string, string> form) =>
        fields.Aggregate(text, (filled, f) => filled.Replace(f.Field, form(f.Value), StringComparison.Ordinal));

    [GeneratedRegex(@"\{[A-Za-z][A-Za-z_-]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
