using System.Globalization;
using System.Text;
using Portfolio.PdfReading;
using Portfolio.PdfReading.Drawing;
using Portfolio.PdfReading.Importing;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using UglyToad.PdfPig;

namespace Portfolio.Export.Packs.Appending;

/// <summary>
/// Pages of PDFs as drawings in files of their own, for as long as a pack is made: from there on they are pictures like others,
/// coded as fine as they are printed and smaller where a limit asks for it.
/// </summary>
internal sealed class DrawnPages : IDisposable
{
    private DirectoryInfo? folder;
    private int count;

    /// <exception cref="PdfException">Something on a page cannot be drawn as it is meant.</exception>
    public IReadOnlyList<AppendedPicture> Draw(byte[] file, string name, SourcePlace place, ImportedPdf imported)
    {
        using var pdf = PdfDocument.Open(file);
        pdf.AddPageFactory<DrawnPage, DrawnPageFactory>();
        folder ??= Directory.CreateTempSubdirectory("portfolio-export-");
        var pictures = new List<AppendedPicture>();
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var page = pdf.GetPage<DrawnPage>(number)
                ?? throw new PdfException(string.Create(CultureInfo.InvariantCulture, $"page {number} cannot be read"));
            var path = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{++count}.svg"));
            File.WriteAllText(path, page.Svg, new UTF8Encoding(false));
            var picture = new SourcePicture
            {
                Place = place,
                Written = string.Create(CultureInfo.InvariantCulture, $"{name}, page {number}"),
                Status = ImageStatus.Found,
                Path = path,
            };
            pictures.Add(new(picture, page.Width, page.Height, imported.Pages[number - 1].Text));
        }

        return pictures;
    }

    public void Dispose()
    {
        try
        {
            folder?.Delete(recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Left for the system to clean up.
        }
    }
}
