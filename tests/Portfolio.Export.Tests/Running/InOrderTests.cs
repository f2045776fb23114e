using Portfolio.Export.Running;

namespace Portfolio.Export.Tests.Running;

public sealed class InOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public void ResultsComeInTheOrderOfTheItems(int jobs) =>
        Assert.Equal(Enumerable.Range(0, 50).Select(i => i * i), InOrder.Run(Enumerable.Range(0, 50).ToArray(), jobs, i => i * i));

    [Fact]
    public void NothingGivesNothing() => Assert.Empty(InOrder.Run(Array.Empty<int>(), null, i => i));

    [Fact]
    public void AFaultReachesTheListener() =>
        Assert.Throws<InvalidDataException>(() => InOrder.Run([1, 2, 3], 2, i => i == 2 ? throw new InvalidDataException() : i).ToList());
}
