using System.Text;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Unicode;

namespace Portfolio.Export.Tests.Sources.Text;

public sealed class ComparedTextTests
{
    /// <summary>What is set as nothing can be missing from no page.</summary>
    [Fact]
    public void What_prints_nothing_counts_for_nothing()
    {
        var ignorable = Enumerable
            .Range(0, 0x110000)
            .Where(c => Rune.IsValid(c) && CharacterProperties.Of(c).IsIgnorable)
            .Select(char.ConvertFromUtf32)
            .ToList();
        Assert.True(ignorable.Count > 4000);
        Assert.Equal([], ignorable.Where(c => ComparedText.Of(c).Text.Length > 0));
        Assert.Equal("ab", ComparedText.Of("a" + string.Concat(ignorable) + "b").Text);
    }
}
