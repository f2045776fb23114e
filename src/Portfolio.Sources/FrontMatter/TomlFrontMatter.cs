using System.Globalization;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;
using Tomlyn.Syntax;

namespace Portfolio.Sources.FrontMatter;

/// <summary>
/// TOML, as Hugo's front matter and configuration have it, to values with places. A line that is no TOML is reported and read as text
/// (<see cref="TomlRepair"/>).
/// </summary>
internal sealed class TomlFrontMatter
{
    private readonly string file;
    private readonly int firstLine;
    private readonly LineIndex lines;
    private readonly DiagnosticBag bag;

    private TomlFrontMatter(string text, string file, int firstLine, DiagnosticBag bag)
    {
        (this.file, this.firstLine, this.bag) = (file, firstLine, bag);
        lines = new LineIndex(text);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="toml">The document alone.</param>
    /// <param name="file">Path in messages.</param>
    /// <param name="firstLine">Line of the first character in the file, from 0.</param>
    /// <param name="bag">Takes what the author should know.</param>
    public static FrontMap Read(string toml, string file, int firstLine, DiagnosticBag bag)
    {
        var (document, text) = TomlRepair.Read(toml, (line, message, hint) =>
            bag.Warn(DiagnosticCodes.FrontMatterRepaired, new SourcePlace(file, firstLine + line + 1, 1), message, hint)
        );
        return new TomlFrontMatter(text, file, firstLine, bag).Document(document);
    }

    private FrontMap Document(DocumentSyntax document)
    {
        var root = new Table(default);
        foreach (var pair in document.KeyValues)
            Add(root, pair);
        foreach (var syntax in document.Tables)
        {
            var table = root;
            var keys = Keys(syntax.Name);
            for (var i = 0; i < keys.Count; i++)
                table = Into(table, keys[i], syntax is TableArraySyntax && i == keys.Count - 1, Place(syntax));
            foreach (var pair in syntax.Items)
                Add(table, pair);
        }

        return root.ToMap(Place(document));
    }

    private void Add(Table table, KeyValueSyntax pair)
    {
        var keys = Keys(pair.Key);
        if (keys.Count == 0 || pair.Value is null)
            return;
        foreach (var key in keys.Take(keys.Count - 1))
            table = Into(table, key, isArray: false, Place(pair.Value));
        table.Set(keys[^1], Value(pair.Value));
    }

    private Table Into(Table table, string key, bool isArray, SourcePlace place)
    {
        if (table.Find(key) is FrontValue)
            bag.Warn(
                DiagnosticCodes.FrontMatterRepaired,
                place,
                FrontMatterMessages.ValueAndTable(key),
                FrontMatterMessages.ValueAndTableHint
            );
        return table.Into(key, isArray, place);
    }

    private static List<string> Keys(KeySyntax? key) =>
        key?.Key is null ? [] : [Text(key.Key), .. key.DotKeys.Select(d => d.Key).OfType<BareKeyOrStringValueSyntax>().Select(Text)];

    private static string Text(BareKeyOrStringValueSyntax key) =>
        key switch
        {
            StringValueSyntax quoted => quoted.Value ?? "",
            BareKeySyntax bare => bare.Key?.Text ?? "",
            _ => "",
        };

    private FrontValue Value(ValueSyntax value)
    {
        var place = Place(value);
        switch (value)
        {
            case StringValueSyntax text:
                return new FrontScalar(place, ControlCharacters.Without(text.Value ?? ""), Quoted: true);
            case IntegerValueSyntax whole:
                return new FrontScalar(place, whole.Value.ToString(CultureInfo.InvariantCulture), Quoted: false);
            case FloatValueSyntax fraction:
                return new FrontScalar(place, (fraction.Token?.Text ?? "").Replace("_", "", StringComparison.Ordinal), Quoted: false);
            case BooleanValueSyntax flag:
                return new FrontScalar(place, flag.Value ? "true" : "false", Quoted: false);
            case DateTimeValueSyntax date:
                return new FrontScalar(place, date.Token?.Text ?? "", Quoted: false);
            case ArraySyntax list:
                return new FrontList(place, [.. list.Items.Select(i => i.Value).OfType<ValueSyntax>().Select(Value)]);
            case InlineTableSyntax inline:
                var table = new Table(place);
                foreach (var pair in inline.Items.Select(i => i.KeyValue).OfType<KeyValueSyntax>())
                    Add(table, pair);
                return table.ToMap(place);
            default:
                return new FrontScalar(place, value.ToString()?.Trim() ?? "", Quoted: true);
        }
    }

    private SourcePlace Place(SyntaxNode node)
    {
        var place = lines.Place(file, node.Span.Start.Offset);
        return place with { Line = place.Line + firstLine };
    }

    /// <summary>A table that may still grow: TOML comes back to tables it has left.</summary>
    private sealed class Table(SourcePlace place)
    {
        private readonly List<string> order = [];
        private readonly Dictionary<string, object> pairs = new(StringComparer.Ordinal);

        public object? Find(string key) => pairs.GetValueOrDefault(key);

        /// <summary>Of two values the last counts.</summary>
        public void Set(string key, object value)
        {
            if (pairs.TryAdd(key, value))
                order.Add(key);
            else
                pairs[key] = value;
        }

        public Table Into(string key, bool isArray, SourcePlace inner)
        {
            var found = Find(key);
            if (isArray)
            {
                if (found is not List<Table> list)
                    Set(key, list = []);
                list.Add(new(inner));
                return list[^1];
            }

            if (found is List<Table> tables)
                return tables[^1];
            if (found is Table table)
                return table;
            table = new(inner);
            Set(key, table);
            return table;
        }

        public FrontMap ToMap(SourcePlace start) =>
            new(start, [.. order.Select(key => new KeyValuePair<string, FrontValue>(key, Value(pairs[key])))]);

        private static FrontValue Value(object value) =>
            value switch
            {
                Table table => table.ToMap(table.Start),
                List<Table> list => new FrontList(list[0].Start, [.. list.Select(t => t.ToMap(t.Start))]),
                _ => (FrontValue)value,
            };

        private SourcePlace Start => place;
    }
}
