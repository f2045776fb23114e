namespace Portfolio.Export.Serving;

/// <summary>What all views of a server share.</summary>
/// <param name="Settled">Called after each attempt at a view: work that was given up may still run.</param>
internal sealed record ServeContext(
    ServeRequest Request,
    SiteChanges Changes,
    EntryList List,
    ViewSetter Setter,
    Action Settled,
    CancellationToken Stop
)
{
    public PictureFiles Pictures { get; } = new();
}
