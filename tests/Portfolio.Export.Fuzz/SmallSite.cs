using NetVips;

namespace Portfolio.Export.Fuzz;

/// <summary>A site in a temporary folder with a few small pictures.</summary>
internal sealed class SmallSite : IDisposable
{
    public const string Drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\" viewBox=\"0 0 40 30\"><rect x=\"2\" y=\"2\" width=\"30\" height=\"20\" fill=\"#28c\"/><path d=\"M1 1L9 9\" stroke=\"red\"/><text x=\"3\" y=\"9\">t</text></svg>";

    public SmallSite()
    {
        foreach (var inner in (string[])["_portfolio", "images", "_includes"])
            Directory.CreateDirectory(Path.Combine(Root, inner));
        File.WriteAllText(Path.Combine(Root, "_config.yml"), "title: Site\nurl: https://example.org\nauthor:\n  name: Lin\n");
        File.WriteAllText(Path.Combine(Root, "_includes", "figure.html"), "<img src=\"/images/{{ include.src }}\">");
        using var waves = Waves(24, 18);
        waves.WriteToFile(Path.Combine(Root, "images", "a.png"));
        waves.WriteToFile(Path.Combine(Root, "images", "b.jpg"));
        File.WriteAllText(Path.Combine(Root, "images", "c.svg"), Drawing);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("portfolio-fuzz-").FullName;

    /// <summary>The full path of the file.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A picture with three bands in which every pixel differs from its neighbours.</summary>
    public static Image Waves(int width, int height)
    {
        var samples = new byte[width * height * 3];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = (byte)(i * 7 + i / width * 13);
        using var raw = Image.NewFromMemoryCopy(samples, width, height, 3, Enums.BandFormat.Uchar);
        return raw.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
