using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>The staircase: no reference runs upwards, by the names that the compiler resolves.</summary>
public sealed class OrderTests
{
    private static readonly Lazy<IReadOnlyList<Arrow>> Arrows = new(() =>
        ReferenceGraph.Of(ReferenceGraph.FilesBelow(Path.Combine(Repository.Root, "src")))
    );

    /// <summary>The snapshot holds the arrows that still run upwards; it may only shrink.</summary>
    [Fact]
    public void No_file_refers_to_a_later_room() =>
        Snapshot.Match(
            string.Concat(Arrows.Value.Where(Order.IsBroken).Select(a => $"{a}: {string.Join(' ', a.Names)}\n")),
            "Architecture/arrows.txt"
        );

    [Fact]
    public void Every_file_stands_in_a_room_of_the_table() =>
        Assert.All(Arrows.Value.SelectMany(a => (string[])[a.From, a.To]).Distinct(), path => Assert.NotNull(Order.RoomOf(path)));

    [Fact]
    public void Every_room_of_the_table_has_files() =>
        Assert.Empty(
            Order.Rooms.Except(Arrows.Value.SelectMany(a => (string?[])[Order.RoomOf(a.From), Order.RoomOf(a.To)]).OfType<string>())
        );

    /// <summary>What judges a PDF must not know the readers of its source, or it would repeat their mistakes.</summary>
    [Fact]
    public void Verification_uses_of_the_sources_only_places_text_and_files()
    {
        string[] allowed = ["Portfolio.Sources/Diagnostics", "Portfolio.Sources/Text", "Portfolio.Sources/Files"];
        var used = Arrows
            .Value.Where(a => Order.RoomOf(a.From) == "Portfolio.Export/Verification")
            .Select(a => Order.RoomOf(a.To)!)
            .Distinct()
            .ToList();
        Assert.Contains("Portfolio.PdfReading", used);
        Assert.Empty(used.Where(room => room.StartsWith("Portfolio.Sources/", StringComparison.Ordinal)).Except(allowed));
    }

    [Theory]
    [InlineData("class Low { int x = High.Number; }", "High.Number")]
    [InlineData("class Low { string x = nameof(High.Number); }", "High.Number")]
    [InlineData("[High] class Low;", "High")]
    [InlineData("class Low { object x = \"\".Longer(); }", "Extensions.Longer")]
    [InlineData("class Low { High x = new(); }", "High")]
    public void A_constant_a_nameof_an_attribute_and_an_extension_count(string low, string name)
    {
        var arrow = Assert.Single(Between(low));
        Assert.True(Order.IsBroken(arrow));
        Assert.Contains(name, arrow.Names.SelectMany(n => (string[])[n, n.Split('.')[0]]));
    }

    [Theory]
    [InlineData("class Low;")]
    [InlineData("// High.Number\nclass Low { string x = \"High\"; }")]
    public void A_using_that_nothing_needs_and_words_in_comments_do_not(string low) => Assert.Empty(Between(low));

    private static IReadOnlyList<Arrow> Between(string low)
    {
        const string High = """
            namespace Later;
            class High : System.Attribute { public const int Number = 1; }
            static class Extensions { public static string Longer(this string s) => s; }
            """;
        return ReferenceGraph.Of([
            ($"{Order.Rooms[0]}/Low.cs", $"using Later; namespace Earlier; {low}"),
            ($"{Order.Rooms[^1]}/High.cs", High),
        ]);
    }
}
