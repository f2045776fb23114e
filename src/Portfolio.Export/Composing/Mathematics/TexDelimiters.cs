namespace Portfolio.Export.Composing.Mathematics;

/// <summary>The signs that may grow as brackets.</summary>
internal static class TexDelimiters
{
    /// <summary>The sign of a bracket as it is written; null for none.</summary>
    public static string? Of(string source) =>
        source switch
        {
            "" or "." => null,
            "<" => "⟨",
            ">" => "⟩",
            @"\|" or @"\Vert" or @"\lVert" or @"\rVert" or "‖" => "‖",
            @"\vert" or @"\lvert" or @"\rvert" => "|",
            @"\{" => "{",
            @"\}" => "}",
            ['\\', .. var name] => TexSigns.TryFind(name, out var sign) ? sign.Character : null,
            _ => source,
        };
}
