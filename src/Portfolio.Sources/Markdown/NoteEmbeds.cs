using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.References;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown;

/// <summary>Notes within notes (Obsidian): <c>![[Note]]</c> or <c>![[Note#Part]]</c> on a line of its own stands for its text.</summary>
internal sealed partial class NoteEmbeds
{
    /// <summary>Notes within each other. Obsidian stops at five, too.</summary>
    private const int MostLevels = 5;

    /// <summary>Notes in one entry. Rule of thumb: more are no entry.</summary>
    private const int MostNotes = 50;

    private readonly ReadingContext context;
    private readonly Func<int, SourcePlace> places;
    private readonly StringBuilder text = new();
    private readonly OffsetMap map = new();
    private readonly Stack<string> around = new();
    private int notes;

    private NoteEmbeds(ReadingContext context, Func<int, SourcePlace> places) => (this.context, this.places) = (context, places);

    /// <summary>The text with the notes in it, and the way back to it: what comes from a note leads to the line that names it.</summary>
    public static (string Text, OffsetMap Map) Expand(string source, ReadingContext context, Func<int, SourcePlace> places)
    {
        if (!source.Contains("![[", StringComparison.Ordinal))
            return (source, OffsetMap.Same);
        var embeds = new NoteEmbeds(context, places);
        embeds.Write(source, null);
        return embeds.notes == 0 ? (source, OffsetMap.Same) : (embeds.text.ToString(), embeds.map);
    }

    private void Write(string source, int? embed)
    {
        var fence = "";
        for (var at = 0; at < source.Length; )
        {
            var end = source.IndexOf('\n', at) is var i and >= 0 ? i + 1 : source.Length;
            var line = source[at..end];
            if (Fence().Match(line) is { Success: true } mark)
            {
                if (fence.Length == 0)
                    fence = mark.Groups[1].Value;
                else if (mark.Groups[1].Value.StartsWith(fence, StringComparison.Ordinal))
                    fence = "";
            }

            if (
                fence.Length > 0
                || Embed().Match(line) is not { Success: true } match
                || !Include(match.Groups[1].Value.Trim(), embed ?? at)
            )
            {
                map.Add(text.Length, embed ?? at, embed is null ? end - at : 0);
                text.Append(line);
            }

            at = end;
        }
    }

    private bool Include(string target, int embed)
    {
        var cut = target.IndexOf('#', StringComparison.Ordinal);
        var name = (cut < 0 ? target : target[..cut]).Trim();
        if (name.Length == 0 || PictureNames.LooksLikePicture(name))
            return false;
        if (File(name) is not { } note)
        {
            if (Path.GetExtension(name).ToLowerInvariant() is "" or ".md")
                context.Bag.Warn(DiagnosticCodes.MarkupDropped, places(embed), MarkdownMessages.NoteMissing(name));
            return false;
        }

        if (around.Contains(note) || around.Count >= MostLevels || ++notes > MostNotes)
            return false;
        if (Read(note) is not { } words)
            return false;
        around.Push(note);
        var part = cut < 0 ? words : Part(words, target[(cut + 1)..].Trim());
        map.Add(text.Length, embed, 0);
        text.Append('\n');
        Write(part.Trim('\n') + "\n", embed);
        map.Add(text.Length, embed, 0);
        text.Append('\n');
        around.Pop();
        return true;
    }

    private string? File(string name)
    {
        var disk = context.Site.Disk;
        var file = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name : name + ".md";
        var whole = Path.GetFullPath(Path.Combine(disk.RealRoot, file));
        return SafeFiles.IsBelow(disk.RealRoot, whole) && disk.Exists(whole) ? whole : disk.Named(Path.GetFileName(file));
    }

    private string? Read(string file)
    {
        try
        {
            if (TextDecoder.Decode(context.Site.Disk.Read(file, context.Site.Limits.MostBytes)) is not { } note)
                return null;
            return note[FrontMatterReader.Read(note, file, new DiagnosticBag()).BodyStart..];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OutsideRootException)
        {
            context.Bag.Warn(
                DiagnosticCodes.MarkupDropped,
                places(0),
                MarkdownMessages.NoteUnreadable(Path.GetFileName(file)),
                FileMessages.UnreadableHint
            );
            return null;
        }
    }

    /// <summary>The section of a heading, or the block of a name (<c>^name</c>); the whole note when it has neither.</summary>
    private static string Part(string note, string part)
    {
        var lines = note.Split('\n');
        if (part is ['^', ..])
        {
            var end = Array.FindIndex(lines, l => l.TrimEnd().EndsWith(part, StringComparison.Ordinal));
            if (end < 0)
                return note;
            var start = end;
            while (start > 0 && lines[start - 1].Trim().Length > 0)
                start--;
            return string.Join('\n', lines[start..(end + 1)]).TrimEnd()[..^part.Length];
        }

        var name = part.Split('#')[^1].Trim();
        var first = Array.FindIndex(lines, l => Heading().Match(l) is { Success: true } h && h.Groups[2].Value.Trim() == name);
        if (first < 0)
            return note;
        var level = Heading().Match(lines[first]).Groups[1].Length;
        var next = Array.FindIndex(lines, first + 1, l => Heading().Match(l) is { Success: true } h && h.Groups[1].Length <= level);
        return string.Join('\n', next < 0 ? lines[first..] : lines[first..next]);
    }

    [GeneratedRegex(@"^[ \t]*!\[\[([^\[\]\n|]+)(?:\|[^\[\]\n]*)?\]\][ \t]*$")]
    private static partial Regex Embed();

    [GeneratedRegex(@"^(#{1,6})[ \t]+([^\n]*?)[ \t#]*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ {0,3}(`{3,}|~{3,})")]
    private static partial Regex Fence();
}
