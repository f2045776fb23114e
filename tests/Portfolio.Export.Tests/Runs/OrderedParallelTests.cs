using Portfolio.Export.Runs;

namespace Portfolio.Export.Tests.Runs;

public sealed class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public void ResultsComeInTheOrderOfTheItems(int jobs) =>
        Assert.Equal(Enumerable.Range(0, 50).Select(i => i * i), OrderedParallel.Run(Enumerable.Range(0, 50).ToArray(), jobs, i => i * i));

    [Fact]
    public void NothingGivesNothing() => Assert.Empty(OrderedParallel.Run(Array.Empty<int>(), null, i => i));

    [Fact]
    public void AFaultReachesTheListener() =>
        Assert.Throws<InvalidDataException>(() =>
            OrderedParallel.Run([1, 2, 3], 2, i => i == 2 ? throw new InvalidDataException() : i).ToList()
        );
}
