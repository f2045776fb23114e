using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>A face of a font file; it is read when its face is first used.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Display">As it is named in messages.</param>
/// <param name="Face">The face, opened when first used.</param>
/// <param name="IsShipped">One of the program's own.</param>
internal sealed record FontFile(string Path, string Display, FontFace Face, bool IsShipped)
{
    private FontFile(string path, string display, bool isShipped)
        : this(path, display, new FontFace(System.IO.Path.GetFileNameWithoutExtension(path), () => Open(path, display)), isShipped) { }

    /// <summary>Names a file with one face without reading it.</summary>
    public static FontFile Of(string path, string display, bool isShipped) => new(path, display, isShipped);

    /// <summary>The usable faces of a file that the user added; what cannot be used is reported.</summary>
    public static IReadOnlyList<(FontFile File, FaceDescription Description)> AllOf(string path, string display, DiagnosticBag bag)
    {
        var usable = new List<(FontFile File, FaceDescription Description)>();
        try
        {
            var data = Read(path, display);
            var stem = System.IO.Path.GetExtension(path).Equals(".ttf", StringComparison.OrdinalIgnoreCase)
                ? System.IO.Path.GetFileNameWithoutExtension(path)
                : System.IO.Path.GetFileName(path);
            var count = Math.Max(1, FaceCheck.CountOf(data.Span));
            for (var index = 0; index < count; index++)
            {
                var name = count > 1 ? $"{display} ({index + 1}/{count})" : display;
                Check(data, index, name);
                foreach (var place in FaceInstances.Of(new FontFace(stem, () => data, new(index, []))))
                {
                    var file = new FontFile(path, name, new(FaceInstances.Name(stem, place), () => data, place), IsShipped: false);
                    if (file.Describe(bag) is { } description)
                        usable.Add((file, description));
                }
            }
        }
        catch (FontUnusableException fault)
        {
            bag.Add(fault.Describe() with { Severity = Severity.Warning });
        }
        catch (FaceDamagedException fault)
        {
            bag.Add(FontUnusableException.Describe(display, fault.What) with { Severity = Severity.Warning });
        }

        return usable;
    }

    /// <summary>Reads names and properties of the face; null, with a warning, when it cannot be used.</summary>
    public FaceDescription? Describe(DiagnosticBag bag)
    {
        try
        {
            var description = FaceDescription.Of(Face);
            return description.Embedding switch
            {
                FaceEmbedding.Allowed => description,
                FaceEmbedding.Restricted => throw new FontUnusableException(Display, FontMessages.Restricted, FontMessages.RestrictedHint),
                FaceEmbedding.WholeOnly => throw new FontUnusableException(Display, FontMessages.WholeOnly, FontMessages.RestrictedHint),
                _ => throw new FontUnusableException(Display, FontMessages.BitmapsOnly, FontMessages.RestrictedHint),
            };
        }
        catch (FontUnusableException fault)
        {
            bag.Add(fault.Describe() with { Severity = Severity.Warning });
        }
        catch (FaceDamagedException fault)
        {
            bag.Add(FontUnusableException.Describe(Display, fault.What) with { Severity = Severity.Warning });
        }

        return null;
    }

    private static ReadOnlyMemory<byte> Open(string path, string display)
    {
        var data = Read(path, display);
        Check(data, 0, display);
        return data;
    }

    private static ReadOnlyMemory<byte> Read(string path, string display)
    {
        try
        {
            var data = MappedFile.Open(path);
            return WebFont.IsOne(data.Span) ? WebFont.Unpack(display, data.Span) : data;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or OverflowException)
        {
            throw new FontUnusableException(display, FontMessages.Unreadable(fault.Message));
        }
    }

    private static void Check(ReadOnlyMemory<byte> data, int index, string display)
    {
        switch (FaceCheck.Check(data.Span, index))
        {
            case FaceFault.None:
                return;
            case FaceFault.NoFont:
                throw new FontUnusableException(display, data.IsEmpty ? FontMessages.Empty : FontMessages.NotAFont);
            case FaceFault.WebFont:
                throw new FontUnusableException(display, FontMessages.WebFont, FontMessages.WebFontHint);
            case FaceFault.NoOutlines:
                throw new FontUnusableException(display, FontMessages.NoOutlines, FontMessages.NoOutlinesHint);
            default:
                throw new FontUnusableException(display, FontMessages.Damaged);
        }
    }
}

/// <summary>A font file is not there or cannot be used.</summary>
internal sealed class FontUnusableException(string file, string what, string? hint = null) : Exception($"{file}: {what}")
{
    public Diagnostic Describe() => Describe(file, what, hint);

    public static Diagnostic Describe(string file, string what, string? hint = null) =>
        new(DiagnosticCodes.FontMissing, Severity.Error, new(file), FontMessages.Unusable(what), hint ?? FontMessages.UnusableHint);
}
