using Portfolio.Pdf.Content;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Pdf;

public sealed class PaintingOrderTests
{
    private static readonly ImageItem First = new(new(1), new("a"), 0, 0, 100, 50);
    private static readonly ImageItem Second = new(new(2), new("b"), 0, 40, 100, 50);

    [Fact]
    public void Backgrounds_go_below()
    {
        var background = Box(0, 0, 100, 100);
        var order = Order(background, First, Second);
        Assert.Equal([background], order.Below);
        Assert.Equal([First, Second], order.Content);
        Assert.Empty(order.Above);
    }

    [Fact]
    public void Rules_on_top_of_something_go_above()
    {
        var (frame, line, apart) = (Box(10, 10, 20, 20), Box(0, 45, 100, 0.5), Box(200, 0, 10, 10));
        var order = Order(First, frame, line, apart, Second);
        Assert.Equal([frame, line], order.Above);
        Assert.Equal([apart], order.Below);
    }

    [Fact]
    public void What_lies_between_two_marks_stays()
    {
        var between = Box(0, 30, 100, 30);
        Assert.Equal([First, between, Second], Order(First, between, Second).Content);
    }

    [Fact]
    public void Artifacts_keep_their_order_among_themselves()
    {
        var (over, later) = (Box(0, 0, 30, 30), Box(20, 0, 150, 10));
        Assert.Equal([over, later], Order(First, over, later).Above);
    }

    private static RuleItem Box(double x, double y, double width, double height) => new(x, y, width, height, Rgb.Black);

    private static PaintingOrder Order(params PageItem[] items) => PaintingOrder.Of(new(300, 300, items));
}
