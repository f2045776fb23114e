using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>A font file; it is read when its face is first used.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Display">As it is named in messages.</param>
/// <param name="Face">The face in it, opened when first used.</param>
/// <param name="IsShipped">One of the program's own.</param>
internal sealed record FontFile(string Path, string Display, FontFace Face, bool IsShipped)
{
    private FontFile(string path, string display, bool isShipped)
        : this(path, display, new FontFace(System.IO.Path.GetFileNameWithoutExtension(path), () => Open(path, display)), isShipped) { }

    /// <summary>Names a file without reading it.</summary>
    public static FontFile Of(string path, string display, bool isShipped) => new(path, display, isShipped);

    /// <summary>Reads names and properties of the face; null, with a warning, when it cannot be used.</summary>
    public FaceDescription? Describe(DiagnosticBag bag)
    {
        try
        {
            return FaceDescription.Of(Face);
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
        ReadOnlyMemory<byte> data;
        try
        {
            data = MappedFile.Open(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or OverflowException)
        {
            throw new FontUnusableException(display, FontMessages.Unreadable(fault.Message));
        }

        return FaceCheck.Check(data.Span) switch
        {
            FaceFault.None => data,
            FaceFault.NoFont => throw new FontUnusableException(display, data.IsEmpty ? FontMessages.Empty : FontMessages.NotAFont),
            FaceFault.PostScriptOutlines => throw new FontUnusableException(display, FontMessages.PostScript, FontMessages.TrueTypeHint),
            FaceFault.Collection => throw new FontUnusableException(display, FontMessages.Collection, FontMessages.CollectionHint),
            FaceFault.WebFont => throw new FontUnusableException(display, FontMessages.WebFont, FontMessages.TrueTypeHint),
            FaceFault.Variable => throw new FontUnusableException(display, FontMessages.Variable, FontMessages.VariableHint),
            _ => throw new FontUnusableException(display, FontMessages.Damaged),
        };
    }
}

/// <summary>A font file is not there or cannot be used.</summary>
internal sealed class FontUnusableException(string file, string what, string? hint = null) : Exception($"{file}: {what}")
{
    public Diagnostic Describe() => Describe(file, what, hint);

    public static Diagnostic Describe(string file, string what, string? hint = null) =>
        new(DiagnosticCodes.FontMissing, Severity.Error, new(file), FontMessages.Unusable(what), hint ?? FontMessages.UnusableHint);
}
