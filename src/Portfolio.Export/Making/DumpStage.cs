namespace Portfolio.Export.Making;

/// <summary>What to print instead of writing PDFs: one stage's result as text.</summary>
internal enum DumpStage
{
    None,
    Source,
    Entry,
    Document,
    Pages,
    Tags,
    Pdf,
}
