using Fluid;
using Fluid.Ast;
using Fluid.Parser;
using Parlot;
using Parlot.Fluent;

namespace Portfolio.Sources.Liquid;

/// <summary>
/// Reads what stands inside of tags with the grammar of the engine, and what the grammar refuses as Ruby's Liquid does in its lax mode:
/// it takes what it finds and skips the rest.
/// </summary>
internal sealed partial class LiquidSyntax : FluidParser
{
    /// <summary>Filters, brackets or comparisons of one tag; each takes levels of the stack. Rule of thumb: long tags have ten.</summary>
    private const int MostParts = 200;

    private static readonly Lazy<LiquidSyntax> Shared = new(() => new LiquidSyntax());

    private LiquidSyntax()
        : base(
            new FluidParserOptions
            {
                AllowFunctions = false,
                AllowParentheses = false,
                AllowTrailingQuestionMark = true,
            }
        )
    {
        var primary = Primary.Parser!;
        Primary.Parser = primary.Then(e =>
            e switch
            {
                RangeExpression range => new BoundedRange(range.From, range.To),
                MemberExpression member => new Lookup(member.Segments),
                _ => e,
            }
        );
        RegisteredOperators["contains"] = (left, right) => new ContainsTest(left, right);
    }

    /// <summary>A value with filters, as in outputs and behind <c>assign x =</c>; null when nothing stands there.</summary>
    public static Expression? Value(string markup) =>
        !IsReadable(markup) ? null : Shared.Value.Whole(Shared.Value.FilterExpression, markup) ?? LaxValue(markup);

    /// <summary>As <see cref="Value"/>, without Ruby's leniency: null when the engine's grammar refuses any of it.</summary>
    public static Expression? StrictValue(string markup) =>
        !IsReadable(markup) ? null : Shared.Value.Whole(Shared.Value.FilterExpression, markup);

    /// <summary>A condition, as behind <c>if</c>; null when nothing stands there.</summary>
    public static Expression? Condition(string markup) =>
        !IsReadable(markup) ? null : Shared.Value.Whole(Shared.Value.LogicalExpression, markup) ?? LaxCondition(markup);

    /// <summary>One value without filters.</summary>
    public static Expression? Single(string markup) =>
        !IsReadable(markup) ? null : Shared.Value.Whole(Shared.Value.Primary, markup) ?? LaxSingle(markup);

    /// <summary>Something stands there, and it does not go deeper than the stack is.</summary>
    private static bool IsReadable(string markup)
    {
        if (markup.Length is 0 or < MostParts)
            return markup.Length > 0;
        var text = markup.AsSpan();
        return text.Count('|') + text.Count('[') + text.Count('(') < MostParts && text.Count(" and ") + text.Count(" or ") < MostParts;
    }

    private Expression? Whole(Parser<Expression> parser, string markup) =>
        Parsed(parser, markup)
        ?? (SpacesInPath().IsMatch(markup) ? Parsed(parser, SpacesInPath().Replace(markup, "${quoted}${sign}")) : null);

    private static Expression? Parsed(Parser<Expression> parser, string markup)
    {
        try
        {
            var context = new FluidParseContext(markup);
            var result = new ParseResult<Expression>();
            if (!parser.Parse(context, ref result))
                return null;
            context.Scanner.SkipWhiteSpaceOrNewLine();
            return context.Scanner.Cursor.Eof ? result.Value : null;
        }
        catch (Exception e) when (e is Fluid.ParseException or Parlot.ParseException or OverflowException or FormatException)
        {
            return null;
        }
    }
}
