using System.Xml.Linq;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>What the project files may refer to: the projects above their own, and the packages that are theirs alone.</summary>
public sealed class ProjectTests
{
    /// <summary>
    /// The projects in their order, each with its packages. A package stands with one project only, so that the others cannot come to
    /// depend on it; YAML is an exception, for both a site and the program's own files are written in it, and hashes are, which
    /// have no types that could spread.
    /// </summary>
    private static readonly (string Project, string[] Packages)[] Table =
    [
        ("Portfolio.Typesetting", ["HarfBuzzSharp", "HarfBuzzSharp.NativeAssets.Linux"]),
        ("Portfolio.Pdf", []),
        ("Portfolio.Messages", []),
        ("Portfolio.Images", ["NetVips", "NetVips.Native", "System.IO.Hashing"]),
        (
            "Portfolio.Sources",
            [
                "AngleSharp",
                "AngleSharp.Css",
                "BouncyCastle.Cryptography",
                "Fluid.Core",
                "Markdig",
                "System.IO.Hashing",
                "Tomlyn",
                "YamlDotNet",
            ]
        ),
        ("Portfolio.PdfReading", ["PdfPig"]),
        // QRCoder asks for System.Drawing.Common, of which nothing is taken.
        ("Portfolio.Export", ["MimeKit", "QRCoder", "Spectre.Console", "System.CommandLine", "System.Drawing.Common", "YamlDotNet"]),
    ];

    public static TheoryData<string> Projects => [.. Table.Select(p => p.Project)];

    [Fact]
    public void The_table_has_every_project_in_the_order_of_the_rooms() =>
        Assert.Multiple(
            () => Assert.Equal(Order.Rooms.Select(room => room.Split('/')[0]).Distinct(), Table.Select(p => p.Project)),
            () =>
                Assert.Equal(
                    Directory
                        .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
                        .Select(Path.GetFileNameWithoutExtension)
                        .Order(StringComparer.Ordinal),
                    Table.Select(p => p.Project).Order(StringComparer.Ordinal)
                )
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_those_above_it_only(string project)
    {
        var above = Table.TakeWhile(p => p.Project != project).Select(p => p.Project);
        Assert.Empty(References(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r)).Except(above));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_takes_its_own_packages_only(string project) =>
        Assert.Empty(References(project, "PackageReference").Except(Table.Single(p => p.Project == project).Packages));

    [Fact]
    public void The_last_project_refers_to_all_others() =>
        Assert.Equal(Table.Length - 1, References(Table[^1].Project, "ProjectReference").Count());

    private static IEnumerable<string> References(string project, string kind) =>
        from reference in XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj")).Descendants(kind)
        select reference.Attribute("Include")!.Value.Replace('\\', '/');
}
