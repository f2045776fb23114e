using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Portfolio.Sources.Diagnostics;

/// <summary>JSON for people and programs alike: indented, LF on every system, letters of all scripts as they are.</summary>
public static class ReadableJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A writer into memory.</summary>
    public static Utf8JsonWriter To(IBufferWriter<byte> output) => new(output, Options);

    /// <summary>A writer into a stream.</summary>
    public static Utf8JsonWriter To(Stream output) => new(output, Options);
}
