using Portfolio.Export.Diagnostics;

namespace Portfolio.Export.Applications;

/// <summary>A word of the file and where it stands.</summary>
internal sealed record Written(string Text, SourcePlace Place);
