using System.Text;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portfolio.Export.Schemas;

/// <summary>A value of a YAML file with its place.</summary>
internal abstract record YamlValue(SourcePlace Place);

/// <summary>A scalar.</summary>
/// <param name="IsNull">Nothing is written: it counts as not given.</param>
internal sealed record YamlText(SourcePlace Place, string Text, bool IsNull) : YamlValue(Place);

/// <summary>A sequence.</summary>
internal sealed record YamlList(SourcePlace Place, IReadOnlyList<YamlValue> Items) : YamlValue(Place);

/// <summary>A mapping, its pairs in the order of the file.</summary>
internal sealed record YamlMap(SourcePlace Place, IReadOnlyList<(string Key, SourcePlace KeyPlace, YamlValue Value)> Pairs)
    : YamlValue(Place);

/// <summary>Reads YAML as a tree that knows where everything stands.</summary>
internal static class YamlTree
{
    /// <summary>Levels of nesting; what the program reads has four.</summary>
    private const int MostLevels = 20;

    /// <summary>The root; null for a file of comments alone, and, with a message, for one that is no YAML.</summary>
    public static YamlValue? Read(string text, string file, DiagnosticBag bag)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return null;
            var root = Value(parser, file, 0);
            return root is YamlText { IsNull: true } ? null : root;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            bag.Add(YamlTrouble.Of(text, e).As(DiagnosticCodes.ConfigBroken, file));
        }

        return null;
    }

    /// <summary>The value in one line, the same for the same meaning.</summary>
    public static string Print(YamlValue value)
    {
        var text = new StringBuilder();
        Print(value, text);
        return text.ToString();
    }

    private static void Print(YamlValue value, StringBuilder to)
    {
        switch (value)
        {
            case YamlText text:
                to.Append('"')
                    .Append(text.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
                    .Append('"');
                break;
            case YamlList list:
                to.Append('[');
                foreach (var item in list.Items)
                {
                    Print(item, to);
                    to.Append(',');
                }

                to.Append(']');
                break;
            case YamlMap map:
                to.Append('{');
                foreach (var (key, _, inner) in map.Pairs)
                {
                    to.Append(key).Append(':');
                    Print(inner, to);
                    to.Append(',');
                }

                to.Append('}');
                break;
        }
    }

    private static YamlValue Value(Parser parser, string file, int level)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlText(
                Place(file, scalar.Start),
                scalar.Value,
                scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null"
            );
        var at = parser.Current?.Start ?? Mark.Empty;
        if (level >= MostLevels)
            throw new YamlRefusal(at, YamlMessages.Deep);
        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<YamlValue>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Value(parser, file, level + 1));
            return new YamlList(Place(file, list.Start), items);
        }

        if (parser.TryConsume<MappingStart>(out var map))
        {
            var pairs = new List<(string, SourcePlace, YamlValue)>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (!parser.TryConsume<Scalar>(out var key))
                    throw new YamlRefusal(at, YamlMessages.KeyNotText);
                pairs.Add((key.Value, Place(file, key.Start), Value(parser, file, level + 1)));
            }

            return new YamlMap(Place(file, map.Start), pairs);
        }

        throw new YamlRefusal(at, YamlMessages.Anchors);
    }

    private static SourcePlace Place(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
