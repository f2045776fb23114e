using MimeKit;
using Portfolio.Export.Console;
using Portfolio.Export.Identity;
using Portfolio.Export.Runs;
using Portfolio.Export.Schemas;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries.Pairing;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Packs.Mailing;

/// <summary>One run of <c>mail</c>: makes the pack if it changed, and a draft with it attached. Nothing is ever sent.</summary>
/// <param name="print">Shows the mail.</param>
internal sealed class MailRun(PackRequest request, bool print, Terminal terminal, CancellationToken stop)
{
    public int Run()
    {
        var made = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var packed = new PackRun(request, terminal, stop, made).Run();
        if (packed is not (ExitCode.Ok or ExitCode.Warnings))
            return packed;
        var bag = new DiagnosticBag();
        if (ApplicationSite.Open(request, bag, out _) is not { } opened)
            return ExitCode.ContentError;
        bag = new();
        var code = packed;
        foreach (var application in opened.Chosen)
        {
            try
            {
                code =
                    One(application, opened, made.GetValueOrDefault(application.Name, []), bag) is var one && one != ExitCode.Ok
                        ? one
                        : code;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                bag.Fail(
                    DiagnosticCodes.OutputNotWritable,
                    new(opened.DisplayFolder),
                    MailMessages.NotWritable(application.Name, fault.Message),
                    FileMessages.NotWritableHint
                );
            }
        }

        foreach (var diagnostic in bag.Items.Where(d => d.Severity > Severity.Info))
            terminal.Print(diagnostic);
        return bag.HasErrors && code is ExitCode.Ok or ExitCode.Warnings ? ExitCode.ContentError : code;
    }

    /// <param name="pack">What is told of its pack, once the mail is made, too.</param>
    private int One(Application application, ApplicationSite opened, List<string> pack, DiagnosticBag bag)
    {
        if (application.Mail is not { Body: { } template } mail)
        {
            bag.Fail(DiagnosticCodes.ConfigBroken, application.Place, MailMessages.NoMail(application.Name), MailMessages.NoMailHint);
            return ExitCode.ContentError;
        }

        var anonymous = request.Limits.Anonymous || application.Anonymous;
        var name = PackWorker.FileName(application, opened, request);
        var pdf = WholeFile.Read(Path.Combine(opened.Folder, name + ".pdf"), WholeFile.MostOfPdfs);
        var contents = PackContents.Read(application, opened.Site, new PackSources(opened.Site), anonymous, new DiagnosticBag());
        if (
            contents is null
            || Template(template.Text, opened.Site, application.FirstLanguage, bag) is not { } source
            || Words(application, mail, source, contents, name, bag) is not { } words
        )
            return ExitCode.ContentError;
        if (anonymous)
            words = Nameless(words, name, opened, application, bag);

        var eml = MailDraft.Write(words, pdf);
        if (mail.MaxSize is { } limit && eml.Length > limit)
        {
            bag.Fail(
                DiagnosticCodes.LimitExceeded,
                application.Place,
                MailMessages.TooLarge(application.Name, ByteSize.Show(eml.Length), ByteSize.Show(eml.Length - limit), ByteSize.Show(limit)),
                Room(limit, eml.Length, pdf.Length)
            );
            return ExitCode.Limit;
        }

        if (!TryWrite(name, pdf, eml, contents, opened, bag))
            return ExitCode.ContentError;
        foreach (var line in pack)
            terminal.Out.WriteLine(line);
        if (print)
            terminal.Out.WriteLine(Show(words, pdf.Length, eml.Length));
        if (!request.Quiet)
            terminal.Out.WriteLine($"{opened.DisplayFolder}/{name}.eml  {ByteSize.Show(eml.Length)}");
        return ExitCode.Ok;
    }

    /// <summary>What the author wrote for the mail; of a file that holds both languages, marked, the part in one of them.</summary>
    private static SourceEntry? Template(string path, ConfiguredSite site, string language, DiagnosticBag bag)
    {
        if (LetterCheck.ReadMail(path, site, language, bag) is not { } read)
            return null;
        LetterCheck.ReportMail(read, bag);
        return MarkedLanguages.Select(read, language);
    }

    /// <summary>Writes the draft and the manifest; false, with a message, when a file of others stands where the draft goes.</summary>
    private bool TryWrite(string name, byte[] pdf, byte[] eml, PackContents contents, ApplicationSite opened, DiagnosticBag bag)
    {
        var folder = new OutputFolder(opened.Folder);
        var draft = Path.Combine(opened.Folder, name + ".eml");
        if (
            folder.Refuses(draft, OwnFile.Is) is var refusal and not OutputRefusal.None
            && !(refusal == OutputRefusal.Foreign && request.Force)
        )
        {
            OutputRefusals.Report(refusal, $"{opened.DisplayFolder}/{name}.eml", null, bag);
            return false;
        }

        folder.Write(draft, eml);
        folder.Write(
            Path.Combine(opened.Folder, name + ".json"),
            Manifest.Write(contents, PagesOf(opened.Folder, name), [(name + ".pdf", pdf), (name + ".eml", eml)])
        );
        return true;
    }

    private static string Room(long limit, long mail, long pdf)
    {
        var room = (limit - (mail - (pdf * 4 / 3))) * 72 / 100;
        return room > 0 ? MailMessages.TooLargeHint(ByteSize.Show(room)) : MailMessages.TextTooLargeHint;
    }

    /// <summary>The name of the attached file goes out with an anonymous copy; what the mail itself says is told.</summary>
    private static MailWords Nameless(MailWords words, string name, ApplicationSite opened, Application application, DiagnosticBag bag)
    {
        var matcher = AnonymousCopy.Matcher(opened.Site, opened.File.Identity, opened.File.Display, bag);
        foreach (var (_, _, kind, value) in matcher.Find($"{words.Subject}\n{words.Text}").DistinctBy(f => f.Value))
            bag.Warn(
                DiagnosticCodes.IdentityShown,
                application.Place,
                MailMessages.ShowsIdentity(value, kind),
                MailMessages.ShowsIdentityHint
            );
        return matcher.IsIn(words.AttachmentName) ? words with { AttachmentName = name + ".pdf" } : words;
    }

    private static int PagesOf(string folder, string name) => BuildState.Load(new(folder)).Find(name + ".pdf")?.Pages ?? 0;

    private static MailWords? Words(
        Application application,
        MailSettings mail,
        SourceEntry source,
        PackContents contents,
        string name,
        DiagnosticBag bag
    )
    {
        var language = application.FirstLanguage == "zh" ? "zh-CN" : "en";
        var words = new Placeholders(contents, application);
        var subject = mail.Subject.In(application.FirstLanguage) ?? source.FrontMatter.Text("subject") ?? contents.Cover.Title[0];
        var text = MailText.Of(source.Body);
        words.Check(subject, application.Place, bag);
        words.Check(text, new(source.Path), bag);
        var attachment = mail.Attachment is { } own ? LegalName.Of(words.Fill(own.Text)) : name + ".pdf";
        if (!attachment.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            attachment += ".pdf";
        var to = Addresses(mail.To, bag);
        var cc = Addresses(mail.Cc, bag);
        var from = mail.From is { } sender ? Addresses([sender], bag) : [];
        return bag.HasErrors
            ? null
            : new(
                to,
                cc,
                from.Count > 0 ? from[0] : null,
                words.Fill(subject),
                words.Fill(text),
                words.FillHtml(MailHtml.Of(source.Body, language)),
                attachment,
                AsciiName.Of(name) + ".pdf"
            );
    }

    private static List<MailboxAddress> Addresses(IReadOnlyList<Written> written, DiagnosticBag bag)
    {
        var addresses = new List<MailboxAddress>();
        foreach (var one in written)
        {
            if (MailboxAddress.TryParse(one.Text, out var address))
                addresses.Add(address);
            else
                bag.Fail(DiagnosticCodes.ConfigBroken, one.Place, MailMessages.NotAnAddress(one.Text), MailMessages.NotAnAddressHint);
        }

        return addresses;
    }

    private static string Show(MailWords words, long pdf, long eml)
    {
        var lines = new List<string>();
        if (words.From is { } from)
            lines.Add(MailMessages.From(Shown(from)));
        if (words.To.Count > 0)
            lines.Add(MailMessages.To(string.Join(", ", words.To.Select(Shown))));
        if (words.Cc.Count > 0)
            lines.Add(MailMessages.Copies(string.Join(", ", words.Cc.Select(Shown))));
        lines.Add(MailMessages.Subject(words.Subject));
        lines.Add("");
        lines.Add(words.Text);
        lines.Add(MailMessages.Attached(words.AttachmentName, ByteSize.Show(pdf), ByteSize.Show(eml)));
        return string.Join('\n', lines);
    }

    private static string Shown(MailboxAddress address) =>
        string.IsNullOrEmpty(address.Name) ? address.Address : $"{address.Name} <{address.Address}>";
}
