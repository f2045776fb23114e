using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>Finds texts for people that stand in code: they belong to the resource, where they are read, mended and translated.</summary>
internal static partial class Sentences
{
    /// <summary>Exceptions for a broken invariant: they name a bug, and whoever mends it reads code.</summary>
    private static readonly string[] ForDevelopers =
    [
        nameof(InvalidOperationException),
        nameof(ArgumentException),
        nameof(ArgumentOutOfRangeException),
        nameof(NotSupportedException),
        nameof(KeyNotFoundException),
        nameof(FormatException),
        "UnreachableException",
    ];

    /// <summary>Calls whose texts are shown, whatever they say.</summary>
    private static readonly string[] Showing =
    [
        "Warn",
        "Fail",
        "WriteLine",
        "AddError",
        "Report",
        "PictureException",
        "PdfException",
        "Diagnostic",
    ];

    /// <summary>Each such text as <c>line: text</c>, its place-holders as dots, in the order of the code.</summary>
    public static IEnumerable<string> In(string code)
    {
        var found = new List<string>();
        Visit(CSharpSyntaxTree.ParseText(code).GetRoot(), found);
        return found;
    }

    private static void Visit(SyntaxNode node, List<string> found)
    {
        if (node is AttributeListSyntax or PatternSyntax || IsForDevelopers(node))
            return;
        if (node is ExpressionSyntax expression && IsText(expression))
        {
            var text = TextOf(expression);
            if (IsSentence(text) || (Word().IsMatch(text) && IsShown(expression)))
                found.Add($"{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {text.ReplaceLineEndings(" ")}");
            foreach (var hole in Holes(expression))
                Visit(hole, found);
            return;
        }

        foreach (var child in node.ChildNodes())
            Visit(child, found);
    }

    private static bool IsForDevelopers(SyntaxNode node) =>
        node is ObjectCreationExpressionSyntax { Type: var type } && ForDevelopers.Contains(type.ToString());

    private static bool IsText(SyntaxNode node) =>
        node is InterpolatedStringExpressionSyntax
        || node.IsKind(SyntaxKind.StringLiteralExpression)
        || (node is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression) && (IsText(sum.Left) || IsText(sum.Right)));

    private static string TextOf(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax text => string.Concat(
                text.Contents.Select(c => c is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : "…")
            ),
            BinaryExpressionSyntax sum when IsText(sum) => TextOf(sum.Left) + TextOf(sum.Right),
            _ => "…",
        };

    private static IEnumerable<ExpressionSyntax> Holes(ExpressionSyntax expression) =>
        expression switch
        {
            InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>().Select(i => i.Expression),
            BinaryExpressionSyntax sum when IsText(sum) => Holes(sum.Left).Concat(Holes(sum.Right)),
            LiteralExpressionSyntax => [],
            _ => [expression],
        };

    /// <summary>Two words side by side, one of which English sentences are built with; code, names and patterns have none.</summary>
    private static bool IsSentence(string text) => Pair().IsMatch(text) && Grammar().IsMatch(text) && !Markup().IsMatch(text);

    /// <summary>An argument of a call that shows its texts.</summary>
    private static bool IsShown(ExpressionSyntax expression)
    {
        var node = expression.Parent;
        while (node is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax)
            node = node.Parent;
        return node is ArgumentSyntax { Parent.Parent: var call }
            && call switch
            {
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => Showing.Contains(member.Name.ToString()),
                ObjectCreationExpressionSyntax { Type: var type } => Showing.Contains(type.ToString()),
                _ => false,
            };
    }

    /// <summary>Three letters of one word: shorter ones are units and paths.</summary>
    [GeneratedRegex(@"(?<![\w./\\-])[A-Za-z]{3,}(?![\w./\\-])")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\{%|^<[a-z][^>]*(=""|>.*[<{])")]
    private static partial Regex Markup();

    [GeneratedRegex(@"[A-Za-z’”…]{2,}[,:;]? [a-z…“]{2,}|[A-Za-z]{2,} …|… [a-z]{2,}")]
    private static partial Regex Pair();

    [GeneratedRegex(
        @"(?<![\w./\\=-])(a|an|the|this|these|its|it|is|are|was|were|be|been|has|have|had|not|no|none|cannot|can|of|in|at|on|to|from|for|with|without|by|as|and|or|more|than|too|there|that|which|your|did|you|use|file|page|pages|PDF)(?![\w./\\=-])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Grammar();
}
