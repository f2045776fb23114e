using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>A file that refers to something declared in another one.</summary>
/// <param name="From">Path of the file that refers, with forward slashes.</param>
/// <param name="To">Path of the file that declares.</param>
/// <param name="Names">What is referred to, each name once, in order.</param>
internal sealed record Arrow(string From, string To, IReadOnlyList<string> Names)
{
    public override string ToString() => $"{From} -> {To}";
}

/// <summary>
/// Which file refers to which, as the compiler resolves names: constants, <c>nameof</c> and attributes count, a <c>using</c> that nothing
/// needs does not. All projects are compiled as one, so internal names resolve, too.
/// </summary>
internal static class ReferenceGraph
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    /// <summary>Shared, so that what Roslyn reads of them is read once.</summary>
    private static readonly Lazy<MetadataReference[]> Libraries = new(() => [.. ReadLibraries()]);

    /// <summary>What ImplicitUsings gives every file.</summary>
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <param name="files">Path, as arrows shall name it, and text of every file.</param>
    public static IReadOnlyList<Arrow> Of(IEnumerable<(string Path, string Text)> files)
    {
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(f.Text, Language, f.Path)).ToList();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        var all = CSharpCompilation.Create("all", [.. trees, CSharpSyntaxTree.ParseText(GlobalUsings, Language)], Libraries.Value, options);
        return [.. trees.SelectMany(tree => ArrowsOf(tree, all.GetSemanticModel(tree))).OrderBy(a => a.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Every C# file below a folder, without what a build leaves there.</summary>
    public static IEnumerable<(string Path, string Text)> FilesBelow(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
        where !path.Split('/').Any(part => part is "obj" or "bin")
        select (path, File.ReadAllText(file));

    private static IEnumerable<Arrow> ArrowsOf(SyntaxTree tree, SemanticModel model)
    {
        var found =
            from node in tree.GetRoot().DescendantNodes(n => n is not UsingDirectiveSyntax)
            where
                node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or BaseExpressionSyntax
            let symbol = Declared(model, node)
            where symbol is not null
            from place in symbol.DeclaringSyntaxReferences
            where place.SyntaxTree != tree
            group symbol.ContainingType is { } owner ? $"{owner.Name}.{symbol.Name}" : symbol.Name by place.SyntaxTree.FilePath;
        return found.Select(f => new Arrow(tree.FilePath, f.Key, [.. f.Distinct().Order(StringComparer.Ordinal)]));
    }

    private static ISymbol? Declared(SemanticModel model, SyntaxNode node)
    {
        var info = model.GetSymbolInfo(node);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) switch
        {
            null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol => null,
            IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
            // Nobody wrote the constructor of a type without one: the type stands for it.
            { DeclaringSyntaxReferences.IsEmpty: true, ContainingType: { } type } => type.OriginalDefinition,
            var symbol => symbol.OriginalDefinition,
        };
    }

    private static IEnumerable<MetadataReference> ReadLibraries() =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        let name = Path.GetFileName(path)
        where !name.StartsWith("portfolio", StringComparison.OrdinalIgnoreCase)
        select MetadataReference.CreateFromFile(path);
}
