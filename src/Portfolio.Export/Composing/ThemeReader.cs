using Portfolio.Export.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portfolio.Export.Composing;

/// <summary>Reads theme files. Two levels of keys, every one of them known; what a file leaves out comes from the theme it extends.</summary>
internal static class ThemeReader
{
    public static readonly IReadOnlyList<string> BuiltInNames = ["modern", "academic", "plain", "compact"];

    /// <summary>A theme that comes with the program.</summary>
    /// <exception cref="ArgumentException">There is none of that name; see <see cref="BuiltInNames"/>.</exception>
    public static Theme BuiltIn(string name)
    {
        if (!BuiltInNames.Contains(name)) throw new ArgumentException($"there is no theme {name}", nameof(name));
        var bag = new DiagnosticBag();
        var theme = Read(EmbeddedText.Read($"Themes/{name}.yml"), $"{name}.yml", bag, new Theme { Name = name });
        return bag.Items.Count == 0 ? theme with { Name = name } : throw new InvalidOperationException(bag.Items[0].ToString());
    }

    /// <summary>Reads a theme file over <paramref name="basis"/>, or over the theme it names by <c>extends</c>. Mistakes go to the bag; the rest still counts.</summary>
    /// <param name="file">As it is named in messages.</param>
    public static Theme Read(string text, string file, DiagnosticBag bag, Theme basis)
    {
        var pairs = new List<(string Key, string Value, SourcePlace KeyPlace, SourcePlace Place)>();
        try
        {
            ReadPairs(new Parser(new StringReader(text)), file, bag, pairs);
        }
        catch (YamlException fault)
        {
            bag.Fail(DiagnosticCodes.ConfigBroken, Place(file, fault.Start), $"the theme is no valid YAML: {fault.Message}");
            return basis;
        }

        var theme = basis;
        foreach (var (_, value, _, place) in pairs.Where(p => p.Key == "extends"))
        {
            if (BuiltInNames.Contains(value)) theme = BuiltIn(value);
            else bag.Fail(DiagnosticCodes.ThemeUnknown, place, $"there is no theme “{value}”", $"themes are {string.Join(", ", BuiltInNames)}");
        }

        foreach (var (name, value, keyPlace, place) in pairs)
        {
            if (name is "extends") continue;
            if (name is "name")
            {
                theme = theme with { Name = value };
            }
            else if (ThemeKeys.All.FirstOrDefault(k => k.Name == name) is not { } key)
            {
                bag.Fail(DiagnosticCodes.ConfigBroken, keyPlace, $"a theme has no key “{name}”", $"did you mean “{NearestName.Of(name, ThemeKeys.All.Select(k => k.Name))}”?");
            }
            else if (key.Set(theme, value) is { } changed)
            {
                theme = changed;
            }
            else
            {
                bag.Fail(DiagnosticCodes.ConfigBroken, place, $"“{value}” does not fit “{name}”", $"it takes {key.Takes}");
            }
        }

        return theme;
    }

    private static void ReadPairs(Parser parser, string file, DiagnosticBag bag, List<(string Key, string Value, SourcePlace KeyPlace, SourcePlace Place)> pairs)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _)) return;
        if (!parser.TryConsume<MappingStart>(out var root))
        {
            // A file of comments alone is an empty scalar.
            if (!parser.Accept<Scalar>(out var only) || only.Value.Length > 0)
                bag.Fail(DiagnosticCodes.ConfigBroken, Place(file, parser.Current?.Start ?? Mark.Empty), "a theme is a list of keys and values");
            return;
        }

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (parser.TryConsume<Scalar>(out var value))
            {
                pairs.Add((key.Value, value.Value, Place(file, key.Start), Place(file, value.Start)));
            }
            else if (parser.TryConsume<MappingStart>(out _))
            {
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    var inner = parser.Consume<Scalar>();
                    var name = $"{key.Value}.{inner.Value}";
                    if (parser.TryConsume<Scalar>(out var innerValue)) pairs.Add((name, innerValue.Value, Place(file, inner.Start), Place(file, innerValue.Start)));
                    else Skip(parser, file, name, inner, bag);
                }
            }
            else
            {
                Skip(parser, file, key.Value, key, bag);
            }
        }
    }

    private static void Skip(Parser parser, string file, string name, Scalar key, DiagnosticBag bag)
    {
        bag.Fail(DiagnosticCodes.ConfigBroken, Place(file, key.Start), $"“{name}” takes one value");
        parser.SkipThisAndNestedEvents();
    }

    private static SourcePlace Place(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
