namespace Portfolio.Export.Tests.Architecture;

/// <summary>The order of the rooms: each may use those before it and nothing after it.</summary>
internal static class Order
{
    /// <summary>Project and folder, the lowest first. A file at the top of a project belongs to the room of that project's own name.</summary>
    public static IReadOnlyList<string> Rooms { get; } =
    [
        "Portfolio.Typesetting",
        "Portfolio.Pdf",
        "Portfolio.Svg",
        "Portfolio.Messages",
        "Portfolio.Images",
        "Portfolio.Sources/Diagnostics",
        "Portfolio.Sources/Text",
        "Portfolio.Sources/Files",
        "Portfolio.Sources/FrontMatter",
        "Portfolio.Sources/Sites",
        "Portfolio.Sources/Model",
        "Portfolio.Sources/References",
        "Portfolio.Sources/Markdown",
        "Portfolio.Sources/Liquid",
        "Portfolio.Sources/Html",
        "Portfolio.Sources/Entries",
        "Portfolio.PdfReading",
        "Portfolio.Export/Console",
        "Portfolio.Export/Schemas",
        "Portfolio.Export/Themes",
        "Portfolio.Export/Settings",
        "Portfolio.Export/Fonts",
        "Portfolio.Export/Composing/Mathematics",
        "Portfolio.Export/Composing",
        "Portfolio.Export/Composing/Languages",
        "Portfolio.Export/Composing/Parallel",
        "Portfolio.Export/Identity",
        "Portfolio.Export/Verification",
        "Portfolio.Export/Making",
        "Portfolio.Export/Runs",
        "Portfolio.Export/Packs",
        "Portfolio.Export/Serving",
        "Portfolio.Export/Commands",
        "Portfolio.Export",
    ];

    /// <summary>The longest room of the table that a path lies in; null when there is none.</summary>
    public static string? RoomOf(string path) =>
        Rooms.Where(room => path.StartsWith(room + "/", StringComparison.Ordinal)).MaxBy(room => room.Length);

    /// <summary>Whether the arrow leads to a later room than it starts from.</summary>
    public static bool IsBroken(Arrow arrow) => Place(RoomOf(arrow.To)) > Place(RoomOf(arrow.From));

    private static int Place(string? room)
    {
        for (var i = 0; i < Rooms.Count; i++)
            if (Rooms[i] == room)
                return i;
        return -1;
    }
}
