using System.Globalization;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Pages;

public sealed class PagesDumpTests
{
    [Fact]
    public void Numbers_are_rounded_and_do_not_depend_on_the_culture()
    {
        var source = new Document
        {
            Title = "t",
            Language = "en",
            Page = new(100.26, 50, 0, 0, 0, 0, null),
            Blocks = [],
        };
        var page = new Page(
            100.26,
            50,
            [
                new ImageItem(new(3), new("p"), 1.25, -0.04, 10, 20) { Crop = new(0, 0.25, 1, 0.5) },
                new RuleItem(1, 2, 3, 4, new(255, 0, 16), 1.5),
                new LinkItem(new(4), 0, 0, 5, 6),
            ]
        );
        var typeset = new TypesetDocument(
            source,
            [page],
            new Dictionary<NodeId, Destination> { [new(3)] = new(0, 1, 2) },
            [new(FindingKind.PictureTooSmall, new(3), "", 0.24)]
        );
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal(
                """
                page 1 of 1  100.3 x 50
                  #3 image  x 1.3 y 0  w 10 h 20  p  crop 0 0.25 1 0.5
                  artifact rule  x 1 y 2  w 3 h 4 #ff0010 radius 1.5
                  #4 link  x 0 y 0  w 5 h 6
                destinations
                  #3  page 1  1 2
                findings
                  PictureTooSmall #3 0.2

                """.ReplaceLineEndings("\n"),
                PagesDump.Write(typeset)
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
