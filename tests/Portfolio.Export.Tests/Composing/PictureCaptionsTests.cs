using Portfolio.Export.Composing;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;
using static Portfolio.Export.Tests.Composing.Sources;

namespace Portfolio.Export.Tests.Composing;

public class PictureCaptionsTests
{
    [Theory]
    [InlineData("Figure 3. How often each stair was used")]
    [InlineData("Fig. 2: a map")]
    [InlineData("Figure 1")]
    [InlineData("图 1．去年的水位")]
    [InlineData("图二：站位示意")]
    [InlineData("照片 12 合影")]
    public void Numbered_words_are_a_caption(string text) => Assert.Equal(text, SourceTexts.Line(PictureCaptions.Of(P(text))!));

    [Theory]
    [InlineData("Figure skating was new to all of us.")]
    [InlineData("图书馆在河的对岸。")]
    [InlineData("Photo credits are at the end.")]
    [InlineData("Figures 3 and 4 show more.")]
    public void Other_words_are_none(string text) => Assert.Null(PictureCaptions.Of(P(text)));

    [Fact]
    public void Words_in_italics_lose_them_for_the_small_type_of_a_caption()
    {
        var words = PictureCaptions.Of(P(Span(SourceSpanKind.Emphasis, Strong("图 1."), T(" 水位"))))!;
        Assert.Equal("图 1. 水位", SourceTexts.Line(words));
        Assert.DoesNotContain(words, w => w is SourceSpan { Kind: SourceSpanKind.Emphasis });
        Assert.Null(PictureCaptions.Of(P(Span(SourceSpanKind.Emphasis, T("Stairs")), T(" lead down to it."))));
    }

    [Fact]
    public void A_short_line_in_the_middle_is_a_caption()
    {
        Assert.NotNull(PictureCaptions.Of(new SourceGroup(At(1), SourceAlignment.Center, [P("The river in June")])));
        Assert.Null(PictureCaptions.Of(new SourceGroup(At(1), SourceAlignment.Right, [P("The river in June")])));
    }

    [Fact]
    public void The_picture_takes_its_caption_and_nothing_more()
    {
        var blocks = Compose(
            Entry(
                Img(Picture("a.jpg")),
                P(Span(SourceSpanKind.Emphasis, T("The river"))),
                P(Span(SourceSpanKind.Emphasis, T("A thought."))),
                Img(Picture("b.jpg"), Picture("c.jpg")),
                P("Figure 2. Two bridges")
            )
        ).Document.Blocks;
        Assert.Equal("The river", Text(Assert.Single(blocks.OfType<Figure>()).Caption!));
        Assert.Equal("A thought.", Text(blocks[^3]));
        Assert.True(Assert.IsType<FigureRow>(blocks[^2]).KeepWithNext);
        Assert.Equal("Figure 2. Two bridges", Text(blocks[^1]));
    }
}
