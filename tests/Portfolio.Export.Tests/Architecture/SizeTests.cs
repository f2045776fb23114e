using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>How long files, methods and lines below <c>src</c> may be. Generated files count for nothing.</summary>
public sealed class SizeTests
{
    /// <summary>A file that is read from top to bottom in a few minutes.</summary>
    private const int MostLinesOfFile = 400;

    /// <summary>A method that a screen shows whole.</summary>
    private const int MostLinesOfMethod = 60;

    /// <summary>Characters that stand side by side in a review; the formatter breaks code at the same column, but neither comments nor strings.</summary>
    private const int LongestLine = 140;

    /// <summary>The snapshot holds what is still too long; it may only shrink.</summary>
    [Fact]
    public void No_file_method_or_line_is_too_long() =>
        Snapshot.Match(
            string.Concat(
                ReferenceGraph
                    .FilesBelow(Path.Combine(Repository.Root, "src"))
                    .Where(f => !f.Path.EndsWith(".generated.cs", StringComparison.Ordinal))
                    .OrderBy(f => f.Path, StringComparer.Ordinal)
                    .SelectMany(f => TooLong(f.Text).Select(what => $"{f.Path}: {what}\n"))
            ),
            "Architecture/sizes.txt"
        );

    [Fact]
    public void What_is_just_short_enough_passes() =>
        Assert.Empty(TooLong($"class A\n{{\n{Method("M", MostLinesOfMethod)}}}\n// {new string('字', LongestLine - 3)}\n"));

    [Theory]
    [InlineData("void Long() {", "}", "method Long")]
    [InlineData("int Long { get {", "} }", "accessor of Long")]
    [InlineData("void Outer() { void Long() {", "} }", "method Long")]
    public void A_long_method_accessor_or_local_function_is_found(string head, string end, string name) =>
        Assert.Contains(name, TooLong($"class A\n{{\n{head}\n{new string('\n', MostLinesOfMethod)}{end}\n}}\n"));

    [Fact]
    public void A_long_line_and_a_long_file_are_found() =>
        Assert.Equal(
            ["file", "lines"],
            TooLong(new string('\n', MostLinesOfFile + 1) + "// " + new string('字', LongestLine)).Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> TooLong(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines.Length - (lines[^1].Length == 0 ? 1 : 0) > MostLinesOfFile)
            yield return "file";
        if (Array.Exists(lines, l => l.Length > LongestLine))
            yield return "lines";
        var members =
            from node in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
            let name = NameOf(node)
            where name is not null && LinesOf(node) > MostLinesOfMethod
            select name;
        foreach (var member in members.Distinct())
            yield return member;
    }

    /// <summary>Null for a node that holds no statements of its own. A table in a field or an initializer is data, whatever its length.</summary>
    private static string? NameOf(SyntaxNode node) =>
        node switch
        {
            MethodDeclarationSyntax m => $"method {m.Identifier}",
            LocalFunctionStatementSyntax f => $"method {f.Identifier}",
            ConstructorDeclarationSyntax c => $"constructor of {c.Identifier}",
            OperatorDeclarationSyntax o => $"operator {o.OperatorToken}",
            PropertyDeclarationSyntax { ExpressionBody: not null } p => $"accessor of {p.Identifier}",
            AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax p } => $"accessor of {p.Identifier}",
            AccessorDeclarationSyntax => "accessor of an indexer",
            _ => null,
        };

    /// <summary>From the first line of the declaration to its last, without the comment above it.</summary>
    private static int LinesOf(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string Method(string name, int lines) => $"void {name}()\n{{\n{new string('\n', lines - 3)}}}\n";
}
