using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>Finds tests that can end without having compared anything: they would count as passed and prove nothing.</summary>
internal static class SilentPasses
{
    /// <summary>Each such test as <c>name (line): reason</c>, in the order of the text.</summary>
    public static IEnumerable<string> In(string code) =>
        from method in Tests(code)
        where method.Body is not null
        let reason = Reason(method.Body!)
        where reason is not null
        select $"{method.Identifier.ValueText} ({reason.Value.At.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {reason.Value.Why}";

    /// <summary>The methods of a text that are tests.</summary>
    public static IEnumerable<MethodDeclarationSyntax> Tests(string code) =>
        CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsTest);

    private static bool IsTest(MethodDeclarationSyntax method) =>
        method
            .AttributeLists.SelectMany(l => l.Attributes)
            .Any(a => a.Name.ToString() is var name && (name.EndsWith("Fact", StringComparison.Ordinal) || name is "Theory"));

    private static (SyntaxNode At, string Why)? Reason(BlockSyntax body)
    {
        var last = body.Statements.LastOrDefault();
        foreach (var statement in Own(body).OfType<ReturnStatementSyntax>())
            if (statement.Expression is null || statement != last)
                return (statement, "returns early; skip it with a reason, or assert in both branches");

        // All that is not preparation hangs on one condition.
        var deeds = body.Statements.Where(s => s is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax)).ToList();
        if (deeds is [IfStatementSyntax { Else: null } only])
            return (only, "does nothing unless a condition holds; skip it otherwise");
        return null;
    }

    /// <summary>The nodes of the test itself, without those of the functions in it.</summary>
    private static IEnumerable<SyntaxNode> Own(BlockSyntax body) =>
        body.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
