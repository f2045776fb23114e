using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary><c>doctor</c> on sites that are well, and on some that are not.</summary>
public sealed class DoctorCommandTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_whole_program_and_a_careful_site_are_in_order()
    {
        site.Entry("a", "words");
        var ran = TheProgram.RunProcess(site.Root, "doctor", "--strict").Gives(0).Says("Everything is in order");
        foreach (
            var line in (string[])["Program: ", "Fonts: ", "Libraries: ", "Site: . (Jekyll), 1 entry", "Output: _pdf", "Private files: "]
        )
            Assert.Contains("ok  " + line, ran.Out, StringComparison.Ordinal);
        Assert.Equal(
            new[] { "_config.yml", "_portfolio" },
            Directory.GetFileSystemEntries(site.Root).Select(p => Path.GetFileName(p)).Order()
        );
        TheProgram.RunProcess(site.Root, "doctor", "--ui", "zh").Gives(0).Says("一切正常");
    }

    [Fact]
    public void What_the_site_would_publish_is_named()
    {
        site.Write("letters/a.md", "Dear all\n");
        site.Write("_applications/applications.yml", "applications:\n  lake:\n    recipient: R\n    letter: letters/a.md\n");
        site.Write("portfolio.yml", "author:\n  phone: \"+86 571 0000 0000\"\n");
        site.Write(
            "_pages/cv.md",
            "---\ntitle: CV\n---\nLin Example\n\n+86 571 1111 2222 · lin@example.org\n\n## Education\n\n- B.Sc., Lake University, 2020 – 2024\n\n## Experience\n\n- Clerk, Lake Office, 2024 – 2025\n"
        );
        var ran = TheProgram.Run("doctor", "--root", site.Root).Gives(0);
        Assert.Contains(
            $"warning {DiagnosticCodes.PrivateFilePublished}: Jekyll would publish letters/a.md",
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"warning {DiagnosticCodes.PhonePublished}: Jekyll would publish this file with the site, and it contains your phone",
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("The site publishes the phone number +86 571 1111 2222", ran.Out, StringComparison.Ordinal);
        TheProgram.Run("doctor", "--root", site.Root, "--strict").Gives(5);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_an_error()
    {
        site.Entry("a", "words");
        site.Write("_pdf", "a file where the folder should be");
        var ran = TheProgram.RunProcess(site.Root, "doctor").Gives(1).Says("1 error, 0 warnings");
        Assert.Contains($"_pdf: error {DiagnosticCodes.OutputNotWritable}: Nothing can be written here", ran.Out, StringComparison.Ordinal);
        Assert.Null(OutputFolder.WhyNotWritable(Path.Combine(site.Root, "not", "there")));
    }

    [Fact]
    public void A_folder_of_fonts_that_are_none_is_named()
    {
        site.Write("fonts/a.ttf", "no font");
        var ran = TheProgram.Run("doctor", "--root", site.Root, "--font-path", site.At("fonts"), "--strict").Gives(5);
        Assert.Contains("a.ttf: warning ", ran.Out, StringComparison.Ordinal);
    }
}
