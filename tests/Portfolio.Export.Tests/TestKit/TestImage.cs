using Portfolio.Images;

namespace Portfolio.Export.Tests.TestKit;

/// <summary>Picture files as the program is handed them.</summary>
internal static class TestImage
{
    public static ImageFile At(string path) => new(() => File.OpenRead(path));
}
