namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>Limits of PDF/A-2 6.1.13, and names that are UTF-8 (6.1.8), on every object of the file.</summary>
internal static class LimitRules
{
    private const int LongestString = 32767;
    private const int LongestName = 127;
    private const int MostObjects = 8_388_607;
    private const double LargestReal = 3.403e38;
    private const double SmallestPage = 3;
    private const double LargestPage = 14400;

    public static void Check(PdfReader reader, List<string> failures)
    {
        void Rule(bool holds, string name)
        {
            if (!holds)
            {
                failures.Add(name);
            }
        }

        Rule(reader.Objects.Count <= MostObjects, "PDF/A-2 6.1.13: number of objects");
        foreach (var value in reader.Objects.Values)
        {
            Value(value, 0, Rule);
        }

        foreach (var page in reader.Pages)
        {
            var box = reader.List(page["MediaBox"]).Select(v => (double)v!).ToArray();
            Rule(
                box[2] - box[0] is >= SmallestPage and <= LargestPage && box[3] - box[1] is >= SmallestPage and <= LargestPage,
                "PDF/A-2 6.1.13: size of a page"
            );
            var depth = 0;
            foreach (var (name, operands) in reader.Content(page))
            {
                depth += name switch
                {
                    "q" => 1,
                    "Q" => -1,
                    _ => 0,
                };
                Rule(depth <= 28, "PDF/A-2 6.1.13: q inside q");
                foreach (var operand in operands)
                    Value(operand, 0, Rule);
            }
        }
    }

    private static void Value(object? value, int depth, Action<bool, string> rule)
    {
        switch (value)
        {
            case byte[] text:
                rule(text.Length < LongestString, "PDF/A-2 6.1.13: length of a string");
                break;
            case PdfName name:
                rule(name.Value.Length <= LongestName && name.Value.All(c => c is > ' ' and < '\u007F'), "PDF/A-2 6.1.8, 6.1.13: a name");
                break;
            case double number:
                rule(
                    Math.Abs(number) < LargestReal && (number != Math.Floor(number) || Math.Abs(number) <= int.MaxValue),
                    "PDF/A-2 6.1.13: a number"
                );
                break;
            case List<object?> list:
                foreach (var item in list)
                    Value(item, depth + 1, rule);
                break;
            case Dictionary<string, object?> dictionary:
                foreach (var (key, item) in dictionary)
                {
                    rule(key.Length <= LongestName, "PDF/A-2 6.1.13: a name");
                    Value(item, depth + 1, rule);
                }

                break;
            case PdfStream stream:
                Value(stream.Dictionary, depth + 1, rule);
                break;
        }
    }
}
