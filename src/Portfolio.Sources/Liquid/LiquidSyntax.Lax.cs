using System.Text.RegularExpressions;
using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;
using Fluid.Values;

namespace Portfolio.Sources.Liquid;

/// <content>The lax mode of Ruby's Liquid.</content>
internal sealed partial class LiquidSyntax
{
    private static Expression? LaxValue(string markup)
    {
        markup = SpacesInPath().Replace(markup, "${quoted}${sign}");
        var head = Fragment().Match(markup);
        if (!head.Success)
            return null;
        var value = LaxSingle(head.Value);
        var rest = markup.IndexOf('|', head.Index + head.Length);
        if (value is null || rest < 0)
            return value;
        foreach (var part in TagSyntax.Split(markup[(rest + 1)..], '|'))
        {
            var name = Word().Match(part);
            if (!name.Success)
                continue;
            var arguments = new List<FilterArgument>();
            foreach (Match argument in Argument().Matches(part, name.Index + name.Length))
            {
                if (LaxSingle(argument.Groups["value"].Value) is { } expression)
                    arguments.Add(new(argument.Groups["name"] is { Success: true, Value: var key } ? key : null, expression));
            }

            value = new FilterExpression(value, name.Value, arguments);
        }

        return value;
    }

    /// <summary>Comparisons from right to left, as Ruby's Liquid carries them out.</summary>
    private static Expression? LaxCondition(string markup)
    {
        var parts = Joint().Split(markup);
        Expression? whole = null;
        for (var i = parts.Length - 1; i >= 0; i -= 2)
        {
            if (Comparison(parts[i]) is not { } one)
                return whole;
            whole =
                whole is null ? one
                : parts[i + 1] == "and" ? new AndBinaryExpression(one, whole)
                : new OrBinaryExpression(one, whole);
        }

        return whole;
    }

    private static Expression? Comparison(string markup)
    {
        if (Shared.Value.Whole(Shared.Value.LogicalExpression, markup) is { } strict)
            return strict;
        var found = Compared().Match(markup);
        if (!found.Success || LaxSingle(found.Groups["left"].Value) is not { } left)
            return null;
        if (!found.Groups["right"].Success || LaxSingle(found.Groups["right"].Value) is not { } right)
            return left;
        return found.Groups["sign"].Value switch
        {
            "==" => new EqualBinaryExpression(left, right),
            "!=" or "<>" => new NotEqualBinaryExpression(left, right),
            ">" => new GreaterThanBinaryExpression(left, right, true),
            ">=" => new GreaterThanBinaryExpression(left, right, false),
            "<" => new LowerThanBinaryExpression(left, right, true),
            "<=" => new LowerThanBinaryExpression(left, right, false),
            "contains" => new ContainsTest(left, right),
            _ => left,
        };
    }

    private static Expression? LaxSingle(string markup)
    {
        markup = markup.Trim();
        if (Shared.Value.Whole(Shared.Value.Primary, markup) is { } strict)
            return strict;
        if (markup.Length > 1 && markup[0] is '"' or '\'' && markup[^1] == markup[0])
            return new LiteralExpression(new StringValue(markup[1..^1]));
        if (Range().Match(markup) is { Success: true } range)
            return LaxSingle(range.Groups["from"].Value) is { } from && LaxSingle(range.Groups["to"].Value) is { } to
                ? new BoundedRange(from, to)
                : null;
        var segments = new List<MemberSegment>();
        foreach (Match step in Step().Matches(markup))
        {
            if (step.Value[0] != '[')
                segments.Add(new IdentifierSegment(step.Value));
            else if (LaxSingle(step.Value[1..^1]) is { } index)
                segments.Add(new IndexerSegment(index));
        }

        return segments.Count > 0 ? new Lookup(segments) : null;
    }

    [GeneratedRegex("""(?:[^\s,|'"]|"[^"]*"|'[^']*')+""")]
    private static partial Regex Fragment();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("""[:,]\s*(?:(?<name>\w+)\s*:\s*)?(?<value>(?:[^\s,|'":]|"[^"]*"|'[^']*')+)""")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\s+(and|or)\s+")]
    private static partial Regex Joint();

    [GeneratedRegex(
        """(?<left>(?:[^\s,|'"=!<>]|"[^"]*"|'[^']*')+)\s*(?:(?<sign>[=!<>a-z_]+)\s*(?<right>(?:[^\s,|'"]|"[^"]*"|'[^']*')+)?)?"""
    )]
    private static partial Regex Compared();

    [GeneratedRegex(@"\[(?>[^\[\]]+|(?<open>\[)|(?<-open>\]))+(?(open)(?!))\]|[\w\-]+\??")]
    private static partial Regex Step();

    [GeneratedRegex(@"^\((?<from>.+?)\.\.(?<to>.+)\)$")]
    private static partial Regex Range();

    /// <summary>White space beside the signs of a path, and quotes, in which it stays.</summary>
    [GeneratedRegex("""(?<quoted>"[^"]*"|'[^']*')|\s+(?<sign>[.\[\]])\s*|(?<=[\w\]])(?<sign>[.\[])\s+""")]
    private static partial Regex SpacesInPath();
}
