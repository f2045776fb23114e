using Portfolio.Export.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portfolio.Export.Applications;

/// <summary>A value of a YAML file with its place.</summary>
internal abstract record YamlValue(SourcePlace Place);

/// <param name="IsNull">Nothing is written: it counts as not given.</param>
internal sealed record YamlText(SourcePlace Place, string Text, bool IsNull) : YamlValue(Place);

internal sealed record YamlList(SourcePlace Place, IReadOnlyList<YamlValue> Items) : YamlValue(Place);

internal sealed record YamlMap(SourcePlace Place, IReadOnlyList<(string Key, SourcePlace KeyPlace, YamlValue Value)> Pairs) : YamlValue(Place);

/// <summary>Reads YAML as a tree that knows where everything stands.</summary>
internal static class YamlTree
{
    private const int MostLevels = 20;

    /// <summary>The root; null for a file of comments alone, and, with a message, for one that is no YAML.</summary>
    public static YamlValue? Read(string text, string file, DiagnosticBag bag)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return null;
            var root = Value(parser, file, 0);
            return root is YamlText { IsNull: true } ? null : root;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            bag.Fail(DiagnosticCodes.ConfigBroken, Place(file, (e as YamlException)?.Start ?? Mark.Empty), $"this file must be valid YAML: {e.Message}");
            return null;
        }
    }

    private static YamlValue Value(Parser parser, string file, int level)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlText(Place(file, scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null");
        var at = parser.Current?.Start ?? Mark.Empty;
        if (level >= MostLevels) throw new YamlException(at, at, "it is nested too deeply");
        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<YamlValue>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Value(parser, file, level + 1));
            return new YamlList(Place(file, list.Start), items);
        }

        if (parser.TryConsume<MappingStart>(out var map))
        {
            var pairs = new List<(string, SourcePlace, YamlValue)>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (!parser.TryConsume<Scalar>(out var key)) throw new YamlException(at, at, "a key must be a plain text");
                pairs.Add((key.Value, Place(file, key.Start), Value(parser, file, level + 1)));
            }

            return new YamlMap(Place(file, map.Start), pairs);
        }

        throw new YamlException(at, at, "anchors and aliases are not used here; write the value out");
    }

    private static SourcePlace Place(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
