using System.Text;
using MimeKit;
using MimeKit.Text;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Packs.Mailing;

/// <summary>What a mail says.</summary>
/// <param name="AttachmentName">In any writing.</param>
/// <param name="AsciiName">The same file for mail programs that know ASCII only.</param>
internal sealed record MailWords(
    IReadOnlyList<MailboxAddress> To,
    IReadOnlyList<MailboxAddress> Cc,
    MailboxAddress? From,
    string Subject,
    string Text,
    string Html,
    string AttachmentName,
    string AsciiName
);

/// <summary>
/// Writes a mail as an unsent draft (RFC 5322): no date and no message id, for those are the sending program's to give.
/// The boundaries between its parts come from its content, so the same mail has the same bytes.
/// </summary>
internal static class MailDraft
{
    public static byte[] Write(MailWords words, byte[] pdf)
    {
        var name = Digest.OfText($"{words.Subject}\n{words.Text}\n{Digest.OfBytes(pdf)}")[..24];
        var message = Skeleton($"=_mixed_{name}", $"=_text_{name}");
        var mixed = (Multipart)message.Body!;
        var body = (MultipartAlternative)mixed[0];
        message.Headers.Add("X-Unsent", "1");
        message.Headers.Add("X-Uniform-Type-Identifier", "com.apple.mail-draft");
        message.Headers.Add("X-Mozilla-Draft-Info", "internal/draft");
        if (words.From is { } from)
            message.From.Add(from);
        message.To.AddRange(words.To);
        message.Cc.AddRange(words.Cc);
        message.Subject = words.Subject;
        message.MimeVersion = new(1, 0);

        body.Add(Part(TextFormat.Plain, words.Text));
        body.Add(Part(TextFormat.Html, words.Html));
        mixed.Add(Attachment(words, pdf));

        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        using var target = new MemoryStream();
        message.WriteTo(format, target);
        return target.ToArray();
    }

    /// <summary>
    /// The parts of a mail, empty. They are read from text, for MimeKit's own constructors draw boundaries and a message id by the random
    /// numbers of OpenSSL, which a bare system does not have.
    /// </summary>
    private static MimeMessage Skeleton(string mixed, string text)
    {
        var lines = $"""
            Content-Type: multipart/mixed; boundary="{mixed}"

            --{mixed}
            Content-Type: multipart/alternative;
            {"\t"}boundary="{text}"

            --{text}--

            --{mixed}--

            """;
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(lines.ReplaceLineEndings("\r\n")));
        var message = MimeMessage.Load(stream);
        var outer = (Multipart)message.Body!;
        foreach (var part in (Multipart[])[outer, (Multipart)outer[0]])
            part.Epilogue = null;
        return message;
    }

    private static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        return part;
    }

    private static MimePart Attachment(MailWords words, byte[] pdf)
    {
        var part = new MimePart("application", "pdf")
        {
            Content = new MimeContent(new MemoryStream(pdf)),
            ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        };
        part.ContentType.Parameters.Add("name", words.AsciiName);
        part.ContentDisposition.Parameters.Add(
            new Parameter(Encoding.UTF8, "filename", words.AttachmentName) { EncodingMethod = ParameterEncodingMethod.Rfc2231 }
        );
        return part;
    }
}
