using Portfolio.Export.Runs;

namespace Portfolio.Export.Tests.Runs;

public sealed class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public void Results_come_in_the_order_of_the_items(int jobs) =>
        Assert.Equal(Enumerable.Range(0, 50).Select(i => i * i), OrderedParallel.Run(Enumerable.Range(0, 50).ToArray(), jobs, i => i * i));

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(OrderedParallel.Run(Array.Empty<int>(), null, i => i));

    [Fact]
    public void A_fault_reaches_the_listener() =>
        Assert.Throws<InvalidDataException>(() =>
            OrderedParallel.Run([1, 2, 3], 2, i => i == 2 ? throw new InvalidDataException() : i).ToList()
        );
}
