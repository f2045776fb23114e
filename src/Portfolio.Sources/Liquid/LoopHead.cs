using System.Text.RegularExpressions;
using Fluid.Ast;

namespace Portfolio.Sources.Liquid;

/// <summary>What stands behind <c>for</c> and <c>tablerow</c>.</summary>
/// <param name="Name">Variable of the loop.</param>
/// <param name="Title">Variable and source as written: the name of the loop.</param>
/// <param name="Source">What it goes through.</param>
/// <param name="IsReversed">From the last to the first.</param>
/// <param name="Options">Values of <c>limit</c>, <c>offset</c> and <c>cols</c>.</param>
internal sealed partial record LoopHead(
    string Name,
    string Title,
    Expression Source,
    bool IsReversed,
    IReadOnlyDictionary<string, Expression> Options
)
{
    /// <summary>Null when it cannot be understood.</summary>
    public static LoopHead? Read(string markup)
    {
        var found = Head().Match(markup);
        if (!found.Success || LiquidSyntax.Single(found.Groups["source"].Value) is not { } source)
            return null;
        var rest = found.Groups["rest"].Value;
        var options = new Dictionary<string, Expression>(StringComparer.Ordinal);
        foreach (Match option in Option().Matches(rest))
        {
            if (LiquidSyntax.Single(option.Groups["value"].Value) is { } value)
                options[option.Groups["name"].Value] = value;
        }

        return new(
            found.Groups["name"].Value,
            found.Groups["name"].Value + "-" + found.Groups["source"].Value,
            source,
            Reversed().IsMatch(Option().Replace(rest, "")),
            options
        );
    }

    /// <summary>It goes on where the last loop of the same title ended.</summary>
    public bool Continues => Options.GetValueOrDefault("offset") is Lookup { Path: "continue" };

    public TableRowStatement TableRow(IReadOnlyList<Statement> statements) =>
        new(
            statements,
            Name,
            Source,
            Options.GetValueOrDefault("limit"),
            Options.GetValueOrDefault("offset"),
            Options.GetValueOrDefault("cols")
        );

    /// <summary>Values between commas, as behind <c>when</c> and <c>cycle</c>.</summary>
    public static List<Expression> Values(string markup) =>
        [.. Value().Matches(markup).Select(m => m.Value).Where(v => v != "or").Select(LiquidSyntax.Single).OfType<Expression>()];

    [GeneratedRegex(
        """^(?<name>[\w\-.\[\]]+)\s+in\s+(?<source>\([^()]*\)|(?:[^\s,"']|"[^"]*"|'[^']*')+)(?<rest>.*)$""",
        RegexOptions.Singleline
    )]
    private static partial Regex Head();

    [GeneratedRegex("""(?<name>\w+)\s*:\s*(?<value>(?:[^\s,|'"]|"[^"]*"|'[^']*')+)""")]
    private static partial Regex Option();

    [GeneratedRegex(@"\breversed\b")]
    private static partial Regex Reversed();

    [GeneratedRegex("""(?:[^\s,'"]|"[^"]*"|'[^']*')+""")]
    private static partial Regex Value();
}
