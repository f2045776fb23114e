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

    [Theory]
    [InlineData("The river in June", false)]
    [InlineData("Our team at the finish.", false)]
    [InlineData("去年夏天在江边", false)]
    [InlineData("Fig. 2. The river. It is high.", false)]
    [InlineData("From A. B. Chan, vol. 2.5", false)]
    [InlineData("We measured the river for two summers and found that it had risen by a third.", true)]
    [InlineData("It was wide. We crossed it.", true)]
    [InlineData("河面很宽。我们划船过去。", true)]
    [InlineData("两年间我们每个月都测量这条河的水位，发现它上升了三分之一左右。", true)]
    public void Words_in_the_paragraph_of_a_picture_are_a_caption_or_go_on(string text, bool goesOn)
    {
        var blocks = Compose(Entry(P(new SourcePictureInline(At(1), Picture("a.jpg")), Br(), T(text)))).Document.Blocks;
        Assert.Equal(goesOn, blocks.OfType<Figure>().Single().Caption is null);
        Assert.Equal(goesOn, blocks[^1] is Paragraph below && Text(below) == text);
    }

    [Fact]
    public void Words_behind_a_label_and_beside_a_floating_picture_go_on()
    {
        var picture = Picture("a.jpg");
        Assert.True(PictureCaptions.IsStory(CaptionedPicture.Plain([picture]), [Strong("Result:"), T(" it rose")]));
        Assert.True(PictureCaptions.IsStory(CaptionedPicture.Plain([picture]), [Strong("结论"), T("：水位上升")]));
        Assert.False(PictureCaptions.IsStory(CaptionedPicture.Plain([picture]), [T("It rose")]));
        Assert.True(PictureCaptions.IsStory(CaptionedPicture.Plain([picture with { Floats = true }]), [T("It rose")]));
    }

    [Fact]
    public void Nothing_but_its_own_words_stands_in_the_box_of_a_missing_picture()
    {
        var picture = Picture("a.jpg", alt: "A bridge", fate: ImageStatus.Missing);
        var blocks = Compose(Entry(P(new SourcePictureInline(At(1), picture), Br(), T("The bridge in 1990")))).Document.Blocks;
        var box = Assert.Single(blocks.OfType<Section>());
        Assert.Equal(["Picture missing", "A bridge", "The bridge in 1990"], box.Blocks.Select(Text));
    }

    [Fact]
    public void A_figure_that_leads_somewhere_has_one_caption()
    {
        var link = new SourceLink(At(1), "x", "https://example.org/map", null, null, [new SourcePictureInline(At(1), Picture("a.jpg"))]);
        var blocks = Compose(Entry(new SourceFigure(At(1), [P(link)], [T("The map")]))).Document.Blocks;
        var figure = Assert.Single(blocks.OfType<Figure>());
        Assert.Equal("The map example.org/map", Text(figure.Caption!).Replace('\n', ' '));
        Assert.Contains(figure.Caption!.Inlines, i => i is Link);
        Assert.IsType<Figure>(blocks[^1]);
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
