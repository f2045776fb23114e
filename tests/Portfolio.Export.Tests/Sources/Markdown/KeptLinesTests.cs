using Portfolio.Sources.Markdown;

namespace Portfolio.Export.Tests.Sources.Markdown;

public sealed class KeptLinesTests
{
    [Theory]
    [InlineData("Yours sincerely,\n{name}\n{date}\n", "Yours sincerely,  \n{name}  \n{date}\n")]
    [InlineData("此致\n敬礼\n\n林薇\n2026年11月30日\n", "此致  \n敬礼\n\n林薇  \n2026年11月30日\n")]
    public void Lines_with_room_for_the_next_word_end_where_the_author_ended_them(string text, string kept) =>
        Assert.Equal(kept, KeptLines.Of(text));

    [Theory]
    [InlineData(
        "This paragraph was broken by an editor that fills its lines up to\nthe sixty-fifth letter, so that each of them is as long as it can\nbe, but for the last.\n"
    )]
    [InlineData("- one\n- two\n\n# Title\ntext\n\n| a |\n| b |\n\n```\na\nb\n```\n")]
    [InlineData("")]
    public void Paragraphs_that_an_editor_broke_and_other_blocks_stay(string text) => Assert.Equal(text, KeptLines.Of(text));
}
