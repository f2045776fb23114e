using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Sources.Entries.Aligning;

namespace Portfolio.Export.Tests.Sources.Entries.Aligning;

public sealed class AlignerTests
{
    [Fact]
    public void Names_numbers_and_addresses_decide_over_order()
    {
        var steps = Aligner.Align(
            [Text("We trained LightGBM with 3 folds"), Text("An aside"), Text("The XGBoost model reached 0.91")],
            [Text("用 3 折训练 LightGBM"), Text("XGBoost 模型达到 0.91")]
        );
        Assert.Equal([new(0, 1, 0, 1), new(1, 2, 1, 1), new(2, 3, 1, 2)], steps);
    }

    [Fact]
    public void One_paragraph_may_stand_beside_several()
    {
        var steps = Aligner.Align([Text(new string('a', 640))], [Text(new string('中', 100)), Text(new string('中', 100))]);
        Assert.Equal([new(0, 1, 0, 2)], steps);
    }

    [Fact]
    public void Every_block_of_both_sides_is_in_one_step_and_in_order() =>
        Gen.Select(Units, Units)
            .Holds(180, sides =>
            {
                var (a, b) = sides;
                var steps = Aligner.Align(a, b);
                Assert.Equal(
                    Enumerable.Range(0, a.Length),
                    steps.SelectMany(s => Enumerable.Range(s.FirstStart, s.FirstEnd - s.FirstStart))
                );
                Assert.Equal(
                    Enumerable.Range(0, b.Length),
                    steps.SelectMany(s => Enumerable.Range(s.SecondStart, s.SecondEnd - s.SecondStart))
                );
            });

    [Fact]
    public void Long_texts_of_unlike_length_stay_whole()
    {
        var steps = Aligner.Align(
            [.. Enumerable.Range(0, 2000).Select(i => Text($"Number {i}"))],
            [.. Enumerable.Range(0, 400).Select(i => Text($"第 {i} 号"))]
        );
        Assert.Equal((2000, 400), (steps.Sum(s => s.FirstEnd - s.FirstStart), steps.Sum(s => s.SecondEnd - s.SecondStart)));
    }

    private static readonly Gen<AlignmentUnit[]> Units = Gen.Select(
        Gen.Enum<UnitKind>(),
        Gen.Int[0, 2],
        Gen.Char['a', 'z'],
        Gen.Int[0, 59],
        Gen.Int[0, 4],
        (kind, level, letter, length, number) => AlignmentUnit.Of(kind, level, new string(letter, length) + number, [])
    ).Array[0, 13];

    private static AlignmentUnit Text(string text) => AlignmentUnit.Of(UnitKind.Text, 0, text, []);
}
