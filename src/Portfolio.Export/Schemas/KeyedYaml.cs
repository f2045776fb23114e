using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portfolio.Export.Schemas;

/// <summary>A key of a YAML file with its value as text.</summary>
/// <param name="Key">Dotted when it stands in a group.</param>
/// <param name="Texts">One text, or those of a list.</param>
/// <param name="IsEmpty">Nothing is written after the key: it counts as not given.</param>
internal sealed record WrittenValue(
    string Key,
    SourcePlace KeyPlace,
    SourcePlace Place,
    IReadOnlyList<(string Text, SourcePlace Place)> Texts,
    bool IsList = false,
    bool IsEmpty = false
);

/// <summary>Reads YAML files of two levels of keys whose values are texts or lists of texts.</summary>
internal sealed class KeyedYaml
{
    /// <summary>Levels of a value that is skipped: the parser's time grows with the square of their number.</summary>
    private const int MostLevels = 64;

    private readonly string file;
    private readonly string kind;
    private readonly DiagnosticBag bag;
    private readonly Parser parser;
    private readonly List<WrittenValue> values = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    private KeyedYaml(string text, string file, string kind, DiagnosticBag bag)
    {
        this.file = file;
        this.kind = kind;
        this.bag = bag;
        parser = new(new StringReader(text));
    }

    /// <summary>
    /// The values in the order of the file, each key once. Mistakes go to the bag; a file that is no YAML has no values.
    /// </summary>
    /// <param name="file">As it is named in messages.</param>
    /// <param name="kind">What the file is, as <c>a theme</c>.</param>
    public static IReadOnlyList<WrittenValue> Read(string text, string file, string kind, DiagnosticBag bag)
    {
        if (YamlTrouble.OfKeys(text) is { } slip)
        {
            bag.Add(slip.As(DiagnosticCodes.ConfigBroken, file));
            return [];
        }

        var reader = new KeyedYaml(text, file, kind, bag);
        try
        {
            reader.ReadRoot();
            return reader.values;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            bag.Add(YamlTrouble.Of(text, e).As(DiagnosticCodes.ConfigBroken, file));
            return [];
        }
    }

    private void ReadRoot()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return;
        if (!parser.TryConsume<MappingStart>(out _))
        {
            // A file of comments alone is an empty scalar.
            if (!parser.Accept<Scalar>(out var only) || only.Value.Length > 0)
                bag.Fail(
                    DiagnosticCodes.ConfigBroken,
                    Place(parser.Current?.Start ?? Mark.Empty),
                    YamlMessages.NotAMap,
                    YamlMessages.NotAMapHint
                );
            return;
        }

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (!parser.TryConsume<MappingStart>(out _))
            {
                ReadValue(key.Value, key);
                continue;
            }

            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var inner = parser.Consume<Scalar>();
                ReadValue($"{key.Value}.{inner.Value}", inner);
            }
        }
    }

    private void ReadValue(string name, Scalar key)
    {
        if (parser.TryConsume<Scalar>(out var value))
        {
            var isEmpty = value.Style == ScalarStyle.Plain && value.Value is "" or "~" or "null";
            Add(new(name, Place(key.Start), Place(value.Start), [(value.Value, Place(value.Start))], IsEmpty: isEmpty));
        }
        else if (parser.TryConsume<SequenceStart>(out var list))
        {
            var texts = new List<(string, SourcePlace)>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                if (parser.TryConsume<Scalar>(out var item))
                    texts.Add((item.Value, Place(item.Start)));
                else
                    Skip(name, parser.Current?.Start ?? list.Start);
            }

            Add(new(name, Place(key.Start), Place(list.Start), texts, IsList: true));
        }
        else
        {
            Skip(name, key.Start);
        }
    }

    private void Add(WrittenValue value)
    {
        if (seen.Add(value.Key))
            values.Add(value);
        else
            bag.Fail(DiagnosticCodes.ConfigBroken, value.KeyPlace, ValueMessages.Twice(value.Key), ValueMessages.TwiceHint);
    }

    private void Skip(string name, Mark at)
    {
        bag.Fail(DiagnosticCodes.ConfigBroken, Place(at), ValueMessages.OneValue(name));
        var level = 0;
        do
        {
            level += parser.Consume<ParsingEvent>().NestingIncrease;
            if (level > MostLevels)
                throw new YamlRefusal(at, YamlMessages.Deep);
        } while (level > 0);
    }

    private SourcePlace Place(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
