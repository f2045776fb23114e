using CsCheck;

namespace Portfolio.Export.Tests.TestKit;

/// <summary>A property that cannot fail would be a defect of all tests that use it.</summary>
public sealed class PropertyTests
{
    [Fact]
    public void Every_run_checks_the_same_cases()
    {
        Assert.SkipWhen(Property.IsByChance, "Cases are drawn by chance.");
        List<int> first = [],
            second = [];
        Gen.Int.Holds(30, first.Add);
        Gen.Int.Holds(30, second.Add);
        Assert.Equal(30, first.Distinct().Count());
        Assert.Equal(first, second);
    }

    [Fact]
    public void A_failure_tells_a_small_case_and_its_seed()
    {
        Assert.SkipWhen(Property.IsByChance, "Cases are drawn by chance.");
        var fault = Assert.Throws<CsCheckException>(() =>
            Gen.Int[0, 9].Array[0, 40].Holds(50, numbers => Assert.DoesNotContain(7, numbers), seconds: 1)
        );
        Assert.Contains("CsCheck_Seed=", fault.Message, StringComparison.Ordinal);
        Assert.Contains("[7]", fault.Message, StringComparison.Ordinal);
    }
}
