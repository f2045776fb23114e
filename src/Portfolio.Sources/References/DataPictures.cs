using System.Security.Cryptography;
using Portfolio.Images;
using Portfolio.Sources.Files;

namespace Portfolio.Sources.References;

/// <summary>Pictures that are written into the text (<c>data:image/png;base64,…</c>), as files that live as long as the program runs.</summary>
public static class DataPictures
{
    /// <summary>Bytes of one such picture.</summary>
    private const int MostBytes = 16 << 20;

    private static readonly Lock Gate = new();
    private static string? folder;

    /// <summary>The path was made here.</summary>
    public static bool IsOne(string path) => folder is { } own && SafeFiles.IsBelow(own, path);

    /// <summary>Full path of a file with the picture; null when there is none in it.</summary>
    /// <param name="name">A name for it that depends on nothing but its bytes.</param>
    /// <param name="reason">A clause that says why there is none.</param>
    internal static string? Save(string address, out string name, out string? reason)
    {
        (name, reason) = ("", "its data are broken");
        if (Bytes(address) is not { Length: > 0 } bytes)
            return null;
        try
        {
            name = Named(bytes);
        }
        catch (PictureException fault)
        {
            reason = fault.Message;
            return null;
        }

        try
        {
            lock (Gate)
            {
                var path = Path.Combine(folder ??= Own(), name);
                if (!File.Exists(path))
                    File.WriteAllBytes(path, bytes);
                return path;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = "the system's folder for temporary files cannot be written";
            return null;
        }
    }

    private static string Named(byte[] bytes) =>
        $"picture-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}.{PictureFormats.Name(PictureFormats.Sniff(bytes))}";

    private static string Own()
    {
        var own = SafeFiles.Real(Directory.CreateTempSubdirectory("portfolio-export-").FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(own, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The system sweeps its folder for such files.
            }
        };
        return own;
    }

    private static byte[]? Bytes(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || address.Length - comma > MostBytes / 3 * 4)
            return null;
        var data = address[(comma + 1)..];
        try
        {
            if (!address.AsSpan(0, comma).Contains(";base64", StringComparison.OrdinalIgnoreCase))
                return System.Text.Encoding.UTF8.GetBytes(Uri.UnescapeDataString(data));
            if (data.Contains('%'))
                data = Uri.UnescapeDataString(data);
            data = data.TrimEnd('=').Replace('-', '+').Replace('_', '/');
            return Convert.FromBase64String(data.PadRight((data.Length + 3) / 4 * 4, '='));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
