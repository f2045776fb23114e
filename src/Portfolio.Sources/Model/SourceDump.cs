using System.Globalization;
using System.Text;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;

namespace Portfolio.Sources.Model;

/// <summary>An entry as it was read, as indented lines: for tests and for <c>--dump source</c>.</summary>
public sealed class SourceDump
{
    private readonly StringBuilder text = new();

    private SourceDump() { }

    /// <summary>A line for each value, block and inline, with its line and column in the file.</summary>
    public static string Write(SourceEntry entry)
    {
        var dump = new SourceDump();
        dump.Line(0, $"entry {entry.Slug} collection={entry.Collection ?? "-"} path={entry.Path}");
        dump.Line(0, "front");
        foreach (var (key, value) in entry.FrontMatter.Root.Pairs)
            dump.Value(1, key, value);
        foreach (var (key, body) in entry.FrontBodies.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            dump.Line(0, "text " + key);
            dump.Blocks(1, body);
        }

        foreach (var (key, picture) in entry.FrontPictures)
        {
            dump.Line(0, "picture " + key + " " + Picture(picture));
            dump.Caption(1, picture.Caption);
        }

        if (entry.Portrait is { } portrait)
            dump.Line(0, "portrait " + Picture(portrait));
        dump.Line(0, "body");
        dump.Blocks(1, entry.Body);
        return dump.text.ToString();
    }

    /// <summary>Blocks alone.</summary>
    internal static string Write(IReadOnlyList<SourceBlock> blocks)
    {
        var dump = new SourceDump();
        dump.Blocks(0, blocks);
        return dump.text.ToString();
    }

    private void Line(int level, string line) => text.Append(' ', level * 2).Append(line).Append('\n');

    private void Value(int level, string name, FrontValue value)
    {
        switch (value)
        {
            case FrontScalar scalar:
                Line(level, $"{name}: {Quote(scalar.Text)}{(scalar.Quoted ? "" : " plain")} {At(scalar.Place)}");
                break;
            case FrontList list:
                Line(level, name + ": list");
                for (var i = 0; i < list.Items.Count; i++)
                    Value(level + 1, i.ToString(CultureInfo.InvariantCulture), list.Items[i]);
                break;
            case FrontMap map:
                Line(level, name + ": map");
                foreach (var (key, inner) in map.Pairs)
                    Value(level + 1, key, inner);
                break;
        }
    }

    private void Blocks(int level, IReadOnlyList<SourceBlock> blocks)
    {
        foreach (var block in blocks)
            Block(level, block);
    }

    private void Block(int level, SourceBlock block)
    {
        var more = At(block.Place) + Described(block);
        switch (block)
        {
            case SourceHeading heading:
                Line(level, $"heading {heading.Level} {more}");
                Inlines(level + 1, heading.Inlines);
                break;
            case SourceParagraph paragraph:
                Line(level, "paragraph " + more);
                Inlines(level + 1, paragraph.Inlines);
                break;
            case SourceList list:
                Line(level, (list.Ordered ? $"list {list.Style} from {list.Start}" : "list") + (list.Loose ? " loose " : " ") + more);
                Items(level + 1, list);
                break;
            case SourceCode code:
                Line(level, $"code {code.Info} {more}");
                foreach (var line in code.Code.Split('\n'))
                    Line(level + 1, "| " + line);
                break;
            case SourceTable table:
                Line(level, $"table headers={table.HeaderRows} {more}");
                Caption(level + 1, table.Caption);
                foreach (var row in table.Rows)
                    Row(level + 1, row);
                break;
            case SourceRule:
                Line(level, "rule " + more);
                break;
            case SourcePageBreak:
                Line(level, "page break " + more);
                break;
            case SourceMath math:
                Line(level, $"math {Quote(math.Tex)} {more}");
                break;
            case SourceDefinitions definitions:
                Line(level, "definitions " + more);
                foreach (var item in definitions.Items)
                    Definition(level + 1, item);
                break;
            default:
                Container(level, block, more);
                break;
        }
    }

    /// <summary>Blocks around others.</summary>
    private void Container(int level, SourceBlock block, string more)
    {
        switch (block)
        {
            case SourceQuote quote:
                Line(level, "quote " + more);
                Blocks(level + 1, quote.Blocks);
                break;
            case SourceFootnote note:
                Line(level, $"footnote {note.Number} {more}");
                Blocks(level + 1, note.Blocks);
                break;
            case SourceFigure figure:
                Line(level, "figure " + more);
                Blocks(level + 1, figure.Blocks);
                Caption(level + 1, figure.Caption);
                break;
            case SourceGallery gallery:
                Line(level, "gallery " + more);
                foreach (var picture in gallery.Pictures)
                    Line(level + 1, Picture(picture));
                Caption(level + 1, gallery.Caption);
                break;
            case SourceGroup group:
                Line(level, "group " + (group.Alignment == SourceAlignment.None ? "" : group.Alignment + " ") + more);
                Blocks(level + 1, group.Blocks);
                break;
        }
    }

    private void Items(int level, SourceList list)
    {
        foreach (var item in list.Items)
        {
            var box = item.Checked switch
            {
                true => " [x] ",
                false => " [ ] ",
                null => " ",
            };
            Line(level, "item" + box + At(item.Place));
            Blocks(level + 1, item.Blocks);
        }
    }

    private void Row(int level, SourceRow row)
    {
        Line(level, "row");
        foreach (var cell in row.Cells)
        {
            var span = cell is { ColumnSpan: 1, RowSpan: 1 } ? "" : $" {cell.ColumnSpan}x{cell.RowSpan}";
            var alignment = cell.Alignment == SourceAlignment.None ? "" : " " + cell.Alignment;
            Line(level + 1, (cell.IsHeader ? "header" : "cell") + span + alignment);
            Blocks(level + 2, cell.Blocks);
        }
    }

    private void Definition(int level, SourceDefinition item)
    {
        foreach (var term in item.Terms)
        {
            Line(level, "term");
            Inlines(level + 1, term);
        }

        foreach (var detail in item.Details)
        {
            Line(level, "detail");
            Blocks(level + 1, detail);
        }
    }

    private void Caption(int level, IReadOnlyList<SourceInline> caption)
    {
        if (caption.Count == 0)
            return;
        Line(level, "caption");
        Inlines(level + 1, caption);
    }

    private void Inlines(int level, IReadOnlyList<SourceInline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourceText t:
                    Line(level, $"{Quote(t.Content)} {At(t.Place)}");
                    break;
                case SourceBreak b:
                    Line(level, "break " + At(b.Place));
                    break;
                case SourceFill fill:
                    Line(level, "fill " + At(fill.Place));
                    break;
                case SourceSpan span:
                    Line(
                        level,
                        span.Kind.ToString().ToLowerInvariant() + (span.Language is { } l ? " lang=" + l : "") + " " + At(span.Place)
                    );
                    Inlines(level + 1, span.Inlines);
                    break;
                case SourceCodeSpan code:
                    Line(level, $"code {Quote(code.Code)} {At(code.Place)}");
                    break;
                case SourceLink link:
                    Line(
                        level,
                        $"link {link.Href} -> {link.Url ?? "-"}{(link.Title is { } title ? " title=" + Quote(title) : "")} {At(link.Place)}"
                    );
                    if (link.Picture is { } linked)
                        Line(level + 1, "names " + Picture(linked));
                    Inlines(level + 1, link.Inlines);
                    break;
                case SourcePictureInline picture:
                    Line(level, Picture(picture.Picture));
                    break;
                case SourceMathSpan math:
                    Line(level, $"math {Quote(math.Tex)} {At(math.Place)}");
                    break;
                case SourceFootnoteMark mark:
                    Line(level, $"mark {mark.Number.ToString(CultureInfo.InvariantCulture)} {At(mark.Place)}");
                    break;
            }
        }
    }

    private static string Picture(SourcePicture picture) =>
        string.Create(CultureInfo.InvariantCulture, $"picture {picture.Written} {picture.Status}")
        + (
            picture.Status == ImageStatus.Found
                ? string.Create(CultureInfo.InvariantCulture, $" {picture.PixelWidth}x{picture.PixelHeight}")
                : ""
        )
        + (picture.Alt.Length > 0 ? " alt=" + Quote(picture.Alt) : "")
        + (picture.Title is { } title ? " title=" + Quote(title) : "")
        + (picture.AskedWidth is { } width ? string.Create(CultureInfo.InvariantCulture, $" width={width:0.##}") : "")
        + " "
        + At(picture.Place);

    private static string Described(SourceBlock block) =>
        (block.Language is { } l ? " lang=" + l : "")
        + (block.Anchor is { } a ? " #" + a : "")
        + string.Concat(block.Classes.Select(c => " ." + c));

    private static string At(SourcePlace place) => string.Create(CultureInfo.InvariantCulture, $"@{place.Line}:{place.Column}");

    private static string Quote(string s) =>
        "\""
        + s.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
        + "\"";
}
