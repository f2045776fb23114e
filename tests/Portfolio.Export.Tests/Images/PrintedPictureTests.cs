using Portfolio.Export.Making;
using Portfolio.Export.Tests.Pdf;
using Portfolio.Export.Tests.Sources;
using Portfolio.Images;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Images;

public sealed class PrintedPictureTests
{
    [Fact]
    public void Files_of_the_same_bytes_are_one_picture_at_the_largest_size()
    {
        using var site = new ReadingSite("");
        site.Write("a.png", "one");
        site.Write("b.png", "two");
        site.Write("copy of a.png", "one");
        var files = new Dictionary<PictureKey, SourcePicture>();
        foreach (var name in (string[])["a.png", "b.png", "copy of a.png"])
            files.Add(
                new(name),
                new()
                {
                    Place = default,
                    Written = name,
                    Status = ImageStatus.Found,
                    Path = Path.Combine(site.Root, name),
                    File = ImageFile.Of(File.ReadAllBytes(Path.Combine(site.Root, name))),
                }
            );

        var printed = PrintedPicture.Of(Pages(("a.png", 100), ("b.png", 80), ("copy of a.png", 240), ("drawn", 50)), files);

        Assert.Equal(2, printed.Count);
        Assert.Equal([new PictureKey("a.png"), new PictureKey("copy of a.png")], printed[0].Keys);
        Assert.Equal(240, printed[0].Width);
        Assert.Equal([new PictureKey("b.png")], printed[1].Keys);
        Assert.Equal(80, printed[1].Width);
    }

    private static TypesetDocument Pages(params (string Picture, double Width)[] images) =>
        new(
            Samples.Document(),
            [new(595, 842, [.. images.Select(i => new ImageItem(new(1), new(i.Picture), 0, 0, i.Width, i.Width))])],
            new Dictionary<NodeId, Destination>(),
            []
        );
}
