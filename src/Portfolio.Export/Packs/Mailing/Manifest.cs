using System.Globalization;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Packs.Mailing;

/// <summary>
/// What was made for whom: a JSON file beside the pack. Its date is the application's, or that of SOURCE_DATE_EPOCH, or of the newest
/// entry, never the clock's: the same input gives the same manifest, and the file system keeps the hour anyway.
/// </summary>
internal static class Manifest
{
    public static byte[] Write(PackContents contents, int pages, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var application = contents.Application;
        using var buffer = new MemoryStream();
        using (var json = ReadableJson.To(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("application", application.Name);
            json.WriteStartArray("recipient");
            foreach (var recipient in contents.Cover.Recipient)
                json.WriteStringValue(recipient);
            json.WriteEndArray();
            json.WriteStartArray("title");
            foreach (var title in contents.Cover.Title)
                json.WriteStringValue(title);
            json.WriteEndArray();
            if (contents.MetadataDate is { } date)
                json.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteStartArray("to");
            foreach (var address in application.Mail?.To ?? [])
                json.WriteStringValue(address.Text);
            json.WriteEndArray();
            json.WriteNumber("pages", pages);
            json.WriteStartArray("files");
            foreach (var (name, bytes) in files)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("sha256", Digest.OfBytes(bytes));
                json.WriteNumber("bytes", bytes.Length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("sources");
            foreach (var part in contents.Parts)
                json.WriteStringValue(part.Name);
            foreach (var appended in application.Append)
                json.WriteStringValue(appended.File.Text);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.ToArray(), (byte)'\n'];
    }
}
