using System.Runtime.InteropServices;

namespace Portfolio.Images;

/// <summary>Points the library that draws words of drawings at the fonts beside the program: every machine draws alike.</summary>
internal static class DrawingFonts
{
    private const string Variable = "FONTCONFIG_FILE";

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int SetVariable(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string value,
        int overwrite
    );

    /// <summary>
    /// Sets the variable that fontconfig reads when it draws its first word. .NET keeps variables to itself, so that GLib has to set it.
    /// </summary>
    public static void Use()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "fonts", "fonts.conf");
        var library =
            OperatingSystem.IsWindows() ? "libglib-2.0-0.dll"
            : OperatingSystem.IsMacOS() ? "libvips.42.dylib"
            : "libvips.so.42";
        if (
            NativeLibrary.TryLoad(library, typeof(DrawingFonts).Assembly, null, out var handle)
            && NativeLibrary.TryGetExport(handle, "g_setenv", out var function)
        )
            _ = Marshal.GetDelegateForFunctionPointer<SetVariable>(function)(Variable, file, 1);
    }
}
