using System.Reflection;
using Portfolio.Export.Tests.TestKit;
using PublicApiGenerator;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>What each library shows to the next, kept as a snapshot, so that every widening is seen in a review.</summary>
public sealed class PublicFaceTests
{
    /// <summary>Every project under <c>src</c> but the program.</summary>
    public static TheoryData<string> Libraries =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
                .Where(p => !File.ReadAllText(p).Contains("<OutputType>Exe</OutputType>", StringComparison.Ordinal))
                .Select(p => Path.GetFileNameWithoutExtension(p))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_face_of_a_library_is_the_one_that_was_agreed_on(string library)
    {
        var face = Assembly.Load(library).GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
        Snapshot.Match(face.TrimEnd() + "\n", $"Architecture/{library}.cs.txt");
    }

    [Fact]
    public void Typesetting_Pdf_and_Svg_are_libraries()
    {
        string[] names = [.. Libraries.Select(l => l.Data)];
        Assert.Contains("Portfolio.Typesetting", names);
        Assert.Contains("Portfolio.Pdf", names);
        Assert.Contains("Portfolio.Svg", names);
    }
}
