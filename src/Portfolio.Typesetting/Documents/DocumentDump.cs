using System.Globalization;
using System.Text;

namespace Portfolio.Typesetting.Documents;

/// <summary>Prints a document as an indented tree, for people and for tests. The same on every machine and in every culture.</summary>
public static class DocumentDump
{
    /// <summary>One line per node: kind, id, language, what sets it apart, and text.</summary>
    public static string Write(Document document)
    {
        var dump = new Writer();
        dump.Line(0, $"document {Quoted(document.Title)} {document.Language}");
        if (document.Author is { } author)
            dump.Line(1, $"author {Quoted(author)}");
        if (document.Subject is { } subject)
            dump.Line(1, $"subject {Quoted(subject)}");
        if (document.Keywords.Count > 0)
            dump.Line(1, $"keywords {string.Join(", ", document.Keywords.Select(Quoted))}");
        if (document.Date is { } date)
            dump.Line(1, $"date {date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}");
        var page = document.Page;
        dump.Line(
            1,
            $"page {N(page.Width)} x {N(page.Height)} margins "
                + $"{N(page.MarginTop)} {N(page.MarginRight)} {N(page.MarginBottom)} {N(page.MarginLeft)}"
        );
        if (page.Foot is { } foot)
            dump.Line(
                1,
                $"foot {foot.Language} {Style(foot.Style)} baseline {N(foot.Baseline)}  {Quoted(foot.Left)}  {Quoted(foot.PageNumbers)}"
            );
        dump.Blocks(1, document.Blocks);
        return dump.ToString();
    }

    private sealed class Writer
    {
        private readonly StringBuilder text = new();

        public override string ToString() => text.ToString();

        public void Line(int depth, string line) => text.Append(' ', 2 * depth).Append(line).Append('\n');

        public void Blocks(int depth, IReadOnlyList<Block> blocks)
        {
            foreach (var block in blocks)
                Block(depth, block);
        }

        private void Block(int depth, Block block)
        {
            string head = $"{block.Id} {block.Language}";
            string tail = Keeps(block);
            switch (block)
            {
                case Section section:
                    Line(depth, $"{Word(section.Role)} {head}{(section.Box is { } box ? $" box({Box(box)})" : "")}{tail}");
                    Blocks(depth + 1, section.Blocks);
                    break;
                case FacingColumns facing:
                    string pairs = string.Join(", ", facing.AlignedPairs.Select(l => $"{l.First}={l.Second}"));
                    Line(depth, $"facing {head} gap {N(facing.Gap)}{(pairs.Length > 0 ? $" level {pairs}" : "")}{tail}");
                    Blocks(depth + 1, [facing.First, facing.Second]);
                    break;
                case Heading heading:
                    Line(
                        depth,
                        $"heading {heading.Level} {head} {Lines(heading.Style)}{tail}"
                            + (heading.OutlineTitle is { } title ? $" outline {Quoted(title)}" : "")
                    );
                    Inlines(depth + 1, heading.Inlines);
                    break;
                case Paragraph paragraph:
                    Line(depth, $"paragraph {head} {Lines(paragraph.Style)}{Beside(paragraph.Beside)}{tail}");
                    Inlines(depth + 1, paragraph.Inlines);
                    break;
                case ListBlock list:
                    Line(depth, $"list {head} {list.Numbering} label {N(list.LabelWidth)}{tail}");
                    foreach (var item in list.Items)
                        Item(depth + 1, item);
                    break;
                case CodeBlock code:
                    Line(depth, $"code {head} {Lines(code.Style)} box({Box(code.Box)}){tail}");
                    Inlines(depth + 1, code.Inlines);
                    break;
                case Table table:
                    string fullWidth =
                        (table.Style.FullWidth ? ", full width" : "")
                        + (table.LastColumn is { } last ? string.Create(CultureInfo.InvariantCulture, $", column {last} last") : "");
                    Line(depth, $"table {head} {table.ColumnCount} columns, {table.HeaderRows} header rows{fullWidth}{tail}");
                    Table(depth + 1, table);
                    break;
                case Rule rule:
                    Line(depth, $"rule {head} {N(rule.Thickness)}{Color(rule.Color)}{tail}");
                    break;
                case Figure figure:
                    Figure(depth, figure, tail);
                    break;
                case FigureRow row:
                    Line(depth, $"figure row {head} gap {N(row.Gap)} height at most {N(row.MaxHeight)}{tail}");
                    foreach (var figure in row.Figures)
                        Figure(depth + 1, figure, Keeps(figure));
                    break;
                default:
                    Line(depth, $"{block.GetType().Name} {head}{tail}");
                    break;
            }
        }

        private void Item(int depth, ListItem item)
        {
            Line(depth, $"item {item.Id}{(item.IsFlush ? " flush" : "")}");
            if (item.Label.Count > 0)
            {
                Line(depth + 1, $"label {item.LabelId}");
                Inlines(depth + 2, item.Label);
            }

            Line(depth + 1, $"body {item.BodyId}");
            Blocks(depth + 2, item.Blocks);
        }

        private void Table(int depth, Table table)
        {
            if (table.Caption is { } caption)
            {
                Line(depth, "caption");
                Block(depth + 1, caption);
            }

            foreach (var row in table.Rows)
            {
                Line(depth, $"row {row.Id}");
                foreach (var cell in row.Cells)
                {
                    string spans =
                        (cell.ColumnSpan > 1 ? $" columns {cell.ColumnSpan}" : "") + (cell.RowSpan > 1 ? $" rows {cell.RowSpan}" : "");
                    Line(depth + 1, $"{(cell.IsHeader ? "header" : "cell")} {cell.Id}{spans} {cell.Alignment}");
                    Blocks(depth + 2, cell.Blocks);
                }
            }
        }

        private void Figure(int depth, Figure figure, string tail)
        {
            var style = figure.Style;
            Line(
                depth,
                $"figure {figure.Id} {figure.Language} {figure.Picture} {figure.PixelWidth} x {figure.PixelHeight} px, "
                    + $"{N(style.NaturalWidth)} wide, at most {N(style.MaxWidthShare)} x {N(style.MaxHeight)}, {style.Alignment}"
                    + (style.Frame is { } frame ? " frame" + Color(frame) : "")
                    + (style.IsBeside ? " beside" : "")
                    + $"{tail}  {Quoted(figure.AlternativeText)}{Other(figure.OtherAlternative)}"
            );
            if (figure.Caption is null)
                return;
            Line(depth + 1, "caption");
            Block(depth + 2, figure.Caption);
        }

        private void Inlines(int depth, IReadOnlyList<Inline> inlines)
        {
            foreach (var inline in inlines)
                Inline(depth, inline);
        }

        private void Inline(int depth, Inline inline)
        {
            string head = $"{inline.Id} {inline.Language}";
            switch (inline)
            {
                case Text leaf:
                    Line(depth, $"text {head} {Style(leaf.Style)}  {Quoted(leaf.Content)}");
                    break;
                case Span span:
                    Line(
                        depth,
                        $"{Word(span.Role)} {head}{(span.AtRight is { } row ? $" at the right of line {N(row)}" : "")}"
                            + (span.Expansion is { } words ? $"  for {Quoted(words)}" : "")
                    );
                    Inlines(depth + 1, span.Inlines);
                    break;
                case Link link:
                    Line(depth, $"link {head} -> {Target(link.Target)}  {Quoted(link.Description)}");
                    Inlines(depth + 1, link.Inlines);
                    break;
                case Formula formula:
                    Line(
                        depth,
                        $"{(formula.IsDisplay ? "display" : "formula")} {head} {Style(formula.Style)}  {Quoted(formula.AlternativeText)}"
                    );
                    break;
                case LineBreak:
                    Line(depth, $"line break {head}");
                    break;
                case Fill fill:
                    Line(depth, $"fill {head} at least {N(fill.MinWidth)}{(fill.Leader is null ? "" : " with leader")}");
                    break;
                case InlinePicture picture:
                    Line(
                        depth,
                        $"picture {head} {picture.Picture} {N(picture.Width)} x {N(picture.Height)}  "
                            + $"{Quoted(picture.AlternativeText)}{Other(picture.OtherAlternative)}"
                    );
                    break;
                default:
                    Line(depth, $"{inline.GetType().Name} {head}");
                    break;
            }
        }
    }

    private static string Other(AlternativeText? other) => other is null ? "" : $" {other.Language} {Quoted(other.Words)}";

    private static string Target(LinkTarget target) =>
        target switch
        {
            WebTarget web => web.Uri,
            NodeTarget node => node.Node.ToString(),
            _ => target.GetType().Name,
        };

    private static string Keeps(Block block)
    {
        string spaces = block.SpaceBefore > 0 || block.SpaceAfter > 0 ? $" space {N(block.SpaceBefore)}/{N(block.SpaceAfter)}" : "";
        return spaces + (block.KeepWithNext ? " keep-with-next" : "") + (block.KeepTogether ? " keep-together" : "");
    }

    private static string Beside(Neighbour neighbour) =>
        neighbour switch
        {
            Neighbour.Before => " beside the one before",
            Neighbour.After => " beside the one after",
            _ => "",
        };

    private static string Lines(ParagraphStyle style) =>
        $"leading {N(style.Leading)}"
        + (style.Alignment == Alignment.Auto ? "" : $" {style.Alignment}")
        + (style.FirstLineIndent > 0 ? $" indent {N(style.FirstLineIndent)}" : "")
        + (style.Balance ? " balanced" : "");

    private static string Style(TextStyle style) =>
        $"{style.Family} {N(style.Size)}"
        + (style.HanFamily is { } han ? $" han {han}" : "")
        + (style.Weight == FontWeight.Bold ? " bold" : "")
        + (style.Italic ? " italic" : "")
        + Color(style.Color)
        + (style.Rise != 0 ? $" rise {N(style.Rise)}" : "")
        + (style.Decoration == TextDecoration.None ? "" : $" {style.Decoration}")
        + (style.TabularDigits ? " tabular" : "")
        + (style.Code ? " code" : "")
        + (style.IsCarried ? " carried" : "")
        + (style.Blank > 0 ? $" blank {N(style.Blank)}" : "");

    private static string Box(BoxStyle box)
    {
        var parts = new List<string>();
        if (box.PaddingTop > 0 || box.PaddingRight > 0 || box.PaddingBottom > 0 || box.PaddingLeft > 0)
            parts.Add($"padding {N(box.PaddingTop)} {N(box.PaddingRight)} {N(box.PaddingBottom)} {N(box.PaddingLeft)}");
        if (box.Background is { } background)
            parts.Add("background" + Color(background));
        if (box.BorderTop > 0 || box.BorderRight > 0 || box.BorderBottom > 0 || box.BorderLeft > 0)
            parts.Add($"border {N(box.BorderTop)} {N(box.BorderRight)} {N(box.BorderBottom)} {N(box.BorderLeft)}{Color(box.BorderColor)}");
        if (box.Rail is { } rail)
            parts.Add("rail" + Color(rail));
        return string.Join(", ", parts);
    }

    private static string Color(Rgb color) => color == Rgb.Black ? "" : $" #{color.R:x2}{color.G:x2}{color.B:x2}";

    private static string Word(SectionRole role) =>
        role switch
        {
            SectionRole.Section => "section",
            SectionRole.Group => "group",
            SectionRole.Quote => "quote block",
            SectionRole.Note => "note",
            SectionRole.Contents => "contents",
            SectionRole.ContentsItem => "contents line",
            SectionRole.Definitions => "definitions",
            SectionRole.Definition => "definition",
            SectionRole.Term => "term",
            SectionRole.Meaning => "meaning",
            _ => role.ToString(),
        };

    private static string Word(SpanRole role) =>
        role switch
        {
            SpanRole.Span => "span",
            SpanRole.Strong => "strong",
            SpanRole.Emphasis => "emphasis",
            SpanRole.Code => "inline code",
            SpanRole.Quote => "inline quote",
            SpanRole.Label => "label",
            SpanRole.Reference => "reference",
            SpanRole.Deleted => "deleted",
            SpanRole.Inserted => "inserted",
            SpanRole.Superscript => "superscript",
            SpanRole.Subscript => "subscript",
            _ => role.ToString(),
        };

    private static string Quoted(string text) =>
        "\""
        + text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
        + "\"";

    private static string N(double value)
    {
        double rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
