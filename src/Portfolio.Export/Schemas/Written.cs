using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Schemas;

/// <summary>A text of a file and where it stands.</summary>
internal sealed record Written(string Text, SourcePlace Place);
