using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portfolio.Sources.FrontMatter;

/// <summary>Makes values with places of the events of the YAML parser.</summary>
internal sealed class YamlFrontMatter(
    string file,
    int firstLine,
    YamlRepair repair,
    DiagnosticBag bag,
    int mostNodes = YamlFrontMatter.UsualNodes
)
{
    /// <summary>Values of a file when nobody asks for more. Rule of thumb: front matter has some dozens.</summary>
    public const int UsualNodes = 10_000;

    /// <summary>Maps and lists within each other; each takes a level of the stack.</summary>
    private const int MostLevels = 64;

    private readonly Dictionary<string, FrontValue> anchors = [];
    private readonly Dictionary<FrontValue, int> sizes = new(ReferenceEqualityComparer.Instance);
    private int nodes;

    /// <summary>The map of the first document; null when the document is no map.</summary>
    public FrontMap? Read(string yaml) => ReadAny(yaml) as FrontMap;

    /// <summary>The value of the first document; an empty map when there is none.</summary>
    public FrontValue ReadAny(string yaml)
    {
        var parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
        while (Advance(parser))
        {
            if (parser.Current is not NodeEvent)
                continue;
            var value = Value(parser, 0);
            while (Advance(parser) && parser.Current is not DocumentEnd)
            {
                // Errors after the first node count too.
            }

            return value;
        }

        return new FrontMap(Place(Mark.Empty), []);
    }

    private FrontValue Value(Parser parser, int level)
    {
        var e = parser.Current!;
        if (level > MostLevels)
            throw new YamlRefusal(e.Start, YamlMessages.Deep);
        var place = Place(e.Start);
        FrontValue value;
        switch (e)
        {
            case AnchorAlias alias:
                return Alias(alias, place);
            case Scalar scalar:
                value = new FrontScalar(place, Text(scalar), scalar.Style != ScalarStyle.Plain);
                break;
            case SequenceStart:
                var items = new List<FrontValue>();
                while (Next(parser) is not SequenceEnd)
                    items.Add(Value(parser, level + 1));
                value = new FrontList(place, items);
                break;
            case MappingStart:
                value = new FrontMap(place, Pairs(parser, level));
                break;
            default:
                throw new YamlException(e.Start, e.End, YamlMessages.Unreadable);
        }

        nodes++;
        sizes[value] = SizeOf(value);
        if (e is NodeEvent { Anchor.IsEmpty: false } node)
            anchors[node.Anchor.Value] = value;
        return value;
    }

    private List<KeyValuePair<string, FrontValue>> Pairs(Parser parser, int level)
    {
        var pairs = new List<KeyValuePair<string, FrontValue>>();
        while (Next(parser) is not MappingEnd)
        {
            var key = Value(parser, level + 1);
            Next(parser);
            var value = Value(parser, level + 1);
            if (key is not FrontScalar { Text: var name } scalar)
                continue;
            if (name == "<<" && !scalar.Quoted)
                Merge(pairs, value);
            else
                pairs.Add(new(name, value));
        }

        return pairs;
    }

    /// <summary>Merged keys come first, so that the map's own count.</summary>
    private static void Merge(List<KeyValuePair<string, FrontValue>> pairs, FrontValue value)
    {
        if (value is FrontMap map)
            pairs.InsertRange(0, map.Pairs);
        if (value is FrontList list)
        {
            foreach (var item in list.Items.OfType<FrontMap>())
                pairs.InsertRange(0, item.Pairs);
        }
    }

    private FrontValue Alias(AnchorAlias alias, SourcePlace place)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out var value))
            return new FrontScalar(place, "", Quoted: false);
        nodes = (int)Math.Min((long)nodes + sizes.GetValueOrDefault(value, 1), int.MaxValue / 2);
        if (nodes <= mostNodes)
            return value;
        bag.Warn(
            DiagnosticCodes.FrontMatterBroken,
            place,
            FrontMatterMessages.AliasRemoved(alias.Value.Value),
            InputLimits.Hint("aliases", 10L * mostNodes)
        );
        return new FrontScalar(place, "", Quoted: false);
    }

    private int SizeOf(FrontValue value)
    {
        IEnumerable<FrontValue> inside = value switch
        {
            FrontList list => list.Items,
            FrontMap map => map.Pairs.Select(p => p.Value),
            _ => [],
        };
        var size = 1L;
        foreach (var v in inside)
            size += sizes.GetValueOrDefault(v, 1);
        return (int)Math.Min(size, int.MaxValue / 2);
    }

    /// <summary>The library knows broken YAML by many exceptions; here it is one.</summary>
    private static bool Advance(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            var at = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, YamlMessages.Unreadable, e);
        }
    }

    private static ParsingEvent Next(Parser parser) =>
        Advance(parser) && parser.Current is { } e ? e : throw new YamlException(YamlMessages.CutOff);

    private static string Text(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" or "Null" or "NULL"
            ? ""
            : ControlCharacters.Without(scalar.Value);

    private SourcePlace Place(Mark mark)
    {
        var line = (int)Math.Max(1, mark.Line);
        return new SourcePlace(file, firstLine + line, Math.Max(1, (int)mark.Column - repair.Shift(line - 1)));
    }
}
