using Portfolio.Sources.Files;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>The pictures of an entry: which are drawn where they are named, and which only a link asks for.</summary>
internal sealed class PictureIndex(Site site, ComposeOptions options)
{
    private readonly Dictionary<PictureKey, NodeId> figures = [];
    private readonly HashSet<PictureKey> drawn = [];
    private readonly HashSet<PictureKey> embedded = [];

    /// <summary>The files behind the keys.</summary>
    public Dictionary<PictureKey, SourcePicture> Files { get; } = [];

    /// <summary>Whether the picture is there, has a size and was not found broken.</summary>
    public bool CanDraw(SourcePicture picture) =>
        picture is { Status: ImageStatus.Found, Path: { } path, PixelWidth: > 0, PixelHeight: > 0 }
        && !options.UnreadablePictures.Contains(path);

    /// <summary>Path below the root of the site, so that no dump depends on where the site lies.</summary>
    public PictureKey KeyOf(SourcePicture picture)
    {
        // A picture that stands in the text has no path.
        var relative = SafeFiles.Relative(site.Root, picture.Path!);
        var key = new PictureKey(
            relative.StartsWith("../", StringComparison.Ordinal) || !Path.IsPathRooted(picture.Path!) ? picture.Written : relative
        );
        Files.TryAdd(key, picture);
        return key;
    }

    /// <summary>Registers a picture that the entry draws somewhere, so that links lead there.</summary>
    public void Embed(SourcePicture picture)
    {
        if (CanDraw(picture))
            embedded.Add(KeyOf(picture));
    }

    /// <summary>Whether the entry draws this picture somewhere by itself.</summary>
    public bool IsEmbedded(SourcePicture picture) => embedded.Contains(KeyOf(picture));

    /// <summary>True the first time a link asks for a picture that is drawn nowhere: it has to be drawn after the link.</summary>
    public bool RequestFigure(PictureKey key) => embedded.Add(key);

    /// <summary>The figure that links to the picture lead to.</summary>
    public NodeId TargetOf(PictureKey key, Func<NodeId> newId)
    {
        if (!figures.TryGetValue(key, out var id))
            figures[key] = id = newId();
        return id;
    }

    /// <summary>The id for a figure about to be made: the first one of a picture is where links lead.</summary>
    public NodeId IdForFigure(PictureKey key, Func<NodeId> newId) => drawn.Add(key) ? TargetOf(key, newId) : newId();
}
